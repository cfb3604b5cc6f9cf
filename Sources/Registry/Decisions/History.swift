package import Dates
internal import GRDB

/// What clerks decided about something, first to last, with what was undone.
package struct DecisionHistory: Hashable, Sendable {
  /// The decisions.
  package let decisions: [Decision]
  /// The numbers of those that no longer count.
  package let undone: Set<Int>

  /// The history that decisions make.
  package init(_ decisions: [Decision]) {
    self.decisions = decisions
    undone = StandingDecisions.undone(among: decisions)
  }

  /// Whether a decision no longer counts.
  package func isUndone(_ decision: Decision) -> Bool {
    decision.number.map(undone.contains) ?? false
  }
}

extension Register {
  /// What was decided about papers, records and links, by their ids.
  package func history(of subjects: [String]) throws(RegisterError) -> DecisionHistory {
    try read { database in
      var decisions: [Decision] = []
      for subject in Set(subjects) {
        decisions += try Self.decisions(database, where: "subject = ?", arguments: [subject])
      }
      return DecisionHistory(decisions.sorted { ($0.number ?? 0) < ($1.number ?? 0) })
    }
  }

  /// Undoes a decision by a further one.
  ///
  /// - Parameters:
  ///   - number: The number of the decision.
  ///   - day: The day on which it is undone.
  ///   - name: Who undoes it.
  ///   - reason: Why.
  /// - Returns: The decision that no longer counts.
  /// - Throws: Where there is no such decision, or it does not count any more.
  @discardableResult
  package func undo(
    _ number: Int, on day: CivilDate, by name: String, reason: String? = nil
  ) throws(RegisterError) -> Decision {
    try write { database in
      guard
        let decision = try Self.decisions(database, where: "id = ?", arguments: [number]).first
      else {
        throw RegisterError(
          reason: "there is no decision \(number)",
          remedy: "see the decisions about a record with: answerable show RECORD")
      }
      let all = try Self.decisions(
        database, where: "subject = ?", arguments: [decision.subject])
      guard !StandingDecisions.undone(among: all).contains(number) else {
        throw RegisterError(reason: "decision \(number) was undone before")
      }
      _ = try Self.decide(
        [
          Decision(
            made: day, signed: name, subject: decision.subject, act: .undo(number), reason: reason)
        ], in: database)
      return decision
    }
  }
}
