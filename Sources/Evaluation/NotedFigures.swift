internal import Foundation

/// The figures noted for cases, below which none may fall: the file `figures.json`.
///
/// They are written down from a measurement, rounded down to two decimals, and raised when the
/// program gets better. No test writes them.
package struct NotedFigures: Hashable, Sendable {
  /// The figures that are noted, by case and then by figure.
  package var cases: [String: [Figure: Double]]

  /// The figures that are noted of a case.
  package static let noted: [Figure] = [
    .recordPrecision, .recordRecall, .recordF1, .linkF1, .status,
  ]

  /// The figures of measured cases, rounded down to two decimals.
  package init(_ measured: [(name: String, tally: Tally)]) {
    cases = [:]
    note(measured)
  }

  /// Notes the figures of measured cases in place of what was noted of them.
  package mutating func note(_ measured: [(name: String, tally: Tally)]) {
    for (name, tally) in measured {
      cases[name] = Dictionary(
        uniqueKeysWithValues: Self.noted.compactMap { figure in
          tally.share(of: figure).map { (figure, Self.roundedDown($0)) }
        })
    }
  }

  /// What fell below the figures noted for a case, in words; empty where nothing did.
  package func falls(of name: String, to tally: Tally) -> [String] {
    guard let noted = cases[name] else {
      return ["no figures are noted for \(name); note them with: answerable evaluate --note FILE"]
    }
    return Self.noted.compactMap { figure in
      guard let least = noted[figure] else { return nil }
      let now = tally.share(of: figure) ?? 0
      guard now < least - 1e-9 else { return nil }
      return "\(figure.rawValue) of \(name) fell from \(Self.words(least)) to \(Self.words(now)), "
        + "by \(Self.words(least - now))"
    }
  }

  /// 0.29 is a little less as a binary fraction, and is meant to stay 0.29.
  private static func roundedDown(_ share: Double) -> Double {
    (share * 100 + 1e-9).rounded(.down) / 100
  }

  private static func words(_ share: Double) -> String { String(format: "%.3f", share) }
}

// MARK: - The file

extension NotedFigures {
  /// The figures in the bytes of their file.
  ///
  /// - Throws: Where it is not as expected, or names a figure that there is not.
  package init(json bytes: [UInt8]) throws(GoldProblem) {
    do {
      let read = try JSONDecoder().decode([String: [String: Double]].self, from: Data(bytes))
      cases = try read.mapValues { figures in
        try Dictionary(uniqueKeysWithValues: figures.map { (try Self.figure($0), $1) })
      }
    } catch {
      throw GoldProblem(error)
    }
  }

  private static func figure(_ name: String) throws -> Figure {
    guard let figure = Figure(rawValue: name) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "there is no figure '\(name)'"))
    }
    return figure
  }

  /// The bytes of the file: one case a line, so that two versions can be compared line by line.
  package var json: String {
    let lines = cases.sorted { $0.key < $1.key }.map { name, figures in
      let values = Self.noted.compactMap { figure in
        figures[figure].map { "\"\(figure.rawValue)\": \(String(format: "%.2f", $0))" }
      }
      return "  \"\(name)\": {\(values.joined(separator: ", "))}"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}
