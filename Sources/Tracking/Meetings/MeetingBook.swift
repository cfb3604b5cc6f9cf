package import Dates
internal import Papers
internal import Records

/// Knows when bodies met or will meet, from the minutes held and from the calendars in the rules, and
/// gives "at the next meeting of the Board" its day.
package struct MeetingBook: Sendable {
  private let reader: TimeReader
  private let calendars: [HappeningCalendar]

  /// A book that reads words of time by a reader.
  package init(reader: TimeReader, calendars: [HappeningCalendar]) {
    self.reader = reader
    self.calendars = calendars
  }

  /// The days of the meetings for which records wait, in their order.
  ///
  /// Where it is not plain whose meeting is meant there is none: nothing is guessed.
  ///
  /// - Parameters:
  ///   - waiting: The records that wait for an event.
  ///   - held: The meetings of which there are minutes.
  /// - Returns: The days that are known.
  package func days(for waiting: [WaitingRecord], knowing held: [MeetingHeld]) -> [MeetingDay] {
    let ofBody = Dictionary(grouping: held, by: \.body)
    let bodies = Set(ofBody.keys).union(calendars.compactMap(\.body))
    return waiting.compactMap { day(for: $0, ofBody, bodies) }
  }

  private func day(
    for waiting: WaitingRecord, _ held: [String: [MeetingHeld]], _ bodies: Set<String>
  ) -> MeetingDay? {
    guard let text = waiting.record.deadline?.text else { return nil }
    let body = meetingBody(of: waiting, among: bodies)
    let minutes = body.flatMap { held[$0] } ?? []
    let listed = calendars.filter { $0.body == nil || $0.body == body }
    var events: [String: CivilDate] = [:]
    for calendar in listed + [calendar(of: minutes)] {
      // Of two days for one name the earlier is the next.
      events.merge(calendar.events(after: waiting.written), uniquingKeysWith: min)
    }
    guard
      let found = reader.times(
        in: text.utf8.span, 0..<text.utf8.count, written: waiting.written, events: events
      ).first(where: { $0.reading.due != nil }), var reading = Optional(found.reading),
      let due = reading.due
    else { return nil }
    let day = found.limit == .before ? due.adding(days: 1) : due
    let isListed = listed.contains { $0.days.values.contains { $0.contains(day) } }
    let teller = isListed ? nil : minutes.first { $0.day == day }
    reading.working.append(source(of: day, teller, body))
    return MeetingDay(record: waiting.record.id, paper: teller?.paper, reading: reading)
  }

  private func source(of day: CivilDate, _ teller: MeetingHeld?, _ body: String?) -> String {
    let whose = body.map { " of \($0)" } ?? ""
    return teller == nil
      ? "the day is in the calendar\(whose) in Rules/happenings"
      : "the day is known from the minutes\(whose) of \(day.inWords)"
  }

  private func calendar(of minutes: [MeetingHeld]) -> HappeningCalendar {
    let days = minutes.map(\.day)
    return HappeningCalendar(
      body: nil, days: ["meeting": days, "session": days, "sitting": days])
  }
}

// MARK: - Whose meeting

extension MeetingBook {
  /// The body whose meeting is meant: the one that the words name, or else the one that met, or the
  /// one among writer and addressees whose meetings are known.
  private func meetingBody(of waiting: WaitingRecord, among bodies: Set<String>) -> String? {
    if let named = namedWords(behindDeadlineOf: waiting.record) {
      let fitting = bodies.filter { Self.words(of: $0).ends(with: named) }
      if let author = waiting.author, fitting.contains(author) { return author }
      return fitting.count == 1 ? fitting.first : nil
    }
    if waiting.kind == .minutes { return waiting.author }
    let near = Set([waiting.author].compactMap(\.self) + waiting.recipients).intersection(bodies)
    return near.count == 1 ? near.first : nil
  }

  /// The name behind "at the next meeting of the", where one follows: its words in small letters.
  private func namedWords(behindDeadlineOf record: Record) -> [String]? {
    guard let end = record.deadline?.span?.end, record.span.start < end, end <= record.span.end
    else { return nil }
    let tail = String(
      decoding: record.quote.utf8.dropFirst(end - record.span.start), as: UTF8.self)
    let words = tail.split(separator: " ").map(String.init)
    guard words.first == "of" else { return nil }
    let name = words.dropFirst().drop { $0 == "the" }.prefix { $0.first?.isUppercase ?? false }
    return name.isEmpty ? nil : name.flatMap { Self.words(of: $0) }
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Array where Element: Equatable {
  fileprivate func ends(with tail: [Element]) -> Bool { reversed().starts(with: tail.reversed()) }
}
