internal import GRDB
internal import Papers
internal import Records

/// Links and suggestions as rows.
enum LinkRows {
  private static let columns = [
    "record", "paper", "quote", "start", "end", "outcome", "answersFor", "date", "score", "why",
    "deadline", "newRecord", "decidedBy", "isSure", "name",
  ]

  private static let insertion = """
    INSERT INTO link (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  static func insert(_ links: [Link], areSure: Bool, into database: Database) throws {
    let statement = try database.cachedStatement(sql: insertion)
    for link in links {
      let values: [(any DatabaseValueConvertible)?] = [
        link.record, link.document, link.quote, link.span.start, link.span.end, link.outcome,
        Lines.text(link.by), link.date, link.score, Lines.text(link.why),
        try link.deadline.map { deadline in try Content.text(deadline) }, link.newRecord,
        link.decidedBy == .rules ? nil : link.decidedBy.description, areSure, link.id,
      ]
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// The links or the suggestions, by record, date, paper and place.
  static func fetch(_ database: Database, areSure: Bool) throws -> [Link] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM link WHERE isSure = ?
        ORDER BY record, date IS NULL, date, paper, "start", "end", outcome
        """, arguments: [areSure]
    ).map(link)
  }

  /// The links or the suggestions of some records, in the same order.
  static func fetch(
    _ database: Database, areSure: Bool, from records: String
  ) throws -> [Link] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM link WHERE record IN (SELECT value FROM json_each(?)) AND isSure = ?
        ORDER BY record, date IS NULL, date, paper, "start", "end", outcome
        """, arguments: [records, areSure]
    ).map(link)
  }

  /// The sure links of a record.
  static func fetch(_ database: Database, areSure: Bool, of record: String) throws -> [Link] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM link WHERE record = ? AND isSure = ?")
    return try Row.fetchAll(statement, arguments: [record, areSure]).map(link)
  }

  /// The sure links to a paper.
  static func fetch(_ database: Database, areSure: Bool, in paper: String) throws -> [Link] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM link WHERE paper = ? AND isSure = ?")
    return try Row.fetchAll(statement, arguments: [paper, areSure]).map(link)
  }

  /// The links or suggestions of an id: more than one only where two passages say the same words.
  static func fetch(_ database: Database, named id: String) throws -> [Link] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM link WHERE name = ?", arguments: [id]
    ).map(link)
  }

  private static func link(from row: Row) throws -> Link {
    let deadline: String? = row["deadline"]
    let person: String? = row["decidedBy"]
    return Link(
      record: row["record"], document: row["paper"], quote: row["quote"],
      span: TextSpan(row["start"], row["end"]), outcome: row["outcome"],
      by: Lines.items(row["answersFor"]), date: row["date"], score: row["score"],
      why: Lines.items(row["why"]),
      deadline: try deadline.map { text in try Content.value(Deadline.self, in: text) },
      newRecord: row["newRecord"], decidedBy: person.map(Decider.person) ?? .rules)
  }
}
