internal import Dates
internal import Records
internal import Registry

/// A thread as a picture: the papers that speak of a record on a line of time, with its due day.
///
/// Everything in it also stands in the page's timeline, so it is one picture to a screen reader.
struct ThreadPicture {
  /// The picture as SVG; empty where there are fewer than two days to show.
  let markup: String

  init(of entry: Entry, in showing: Showing) {
    var points = entry.heard.compactMap { link in
      link.date.map { Point(day: $0, look: link.outcome.answers == .wholly ? "done" : "open") }
    }
    if let written = entry.paper.date { points.append(Point(day: written, look: "made")) }
    if let due = entry.standing?.due { points.append(Point(day: due, look: "due")) }
    // What is settled is not drawn out to the day that is shown.
    if entry.standing?.status.isOpen ?? false {
      points.append(Point(day: showing.day, look: "today"))
    }
    markup = Self.picture(Array(Set(points)).sorted(), in: showing)
  }

  private struct Point: Hashable, Comparable {
    let day: CivilDate
    let look: String

    static func < (left: Point, right: Point) -> Bool {
      (left.day, left.look) < (right.day, right.look)
    }
  }

  private static func picture(_ points: [Point], in showing: Showing) -> String {
    guard let first = points.first?.day, let last = points.last?.day, first < last else {
      return ""
    }
    let span = Double(last.days(since: first))
    var marks = ""
    var rows = [Double](repeating: -.infinity, count: 4)
    for point in points {
      let x = 40 + 620 * Double(point.day.days(since: first)) / span
      // A label goes to the first row in which it does not touch the one before it.
      let row = rows.firstIndex { x - $0 > 150 } ?? rows.count - 1
      rows[row] = x
      marks += mark(point, x: x, row: row, in: showing)
    }
    return """
      <svg class="thread" viewBox="0 0 700 150" role="img" aria-label="\
      \(SafeHTML.escaped(showing.words["record.picture"]))">\
      <line class="axis" x1="40" y1="24" x2="660" y2="24"/>\(marks)</svg>
      """
  }

  private static func mark(_ point: Point, x: Double, row: Int, in showing: Showing) -> String {
    let place = String(Int(x.rounded()))
    let anchor = x < 120 ? "start" : x > 580 ? "end" : "middle"
    let y = 54 + row * 26
    let label =
      showing.words["thread.\(point.look)"] + " · " + showing.words.day(point.day)
    return """
      <line class="drop" x1="\(place)" y1="24" x2="\(place)" y2="\(y - 14)"/>\
      <circle class="dot dot-\(point.look)" cx="\(place)" cy="24" r="8"/>\
      <text x="\(place)" y="\(y)" text-anchor="\(anchor)">\(SafeHTML.escaped(label))</text>
      """
  }
}
