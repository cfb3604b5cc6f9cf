internal import Papers
internal import Records
internal import Rules

/// Finds what a passage says about whatever it is about: accepted, done, put off.
struct OutcomeFinder: Sendable {
  private let book: RuleBook
  private let matcher: CompiledMatcher

  /// A finder for the rules of a book that find outcomes.
  init(book: RuleBook) {
    let rules = book.rules.filter { $0.finds == .outcome && $0.status == .inUse }
    self.book = book.with(rules)
    matcher = CompiledMatcher(self.book)
  }

  /// The outcome that the words say, with the name of the rule; nil where they say none.
  ///
  /// Several may be said at once ("Agreed. Two lamps are already lit."): what changes the ask
  /// most is tested first, as a negation has to be seen before what it negates.
  func outcome(
    in words: [Word], paper: PaperKind, block: BlockRole
  ) -> (outcome: Outcome, rule: String)? {
    var context = ClauseContext(words: words, clause: words.indices)
    context.paper = paper
    context.block = block
    let found = matcher.matches(in: context).compactMap { match -> (Outcome, String, Int)? in
      let rule = book.rules[match.rule]
      return rule.gives.outcome.map { ($0, rule.name, match.words.lowerBound) }
    }
    let first = found.min { left, right in
      (left.0.rank, left.2, left.1) < (right.0.rank, right.2, right.1)
    }
    return first.map { ($0.0, $0.1) }
  }
}

extension Outcome {
  /// In which order outcomes are taken where a passage says several.
  fileprivate var rank: Int {
    switch self {
    case .partlyAccepted: 0
    case .rejected: 1
    case .declined: 2
    case .partlyAnswered: 3
    case .accepted: 4
    case .revised: 5
    case .answered: 6
    case .completed: 7
    case .inProgress: 8
    case .noted: 9
    case .repeated: 10
    }
  }
}
