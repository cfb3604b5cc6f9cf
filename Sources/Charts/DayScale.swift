internal import Dates

/// Days laid along a line, with the marks of a calendar that suits their span.
struct DayScale {
  /// The first day of the line.
  let first: CivilDate
  /// The last day of the line.
  let last: CivilDate
  /// Where the line begins and ends, in pixels.
  let edges: (left: Int, right: Int)

  /// A line that holds all these days with a little room on either side; nil where there are none.
  init?(holding days: [CivilDate], left: Int, right: Int) {
    guard let first = days.min(), let last = days.max() else { return nil }
    let room = max(3, last.days(since: first) / 30)
    self.first = first.adding(days: -room)
    self.last = last.adding(days: room)
    edges = (left, right)
  }

  /// Where a day stands.
  func place(of day: CivilDate) -> Int {
    let span = max(1, last.days(since: first))
    return edges.left + day.days(since: first) * (edges.right - edges.left) / span
  }

  /// The days to mark, with their names: a month's first day, and no more than eight of them.
  var marks: [(day: CivilDate, name: String)] {
    let months = (last.year - first.year) * 12 + last.month - first.month
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240]
    let step = steps.first { months / $0 <= 7 } ?? 600
    return (0...months + 1).compactMap { offset in
      let count = first.year * 12 + first.month - 1 + offset
      guard count.isMultiple(of: step),
        let day = CivilDate(year: count / 12, month: count % 12 + 1, day: 1),
        first <= day, day <= last
      else { return nil }
      return (day, step >= 12 ? "\(day.year)" : day.inShort)
    }
  }

  /// Draws the calendar above so many pixels of marks.
  func draw(on canvas: inout Canvas, down floor: Int) {
    canvas.line(from: (edges.left, 22), to: (edges.right, 22))
    for mark in marks {
      let x = place(of: mark.day)
      canvas.line(from: (x, 18), to: (x, 26))
      let anchor: Canvas.Anchor =
        x > edges.right - 30 ? .end : x < edges.left + 30 ? .start : .middle
      canvas.write(mark.name, x: x, y: 13, anchor: anchor)
    }
  }

  /// Draws the day on which one looks, as a dashed line with its name at the foot.
  func draw(today: CivilDate, on canvas: inout Canvas, down floor: Int) {
    guard first <= today, today <= last else { return }
    let x = place(of: today)
    canvas.line(from: (x, 22), to: (x, floor), .quiet, isDashed: true)
    let anchor: Canvas.Anchor = x > edges.right - 40 ? .end : x < edges.left + 40 ? .start : .middle
    canvas.write("as of \(today.inWords)", x: x, y: floor + 14, anchor: anchor)
  }
}

extension CivilDate {
  /// The month and year in few letters, `Mar 2026`.
  fileprivate var inShort: String { "\(Month.names[month - 1].prefix(3)) \(year)" }
}
