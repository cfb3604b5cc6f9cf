internal import GRDB
internal import Records

/// Links of which clerks said something, as they were when they did.
enum DecidedLinkRows {
  /// Writes down the link of that id, or the suggested one, as it is now.
  static func keep(_ id: String, in database: Database) throws {
    for link in try LinkRows.fetch(database, named: id) {
      try database.execute(
        sql: "INSERT OR REPLACE INTO decidedLink VALUES (?, ?, ?, ?)",
        arguments: [id, link.record, link.document, try Content.text(link)])
    }
  }

  /// Those that a condition on `decidedLink` selects, by id.
  static func fetch(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [Link] {
    try String.fetchAll(
      database, sql: "SELECT content FROM decidedLink WHERE \(condition) ORDER BY id",
      arguments: arguments
    ).map { content in try Content.value(Link.self, in: content) }
  }
}
