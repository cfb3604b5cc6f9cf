internal import Dates
internal import Extraction
internal import Foundation
internal import Papers
internal import Records
internal import Registry
internal import Rules

/// Drafts a rule from words of a paper that the rules missed, runs it over the register, and keeps it
/// on the clerk's word.
struct Drafting {
  let register: Register
  let stages: Stages

  /// What a clerk wants a rule for.
  struct Order {
    var paper: PaperCard
    /// The words of the paper that the rules missed.
    var words: String
    var kind: RecordKind
    /// The words that signal it; nil for those that stand behind the subject.
    var telling: String?
    /// A sentence with such words that must be left alone; nil where the clerk knows none.
    var counterexample: String?
    var signed: String
  }

  /// A rule with what it would change.
  struct Outcome {
    let draft: RuleDraft
    let changes: [(card: PaperCard, changes: FindingsComparison)]
    /// Examples of other rules that would come true no more.
    let spoilt: [String]

    var gained: Int { changes.reduce(0) { $0 + $1.changes.gained.count } }
    var lost: Int { changes.reduce(0) { $0 + $1.changes.lost.count } }
  }

  /// The rule, and what it would change in all papers that the register holds.
  ///
  /// - Throws: Where the words do not stand in the paper, or no rule of them finds them.
  func outcome(_ order: Order, on day: CivilDate) throws -> Outcome {
    let draft = try RuleDraft(wish(order, on: day), among: stages.rules)
    let trial = RuleTrial(draft, among: stages.rules)
    var changes: [(PaperCard, FindingsComparison)] = []
    for card in try register.papers() {
      guard let paper = try register.paper(card.id), trial.concerns(paper) else { continue }
      let change = trial.changes(in: paper, id: card.id)
      if !change.isEmpty { changes.append((card, change)) }
    }
    return Outcome(draft: draft, changes: changes, spoilt: trial.spoilt)
  }

  /// Writes the rule into the folder of rules.
  ///
  /// - Returns: The path of its file.
  /// - Throws: Where it would spoil another rule, or cannot be written.
  func keep(_ outcome: Outcome) throws -> String {
    guard outcome.spoilt.isEmpty else {
      throw RegisterError(
        reason: "the rule would spoil examples of others:\n"
          + outcome.spoilt.joined(separator: "\n"),
        remedy: "choose other telling words")
    }
    let path = stages.folder + "/" + outcome.draft.file
    let place = URL(filePath: path)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(outcome.draft.text.utf8).write(to: place, options: .withoutOverwriting)
    } catch {
      throw RegisterError(
        reason: "\(path) could not be written",
        remedy: "see that the folder of rules may be written to, or name another one with --rules")
    }
    return path
  }

  private func wish(_ order: Order, on day: CivilDate) throws -> RuleWish {
    guard let paper = try register.paper(order.paper.id),
      let span = WordPlace.span(of: order.words, in: paper.text, near: 0)
    else {
      throw RegisterError(
        reason: "“\(order.words)” does not stand in \(order.paper.path)",
        remedy: "copy the words from: answerable text \(order.paper.id)")
    }
    let particulars = stages.particulars(of: span, in: paper)
    // A rule goes where names have no business.
    let sentence = RedactedText(
      particulars.sentence, leavingOut: try register.redactions(in: order.paper.id))
    return RuleWish(
      kind: order.kind, sentence: sentence.text, telling: order.telling ?? particulars.telling,
      counterexample: order.counterexample,
      origin: "Drafted on \(day.inWords) by \(order.signed).", paper: paper.kind,
      role: particulars.role)
  }
}
