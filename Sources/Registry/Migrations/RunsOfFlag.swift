internal import GRDB

/// The second form of the register: it remembers what was flagged, so that an alert comes once.
///
/// In `view` stands what was asked for (a body, a status), in `alerts` each flagged record with its
/// status, in `rates` each share as its name, count and base, all one a line.
extension Register {
  static func runsOfFlag(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE run (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          view TEXT NOT NULL,
          asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
          alerts TEXT NOT NULL,
          rates TEXT NOT NULL
        ) STRICT;
        CREATE INDEX runByView ON run (view, id);
        """)
  }
}
