internal import Dates
internal import GRDB
internal import Records

/// Writing down what clerks decide, and telling what stands.
extension Register {
  /// Writes decisions down; one that already stands is not written again.
  ///
  /// - Returns: Whether any was new.
  /// - Throws: Where the register cannot be written.
  @discardableResult
  package func decide(_ decisions: [Decision]) throws(RegisterError) -> Bool {
    try write { database in try Self.decide(decisions, in: database) }
  }

  /// All decisions about papers and records, first to last, by what they are about.
  package func decisions() throws(RegisterError) -> [String: [Decision]] {
    try read { database in
      Dictionary(grouping: try Self.decisions(database), by: \.subject)
    }
  }

  static func decide(_ decisions: [Decision], in database: Database) throws -> Bool {
    var isNews = false
    for decision in decisions {
      let standing = try standing(database, about: decision.subject)
      guard !standing.holds(decision) else { continue }
      isNews = true
      if case .reference(let reference) = decision.act {
        try refuseTaken(reference, for: decision.subject, in: database)
      }
      if case .redact = decision.act { try Setting.count(Setting.hidings, in: database) }
      if decision.subject.hasPrefix("l-") {
        try DecidedLinkRows.keep(decision.subject, in: database)
      }
      try database.execute(
        sql: """
          INSERT INTO decision (made, signed, subject, verb, value, reason)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.made, decision.signed, decision.subject, decision.act.word,
          decision.act.value, decision.reason,
        ])
    }
    return isNews
  }

  static func standing(_ database: Database) throws -> StandingDecisions {
    StandingDecisions(try decisions(database))
  }

  static func standing(_ database: Database, about subject: String) throws -> StandingDecisions {
    StandingDecisions(
      try decisions(database, where: "subject = ?", arguments: [subject]))
  }

  static func decisions(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [Decision] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM decision WHERE \(condition) ORDER BY id", arguments: arguments
    ).compactMap { row in
      guard let act = Decision.Act(word: row["verb"], value: row["value"]) else { return nil }
      return Decision(
        number: row["id"], made: row["made"], signed: row["signed"], subject: row["subject"],
        act: act, reason: row["reason"])
    }
  }
}
