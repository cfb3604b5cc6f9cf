package import Dates
internal import GRDB
package import Papers
internal import Records
package import Tracking

/// Taking out what the register holds.
extension Register {
  /// Whether no paper was ever loaded.
  package func isEmpty() throws(RegisterError) -> Bool {
    try read { database in
      try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM paper)") ?? true
    }
  }

  /// The cards of all papers that the people of an audience may see, by date, path and id, the
  /// undated last.
  package func papers(for audience: Audience = .clerks) throws(RegisterError) -> [PaperCard] {
    try read { database in
      try PaperRows.cards(database).filter { audience.maySee($0.audience) }
    }
  }

  /// The card of a paper, by its id.
  ///
  /// - Throws: Where the register does not hold it.
  package func card(_ id: String) throws(RegisterError) -> PaperCard {
    try read { database in
      guard let card = try PaperRows.cards(database, where: "id = ?", arguments: [id]).first else {
        throw RegisterError(
          reason: "the register holds no paper \(id)",
          remedy: "see what it holds with: answerable list --papers")
      }
      return card
    }
  }

  /// The ids of the records that begin so; the `r-` may be left out.
  package func records(beginning name: String) throws(RegisterError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM record
          WHERE ?1 <> '' AND (substr(id, 1, length(?1)) = ?1 OR substr(id, 3, length(?1)) = ?1)
          ORDER BY id
          """, arguments: [name])
    }
  }

  /// The ids of the links and suggested links that begin so; the `l-` may be left out.
  package func links(beginning name: String) throws(RegisterError) -> [String] {
    try read { database in
      let all =
        try LinkRows.fetch(database, areSure: true)
        + LinkRows.fetch(database, areSure: false)
      return all.map(\.id).filter { id in
        !name.isEmpty && (id.hasPrefix(name) || id.dropFirst(2).hasPrefix(name))
      }
    }
  }

  /// A paper with the date that counts, by its id; nil where the register does not hold it.
  package func paper(_ id: String) throws(RegisterError) -> Paper? {
    try read { database -> Paper? in
      guard var paper = try PaperRows.paper(database, id: id) else { return nil }
      if let given = try Self.standing(database, about: id).date(of: id) {
        paper.date = given
        paper.dateSource = .given
      }
      return paper
    }
  }

  /// The register as it stood on a day, as the people of an audience may see it.
  ///
  /// Papers dated after the day are left out, and with them their records and links. A paper
  /// without a date is always there: nobody can say that it came later.
  ///
  /// With `hasLater` later papers are there after all; their records have no standing yet.
  package func on(
    _ day: CivilDate, answeringBy clock: AnswerClock, withLater hasLater: Bool = false,
    for audience: Audience = .clerks
  ) throws(RegisterError) -> RegisterOnDay {
    try read { database in
      let held = try Held(database)
      let papers = held.papers.filter { card in hasLater || card.date.map { $0 <= day } ?? true }
      return held.asOf(day, papers: papers, answeringBy: clock).seen(by: audience)
    }
  }
}

/// Everything that the register holds, as of no day.
private struct Held {
  let papers: [PaperCard]
  let records: [Record]
  let links: [Link]
  let suggestions: [Link]
  let originals: [String: String]
  let standing: StandingDecisions

  init(_ database: Database) throws {
    let standing = try Register.standing(database)
    let sure = try LinkRows.fetch(database, areSure: true).filter { !standing.isRejected($0.id) }
    let likely = try LinkRows.fetch(database, areSure: false).filter {
      !standing.isRejected($0.id)
    }
    papers = try PaperRows.cards(database)
    records = try RecordRows.fetch(database).filter { !standing.isRejected($0.id) }
    links = sure.map { standing.confirmed($0) ?? $0 } + likely.compactMap(standing.confirmed)
    suggestions = likely.filter { standing.confirmed($0) == nil }
    originals = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(database, sql: "SELECT record, original FROM repeat")
        .map { row in (row[0] as String, row[1] as String) })
    self.standing = standing
  }

  func asOf(
    _ day: CivilDate, papers: [PaperCard], answeringBy clock: AnswerClock
  ) -> RegisterOnDay {
    let cards = Dictionary(uniqueKeysWithValues: papers.map { ($0.id, $0) })
    let known = { (link: Link) in cards[link.document] != nil }
    let records = records.filter { cards[$0.document] != nil }.map(printedAgain)
    let histories = Histories(
      papers: papers.map(\.facts), records: records, links: links.filter(known), clock: clock)
    let entries = records.compactMap { record in
      cards[record.document].map { card in
        entry(record, in: card, history: histories.history(of: record), on: day)
      }
    }
    let held = Set(entries.map(\.id))
    return RegisterOnDay(
      day: day, papers: papers, entries: entries,
      suggestions: suggestions.filter { known($0) && held.contains($0.record) })
  }

  private func printedAgain(_ record: Record) -> Record {
    var record = record
    record.sameAs = record.sameAs ?? originals[record.id]
    return record
  }

  private func entry(
    _ record: Record, in paper: PaperCard, history: History, on day: CivilDate
  ) -> Entry {
    var history = history
    history.rulings = standing.rulings(on: record.id)
    let heard = history.links.sorted(by: Self.isEarlier)
    return Entry(
      record: record, paper: paper, links: heard.filter { $0.record == record.id }, heard: heard,
      standing: Standing(of: history, on: day),
      isTracked: standing.isTracked(record.id, in: paper.id))
  }

  private static func isEarlier(_ left: Link, _ right: Link) -> Bool {
    (left.date?.dayNumber ?? .max, left.document, left.span.start, left.outcome.rawValue)
      < (right.date?.dayNumber ?? .max, right.document, right.span.start, right.outcome.rawValue)
  }
}

extension PaperCard {
  fileprivate var facts: PaperFacts {
    PaperFacts(id: id, day: date, kind: kind, authors: [author].compactMap(\.self))
  }
}
