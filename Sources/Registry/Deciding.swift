internal import Tracking
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

  private static func decisions(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [Decision] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM decision WHERE \(condition) ORDER BY id", arguments: arguments
    ).compactMap { row in
      guard let act = Decision.Act(word: row["verb"], value: row["value"]) else { return nil }
      return Decision(
        made: row["made"], signed: row["signed"], subject: row["subject"], act: act,
        reason: row["reason"])
    }
  }
}

/// The decisions that stand: of each kind the last one.
struct StandingDecisions {
  private var dates: [String: CivilDate] = [:]
  private var tracked: [String: Bool] = [:]
  private var fates: [String: [Decision]] = [:]
  private var reviews: [String: Decision] = [:]

  /// What stands after decisions, first to last.
  init(_ decisions: [Decision]) {
    for decision in decisions {
      switch decision.act {
      case .date(let day): dates[decision.subject] = day
      case .track: tracked[decision.subject] = true
      case .untrack: tracked[decision.subject] = false
      case .complete, .withdraw, .extend, .reopen:
        fates[decision.subject, default: []].append(decision)
      case .confirm, .reject, .outcome: reviews[decision.subject] = decision
      }
    }
  }

  /// The date that a clerk gave a paper.
  func date(of paper: String) -> CivilDate? { dates[paper] }

  /// Whether a clerk tracks a record: what is said of it goes before what is said of its paper.
  func isTracked(_ record: String, in paper: String) -> Bool {
    tracked[record] ?? tracked[paper] ?? false
  }

  /// Whether a clerk said that a record or a link is none.
  func isRejected(_ subject: String) -> Bool { reviews[subject]?.act == .reject }

  /// The link as a clerk has it; nil where no clerk said anything of it, or that it is none.
  func confirmed(_ link: Link) -> Link? {
    guard let review = reviews[link.id], review.act != .reject else { return nil }
    var link = link
    if case .outcome(let outcome) = review.act { link.outcome = outcome }
    link.decidedBy = .person(review.signed)
    return link
  }

  /// What was decided about the end of a record, first to last.
  func rulings(on record: String) -> [Ruling] {
    (fates[record] ?? []).compactMap { decision in
      decision.act.verdict.map { verdict in
        Ruling(verdict, on: decision.made, by: decision.signed, reason: decision.reason)
      }
    }
  }

  /// Whether a decision would change nothing.
  func holds(_ decision: Decision) -> Bool {
    let last = fates[decision.subject]?.last?.act
    return switch decision.act {
    case .date(let day): dates[decision.subject] == day
    case .track: tracked[decision.subject] == true
    case .untrack: tracked[decision.subject] == false
    case .reopen: (last ?? .reopen) == .reopen
    case .complete, .withdraw, .extend: last == decision.act
    case .confirm, .reject, .outcome: reviews[decision.subject]?.act == decision.act
    }
  }
}

extension Decision.Act {
  /// What it says of how a record ends; nil where it says something else.
  fileprivate var verdict: Ruling.Verdict? {
    switch self {
    case .complete: .closed
    case .withdraw: .withdrawn
    case .extend(let day): .extended(to: day)
    case .reopen: .reopened
    case .date, .track, .untrack, .confirm, .reject, .outcome: nil
    }
  }
}
