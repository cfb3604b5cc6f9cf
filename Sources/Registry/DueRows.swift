package import Dates
internal import GRDB
package import Records

/// A deadline as it was read until the rules or the calendars changed.
package struct EarlierDue: Hashable, Sendable {
  /// The day on which the change was seen.
  package let changed: CivilDate
  /// The deadline as it was before.
  package let deadline: Deadline
}

/// Earlier due dates as rows.
enum DueRows {
  /// Writes down the deadlines of records that are about to be read otherwise.
  static func keep(
    _ before: [Record], replacedBy after: [Record], on day: CivilDate, in database: Database
  ) throws {
    let readings = Dictionary(after.map { ($0.id, $0.deadline) }) { first, _ in first }
    for record in before {
      guard let old = record.deadline, let now = readings[record.id], now?.reading != old.reading
      else { continue }
      try database.execute(
        sql: "INSERT INTO dueBefore (record, paper, changed, deadline) VALUES (?, ?, ?, ?)",
        arguments: [record.id, record.document, day, try Content.text(old)])
    }
  }

  /// The deadlines as they were, by record, first to last.
  static func earlier(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [String: [EarlierDue]] {
    var earlier: [String: [EarlierDue]] = [:]
    for row in try Row.fetchAll(
      database,
      sql: "SELECT record, changed, deadline FROM dueBefore WHERE \(condition) ORDER BY id",
      arguments: arguments)
    {
      let due = EarlierDue(
        changed: row[1], deadline: try Content.value(Deadline.self, in: row[2]))
      earlier[row[0], default: []].append(due)
    }
    return earlier
  }
}
