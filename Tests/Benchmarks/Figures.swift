internal import Foundation

/// One figure of a stage: the median of its runs, with the lowest and the highest.
struct Figure: Codable {
  /// What was measured; with its unit it tells the figure from the others.
  let stage: String
  /// What it counts: "MB/s", "ms".
  let unit: String
  let median: Double
  let lowest: Double
  let highest: Double

  /// A figure of several runs, of which there must be one.
  init(_ stage: String, _ unit: String, of runs: [Double]) {
    let sorted = runs.sorted()
    self.stage = stage
    self.unit = unit
    median = sorted[sorted.count / 2]
    lowest = sorted[0]
    highest = sorted[sorted.count - 1]
  }

  /// How many a second, of runs of so many seconds.
  init(_ stage: String, _ unit: String, count: Double, seconds: [Double]) {
    self.init(stage, unit, of: seconds.map { count / $0 })
  }
}

/// The figures of one run, with what they were measured on.
struct Figures: Codable {
  let megabytes: Double
  let papers: Int
  let runs: Int
  let seed: UInt64
  let figures: [Figure]
}

// MARK: - Files

extension Figures {
  /// Reads what `write` wrote.
  ///
  /// - Throws: A `BenchmarkProblem` where there is no such file, or it holds no figures.
  init(readingFrom path: String) throws(BenchmarkProblem) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchmarkProblem("there is no file \(path) to compare with; make one with --json")
    }
    do {
      self = try JSONDecoder().decode(Figures.self, from: data)
    } catch {
      throw BenchmarkProblem("\(path) holds no figures; make one with --json")
    }
  }

  /// Writes them as JSON.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(filePath: path))
  }
}

// MARK: - The table

extension Figures {
  /// The figures as a table; with a base, how each compares with it.
  ///
  /// A ratio to a base that was measured on other papers says little, so that is said.
  func table(against base: Figures?) -> String {
    let known = Dictionary(
      (base?.figures ?? []).map { ([$0.stage, $0.unit], $0.median) },
      uniquingKeysWith: { first, _ in first })
    var rows = [["stage", "median", "unit", "lowest – highest"]]
    if base != nil { rows[0] += ["base", "to base"] }
    for figure in figures {
      var row = [
        figure.stage, Self.shown(figure.median), figure.unit,
        Self.shown(figure.lowest) + " – " + Self.shown(figure.highest),
      ]
      if let before = known[[figure.stage, figure.unit]] {
        row += [Self.shown(before), "× " + Self.shown(figure.median / before)]
      }
      rows.append(row)
    }
    return Self.aligned(rows) + (base.map(doubt) ?? "")
  }

  private func doubt(_ base: Figures) -> String {
    base.megabytes == megabytes && base.papers == papers && base.seed == seed
      ? ""
      : "The base was measured on other papers: give the same --megabytes, --papers and --seed.\n"
  }

  private static func shown(_ number: Double) -> String {
    number.formatted(
      .number.locale(Locale(identifier: "en_GB")).grouping(.never)
        .precision(.significantDigits(3)))
  }

  /// Columns side by side, the first to the left, the others to the right.
  private static func aligned(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
