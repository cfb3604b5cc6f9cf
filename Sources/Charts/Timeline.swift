package import Dates

/// Something that happened, or falls due, on a day.
package struct TimelineEvent: Hashable, Sendable {
  /// The day.
  package let day: CivilDate
  /// What it is, in a phrase.
  package let label: String
  /// Which sort of event it is.
  package let mark: Mark

  /// The sorts of events, each with a shape of its own.
  package enum Mark: Hashable, CaseIterable, Sendable {
    /// It was asked or promised: a ring.
    case begun
    /// Something was heard: a disc.
    case heard
    /// It was answered or done: a green disc.
    case ended
    /// It falls due: a lozenge.
    case due
    /// It fell due and was not done: a red lozenge.
    case missed
    /// Its day was moved: a triangle that points ahead.
    case moved
  }

  /// An event on a day.
  package init(_ day: CivilDate, _ label: String, _ mark: Mark) {
    self.day = day
    self.label = label
    self.mark = mark
  }
}

extension Chart {
  /// What happened in a thread, one event a row along a calendar.
  ///
  /// - Parameters:
  ///   - title: What the thread is about.
  ///   - events: The events, in any order.
  ///   - today: The day on which one looks, drawn as a dashed line.
  /// - Returns: The picture, with a calendar above it.
  package static func timeline(
    _ title: String, _ events: [TimelineEvent], today: CivilDate
  ) -> Chart {
    let row = 24
    let sorted = events.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
    let floor = 36 + row * sorted.count
    var canvas = Canvas(width: 680, height: floor + 20)
    if let scale = DayScale(holding: sorted.map(\.day) + [today], left: 10, right: 670) {
      scale.draw(on: &canvas, down: floor)
      scale.draw(today: today, on: &canvas, down: floor)
      for (index, event) in sorted.enumerated() {
        draw(event, at: (scale.place(of: event.day), 44 + index * row), on: &canvas)
      }
    }
    return Chart(title: title, words: words(sorted, today: today), on: canvas)
  }

  /// The label stands where there is more room.
  private static func draw(
    _ event: TimelineEvent, at place: (x: Int, y: Int), on canvas: inout Canvas
  ) {
    canvas.group("\(event.day.inWords): \(event.label)") { canvas in
      event.mark.draw(at: place, on: &canvas)
      let isRight = place.x < 340
      let room = isRight ? 670 - place.x : place.x - 10
      let label = Canvas.cut(event.label, to: room - 14)
      canvas.write(
        label, x: isRight ? place.x + 12 : place.x - 12, y: place.y + 4,
        anchor: isRight ? .start : .end)
    }
  }

  private static func words(_ events: [TimelineEvent], today: CivilDate) -> String {
    guard !events.isEmpty else { return "Nothing is known of it to \(today.inWords)." }
    return events.map { "\($0.day.inWords): \($0.label)." }.joined(separator: " ")
      + " As of \(today.inWords)."
  }
}

extension TimelineEvent.Mark {
  fileprivate func draw(at place: (x: Int, y: Int), on canvas: inout Canvas) {
    let (x, y) = place
    switch self {
    case .begun: canvas.disc(x: x, y: y, radius: 5, .plain, isOutline: true)
    case .heard: canvas.disc(x: x, y: y, radius: 6, .plain)
    case .ended: canvas.disc(x: x, y: y, radius: 6, .good)
    case .due: canvas.shape(Self.lozenge(x, y), .soon)
    case .missed: canvas.shape(Self.lozenge(x, y), .late)
    case .moved: canvas.shape([(x - 5, y - 6), (x + 6, y), (x - 5, y + 6)], .soon)
    }
  }

  private static func lozenge(_ x: Int, _ y: Int) -> [(x: Int, y: Int)] {
    [(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)]
  }
}
