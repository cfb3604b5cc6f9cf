internal import Papers
internal import Rules

/// Why rules found nothing in the clauses of a sentence, in words.
struct RuleLooks {
  let book: RuleBook
  let plain: PlainMatcher
  let contexts: [ClauseContext]
  let sentence: Sentence
  let text: String

  /// Rules whose words are there and that find nothing all the same.
  func silent() -> [String] {
    unique { index, context in
      switch plain.look(at: index, in: context) {
      case .isSilenced(let matches, by: let phrase):
        "\(name(index)): '\(shown(matches))', but `unless` has '\(phrase.text)'"
      case .isOutOfPlace(let matches, because: let reason):
        "\(name(index)): '\(shown(matches))', but \(reason)"
      case .finds, .findsNothing, .isRetired: nil
      }
    }
  }

  /// Rules of which some words are there, those that came furthest first.
  func near() -> [String] {
    var reaches: [(rule: Int, reach: PhraseReach)] = []
    for index in book.rules.indices {
      let looks = contexts.map { plain.look(at: index, in: $0) }
      guard looks.allSatisfy({ $0 == .findsNothing }) else { continue }
      let best = contexts.compactMap { plain.reach(of: index, in: $0) }
        .max { $0.specificity < $1.specificity }
      if let best, isTelling(best) { reaches.append((index, best)) }
    }
    return reaches.sorted { ($1.reach.specificity, $0.rule) < ($0.reach.specificity, $1.rule) }
      .map { rule, reach in
        let missing = book.rules[rule].phrases[reach.phrase].parts[reach.part]
        return "\(name(rule)): '\(shown(reach.words))' is there, and then not '\(missing)'"
      }
  }

  /// "The" alone tells nothing; two words do, or a longer one.
  private func isTelling(_ reach: PhraseReach) -> Bool {
    reach.specificity > 1 || reach.words.contains { sentence.words[$0].span.count > 4 }
  }

  private func unique(_ line: (Int, ClauseContext) -> String?) -> [String] {
    var seen: Set<String> = []
    return book.rules.indices.flatMap { index in contexts.compactMap { line(index, $0) } }
      .filter { seen.insert($0).inserted }
  }

  private func shown(_ matches: [RuleMatch]) -> String {
    matches.map { shown($0.words) }.joined(separator: "', '")
  }

  private func shown(_ words: Range<Int>) -> String { text[sentence.span(of: words)] }

  private func name(_ rule: Int) -> String { book.rules[rule].name }
}
