internal import Dates
internal import Papers
internal import Records
package import Registry

/// Due dates as a calendar (RFC 5545) that Outlook, Google and Thunderbird accept.
///
/// An event keeps its UID as long as its record has its id, so a date that moves moves in every
/// calendar, and what was withdrawn or is none is cancelled there.
package enum Calendar {
  /// The calendar of a register on its day.
  package static func text(_ register: RegisterOnDay, name: String) -> String {
    let events =
      register.countedOnce.compactMap { event(of: $0, on: register.day) }
      + register.dropped.map(cancellation)
    return
      ([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Answerable//Answerable//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))",
      ] + events.flatMap(\.self) + ["END:VCALENDAR"]).map(folded).joined()
  }

  private static func event(of entry: Entry, on day: CivilDate) -> [String]? {
    guard let standing = entry.standing, let due = standing.due else { return nil }
    let isCancelled = standing.status == .withdrawn || standing.status == .superseded
    var lines = head(entry.id, changed: lastChange(of: entry, on: day), due: due)
    lines += [
      "STATUS:\(isCancelled ? "CANCELLED" : "CONFIRMED")", "TRANSP:TRANSPARENT",
      "SUMMARY:\(escaped(summary(of: entry, standing)))",
      "DESCRIPTION:\(escaped(description(of: entry, standing, on: day)))",
    ]
    let categories = [entry.record.kind.rawValue] + entry.record.bodies
    lines.append("CATEGORIES:" + categories.map(escaped).joined(separator: ","))
    if !entry.isClosed, due >= day { lines += alarm }
    return lines + ["END:VEVENT"]
  }

  /// What a calendar that took up the event has to hear; the words were none of anybody's.
  private static func cancellation(of record: DroppedRecord) -> [String] {
    head(record.id, changed: record.since, due: record.day)
      + ["STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SUMMARY:[no promise and no ask]", "END:VEVENT"]
  }

  private static func head(_ id: String, changed: CivilDate, due: CivilDate) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(id)@answerable", "DTSTAMP:\(compact(changed))T000000Z",
      "LAST-MODIFIED:\(compact(changed))T000000Z",
      "SEQUENCE:\(max(0, changed.days(since: firstDay)))", "DTSTART;VALUE=DATE:\(compact(due))",
      "DTEND;VALUE=DATE:\(compact(due.adding(days: 1)))",
    ]
  }

  /// Nine in the morning, a week before.
  private static let alarm = [
    "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P6DT15H", "DESCRIPTION:Due in a week",
    "END:VALARM",
  ]

  private static func summary(of entry: Entry, _ standing: Standing) -> String {
    let who = entry.record.bodies.first.map { "\($0): " } ?? ""
    let state = entry.isClosed || entry.isFlagged ? "[\(standing.status.wording)] " : ""
    return state + who + Wording.excerpt(entry.record.quote, limit: 90)
  }

  private static func description(
    of entry: Entry, _ standing: Standing, on day: CivilDate
  ) -> String {
    let due = standing.dueIsOurs ? "Our usual time; no day was set." : "The day that was given."
    return """
      “\(Wording.excerpt(entry.record.quote))”
      \(entry.record.kind.rawValue) \(entry.reference ?? entry.id), \(entry.record.locator) of \
      \(entry.paper.wording)
      \(due) It stands: \(standing.status.wording(to: day)).
      """
  }

  /// The last day on which anything of the event changed: a calendar takes the event with the higher
  /// sequence for the newer one.
  private static func lastChange(of entry: Entry, on day: CivilDate) -> CivilDate {
    let days = [entry.paper.date, entry.standing?.since] + entry.heard.map(\.date)
    return days.compactMap(\.self).filter { $0 <= day }.max() ?? entry.paper.date ?? day
  }

  private static let firstDay = CivilDate(dayNumber: 0)

  private static func compact(_ day: CivilDate) -> String {
    day.description.replacing("-", with: "")
  }

  /// Text as section 3.3.11 wants it.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r", with: "").replacing("\n", with: "\\n")
  }

  /// A line in pieces of at most 75 bytes (section 3.1), none of which breaks a letter.
  private static func folded(_ line: String) -> String {
    var text = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if size > room {
        text += "\r\n "
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    return text + "\r\n"
  }
}
