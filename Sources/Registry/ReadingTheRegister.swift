package import Dates
internal import GRDB
package import Papers
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
      let cards = try PaperRows.cards(database).filter { audience.maySee($0.audience) }
      guard audience != .clerks else { return cards }
      let redactions = try Self.redactions(database)
      return cards.map { redactions[$0.id]?.without($0) ?? $0 }
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

  /// The ids of the records that begin so, or have that reference; the `r-` may be left out.
  package func records(beginning name: String) throws(RegisterError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM record WHERE ?1 <> 'r-' AND id >= ?1 AND id < ?1 || '~'
          UNION
          SELECT subject FROM decision
          WHERE verb = 'reference' AND value = ?2 COLLATE NOCASE
          ORDER BY 1
          """, arguments: [name.hasPrefix("r-") ? name : "r-" + name, name])
    }
  }

  /// The id of the paper in which a record stands.
  ///
  /// - Throws: Where the register does not hold the record.
  package func paper(of record: String) throws(RegisterError) -> String {
    try read { database in
      guard
        let paper = try String.fetchOne(
          database, sql: "SELECT paper FROM record WHERE id = ?", arguments: [record])
      else { throw RegisterError(reason: "the register holds no record \(record)") }
      return paper
    }
  }

  /// The names of all bodies that must act or answer, that say papers or that papers are for, as they
  /// were found.
  package func namesOfBodies() throws(RegisterError) -> Set<String> {
    try read { database in
      let names = try String.fetchSet(
        database,
        sql: """
          SELECT body FROM recordBody
          UNION SELECT author FROM paper WHERE author IS NOT NULL
          """)
      let recipients = try String.fetchAll(database, sql: "SELECT DISTINCT recipients FROM paper")
      return names.union(recipients.flatMap(Lines.items))
    }
  }

  /// The ids of the links and suggested links that begin so; the `l-` may be left out.
  package func links(beginning name: String) throws(RegisterError) -> [String] {
    try read { database in
      let full = name.hasPrefix("l-") ? name : "l-" + name
      return try String.fetchAll(
        database,
        sql: """
          SELECT name FROM link WHERE ?1 <> 'l-' AND name >= ?1 AND name < ?1 || '~'
          UNION SELECT id FROM decidedLink WHERE ?1 <> 'l-' AND id >= ?1 AND id < ?1 || '~'
          ORDER BY 1
          """, arguments: [full])
    }
  }

  /// A paper with the date, author and kind that count, by its id; nil where the register does not hold it.
  package func paper(_ id: String) throws(RegisterError) -> Paper? {
    try read { database -> Paper? in
      guard let paper = try PaperRows.paper(database, id: id) else { return nil }
      return try Self.standing(database, about: id).corrections(of: id).correcting(paper)
    }
  }

  /// A paper as the people of an audience are shown it: below a clerk without what is redacted.
  ///
  /// Whether they may see it at all is not asked here.
  package func paper(_ id: String, for audience: Audience) throws(RegisterError) -> Paper? {
    guard let paper = try paper(id), audience != .clerks else { return try paper(id) }
    let redactions = try redactions(in: id)
    return redactions.isEmpty ? paper : PaperRedactions(redactions, in: paper.text).without(paper)
  }

  /// What clerks redacted in a paper, first to last.
  package func redactions(in paper: String) throws(RegisterError) -> [Redaction] {
    try read { database in
      try Self.standing(database, about: paper).redactions[paper] ?? []
    }
  }

  /// What clerks redacted, by paper.
  static func redactions(_ database: Database) throws -> [String: PaperRedactions] {
    let papers = try String.fetchSet(
      database, sql: "SELECT subject FROM decision WHERE verb = 'redact'")
    var all: [String: PaperRedactions] = [:]
    for id in papers {
      let standing = try standing(database, about: id).redactions[id] ?? []
      let text = try String.fetchOne(
        database, sql: "SELECT text FROM paper WHERE id = ?", arguments: [id])
      all[id] = PaperRedactions(standing, in: text ?? "")
    }
    return all
  }

  /// The register as it stood on a day, as the people of an audience may see it.
  ///
  /// With `hasLater` later papers are there after all; their records have no standing yet.
  package func on(
    _ day: CivilDate, answeringBy clock: AnswerClock, withLater hasLater: Bool = false,
    for audience: Audience = .clerks
  ) throws(RegisterError) -> RegisterOnDay {
    try on(Viewpoint(asOf: day, hasLater: hasLater, audience: audience), answeringBy: clock)
  }

  /// The register as it is seen from a viewpoint.
  ///
  /// Papers dated after the day are left out, and with them their records and links.
  package func on(
    _ viewpoint: Viewpoint, answeringBy clock: AnswerClock
  ) throws(RegisterError) -> RegisterOnDay {
    let found = try read { database in try Found(database, from: viewpoint) }
    return Held(found).seen(from: viewpoint, answeringBy: clock)
  }
}
