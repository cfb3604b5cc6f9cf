package import Dates
internal import Foundation
internal import GRDB

/// A meeting pack as it was issued: its bytes, which nobody changes afterwards.
package struct IssuedPack: Hashable, Sendable, Identifiable {
  /// Its number in the register, from 1; 0 before it is issued.
  package var id: Int
  /// The day on which it was issued.
  package var issued: CivilDate
  /// Who issued it.
  package var signed: String
  /// The day for which it speaks.
  package var asOf: CivilDate
  /// The layout and the scope, which tell a committee's packs from another's.
  package var view: String
  /// The form: `html`, `docx`.
  package var form: String
  /// The ids of the papers whose words stand in it.
  package var papers: [String]

  /// A pack that is about to be issued.
  package init(
    issued: CivilDate, signed: String, asOf: CivilDate, view: String, form: String,
    papers: [String]
  ) {
    id = 0
    self.issued = issued
    self.signed = signed
    self.asOf = asOf
    self.view = view
    self.form = form
    self.papers = papers
  }
}

/// Keeping packs as they were issued.
extension Register {
  /// Keeps a pack with its bytes, and gives its number.
  package func issue(_ pack: IssuedPack, contents: [UInt8]) throws(RegisterError) -> Int {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO pack (issued, signed, asOf, view, form, papers, contents)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          pack.issued, pack.signed, pack.asOf, pack.view, pack.form, Lines.text(pack.papers),
          Data(contents),
        ])
      return Int(database.lastInsertedRowID)
    }
  }

  /// The packs that were issued, the first one first.
  package func issuedPacks() throws(RegisterError) -> [IssuedPack] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT id, issued, signed, asOf, view, form, papers FROM pack ORDER BY id"
      ).map { row in
        var pack = IssuedPack(
          issued: row["issued"], signed: row["signed"], asOf: row["asOf"], view: row["view"],
          form: row["form"], papers: Lines.items(row["papers"]))
        pack.id = row["id"]
        return pack
      }
    }
  }

  /// The bytes of a pack as it was issued.
  ///
  /// - Throws: Where there is no pack of that number.
  package func contents(ofPack id: Int) throws(RegisterError) -> [UInt8] {
    try read { database in
      guard
        let data = try Data.fetchOne(
          database, sql: "SELECT contents FROM pack WHERE id = ?", arguments: [id])
      else {
        throw RegisterError(
          reason: "no pack \(id) was issued", remedy: "see them with: answerable report --issued")
      }
      return Array(data)
    }
  }
}
