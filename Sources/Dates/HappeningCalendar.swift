/// Known days of what comes round: the meetings of a committee, half terms, recesses.
///
/// From it come the `events` that `TimeReader` is given, so that "before the next meeting" or "by
/// half-term" is a day.
package struct HappeningCalendar: Hashable, Sendable {
  /// Whose happenings they are, by canonical name; nil where they are everybody's.
  package let body: String?
  /// The days of each happening by its name in small letters: "meeting", "half term".
  package let days: [String: [CivilDate]]

  /// The happenings of a body.
  package init(body: String?, days: [String: [CivilDate]]) {
    self.body = body
    self.days = days.mapValues { $0.sorted() }
  }

  /// The days by the names that a paper of a day would use.
  ///
  /// Of each happening the first day after the paper's is `next meeting`, and the first in each of
  /// the twelve months that follow is `july meeting`. A happening that is not a meeting is also
  /// known by its bare name, `half term`; "the meeting" by itself is the one that the paper is of.
  package func events(after written: CivilDate) -> [String: CivilDate] {
    var events: [String: CivilDate] = [:]
    let end = written.adding(months: 12)
    for (name, days) in days {
      let coming = days.filter { $0 > written && $0 <= end }
      guard let next = coming.first else { continue }
      events["next " + name] = next
      if name != "meeting" { events[name] = next }
      for day in coming.reversed() {
        events[Month.names[day.month - 1].lowercased() + " " + name] = day
      }
    }
    return events
  }
}
