package import Dates
internal import GRDB

/// An error that a reader of the site reported.
package struct ErrorReport: Hashable, Sendable {
  /// Its number.
  package let number: Int
  /// The day on which it was reported.
  package let day: CivilDate
  /// The address of the page.
  package let page: String
  /// What is wrong, in the reader's words.
  package let words: String
}

/// Errors that readers report, until a clerk has seen to them.
extension Register {
  /// Keeps a report; nothing of the reader is kept.
  package func report(_ words: String, on page: String, day: CivilDate) throws(RegisterError) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO errorReport (day, page, words) VALUES (?, ?, ?)",
        arguments: [day, page, words])
    }
  }

  /// The reports that wait, first to last.
  package func errorReports() throws(RegisterError) -> [ErrorReport] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM errorReport ORDER BY id").map { row in
        ErrorReport(number: row["id"], day: row["day"], page: row["page"], words: row["words"])
      }
    }
  }

  /// Puts a report away.
  package func closeErrorReport(_ number: Int) throws(RegisterError) {
    try write { database in
      try database.execute(sql: "DELETE FROM errorReport WHERE id = ?", arguments: [number])
    }
  }

  /// A decision, by its number; nil where there is none.
  package func decision(_ number: Int) throws(RegisterError) -> Decision? {
    try read { database in
      try Self.decisions(database, where: "id = ?", arguments: [number]).first
    }
  }
}
