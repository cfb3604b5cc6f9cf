package import Dates
internal import GRDB
internal import Papers
internal import Records

/// Adding records that the rules missed.
extension Register {
  /// Adds a record to a paper as a clerk's decision, tracked from then on.
  ///
  /// Its id is the one that a rule would give it, so that it stays itself where the rules come to find
  /// it as well.
  ///
  /// - Parameters:
  ///   - addition: The record; white space in its words may differ from the paper's.
  ///   - place: About where the words stand in the paper's text, where they stand there twice.
  ///   - day: The day on which it is added.
  ///   - name: Who adds it.
  ///   - reason: Why, where the clerk says so.
  /// - Returns: The id of the record.
  /// - Throws: Where the register does not hold the paper, the words do not stand in it, or they are a
  ///   record of it already.
  package func add(
    _ addition: Addition, near place: Int = 0, on day: CivilDate, by name: String,
    reason: String? = nil
  ) throws(RegisterError) -> String {
    let card = try card(addition.paper)
    let id = try write { database in
      guard let paper = try PaperRows.paper(database, id: card.id),
        let span = WordPlace.span(of: addition.quote, in: paper.text, near: place)
      else {
        throw RegisterError(
          reason: "“\(addition.quote)” does not stand in \(card.path)",
          remedy: "copy the words from: answerable text \(card.id)")
      }
      var addition = addition
      addition.quote = paper.text[span]
      let id = try Self.freeID(for: addition, at: span, in: database)
      let locator = paper.blocks.last { $0.span.start <= span.start }?.locator ?? "the paper"
      try database.execute(sql: "DELETE FROM record WHERE id = ?", arguments: [id])
      try RecordRows.insert(
        [addition.record(id: id, span: span, locator: locator)], into: database)
      _ = try Self.decide(
        [Decision(made: day, signed: name, subject: id, act: .add(addition), reason: reason)],
        in: database)
      try Setting.count("filings", in: database)
      return id
    }
    try forgetLinks()
    return id
  }

  /// The id for an addition that no record has which stands anywhere else.
  ///
  /// - Throws: Where a record stands just there that counts.
  private static func freeID(
    for addition: Addition, at span: TextSpan, in database: Database
  ) throws -> String {
    var occurrence = 0
    while true {
      let id = StableID.record(
        document: addition.paper, quote: addition.quote, occurrence: occurrence)
      guard let other = try RecordRows.fetch(database, where: "id = ?", arguments: [id]).first
      else { return id }
      let standing = try standing(database, about: id)
      let isGone = other.rule == Addition.rule && standing.additions[id] == nil
      if isGone { return id }
      guard other.span != span else {
        throw RegisterError(
          reason: "these words are the record \(id) already",
          remedy: standing.isRejected(id)
            ? "take it back with: answerable decide \(id) confirm"
            : "put it right with: answerable decide \(id) amend")
      }
      occurrence += 1
    }
  }
}
