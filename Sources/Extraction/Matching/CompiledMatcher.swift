internal import Papers
package import Rules

/// The matcher that ships: it looks only at rules of which a word stands in the clause, and follows
/// all ways through a phrase at once.
///
/// Its time is at most the words of the clause times the steps of the rules that have a word in it,
/// whatever the rule file says. A class, as a reader of acts is made for every block and has it.
package final class CompiledMatcher: Matcher, Sendable {
  private let book: RuleBook
  private let marks: MarkNumbers
  private let lists: [ListTable]
  private let rules: [CompiledRule]
  private let index: TriggerIndex

  /// Compiles the rules of a book; retired ones are left out.
  package init(_ book: RuleBook) {
    self.book = book
    marks = MarkNumbers(book)
    var compiler = PhraseCompiler(book)
    let rules = book.rules.indices.filter { book.rules[$0].status != .retired }
      .map { CompiledRule(index: $0, of: book, &compiler) }
    self.rules = rules
    lists = compiler.lists
    index = TriggerIndex(rules, vocabulary: book.vocabulary)
  }

  /// Whether a word of some rule stands in the clause, so that the rule is run over it.
  package func looks(at context: ClauseContext) -> Bool {
    !index.candidates(in: ClauseFrame(context, marks: marks)).isEmpty
  }

  /// The words by which rules are found worth a run, by their numbers.
  package var triggers: Set<Int32> { index.words }

  package func matches(in context: ClauseContext) -> [RuleMatch] {
    let frame = ClauseFrame(context, marks: marks)
    let candidates = index.candidates(in: frame)
    guard !candidates.isEmpty else { return [] }
    var run = PhraseRun()
    var matches: [RuleMatch] = []
    var next = 0
    while next < candidates.count {
      let rule = candidates[next].rule
      var phrases: [Int] = []
      while next < candidates.count, candidates[next].rule == rule {
        phrases.append(candidates[next].phrase)
        next += 1
      }
      matches += self.matches(of: rules[rule], phrases: phrases, in: frame, &run)
    }
    return matches
  }

  private func matches(
    of rule: CompiledRule, phrases: [Int], in frame: ClauseFrame, _ run: inout PhraseRun
  ) -> [RuleMatch] {
    guard rule.allows(frame.context) else { return [] }
    // Most phrases that a clause has the words of are not in it; none of these costs any memory.
    guard finds(phrases, of: rule, frame, &run) else { return [] }
    var search = RuleSearch(phrases: phrases)
    var matches: [RuleMatch] = []
    while let match = search.next(of: rule, lists, frame, &run) { matches.append(match) }
    guard !matches.isEmpty, isInPlace(rule, frame.context, &run) else { return [] }
    return finds(rule.unless, frame, &run) ? [] : matches
  }
}

// MARK: - Conditions

extension CompiledMatcher {
  private func isInPlace(
    _ rule: CompiledRule, _ context: ClauseContext, _ run: inout PhraseRun
  ) -> Bool {
    for place in rule.places {
      let words =
        switch place.part {
        case .stem: context.stem
        case .heading: context.heading
        case .column: context.column
        }
      let isThere = finds(place.phrases, ClauseFrame(plain: words, marks: marks), &run)
      guard isThere == place.mustBeThere else { return false }
    }
    return true
  }

  private func finds(
    _ phrases: [Int], of rule: CompiledRule, _ frame: ClauseFrame, _ run: inout PhraseRun
  ) -> Bool {
    for phrase in phrases {
      let program = rule.phrases[phrase]
      if run.first(of: program, lists: lists, from: frame.clause.lowerBound, in: frame) != nil {
        return true
      }
    }
    return false
  }

  private func finds(
    _ phrases: [PhraseProgram], _ frame: ClauseFrame, _ run: inout PhraseRun
  ) -> Bool {
    for phrase in phrases
    where run.first(of: phrase, lists: lists, from: frame.clause.lowerBound, in: frame) != nil {
      return true
    }
    return false
  }
}

/// Goes through the matches of one rule from left to right.
private struct RuleSearch {
  private var start: Int?
  private var found: [(phrase: Int, match: FoundPhrase, slots: [String: Range<Int>])?]
  private var isOver: [Bool]
  private let phrases: [Int]

  init(phrases: [Int]) {
    self.phrases = phrases
    found = phrases.map { _ in nil }
    isOver = phrases.map { _ in false }
  }

  mutating func next(
    of rule: CompiledRule, _ lists: [ListTable], _ frame: ClauseFrame, _ run: inout PhraseRun
  ) -> RuleMatch? {
    let start = self.start ?? frame.clause.lowerBound
    for index in phrases.indices where !isOver[index] && (found[index]?.match.begin ?? -1) < start {
      let program = rule.phrases[phrases[index]]
      if let match = run.first(of: program, lists: lists, from: start, in: frame) {
        found[index] = (phrases[index], match, rule.slots(run.slots(of: match)))
      } else {
        found[index] = nil
        isOver[index] = true
      }
    }
    guard let best = found.compactMap({ $0 }).min(by: Self.isBefore) else { return nil }
    self.start = max(best.match.end, best.match.begin + 1)
    return RuleMatch(
      rule: rule.index, finds: rule.finds, status: rule.status, words: best.match.words,
      slots: best.slots, specificity: best.match.specificity)
  }

  private static func isBefore(
    _ left: (phrase: Int, match: FoundPhrase, slots: [String: Range<Int>]),
    _ right: (phrase: Int, match: FoundPhrase, slots: [String: Range<Int>])
  ) -> Bool {
    (left.match.begin, right.match.words.upperBound, left.phrase)
      < (right.match.begin, left.match.words.upperBound, right.phrase)
  }
}
