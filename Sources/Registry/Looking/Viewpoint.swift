package import Dates

/// From where somebody looks at the register: as of which day, with what was known on which day,
/// and for whom.
package struct Viewpoint: Hashable, Sendable {
  /// The day as of which it is read: papers dated later are left out.
  package var asOf: CivilDate
  /// The day whose knowledge counts: papers that came later and decisions made later are left out;
  /// nil where all that is known now counts.
  package var knownOn: CivilDate?
  /// Whether papers dated after the day are there after all; their records have no standing yet.
  package var hasLater: Bool
  /// The people who look.
  package var audience: Audience

  /// A look at the register as of a day.
  package init(
    asOf: CivilDate, knownOn: CivilDate? = nil, hasLater: Bool = false,
    audience: Audience = .clerks
  ) {
    self.asOf = asOf
    self.knownOn = knownOn
    self.hasLater = hasLater
    self.audience = audience
  }

  /// Whether a paper is there.
  ///
  /// A paper without a date is always there: nobody can say that it came later.
  package func holds(_ paper: PaperCard) -> Bool {
    guard isKnown(paper) else { return false }
    return hasLater || paper.date.map { $0 <= asOf } ?? true
  }

  /// The decisions that were made in time to be known.
  ///
  /// What is redacted is redacted whenever that was decided: it must not stay on pages that stand
  /// still.
  func known(among decisions: [Decision]) -> [Decision] {
    guard let knownOn else { return decisions }
    let redactions = Set(decisions.filter(\.act.isRedaction).compactMap(\.number))
    return decisions.filter { decision in
      if decision.made <= knownOn || decision.act.isRedaction { return true }
      if case .undo(let number) = decision.act { return redactions.contains(number) }
      return false
    }
  }

  /// A paper is known from the day on which a clerk says that it was received, or else from the day
  /// of its first load.
  private func isKnown(_ paper: PaperCard) -> Bool {
    knownOn.map { (paper.received ?? paper.loaded) <= $0 } ?? true
  }
}

extension Decision.Act {
  fileprivate var isRedaction: Bool { if case .redact = self { true } else { false } }
}
