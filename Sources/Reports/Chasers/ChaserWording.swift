internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Rules

/// What a letter says of an item: when it was due and how that was counted, and what came since.
enum ChaserWording {
  static func due(_ item: ChaserItem, on day: CivilDate) -> String {
    guard let standing = item.entry.standing, let due = standing.due else {
      return "No day was given for it."
    }
    if standing.dueIsOurs {
      let time = item.time.map { "\($0.allows) for \($0.name)" } ?? "our usual time"
      let source = item.time?.source.map { ", \($0)" } ?? ""
      return """
        No day was set for it; the usual time (\(time)\(source)) ended on \(due.inWords), \
        \(Wording.count(standing.daysLate, "day")) ago.
        """
    }
    let moved = standing.slips.first?.from.map { ", moved from \($0.inWords)" } ?? ""
    let late = day.days(since: due)
    let ago = late > 0 ? ", \(Wording.count(late, "day")) ago" : ""
    return "It was due on \(due.inWords)\(ago)\(moved)\(working(of: item.entry.record))."
  }

  /// How the day was counted: the words, and each step.
  private static func working(of record: Record) -> String {
    guard let deadline = record.deadline else { return "" }
    let steps = deadline.reading.working.joined(separator: "; ")
    return ": “\(Wording.excerpt(deadline.text))”" + (steps.isEmpty ? "" : " (\(steps))")
  }

  static func heard(_ entry: Entry) -> String {
    let news = entry.heard.filter(\.outcome.isNews)
    guard let last = news.last else { return "We have heard nothing of it since." }
    let day = last.date.map { " on \($0.inWords)" } ?? ""
    let by = last.by.isEmpty ? "" : " by \(Wording.list(last.by))"
    return """
      Last heard\(day): \(last.outcome.wording)\(by), in the words \
      “\(Wording.excerpt(last.quote, limit: 300))”.
      """
  }
}
