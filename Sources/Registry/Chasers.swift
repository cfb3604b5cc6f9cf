package import Dates
internal import GRDB

/// A letter that went out to chase a body, as a clerk recorded it.
package struct ChaserSent: Hashable, Sendable {
  /// The day on which it went.
  package var sent: CivilDate
  /// Who sent it.
  package var signed: String
  /// To whom: a body, an owner or a directorate.
  package var recipient: String
  /// The ids of the records that it asked about.
  package var records: [String]

  /// A letter that went on a day.
  package init(sent: CivilDate, signed: String, recipient: String, records: [String]) {
    self.sent = sent
    self.signed = signed
    self.recipient = recipient
    self.records = records
  }
}

/// Remembering letters.
extension Register {
  /// Writes down that a letter went.
  package func record(_ chaser: ChaserSent) throws(RegisterError) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO chaser (sent, signed, recipient, records) VALUES (?, ?, ?, ?)",
        arguments: [chaser.sent, chaser.signed, chaser.recipient, Lines.text(chaser.records)])
    }
  }

  /// The letters that went up to a day, the earliest first.
  package func chasersSent(until day: CivilDate) throws(RegisterError) -> [ChaserSent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM chaser WHERE sent <= ? ORDER BY sent, id", arguments: [day]
      ).map { row in
        ChaserSent(
          sent: row["sent"], signed: row["signed"], recipient: row["recipient"],
          records: Lines.items(row["records"]))
      }
    }
  }
}
