internal import Foundation
internal import GRDB
internal import Tracking

/// A form of the register that tells copies and editions of papers by their words.
///
/// `paperSketch` keeps a paper's words in short; `unjoined` names the papers that have to be held
/// against those of the same date.
extension Register {
  static func copiesOfPapers(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE paperSketch (
          paper TEXT NOT NULL PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
          sketch BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE unjoined (paper TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TRIGGER joinEnds AFTER DELETE ON joined BEGIN
          INSERT OR IGNORE INTO unjoined VALUES (old.paper);
        END;
        """)
    for row in try Row.fetchAll(database, sql: "SELECT id, text FROM paper") {
      try JoinRows.sketch(row["id"], saying: row["text"], in: database)
    }
  }
}
