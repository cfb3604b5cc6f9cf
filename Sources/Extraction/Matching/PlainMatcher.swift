internal import Papers
package import Rules

/// Goes through every phrase of every rule at every word: slow, and plainly right.
///
/// It is the judge of `CompiledMatcher`.
package struct PlainMatcher: Matcher {
  private let rules: [PlainRule]
  private let marks: MarkNumbers
  private let adverbs: [[Int32]]

  /// A matcher for the rules of a book.
  package init(_ book: RuleBook) {
    rules = book.rules.map { PlainRule($0, book) }
    marks = MarkNumbers(book)
    adverbs = book.numberedEntries(of: "adverbs", in: nil)
  }

  package func matches(in context: ClauseContext) -> [RuleMatch] {
    rules.indices.flatMap { index -> [RuleMatch] in
      switch look(at: index, in: context) {
      case .finds(let matches): matches
      case .isSilenced, .isOutOfPlace, .findsNothing, .isRetired: []
      }
    }
  }

  /// What a rule finds in a clause, or why it finds nothing.
  package func look(at index: Int, in context: ClauseContext) -> RuleLook {
    let rule = rules[index]
    guard rule.rule.status != .retired else { return .isRetired }
    let frame = ClauseFrame(context, marks: marks)
    let walk = PhraseWalk(frame: frame, adverbs: adverbs)
    let matches = matches(of: rule, index, walk)
    if matches.isEmpty { return .findsNothing }
    if let reason = rule.reasonAgainst(context, finds: { finds($0, in: $1) }) {
      return .isOutOfPlace(matches, because: reason)
    }
    if let phrase = rule.unless.indices.first(where: { walk.finds([rule.unless[$0]]) }) {
      return .isSilenced(matches, by: rule.rule.unless[phrase])
    }
    return .finds(matches)
  }

  /// How far a rule came in a clause in which it finds nothing; nil where not a word of it is there.
  package func reach(of index: Int, in context: ClauseContext) -> PhraseReach? {
    let walk = PhraseWalk(frame: ClauseFrame(context, marks: marks), adverbs: adverbs)
    return walk.furthest(of: rules[index].phrases)
  }

  private func matches(of rule: PlainRule, _ index: Int, _ walk: PhraseWalk) -> [RuleMatch] {
    var matches: [RuleMatch] = []
    var start = walk.frame.clause.lowerBound
    while let (begin, path) = walk.first(of: rule.phrases, from: start) {
      let first = path.firstWord ?? begin
      matches.append(
        RuleMatch(
          rule: index, finds: rule.rule.finds, status: rule.rule.status, words: first..<path.place,
          slots: path.slots, specificity: path.specificity))
      start = max(path.end, begin + 1)
    }
    return matches
  }

  private func finds(_ phrases: [PlainPhrase], in words: [Word]) -> Bool {
    let frame = ClauseFrame(plain: words, marks: marks)
    return PhraseWalk(frame: frame, adverbs: adverbs).finds(phrases)
  }
}

/// What a rule finds in a clause, or why it finds nothing.
package enum RuleLook: Hashable, Sendable {
  /// It finds this.
  case finds([RuleMatch])
  /// Its words are there, but a phrase under `unless` is, too.
  case isSilenced([RuleMatch], by: Phrase)
  /// Its words are there, but it does not look in such a place.
  case isOutOfPlace([RuleMatch], because: String)
  /// None of its phrases is there.
  case findsNothing
  /// It looks at nothing any more.
  case isRetired
}
