internal import GRDB

/// Which papers are copies or earlier editions of which, as rows.
enum JoinRows {
  /// The id of each paper that counts no more to the id of the one that does.
  static func fetch(_ database: Database) throws -> [String: String] {
    Dictionary(
      try Row.fetchAll(database, sql: "SELECT paper, counts FROM joined").map { row in
        (row[0] as String, row[1] as String)
      }
    ) { first, _ in first }
  }
}
