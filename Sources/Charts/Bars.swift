/// One bar: a name with a count.
package struct Bar: Hashable, Sendable {
  /// What is counted.
  package let label: String
  /// How many there are.
  package let count: Int
  /// How the bar is meant.
  package let tone: Tone

  /// A bar of so many.
  package init(_ label: String, _ count: Int, _ tone: Tone = .plain) {
    self.label = label
    self.count = count
    self.tone = tone
  }
}

extension Chart {
  /// Counts as bars one below the other: what is open by age, say.
  ///
  /// - Parameters:
  ///   - title: What is counted, in a phrase.
  ///   - bars: The counts, from the top.
  ///   - unit: The noun of what is counted, for the words: "record".
  /// - Returns: The picture.
  package static func bars(_ title: String, _ bars: [Bar], unit: String) -> Chart {
    let row = 26
    let labelEdge = 196
    let longest = 440
    let most = max(1, bars.map(\.count).max() ?? 1)
    var canvas = Canvas(width: 680, height: max(1, bars.count) * row + 8)
    for (index, bar) in bars.enumerated() {
      let top = index * row + 4
      canvas.group("\(bar.label): \(bar.count)") { canvas in
        canvas.write(
          Canvas.cut(bar.label, to: labelEdge - 8), x: labelEdge - 8, y: top + 15, anchor: .end)
        let length = bar.count * longest / most
        if bar.count > 0 {
          canvas.box(x: labelEdge, y: top, width: max(2, length), height: 20, bar.tone)
        }
        canvas.write(String(bar.count), x: labelEdge + length + 6, y: top + 15, isBold: true)
      }
    }
    let column = ChartCounts.Column(name: unit + "s", counts: bars.map(\.count), tone: .plain)
    return Chart(
      title: title, words: words(bars, unit: unit), on: canvas,
      counts: ChartCounts(rows: bars.map(\.label), columns: [column]))
  }

  private static func words(_ bars: [Bar], unit: String) -> String {
    guard !bars.isEmpty else { return "Nothing is counted." }
    let total = bars.reduce(0) { $0 + $1.count }
    let parts = bars.map { "\($0.label): \($0.count)" }.joined(separator: "; ")
    return "\(total) \(total == 1 ? unit : unit + "s") in all. \(parts)."
  }
}
