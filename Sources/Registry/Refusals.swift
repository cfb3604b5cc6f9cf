package import Dates
internal import GRDB

/// Remembering which files could not be taken.
extension Register {
  /// Remembers that a file was refused.
  ///
  /// - Parameters:
  ///   - file: The paper's id, which is that of its bytes; the path where the bytes cannot be had.
  ///   - reason: Why, in the words that the clerk reads.
  ///   - today: The day of the load.
  /// - Returns: The day since which the file has been refused for this reason: today where it is new.
  /// - Throws: A `RegisterError` where the register cannot be written.
  package func refuse(
    _ file: String, because reason: String, on today: CivilDate
  ) throws(RegisterError) -> CivilDate {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO refusal (file, reason, day) VALUES (?, ?, ?)
          ON CONFLICT (file) DO UPDATE SET reason = excluded.reason, day = excluded.day
            WHERE reason <> excluded.reason
          """, arguments: [file, reason, today])
      return try CivilDate.fetchOne(
        database, sql: "SELECT day FROM refusal WHERE file = ?", arguments: [file]) ?? today
    }
  }
}
