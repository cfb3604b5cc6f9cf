internal import Foundation
internal import GRDB
internal import Papers
internal import Records

/// Checking and copying the register.
extension Register {
  /// What is wrong with the register, one fault a line; empty where it is sound.
  ///
  /// Looks at the file itself, at what refers to what, and whether every quote still stands in its
  /// paper where the register says, and whether anything is left of what was removed. No words of a paper are given away.
  package func faults() throws(RegisterError) -> [String] {
    let faults = try read { database in
      try Self.damage(database) + Self.danglingReferences(database) + Self.wrongPlaces(database)
        + Self.unknownDecisions(database) + Self.remains(database)
    }
    return try faults + searchFaults()
  }

  /// Copies the register to a new file, also while others use it.
  ///
  /// - Throws: Where the file is there already, or cannot be written.
  package func backUp(to path: String) throws(RegisterError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw RegisterError(
        reason: "\(path) is there already", remedy: "name a file that is not there yet")
    }
    do {
      let copy = try DatabaseQueue(path: path)
      try database.backup(to: copy)
      try copy.close()
    } catch {
      throw RegisterError(error, at: path)
    }
  }

  private static func damage(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      .map { "the file is damaged: \($0)" }
  }

  private static func danglingReferences(_ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row["table"] as String) names a \(row["parent"] as String) that is not there"
    }
  }

  private static func wrongPlaces(_ database: Database) throws -> [String] {
    var faults: [String] = []
    for id in try String.fetchAll(database, sql: "SELECT id FROM paper ORDER BY id") {
      guard let paper = try PaperRows.paper(database, id: id) else { continue }
      let text = paper.text
      let records = try RecordRows.fetch(database, where: "paper = ?", arguments: [id])
      faults += records.filter { text[$0.span] != $0.quote }
        .map { "record \($0.id): its words do not stand in paper \(id) at its place" }
      let passages = try PassageRows.fetch(database, paper: id)
      faults += passages.filter { text[$0.span] != $0.quote }
        .map { "a passage of paper \(id) does not stand at byte \($0.span.start)" }
      let edge = text.utf8.count
      faults += paper.blocks.filter { $0.span.start > $0.span.end || $0.span.end > edge }
        .map { "a block of paper \(id) lies outside its text, at byte \($0.span.start)" }
    }
    return faults
  }

  private static func unknownDecisions(_ database: Database) throws -> [String] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, verb, value FROM decision ORDER BY id")
    return rows.filter { Decision.Act(word: $0["verb"], value: $0["value"]) == nil }
      .map { "decision \($0["id"] as Int) is of no known kind" }
  }
}
