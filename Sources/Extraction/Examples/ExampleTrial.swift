package import Papers
package import Rules

/// Tries a rule on its examples, in the company of all other rules, and says whether it does as the
/// example has it.
///
/// The sentence is taken apart as any sentence of a paper is. What another rule claims with more
/// words, or a rule under `nothing` silences, is not found.
package struct ExampleTrial: Sendable {
  private let extractor: Extractor

  /// A trial of the rules of a folder.
  package init(_ rules: ExtractionRules) {
    extractor = Extractor(rules: rules)
  }

  /// What the rule takes from the example: for each match the words of its slots, empty ones left out.
  package func findings(of rule: Rule, in example: RuleExample) -> [[String: TextSpan]] {
    standing(in: example).filter { extractor.rules.book.rules[$0.match.rule].name == rule.name }
      .map { found in
        found.match.slots.filter { !$0.value.isEmpty }.mapValues { found.sentence.span(of: $0) }
      }
  }

  /// Whether the rule does what the example says it does.
  ///
  /// Of a miss it is whether the miss has come true: whether the rule finds it after all.
  package func comesTrue(_ example: RuleExample, of rule: Rule) -> Bool {
    let found = findings(of: rule, in: example)
    return switch example.verdict {
    case .matches(let slots), .misses(let slots, because: _): found.contains(slots)
    case .ignores: found.isEmpty
    }
  }

  /// All matches of all rules in the example, before it is settled which of them stand.
  func matches(in example: RuleExample) -> [RuleMatch] {
    sentences(of: example).flatMap { sentence, scene in finder.matches(in: sentence, of: scene) }
  }

  private func standing(in example: RuleExample) -> [(match: RuleMatch, sentence: Sentence)] {
    sentences(of: example).flatMap { sentence, scene in
      finder.standing(in: sentence, of: scene).map { ($0, sentence) }
    }
  }

  private var finder: ActFinder {
    ActFinder(
      matcher: extractor.matcher, references: extractor.references,
      grammar: extractor.rules.grammar)
  }

  private func sentences(of example: RuleExample) -> [(sentence: Sentence, scene: Scene)] {
    let scene = scene(of: example)
    let bodies = extractor.directory.bodies(of: scene.paper)
    var subjects = SubjectReader(
      grammar: extractor.rules.grammar, finder: extractor.directory.finder, bodies: bodies,
      text: scene.text, voice: scene.voice, last: nil)
    return extractor.reader.sentences(of: scene, subjects: &subjects).map { ($0, scene) }
  }

  private func scene(of example: RuleExample) -> Scene {
    let span = TextSpan(0, example.says.utf8.count)
    let block = Block(role: example.block, span: span, locator: "the example")
    let splitter = extractor.directory.splitter
    let paper = Paper(text: example.says, blocks: [block], kind: example.paper)
    return Scene(
      paper: paper, index: 0,
      voice: Voice(author: nil, addressees: [], isMeeting: example.paper == .minutes),
      layers: PaperLayers(of: paper, splitter),
      stemWords: splitter.words(of: example.stem),
      headingWords: splitter.words(of: example.heading),
      columnWords: splitter.words(of: example.column), isAmongRecommendations: false,
      isListedRecommendation: false, opensNumber: false,
      hasRecommendationNumber: false)
  }
}
