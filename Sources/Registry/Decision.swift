package import Dates
package import Records

/// What a clerk decided about a paper, a record or a link: dated, signed, and never deleted.
///
/// A decision is undone by a further one. It names what it is about by id, so it survives the
/// loading of the paper again and any change of the rules.
package struct Decision: Hashable, Sendable {
  /// The day on which it was made.
  package var made: CivilDate
  /// Who made it, by name.
  package var signed: String
  /// The id of the paper, record or link that it is about.
  package var subject: String
  /// What was decided.
  package var act: Act
  /// Why, in the clerk's words.
  package var reason: String?

  /// A decision with all its parts.
  package init(
    made: CivilDate, signed: String, subject: String, act: Act, reason: String? = nil
  ) {
    self.made = made
    self.signed = signed
    self.subject = subject
    self.act = act
    self.reason = reason
  }
}

extension Decision {
  /// The things that a clerk can decide.
  package enum Act: Hashable, Sendable {
    /// Of a paper: it is dated so.
    case date(CivilDate)
    /// Of a record, or of all that a paper holds: it is a fact, and followed.
    case track
    /// Of a record or a paper: it is a finding again, and no more.
    case untrack
    /// Of a record: the promise is kept, or the ask answered.
    case complete
    /// Of a record: it is dropped.
    case withdraw
    /// Of a record: it has until that day.
    case extend(to: CivilDate)
    /// Of a record: an earlier `complete` or `withdraw` no longer counts.
    case reopen
    /// Of a link or a suggested one: it is right.
    case confirm
    /// Of a record or a link: the rules were wrong to find it. Undone by `confirm`.
    case reject
    /// Of a link: it is right, and the passage says this.
    case outcome(Outcome)
  }
}

extension Decision.Act {
  /// The word by which the register and the command line name it.
  package var word: String {
    switch self {
    case .date: "date"
    case .track: "track"
    case .untrack: "untrack"
    case .complete: "complete"
    case .withdraw: "withdraw"
    case .extend: "extend"
    case .reopen: "reopen"
    case .confirm: "confirm"
    case .reject: "reject"
    case .outcome: "outcome"
    }
  }

  /// What it sets, as text.
  package var value: String? {
    switch self {
    case .date(let day), .extend(let day): day.description
    case .outcome(let outcome): outcome.rawValue
    case .track, .untrack, .complete, .withdraw, .reopen, .confirm, .reject: nil
    }
  }

  /// The act that a word and a value stand for; nil where they stand for none.
  package init?(word: String, value: String?) {
    let day = value.flatMap { text in CivilDate(text) }
    switch (word, day) {
    case ("date", let day?): self = .date(day)
    case ("track", _): self = .track
    case ("untrack", _): self = .untrack
    case ("complete", _): self = .complete
    case ("withdraw", _): self = .withdraw
    case ("extend", let day?): self = .extend(to: day)
    case ("reopen", _): self = .reopen
    case ("confirm", _): self = .confirm
    case ("reject", _): self = .reject
    case ("outcome", _):
      guard let outcome = value.flatMap(Outcome.init) else { return nil }
      self = .outcome(outcome)
    default: return nil
    }
  }
}
