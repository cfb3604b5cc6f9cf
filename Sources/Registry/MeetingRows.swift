internal import Dates
internal import GRDB
internal import Papers
internal import Records
package import Tracking

/// Keeping the days of meetings for which records wait.
extension Register {
  /// Looks anew for the days of meetings where papers came or changed, or the rules did.
  ///
  /// - Parameters:
  ///   - rules: What tells one state of the rules from another.
  ///   - book: Knows when bodies meet.
  /// - Throws: Where the register cannot be read or written.
  package func keepMeetings(under rules: String, by book: MeetingBook) throws(RegisterError) {
    guard try read({ try !MeetingRows.areKept(under: rules, in: $0) }) else { return }
    try derive { database in
      guard try !MeetingRows.areKept(under: rules, in: database) else { return }
      let away = try Self.papersNotCounted(database)
      let days = book.days(
        for: try MeetingRows.waiting(database),
        knowing: try MeetingRows.held(database).filter { !away.contains($0.paper) })
      try MeetingRows.replace(with: days, in: database)
      try MeetingRows.noteKept(under: rules, in: database)
    }
  }
}

/// The days of meetings as rows.
enum MeetingRows {
  private static let setting = "meetings known with"

  /// Whether no paper came or changed since they were looked for by these rules.
  static func areKept(under rules: String, in database: Database) throws -> Bool {
    try Setting.value(setting, in: database) == state(rules, database)
  }

  static func noteKept(under rules: String, in database: Database) throws {
    try Setting.set(setting, to: state(rules, database), in: database)
  }

  private static func state(_ rules: String, _ database: Database) throws -> String {
    rules + " " + (try Setting.value("filings", in: database) ?? "0")
  }

  /// The records that wait for an event, each with what its paper says of itself.
  static func waiting(_ database: Database) throws -> [WaitingRecord] {
    let waits = "deadlineClass = 'event'"
    let papers = Dictionary(
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, kind, date, author, recipients FROM paper
          WHERE date IS NOT NULL AND id IN (SELECT paper FROM record WHERE \(waits))
          """
      ).map { row in (row["id"] as String, row) }
    ) { first, _ in first }
    return try RecordRows.fetch(database, where: waits).compactMap { record in
      papers[record.document].map { row in
        WaitingRecord(
          record: record, kind: row["kind"], written: row["date"], author: row["author"],
          recipients: Lines.items(row["recipients"]))
      }
    }
  }

  /// The meetings of which minutes are held.
  static func held(_ database: Database) throws -> [MeetingHeld] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, author, date FROM paper
        WHERE kind = 'minutes' AND date IS NOT NULL AND author IS NOT NULL ORDER BY date, id
        """
    ).map { row in MeetingHeld(paper: row["id"], body: row["author"], day: row["date"]) }
  }

  /// The days of meetings, by the record that waits for one.
  static func fetch(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [String: MeetingDay] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT record, paper, reading FROM meetingDay WHERE \(condition)",
      arguments: arguments)
    return Dictionary(
      try rows.map { row in
        let reading = try Content.value(TimeReading.self, in: row["reading"])
        return (
          row["record"],
          MeetingDay(record: row["record"], paper: row["paper"], reading: reading)
        )
      }
    ) { first, _ in first }
  }

  /// Writes down what is known now; what is as it was is not touched.
  static func replace(with days: [MeetingDay], in database: Database) throws {
    let before = try fetch(database)
    let now = Dictionary(days.map { ($0.record, $0) }) { first, _ in first }
    for record in before.keys.sorted() where before[record] != now[record] {
      try database.execute(sql: "DELETE FROM meetingDay WHERE record = ?", arguments: [record])
    }
    for day in now.values.sorted(by: { $0.record < $1.record }) where before[day.record] != day {
      try database.execute(
        sql: "INSERT INTO meetingDay VALUES (?, ?, ?)",
        arguments: [day.record, day.paper, try Content.text(day.reading)])
    }
  }
}
