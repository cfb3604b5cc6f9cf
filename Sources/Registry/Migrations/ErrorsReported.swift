internal import GRDB

/// The register keeps what readers of the site report as wrong, and nothing of who they are.
extension Register {
  static func errorsReported(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE errorReport (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
          page TEXT NOT NULL CHECK (page <> ''),
          words TEXT NOT NULL CHECK (words <> '')
        ) STRICT;
        """)
  }
}
