package import Dates

/// A promise whose due day was moved.
package struct SlipRow: Hashable, Sendable {
  /// Which promise it is, in a phrase.
  package let label: String
  /// The due days in the order in which they were given, the first one first.
  package let days: [CivilDate]
  /// The day on which it was done at last; nil where it was not.
  package let done: CivilDate?

  /// A promise with its due days.
  package init(_ label: String, days: [CivilDate], done: CivilDate? = nil) {
    self.label = label
    self.days = days
    self.done = done
  }

  /// How many days later the last due day is than the first.
  package var daysAdded: Int {
    guard let first = days.first, let last = days.last else { return 0 }
    return last.days(since: first)
  }
}

extension Chart {
  /// How far due days were moved: a row a promise, an arrow from its first day to its last.
  ///
  /// - Parameters:
  ///   - title: Whose promises they are.
  ///   - rows: The promises, from the top.
  ///   - today: The day on which one looks, drawn as a dashed line.
  /// - Returns: The picture, with a calendar above it.
  package static func slips(_ title: String, _ rows: [SlipRow], today: CivilDate) -> Chart {
    let row = 40
    let rows = rows.filter { !$0.days.isEmpty }
    let floor = 30 + row * rows.count
    var canvas = Canvas(width: 680, height: floor + 20)
    let days = rows.flatMap { $0.days + [$0.done].compactMap(\.self) }
    if let scale = DayScale(holding: days + [today], left: 10, right: 670) {
      scale.draw(on: &canvas, down: floor)
      scale.draw(today: today, on: &canvas, down: floor)
      for (index, slip) in rows.enumerated() {
        draw(slip, top: 34 + index * row, along: scale, on: &canvas)
      }
    }
    let words = rows.isEmpty ? "No due day was moved." : rows.map(\.words).joined(separator: " ")
    return Chart(title: title, words: words, on: canvas)
  }

  private static func draw(
    _ slip: SlipRow, top: Int, along scale: DayScale, on canvas: inout Canvas
  ) {
    let y = top + 24
    let places = slip.days.map(scale.place)
    canvas.group(slip.words) { canvas in
      canvas.write(Canvas.cut(slip.summary, to: 650), x: 10, y: top + 12)
      if let first = places.first, let last = places.last {
        canvas.line(from: (first, y), to: (last, y), .late, thickness: 2)
      }
      for (index, x) in places.enumerated() {
        let isLast = index == places.count - 1
        canvas.disc(x: x, y: y, radius: isLast ? 6 : 5, isLast ? .late : .quiet, isOutline: !isLast)
      }
      if let done = slip.done { canvas.disc(x: scale.place(of: done), y: y, radius: 5, .good) }
    }
  }
}

extension SlipRow {
  /// The promise with the days added, in a phrase.
  fileprivate var summary: String {
    let sign = daysAdded > 0 ? "+" : ""
    return "\(sign)\(daysAdded) days: \(label)"
  }

  /// The whole row in a sentence.
  fileprivate var words: String {
    let days = days.map(\.inWords).joined(separator: ", then ")
    let end = done.map { "; done on \($0.inWords)" } ?? ""
    return "\(label): due \(days)\(end)."
  }
}
