internal import Dates
internal import Records
internal import Tracking

/// The decisions that stand: of each kind the last one that was not undone.
///
/// Those that tell what became of a record (its rulings, hand-overs and hearings) count from their day;
/// those that put right what was found count on any day, since the papers said so all along. What was
/// known on a day is asked for by leaving later ones out before.
struct StandingDecisions {
  private(set) var tracked: [String: Bool] = [:]
  private(set) var trackings: [String: Decision] = [:]
  private var papers: [String: PaperCorrections] = [:]
  private var fates: [String: [Decision]] = [:]
  private var reviews: [String: Decision] = [:]
  private(set) var amendments: [String: Amendment] = [:]
  private(set) var additions: [String: Addition] = [:]
  /// Of each paper what nobody below a clerk is shown, first to last.
  private(set) var redactions: [String: [Redaction]] = [:]
  private(set) var splits: [String: [String]] = [:]
  private(set) var merges: [String: String] = [:]
  private(set) var rehomings: [String: [Decision]] = [:]
  private(set) var hearings: [String: [Decision]] = [:]
  private(set) var references: [String: String] = [:]

  /// What stands after decisions, first to last.
  init(_ decisions: [Decision]) {
    for decision in Self.notUndone(decisions) { follow(decision) }
  }

  private mutating func follow(_ decision: Decision) {
    let subject = decision.subject
    switch decision.act {
    case .date, .author, .kind, .join, .read:
      papers[subject, default: PaperCorrections()].follow(decision.act)
    case .redact(let redaction): redactions[subject, default: []].append(redaction)
    case .add(let addition):
      additions[subject] = addition
      tracked[subject] = true
      trackings[subject] = decision
    case .track:
      tracked[subject] = true
      trackings[subject] = decision
    case .untrack: tracked[subject] = false
    case .reference(let reference): references[subject] = reference
    case .amend(let amendment):
      amendments[subject] = (amendments[subject] ?? Amendment()).followed(by: amendment)
    case .split(let parts): splits[subject] = parts
    case .merge(let other): merges[subject] = other
    case .rehome: rehomings[subject, default: []].append(decision)
    case .complete, .accept, .withdraw, .extend, .reopen:
      fates[subject, default: []].append(decision)
    case .hear: hearings[subject, default: []].append(decision)
    case .confirm, .reject, .outcome: reviews[subject] = decision
    case .undo, .removed: break
    }
  }

  /// The decisions that count; one that undoes another may be undone in its turn.
  static func notUndone(_ decisions: [Decision]) -> [Decision] {
    let undone = undone(among: decisions)
    return decisions.filter { decision in
      if case .undo = decision.act { return false }
      return decision.number.map { !undone.contains($0) } ?? true
    }
  }

  /// The numbers of the decisions that count no more.
  static func undone(among decisions: [Decision]) -> Set<Int> {
    var undone: Set<Int> = []
    for decision in decisions.reversed() {
      guard case .undo(let number) = decision.act else { continue }
      if let own = decision.number, undone.contains(own) { continue }
      undone.insert(number)
    }
    return undone
  }
}

// MARK: - Of papers and links

extension StandingDecisions {
  /// What a clerk put right in what a paper says of itself.
  func corrections(of paper: String) -> PaperCorrections { papers[paper] ?? PaperCorrections() }

  /// The papers that clerks joined to others: the id of each to the id of the one that counts.
  var joins: [String: String] { papers.compactMapValues(\.joined) }

  /// The link as a clerk has it; nil where no clerk said anything of it, or that it is none.
  func confirmed(_ link: Link) -> Link? {
    guard let review = reviews[link.id], review.act != .reject else { return nil }
    var link = link
    if case .outcome(let outcome) = review.act { link.outcome = outcome }
    link.decidedBy = .person(review.signed)
    return link
  }
}

// MARK: - Of records

extension StandingDecisions {
  /// Whether a clerk tracks a record: what is said of it goes before what is said of its paper.
  func isTracked(_ record: String, in paper: String) -> Bool {
    tracked[record] ?? tracked[paper] ?? false
  }

  /// Whether a clerk said that a record or a link is none.
  func isRejected(_ subject: String) -> Bool { rejection(of: subject) != nil }

  /// The decision that a record or a link is none.
  func rejection(of subject: String) -> Decision? {
    reviews[subject].flatMap { $0.act == .reject ? $0 : nil }
  }

  /// Whether a clerk looked at a record or a link and said anything of it.
  func isReviewed(_ subject: String) -> Bool {
    reviews[subject] != nil || tracked[subject] != nil || isSpokenOf(subject)
  }

  /// Whether a record must stay though the rules find it no more: a clerk said something of it, or
  /// gave it a reference that may have been minuted.
  func holds(_ record: String) -> Bool {
    tracked[record] == true || reviews[record].map { $0.act != .reject } ?? false
      || references[record] != nil || isSpokenOf(record)
  }

  /// Whether a clerk said more of a record than that it is tracked, or is none.
  ///
  /// A reference it was given when it was tracked, and keeps though that is undone.
  private func isSpokenOf(_ record: String) -> Bool {
    fates[record] != nil || amendments[record] != nil || splits[record] != nil
      || merges[record] != nil || rehomings[record] != nil || hearings[record] != nil
      || additions[record] != nil
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
    let subject = decision.subject
    let last = fates[subject]?.last?.act
    switch decision.act {
    case .date, .author, .kind, .join, .read: return corrections(of: subject).holds(decision.act)
    case .redact(let redaction): return redactions[subject]?.contains(redaction) ?? false
    case .add(let addition): return additions[subject] == addition
    case .track: return tracked[subject] == true
    case .untrack: return tracked[subject] == false
    case .reference(let reference): return references[subject] == reference
    case .amend(let amendment):
      let before = amendments[subject] ?? Amendment()
      return before.followed(by: amendment) == before
    case .split(let parts): return splits[subject] == parts
    case .merge(let other): return merges[subject] == other
    case .rehome: return rehomings[subject]?.last?.act == decision.act
    case .reopen: return (last ?? .reopen) == .reopen
    case .complete, .accept, .withdraw, .extend: return last == decision.act
    case .hear: return hearings[subject]?.contains { $0.act == decision.act } ?? false
    case .confirm, .reject, .outcome: return reviews[subject]?.act == decision.act
    case .undo, .removed: return false
    }
  }
}

extension Decision.Act {
  /// What it says of how a record ends; nil where it says something else.
  fileprivate var verdict: Ruling.Verdict? {
    switch self {
    case .complete: .closed
    case .accept: .accepted
    case .withdraw: .withdrawn
    case .extend(let day): .extended(to: day)
    case .reopen: .reopened
    case .date, .author, .kind, .join, .read, .redact, .add, .track, .untrack, .reference, .amend,
      .split, .merge, .rehome, .hear, .confirm, .reject, .outcome, .undo, .removed:
      nil
    }
  }
}
