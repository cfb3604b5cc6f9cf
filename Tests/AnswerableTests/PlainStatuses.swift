import Dates
import TestSupport

/// A register as plain as the definitions tell it, made up from a seed, with the statuses that
/// section 7 of the definitions gives its records: written down anew from the text, line by line,
/// without a look at the program's own code.
struct PlainRegister {
  struct Paper {
    var id: String
    var kind: String
    var day: CivilDate?
    var author: String?
  }

  struct Record {
    var id: String
    var paper: Paper
    var kind: String
    var bodies: [String]
    var deadline: Deadline?
    var strength = "firm"
    var countsFrom: CivilDate?
    var withdrawn: CivilDate?

    var isAsk: Bool { ["request", "recommendation", "question"].contains(kind) }
  }

  struct Deadline {
    var timeClass: String
    var due: CivilDate?
    var cycle: (text: String, months: Int, days: Int)?
  }

  struct Link {
    var record: String
    var paper: Paper
    var place: Int
    var outcome: String
    var by: [String]
    var deadline: Deadline?
    var newRecord: String?
  }

  var papers: [Paper] = []
  var records: [Record] = []
  var links: [Link] = []
}

// MARK: - The statuses, told plainly

extension PlainRegister {
  /// How each record stands on a day, by its id.
  func statuses(on day: CivilDate) -> [String: String] {
    var statuses: [String: String] = [:]
    for record in records {
      // Records of papers dated later are left out; aspirations have no status.
      if let written = record.paper.day, written > day { continue }
      if record.strength == "aspiration" { continue }
      statuses[record.id] = status(of: record, on: day)
    }
    return statuses
  }

  private func status(of record: Record, on day: CivilDate) -> String {
    let start = record.countsFrom ?? record.paper.day
    let heard = heard(of: record, from: start, on: day)
    if let withdrawn = record.withdrawn, withdrawn <= day { return "withdrawn" }
    var deadline = record.deadline
    for link in heard where link.outcome == "revised" { deadline = link.deadline ?? deadline }
    let isReplaced = heard.contains { $0.outcome == "revised" && $0.newRecord != nil }
    return record.isAsk
      ? askStatus(record, heard, deadline, start, isReplaced, day)
      : promiseStatus(heard, deadline, start, isReplaced, day)
  }

  /// What was said of it by a day, in the order of days; an earlier paper answers something else.
  private func heard(of record: Record, from start: CivilDate?, on day: CivilDate) -> [Link] {
    links.filter { link in
      guard link.record == record.id, let said = link.paper.day, said <= day else { return false }
      return start == nil || said >= (start ?? said)
    }.sorted { left, right in
      let days = (left.paper.day ?? day, right.paper.day ?? day)
      if days.0 != days.1 { return days.0 < days.1 }
      return (left.paper.id, left.place) < (right.paper.id, right.place)
    }
  }

  private func promiseStatus(
    _ heard: [Link], _ deadline: Deadline?, _ start: CivilDate?, _ isReplaced: Bool,
    _ day: CivilDate
  ) -> String {
    if heard.contains(where: { $0.outcome == "completed" }) { return "completed" }
    if isReplaced { return "superseded" }
    let last = heard.filter { $0.outcome != "repeated" }.compactMap(\.paper.day).max()
    if let due = deadline?.due {
      if day > due {
        let isSilent = last == nil || (last ?? due) <= due
        return day.dayNumber - due.dayNumber > 28 && isSilent ? "lapsed" : "overdue"
      }
      return due.dayNumber - day.dayNumber <= 14 ? "due-soon" : "open"
    }
    guard let start else { return "undated" }
    let quiet = last ?? start
    switch deadline?.timeClass {
    case "event": return "open"
    case "recurring":
      guard let cycle = deadline?.cycle else { return "open" }
      let end = quiet.adding(months: 2 * cycle.months).adding(days: 2 * cycle.days)
      return day > end ? "stale" : "open"
    default: return day > quiet.adding(months: 6) ? "stale" : "open"
    }
  }

  private func askStatus(
    _ record: Record, _ heard: [Link], _ deadline: Deadline?, _ start: CivilDate?,
    _ isReplaced: Bool, _ day: CivilDate
  ) -> String {
    let bodies = record.bodies.isEmpty ? [""] : record.bodies
    var extents: [Int] = []
    for body in bodies {
      var extent = 0
      for link in heard {
        // Without a name the passage answers for the paper's author where that was asked, else all.
        var by = link.by
        if by.isEmpty, let author = link.paper.author, record.bodies.contains(author) {
          by = [author]
        }
        guard by.isEmpty || record.bodies.isEmpty || by.contains(body) else { continue }
        extent = max(extent, Self.extents[link.outcome] ?? 0)
      }
      extents.append(extent)
    }
    if extents.allSatisfy({ $0 == 2 }) { return "answered" }
    if isReplaced { return "superseded" }
    guard let due = deadline?.due ?? responseDue(record, start) else { return "undated" }
    if extents.contains(where: { $0 > 0 }) { return "partly-answered" }
    return day > due ? "unanswered" : "awaiting"
  }

  /// What answers an ask: 2 wholly, 1 in part, 0 not at all.
  private static let extents = [
    "accepted": 2, "partly-accepted": 2, "rejected": 2, "answered": 2, "declined": 2,
    "completed": 2, "partly-answered": 1, "in-progress": 1, "noted": 0, "revised": 0, "repeated": 0,
  ]

  /// 20 working days for a letter, 2 months for anything else that is made up here.
  private func responseDue(_ record: Record, _ start: CivilDate?) -> CivilDate? {
    guard var day = start else { return nil }
    guard ["letter", "email"].contains(record.paper.kind) else { return day.adding(months: 2) }
    var left = 20
    while left > 0 {
      day = day.adding(days: 1)
      let fromMonday = (day.dayNumber + 3) % 7  // Day 0 was a Thursday.
      if fromMonday < 5, !Self.bankHolidays.contains(day.description) { left -= 1 }
    }
    return day
  }

  /// England and Wales.
  private static let bankHolidays: Set<String> = [
    "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03",
    "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07",
    "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25",
    "2023-12-26", "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27",
    "2024-08-26", "2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21",
  ]
}
