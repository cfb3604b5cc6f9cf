internal import Dates
internal import GRDB
internal import Papers
internal import Records

/// Papers as rows.
enum PaperRows {
  /// Writes a paper's row, or writes it anew.
  static func write(_ card: PaperCard, reading paper: Paper, into database: Database) throws {
    let values: [(any DatabaseValueConvertible)?] = [
      card.id, card.path, card.kind, card.title, card.date, card.dateSource, card.reference,
      card.author, Lines.text(card.recipients), Lines.text(card.copied), paper.text,
      try reading(of: paper), card.audience.description, card.received, card.loaded,
    ]
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try database.execute(sql: "DELETE FROM paper WHERE id = ?", arguments: [card.id])
    try database.execute(
      sql: "INSERT INTO paper VALUES (\(marks))", arguments: StatementArguments(values))
    try JoinRows.sketch(card.id, saying: paper.text, in: database)
    if card.isWaiting {
      try database.execute(sql: "INSERT INTO waitingPaper VALUES (?)", arguments: [card.id])
    }
  }

  /// The cards that a condition on `paper` selects, in the order of papers.
  static func cards(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [PaperCard] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, path, kind, title, date, dateSource, reference, author, recipients, copied,
          reading ->> '$.inReplyTo' AS inReplyTo,
          reading ->> '$.problems' AS problems, reading ->> '$.edition' AS edition,
          reading ->> '$.legibility' AS legibility, audience, received, loaded
        FROM paper WHERE \(condition)
        """, arguments: arguments
    ).map(card).sorted(by: PaperCard.comesBefore)
  }

  /// A paper as it was read, with its own date; nil where the register does not hold it.
  static func paper(_ database: Database, id: String) throws -> Paper? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT text, reading FROM paper WHERE id = ?", arguments: [id])
    else { return nil }
    var paper = try Content.value(Paper.self, in: row["reading"])
    paper.text = row["text"]
    return paper
  }

  /// The text has a column of its own, where it can be read and searched.
  private static func reading(of paper: Paper) throws -> String {
    var paper = paper
    paper.text = ""
    return try Content.text(paper)
  }

  private static func card(from row: Row) throws -> PaperCard {
    var card = PaperCard(
      id: row["id"], path: row["path"], kind: row["kind"], title: row["title"], date: row["date"],
      dateSource: row["dateSource"], reference: row["reference"], author: row["author"],
      recipients: Lines.items(row["recipients"]), copied: Lines.items(row["copied"]),
      inReplyTo: try Content.value([Citation].self, in: row["inReplyTo"]),
      problems: try Content.value([ReadingProblem].self, in: row["problems"]),
      audience: Audience(row["audience"]) ?? .clerks, received: row["received"],
      loaded: row["loaded"])
    card.edition = row["edition"]
    card.isUnread = (row["legibility"] as Legibility?) == .unread
    return card
  }
}
