internal import GRDB

/// A form of the register that remembers which letters went out to chase, and about what, so that
/// nobody is chased twice in a fortnight. In `records` stand the ids, one a line.
extension Register {
  static func chasersThatWent(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE chaser (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          sent TEXT NOT NULL CHECK (sent GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
          signed TEXT NOT NULL CHECK (signed <> ''),
          recipient TEXT NOT NULL CHECK (recipient <> ''),
          records TEXT NOT NULL
        ) STRICT;
        """)
  }
}
