internal import Foundation

/// The figures of several cases side by side, a column for each and one for all together.
package struct FigureTable: Sendable {
  /// The columns: a case's name with its tally, all together last where there are several.
  package let columns: [(name: String, tally: Tally)]

  /// A table of cases.
  package init(_ cases: [(name: String, tally: Tally)]) {
    var all = Tally()
    for (_, tally) in cases { all += tally }
    columns = cases.count > 1 ? cases + [("all", all)] : cases
  }

  /// The table for people; a long name is cut, and `nan` is said where there was nothing to measure.
  package var text: String {
    let width = Figure.allCases.map(\.rawValue.count).max() ?? 0
    let heads = columns.map { Self.right(String($0.name.prefix(14))) }
    let rows = Figure.allCases.map { figure in
      [figure.rawValue.padding(toLength: width, withPad: " ", startingAt: 0)]
        + columns.map { Self.right(Self.words($0.tally.value(of: figure))) }
    }
    return ([[String(repeating: " ", count: width)] + heads] + rows)
      .map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  private static func words(_ value: FigureValue) -> String {
    switch value {
    case .count(let count): String(count)
    case .share(let share?): String(format: "%.3f", share)
    case .share(nil): "nan"
    }
  }

  private static func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, 15 - text.count)) + text
  }
}
