package import Dates
internal import Papers
package import Records
internal import Registry

/// The flag report as people read it: by body, with the words, the paper and how late.
extension FlagReport {
  /// The whole report.
  package var text: String {
    ([heading] + bodies.map(section) + [beside, covered]).filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let new = last.map { ", new since the run of \($0.inWords)" } ?? ""
    return flagged.isEmpty
      ? "Nothing\(last == nil ? "" : " new") is unanswered, overdue or lapsed on \(day.inWords)."
      : """
      \(Wording.count(flagged.count, "record")) unanswered, overdue or lapsed \
      on \(day.inWords)\(new)
      """
  }

  /// Bodies in the order of their names; what names none comes last.
  private var bodies: [(name: String?, entries: [Entry])] {
    let groups = Dictionary(grouping: flagged) { $0.record.bodies.first }
    return groups.sorted { left, right in
      (left.key == nil ? 1 : 0, left.key ?? "") < (right.key == nil ? 1 : 0, right.key ?? "")
    }.map { ($0.key, $0.value.sorted(by: Self.isLater)) }
  }

  private static func isLater(_ left: Entry, _ right: Entry) -> Bool {
    (-(left.standing?.daysLate ?? 0), left.paper.path, left.record.span.start)
      < (-(right.standing?.daysLate ?? 0), right.paper.path, right.record.span.start)
  }

  private func section(_ body: (name: String?, entries: [Entry])) -> String {
    let name = body.name ?? "No body named"
    return (["\(name) (\(body.entries.count))"] + body.entries.map(item)).joined(separator: "\n\n")
  }

  private func item(_ entry: Entry) -> String {
    let record = entry.record
    return [
      Wrapping.indented(lateness(entry), by: 2),
      Wrapping.indented("“\(Wording.excerpt(record.quote, limit: 400))”", by: 4),
      Wrapping.indented(place(entry), by: 4),
    ].joined(separator: "\n")
  }

  private func lateness(_ entry: Entry) -> String {
    guard let standing = entry.standing else { return "" }
    var parts = [standing.status.wording(to: day)]
    if let due = standing.due {
      let late = Wording.count(standing.daysLate, "day")
      parts.append(
        standing.dueIsOurs
          ? "\(late) past our usual time of \(due.inWords); none was set"
          : "\(late) late, due \(due.inWords)")
    }
    parts.append(
      standing.lastHeard.map { "last heard of on \($0.inWords)" } ?? "nothing heard since")
    return parts.joined(separator: "; ")
  }

  private func place(_ entry: Entry) -> String {
    let date = entry.paper.date.map { " of \($0.inWords)" } ?? ", undated"
    let found = entry.isTracked ? "" : ", not tracked yet"
    return """
      \(entry.record.kind.rawValue) \(entry.id) in \(entry.paper.path), \(entry.record.locator) \
      (\(entry.paper.kind.rawValue)\(date))\(found)
      """
  }

  private var beside: String {
    guard !shown.isEmpty else { return "" }
    let lines = shown.sorted(by: Self.comesFirst).map { entry in
      let due = entry.standing?.due.map { " \($0)" } ?? ""
      let waiting = entry.isWaiting ? ", a paper is waiting to be read" : ""
      let status = (entry.standing?.status.rawValue ?? "") + waiting
      return "  \(entry.id) \(status)\(due): “\(Wording.excerpt(entry.record.quote, limit: 56))”"
    }
    return "Beside them, not counted (\(shown.count))\n" + lines.joined(separator: "\n")
  }

  /// What falls due first, then the rest by status.
  private static func comesFirst(_ left: Entry, _ right: Entry) -> Bool {
    let due = { (entry: Entry) in entry.standing?.due?.dayNumber ?? .max }
    let status = { (entry: Entry) in entry.standing?.status.rawValue ?? "" }
    return (due(left), status(left), left.paper.path, left.record.span)
      < (due(right), status(right), right.paper.path, right.record.span)
  }

  /// What the report speaks for, so that nobody takes what is not held for what is not late.
  package var covered: String {
    let rates = coverage.rates.compactMap { rate in
      rate.value.map { "\(rate.name) \(rate.count) of \(rate.of) (\(Int(($0 * 100).rounded())) %)" }
    }
    return Wrapping.indented(
      """
      Covered on \(day.inWords): \(Wording.count(coverage.documents, "paper")), \
      \(Wording.count(coverage.records, "record")), \(coverage.undated) of them undated; \
      \(Wording.count(coverage.unread, "paper")) not wholly read; \
      \(rates.isEmpty ? "no rates" : Wording.list(rates)).
      """, by: 0)
  }
}

extension Status {
  /// The status in words for people on a day: an answer may lie in a paper that nobody has loaded.
  package func wording(to day: CivilDate) -> String {
    switch self {
    case .unanswered: "\(wording) to \(day.inWords)"
    case .awaiting, .partlyAnswered, .answered, .open, .dueSoon, .overdue, .lapsed, .stale,
      .completed, .superseded, .withdrawn, .undated:
      wording
    }
  }
}
