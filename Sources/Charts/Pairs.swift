/// Two counts of the same stretch of time, set side by side: what was promised, what was delivered.
package struct CountPair: Hashable, Sendable {
  /// The stretch of time: "Apr–Jun 2025".
  package let label: String
  /// The first count, drawn as an outline.
  package let first: Int
  /// The second count, drawn filled.
  package let second: Int

  /// Two counts of a stretch of time.
  package init(_ label: String, _ first: Int, _ second: Int) {
    self.label = label
    self.first = first
    self.second = second
  }
}

extension Chart {
  /// Pairs of counts over time: what fell due against what was delivered.
  ///
  /// - Parameters:
  ///   - title: What is compared, in a phrase.
  ///   - names: What the first and the second count of each pair are.
  ///   - pairs: The counts, the earliest first.
  /// - Returns: The picture, with a legend.
  package static func pairs(
    _ title: String, names: (first: String, second: String), _ pairs: [CountPair]
  ) -> Chart {
    let step = min(110, max(64, 640 / max(1, pairs.count)))
    let floor = 176
    let most = max(1, pairs.map { max($0.first, $0.second) }.max() ?? 1)
    var canvas = Canvas(width: max(320, 40 + step * pairs.count), height: floor + 28)
    legend(names, on: &canvas)
    for (index, pair) in pairs.enumerated() {
      let left = 20 + index * step
      let words = "\(pair.label): \(pair.first) \(names.first), \(pair.second) \(names.second)"
      canvas.group(words) { canvas in
        column(pair.first, of: most, x: left + 8, floor: floor, isOutline: true, on: &canvas)
        column(pair.second, of: most, x: left + 34, floor: floor, isOutline: false, on: &canvas)
        canvas.write(pair.label, x: left + 32, y: floor + 18, anchor: .middle)
      }
    }
    canvas.line(from: (16, floor), to: (canvas.width - 16, floor))
    let columns = [
      ChartCounts.Column(name: names.first, counts: pairs.map(\.first), tone: .plain),
      ChartCounts.Column(name: names.second, counts: pairs.map(\.second), tone: .good),
    ]
    return Chart(
      title: title, words: words(pairs, names: names), on: canvas,
      counts: ChartCounts(rows: pairs.map(\.label), columns: columns))
  }

  private static func legend(_ names: (first: String, second: String), on canvas: inout Canvas) {
    canvas.box(x: 21, y: 7, width: 12, height: 12, .plain, isOutline: true)
    canvas.write(names.first, x: 40, y: 18)
    let second = 60 + Canvas.width(of: names.first)
    canvas.box(x: second, y: 6, width: 14, height: 14, .good)
    canvas.write(names.second, x: second + 20, y: 18)
  }

  private static func column(
    _ count: Int, of most: Int, x: Int, floor: Int, isOutline: Bool, on canvas: inout Canvas
  ) {
    let height = count * (floor - 56) / most
    if count > 0 {
      canvas.box(
        x: x, y: floor - height, width: 22, height: height, isOutline ? .plain : .good,
        isOutline: isOutline)
    }
    canvas.write(String(count), x: x + 11, y: floor - height - 5, anchor: .middle)
  }

  private static func words(
    _ pairs: [CountPair], names: (first: String, second: String)
  ) -> String {
    guard !pairs.isEmpty else { return "Nothing is counted." }
    return pairs.map { pair in
      "\(pair.label): \(pair.first) \(names.first), \(pair.second) \(names.second)"
    }.joined(separator: "; ") + "."
  }
}
