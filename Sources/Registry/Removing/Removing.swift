internal import Dates
internal import Foundation
internal import GRDB
internal import Records

/// Removing papers, wholly and for good.
extension Register {
  /// Removes a paper: its text, what was found in it, what was linked to it, the words of decisions
  /// about it, what the search index has of it, and the pages of the file where all that stood.
  ///
  /// - Throws: Where the register does not hold it, or cannot be written.
  package func remove(_ removal: Removal) throws(RegisterError) {
    _ = try card(removal.paper)
    // The list is written while the register is locked, so that of two removals neither is lost.
    try write { database in
      try noteBeside(removal)
      try Self.purge(removal, from: database)
    }
    try sweep()
  }

  /// What was removed, by day and id.
  package func removals() throws(RegisterError) -> [Removal] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM removal ORDER BY made, paper").map { row in
        Removal(
          paper: row["paper"], made: row["made"], signed: row["signed"], reason: row["reason"])
      }
    }
  }

  /// Refuses the bytes of a paper that was removed.
  static func refuseRemoved(_ paper: String, in database: Database) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT made, signed, reason FROM removal WHERE paper = ?",
        arguments: [paper])
    else { return }
    let day: CivilDate = row["made"]
    var error = RegisterError(
      reason: """
        it was removed on \(day.inWords) by \(row["signed"] as String): \(row["reason"] as String)
        """, remedy: "what was removed cannot be loaded again")
    error.isOfOnePaper = true
    throw error
  }

  /// Removes again what the list beside the register names, in case an older copy was put back.
  func removeAgain() throws(RegisterError) {
    let listed = RemovalList.removals(in: String(decoding: try removalList(), as: UTF8.self))
    let done = Set(try removals().map(\.paper))
    let missing = listed.filter { !done.contains($0.paper) }
    guard !missing.isEmpty else { return }
    try derive { database in
      for removal in missing { try Self.purge(removal, from: database) }
    }
    try sweep()
  }
}

// MARK: - Step by step

extension Register {
  private static func purge(_ removal: Removal, from database: Database) throws {
    let paper = removal.paper
    try blankDecisions(about: paper, in: database)
    try database.execute(
      sql: """
        DELETE FROM decidedLink WHERE paper = ?1
          OR record IN (SELECT id FROM record WHERE paper = ?1)
        """, arguments: [paper])
    try database.execute(sql: "DELETE FROM paper WHERE id = ?", arguments: [paper])
    try database.execute(
      sql: "INSERT OR REPLACE INTO removal VALUES (?, ?, ?, ?)",
      arguments: [paper, removal.made, removal.signed, removal.reason])
    try Setting.count(Setting.hidings, in: database)
    try database.execute(
      sql: """
        UPDATE pack SET contents = NULL
        WHERE instr(char(10) || papers || char(10), char(10) || ? || char(10))
        """, arguments: [paper])
    try forgetWords(in: database)
  }

  /// Takes the words out of decisions about a paper, its records and the links from and to it.
  private static func blankDecisions(about paper: String, in database: Database) throws {
    let subjects = """
      SELECT ?1 UNION SELECT id FROM record WHERE paper = ?1
      UNION SELECT name FROM link
        WHERE paper = ?1 OR record IN (SELECT id FROM record WHERE paper = ?1)
      UNION SELECT id FROM decidedLink
        WHERE paper = ?1 OR record IN (SELECT id FROM record WHERE paper = ?1)
      """
    let concerned =
      try decisions(database, where: "subject IN (\(subjects))", arguments: [paper])
      + decisions(
        database, where: "verb IN ('add', 'link') AND instr(value, ?)", arguments: [paper]
      ).filter { $0.act.paper == paper }
    for decision in concerned {
      guard let number = decision.number else { continue }
      let keeps = decision.act.value == nil || decision.act.isWithoutWords
      try database.execute(
        sql: """
          UPDATE decision SET reason = NULL, verb = iif(?1, verb, 'removed'),
            value = iif(?1, value, NULL) WHERE id = ?2
          """, arguments: [keeps, number])
    }
  }

  /// Has the indexes made anew, from what is left: they keep words and names of what is gone.
  private static func forgetWords(in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO paperSearch (paperSearch) VALUES ('rebuild');
        INSERT INTO recordSearch (recordSearch) VALUES ('rebuild');
        DELETE FROM docket;
        DELETE FROM docketName;
        INSERT OR IGNORE INTO touched SELECT number FROM recordNumber;
        DELETE FROM setting WHERE name IN ('linked with');
        """)
    try Setting.count("filings", in: database)
  }

  /// Writes the file anew without free pages, and empties the log beside it.
  private func sweep() throws(RegisterError) {
    do {
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw RegisterError(error, at: path)
    }
  }

  /// The list beside the register; empty where there is none yet.
  private func removalList() throws(RegisterError) -> Data {
    let list = RemovalList.path(of: path)
    guard FileManager.default.fileExists(atPath: list) else { return Data() }
    guard let data = FileManager.default.contents(atPath: list) else {
      throw RegisterError(
        reason: "the list of what was removed, \(list), cannot be read",
        remedy: "check its permissions, or put it back from a backup")
    }
    return data
  }

  private func noteBeside(_ removal: Removal) throws(RegisterError) {
    let list = RemovalList.path(of: path)
    let before = try removalList()
    do {
      try (before + Data((RemovalList.line(of: removal) + "\n").utf8))
        .write(to: URL(fileURLWithPath: list), options: .atomic)
    } catch {
      throw RegisterError(
        reason: "the removal could not be noted in \(list): \(error)",
        remedy: "check that its folder may be written to, and write the line there by hand")
    }
  }
}

extension Decision.Act {
  /// The paper whose words it holds, where it is a decision about something else.
  fileprivate var paper: String? {
    switch self {
    case .hear(let hearing): hearing.paper
    case .add(let addition): addition.paper
    default: nil
    }
  }

  /// Whether its value is no word of a paper.
  fileprivate var isWithoutWords: Bool {
    switch self {
    case .date, .kind, .join, .reference, .merge, .extend, .outcome, .undo: true
    case .author, .redact, .add, .amend, .split, .rehome, .hear: false
    case .read, .track, .untrack, .complete, .accept, .withdraw, .reopen, .confirm, .reject,
      .removed:
      true
    }
  }
}

// MARK: - The proof

extension Register {
  /// What is still there of papers that were removed, one fault a line.
  static func remains(_ database: Database) throws -> [String] {
    let places = [
      ("paper", "id"), ("record", "paper"), ("passage", "paper"), ("link", "paper"),
      ("decidedLink", "paper"), ("joined", "paper"), ("paperNumber", "paper"),
      ("paperSketch", "paper"),
    ]
    return try places.flatMap { table, column in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT \(column) FROM \(table)
          WHERE \(column) IN (SELECT paper FROM removal) ORDER BY 1
          """
      ).map { "paper \($0) was removed, and a row of \(table) is still there" }
    }
  }

  /// Whether the search indexes hold just the words of the texts that are there.
  func searchFaults() throws(RegisterError) -> [String] {
    var faults: [String] = []
    for table in ["paper", "record"] {
      do {
        try database.write { database in
          try database.execute(
            sql: "INSERT INTO \(table)Search (\(table)Search, rank) VALUES ('integrity-check', 1)")
        }
      } catch {
        faults.append("the search index of \(table)s does not hold the words that are there")
      }
    }
    return faults
  }
}
