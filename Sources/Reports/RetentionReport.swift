package import Dates
internal import Papers
internal import Records
package import Registry
package import Rules

/// The papers that have been kept as long as the rules say.
package struct RetentionReport: Sendable {
  /// A paper whose time has passed.
  package struct Due: Sendable {
    /// The paper.
    package let card: PaperCard
    /// Its period.
    package let period: RetentionPeriod
    /// The day on which the period ended.
    package let since: CivilDate
    /// How many of its records are not at an end yet.
    package let unfinished: Int
  }

  /// Those papers, the longest due first.
  package let due: [Due]
  private let day: CivilDate

  /// What is due on the day of a register.
  package init(_ register: RegisterOnDay, by rules: RetentionRules) {
    day = register.day
    let entries = Dictionary(grouping: register.entries, by: \.paper.id)
    due = register.papers.compactMap { card in
      let from = card.date ?? card.received ?? card.loaded
      guard let period = rules.period(of: card.kind), let end = period.end(from: from),
        end <= register.day
      else { return nil }
      let unfinished = (entries[card.id] ?? []).count { !($0.standing?.status.isAnEnd ?? true) }
      return Due(card: card, period: period, since: end, unfinished: unfinished)
    }.sorted { ($0.since, $0.card.id) < ($1.since, $1.card.id) }
  }

  /// The papers for people.
  package var text: String {
    guard !due.isEmpty else { return "No paper has been kept longer than the rules say.\n" }
    return due.map { due in
      let open =
        due.unfinished == 0
        ? "" : "; \(Wording.count(due.unfinished, "record")) in it still without an end"
      return Wrapping.indented(
        """
        \(due.card.id) \(due.card.wording) (\(due.card.path)): due since \(due.since.inWords), \
        \(due.period.name)\(open)
        """, by: 0) + "\n"
    }.joined() + "Remove one with: answerable remove PAPER --reason WORDS\n"
  }

  /// The papers for programs.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(day),
      "due": .list(
        due.map { due in
          .members([
            "document": .text(due.card.id), "path": .text(due.card.path),
            "date": .words(due.card.date), "dueSince": .words(due.since),
            "period": .text(due.period.name), "source": .text(orNull: due.period.source),
            "unfinished": .number(due.unfinished),
          ])
        }),
    ])
  }

  /// The papers for a spreadsheet.
  package var csv: String {
    CSV.table(
      head: ["id", "path", "date", "due since", "period", "records without an end"],
      rows: due.map { due in
        [
          due.card.id, due.card.path, due.card.date?.description ?? "", due.since.description,
          due.period.name, String(due.unfinished),
        ]
      })
  }
}

extension Status {
  /// Whether nothing more is to be expected.
  fileprivate var isAnEnd: Bool {
    switch self {
    case .answered, .completed, .superseded, .withdrawn: true
    case .awaiting, .unanswered, .partlyAnswered, .open, .dueSoon, .overdue, .lapsed, .stale,
      .undated:
      false
    }
  }
}
