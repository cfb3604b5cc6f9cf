internal import GRDB

/// A form of the register that keeps due dates as they were before the rules or the calendars of
/// holidays changed, and knows the days of meetings from other papers.
///
/// Filing a paper again deletes its rows and writes them anew, so an earlier due date refers to its
/// record by id alone; its words go when the paper is removed. The docket is touched where the day
/// of a meeting is learnt, or a deadline is read otherwise.
extension Register {
  static func duesAndMeetings(_ database: Database) throws {
    let isDay = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
    try database.execute(
      sql: """
        CREATE TABLE dueBefore (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          record TEXT NOT NULL CHECK (record <> ''),
          paper TEXT NOT NULL CHECK (paper <> ''),
          changed TEXT NOT NULL CHECK (changed \(isDay)),
          deadline TEXT NOT NULL
        ) STRICT;
        CREATE INDEX dueBeforeByRecord ON dueBefore (record, id);
        CREATE TRIGGER dueBeforeGoesWithItsPaper AFTER INSERT ON decision
          WHEN NEW.verb = 'removed'
          BEGIN DELETE FROM dueBefore WHERE paper = NEW.subject; END;
        CREATE TABLE meetingDay (
          record TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
          paper TEXT REFERENCES paper (id) ON DELETE CASCADE,
          reading TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recordWaitingForEvent ON record (paper) WHERE deadlineClass = 'event';
        """)
    for trigger in [
      touching("meetingDay", "INSERT", numbers(of: "(new.record)")),
      touching("meetingDay", "DELETE", numbers(of: "(old.record)")),
      touching("record", "UPDATE", numbers(of: "(new.id)")),
    ] { try database.execute(sql: trigger) }
  }
}
