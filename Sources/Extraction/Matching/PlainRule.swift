internal import Papers
internal import Rules

/// A rule with its phrases as the plain matcher goes through them.
struct PlainRule: Sendable {
  let rule: Rule
  let phrases: [PlainPhrase]
  let unless: [PlainPhrase]
  private let onlyIn: PlainPlaces
  private let notIn: PlainPlaces

  init(_ rule: Rule, _ book: RuleBook) {
    self.rule = rule
    phrases = rule.phrases.map { PlainPhrase($0, slots: rule.slots, book) }
    unless = rule.unless.map { PlainPhrase($0, slots: rule.slots, book) }
    onlyIn = PlainPlaces(rule.onlyIn, book)
    notIn = PlainPlaces(rule.notIn, book)
  }

  /// Why the rule does not look at such a clause, nil where it does; `finds` tells whether one of the
  /// phrases stands in some words.
  func reasonAgainst(
    _ context: ClauseContext, finds: ([PlainPhrase], [Word]) -> Bool
  ) -> String? {
    let isAllowed = rule.onlyIn.allow(
      paper: context.paper, block: context.block, isMain: context.isMain)
    guard isAllowed else { return "`only in` names another kind of paper, block or clause" }
    let isForbidden = rule.notIn.forbid(
      paper: context.paper, block: context.block, isMain: context.isMain)
    if isForbidden { return "`not in` names this kind of paper, block or clause" }
    for (name, phrases, words) in onlyIn.places(of: context)
    where !phrases.isEmpty && !finds(phrases, words) {
      return "`only in` asks for other words in the \(name)"
    }
    for (name, phrases, words) in notIn.places(of: context) where finds(phrases, words) {
      return "`not in` names words that stand in the \(name)"
    }
    return nil
  }
}

/// The phrases of `only in` or of `not in`.
private struct PlainPlaces: Sendable {
  private let stem: [PlainPhrase]
  private let under: [PlainPhrase]
  private let column: [PlainPhrase]

  init(_ conditions: Conditions, _ book: RuleBook) {
    stem = conditions.stem.map { PlainPhrase($0, slots: [:], book) }
    under = conditions.under.map { PlainPhrase($0, slots: [:], book) }
    column = conditions.column.map { PlainPhrase($0, slots: [:], book) }
  }

  func places(of context: ClauseContext) -> [(String, [PlainPhrase], [Word])] {
    [
      ("stem", stem, context.stem), ("heading", under, context.heading),
      ("head of the column", column, context.column),
    ]
  }
}

extension Conditions {
  /// Whether the kind of paper, the block and the clause are among those asked for.
  func allow(paper: PaperKind, block: BlockRole, isMain: Bool) -> Bool {
    (papers.isEmpty || papers.contains(paper)) && (blocks.isEmpty || blocks.contains(block))
      && (clause == .any || (clause == .main) == isMain)
  }

  /// Whether the kind of paper, the block or the clause is among those shut out.
  func forbid(paper: PaperKind, block: BlockRole, isMain: Bool) -> Bool {
    papers.contains(paper) || blocks.contains(block)
      || (clause != .any && (clause == .main) == isMain)
  }
}
