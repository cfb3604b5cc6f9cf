internal import Foundation
internal import GRDB

/// The fifth form of the register: a docket, from which lists of any sort are drawn at once.
///
/// The docket says of each record on which days its standing turns. It follows from what else the
/// register holds, and is never the only place of anything: `verify` works it out anew. Triggers note
/// in `touched` every record whose lines may be out of date, whoever wrote what concerns it.
extension Register {
  static func docketOfRecords(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE docket (
          page INTEGER PRIMARY KEY,
          lines BLOB NOT NULL
        ) STRICT;
        CREATE TABLE docketName (
          number INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE touched (number INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE waitingPaper (
          paper TEXT NOT NULL PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        INSERT INTO waitingPaper
          SELECT id FROM paper WHERE date IS NULL
            OR EXISTS (SELECT 1 FROM json_each(reading, '$.problems') WHERE value ->> '$.isBreak');
        INSERT INTO touched SELECT number FROM recordNumber;
        """)
    for trigger in touchingTriggers { try database.execute(sql: trigger) }
  }

  private static var touchingTriggers: [String] {
    [
      touching("recordNumber", "INSERT", "new.number"),
      touching("recordNumber", "DELETE", "old.number"),
      touching("link", "INSERT", numbers(of: "(new.record)")),
      touching("link", "DELETE", numbers(of: "(old.record)")),
      touching("repeat", "INSERT", numbers(of: "(new.record, new.original)")),
      touching("repeat", "DELETE", numbers(of: "(old.record, old.original)")),
      touching("joined", "INSERT", numbers(of: records(in: "(new.paper, new.counts)"))),
      touching("joined", "DELETE", numbers(of: records(in: "(old.paper, old.counts)"))),
      touching(
        "decision", "INSERT",
        numbers(
          of: """
            (SELECT new.subject
              UNION SELECT id FROM record WHERE paper = new.subject
              UNION SELECT record.id FROM decision JOIN record ON paper = value
                WHERE subject = new.subject AND verb = 'join'
              UNION SELECT value FROM decision WHERE subject = new.subject AND verb = 'merge'
              UNION SELECT record FROM link WHERE name = new.subject
              UNION SELECT record FROM decidedLink WHERE id = new.subject)
            """)),
    ]
  }

  static func numbers(of records: String) -> String {
    "number FROM recordNumber WHERE record IN \(records)"
  }

  private static func records(in papers: String) -> String {
    "(SELECT id FROM record WHERE paper IN \(papers))"
  }

  static func touching(_ table: String, _ change: String, _ numbers: String) -> String {
    """
    CREATE TRIGGER \(table)Touches\(change.capitalized) AFTER \(change) ON \(table) BEGIN
      INSERT OR IGNORE INTO touched SELECT \(numbers);
    END
    """
  }
}
