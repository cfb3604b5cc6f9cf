internal import GRDB
internal import Records

/// Passages as rows, in the order in which they were found.
enum PassageRows {
  static func insert(_ passages: [Passage], into database: Database) throws {
    let statement = try database.cachedStatement(sql: "INSERT INTO passage VALUES (?, ?, ?)")
    for (position, passage) in passages.enumerated() {
      try statement.execute(arguments: [
        passage.document, position, try Content.text(passage),
      ])
    }
  }

  static func fetch(_ database: Database, paper: String) throws -> [Passage] {
    try String.fetchAll(
      database, sql: "SELECT content FROM passage WHERE paper = ? ORDER BY position",
      arguments: [paper]
    ).map { content in try Content.value(Passage.self, in: content) }
  }
}
