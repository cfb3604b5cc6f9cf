package import Charts
package import Dates
internal import Papers
internal import Records
package import Registry

extension Entry {
  /// Whether nothing more is expected of it.
  ///
  /// It is answered and, where it was accepted, delivered; or it is completed, replaced or withdrawn.
  /// Of an aspiration nothing is expected.
  package var isClosed: Bool {
    guard let standing else { return true }
    switch standing.status {
    case .completed, .superseded, .withdrawn: return true
    case .answered: return standing.delivery.map { $0 == .completed } ?? true
    case .awaiting, .unanswered, .partlyAnswered, .open, .dueSoon, .overdue, .lapsed, .stale,
      .undated:
      return false
    }
  }

  /// The day on which it was first reported complete.
  package var completedOn: CivilDate? {
    heard.filter { $0.outcome == .completed }.compactMap(\.date).min()
  }

  /// Its due days in the order in which they were given.
  package var slipRow: SlipRow {
    let slips = standing?.slips ?? []
    let first = slips.first?.from ?? record.deadline?.reading.due
    return SlipRow(
      Wording.excerpt(record.quote, limit: 90), days: [first].compactMap(\.self) + slips.map(\.to),
      done: completedOn)
  }

  /// What happened to it, from the paper that holds it to the day of the register.
  package func timeline(on day: CivilDate) -> Chart {
    .timeline(Wording.excerpt(record.quote, limit: 90), events(on: day), today: day)
  }

  private func events(on day: CivilDate) -> [TimelineEvent] {
    let begun = paper.date.map { date in
      TimelineEvent(date, "\(record.kind.pastWording): \(paper.kind.wording)\(author)", .begun)
    }
    let heard = heard.compactMap { link in
      link.date.map { date in
        let by = link.by.isEmpty ? "" : " by \(Wording.list(link.by))"
        return TimelineEvent(date, link.outcome.wording + by, link.outcome.mark)
      }
    }
    let moved = (standing?.slips ?? []).compactMap(\.from).map { from in
      TimelineEvent(from, "first due; moved since", .moved)
    }
    return [begun].compactMap(\.self) + heard + moved + dueEvents(on: day)
  }

  private func dueEvents(on day: CivilDate) -> [TimelineEvent] {
    guard let standing, let due = standing.due else { return [] }
    let label = standing.dueIsOurs ? "our usual time ends; none was set" : "due"
    return [TimelineEvent(due, label, isFlagged ? .missed : .due)]
  }

  private var author: String { record.author.map { " from \($0)" } ?? "" }
}

extension RecordKind {
  /// What was done when it was written.
  package var pastWording: String {
    switch self {
    case .commitment: "promised"
    case .action: "given as a task"
    case .request: "asked"
    case .recommendation: "recommended"
    case .question: "asked as a question"
    }
  }
}

extension Outcome {
  fileprivate var mark: TimelineEvent.Mark {
    switch self {
    case .accepted, .rejected, .answered, .declined, .completed: .ended
    case .partlyAccepted, .partlyAnswered, .inProgress, .noted, .repeated: .heard
    case .revised: .moved
    }
  }
}
