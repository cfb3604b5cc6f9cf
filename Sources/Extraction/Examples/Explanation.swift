internal import Dates
package import Papers
package import Rules

/// What the rules made of a sentence: its clauses, who or what each is about, the times in it, which
/// rules found their words, and which of these stood.
package struct Explanation: Sendable {
  /// A clause as it was understood.
  package struct ClausePart: Sendable {
    /// The words of the clause.
    package var words: String
    /// What part it plays: main, reported, relative.
    package var kind: String
    /// The words of its subject.
    package var subject: String
    /// What sort of subject it is, and for which body it stands.
    package var reading: String
  }

  /// A rule whose words were found.
  package struct Claim: Sendable {
    /// The name of the rule.
    package var rule: String
    /// What it finds.
    package var finds: Finds
    /// The words that it took.
    package var words: String
    /// What its slots took, by their names.
    package var slots: [String: String]
    /// Whether it stood, or the rule that went before it.
    package var verdict: String
  }

  /// The clauses, in order.
  package var clauses: [ClausePart]
  /// The expressions of time: the words, their part in the sentence, and the working.
  package var times: [String]
  /// The rules whose words were found.
  package var claims: [Claim]
  /// Rules whose words are there and that find nothing all the same, each with the reason.
  package var silent: [String]
  /// Rules of which some words are there, those that came furthest first.
  package var near: [String]
}

/// Explains sentences by a set of rules.
package struct Explainer: Sendable {
  private let extractor: Extractor
  private let plain: PlainMatcher

  /// An explainer for a set of rules.
  package init(rules: ExtractionRules) {
    extractor = Extractor(rules: rules)
    plain = PlainMatcher(rules.book)
  }

  /// What is made of each sentence of a block of a paper.
  package func explanations(of block: Int, in paper: Paper) -> [Explanation] {
    sentences(of: block, in: paper).map { explanation(of: $0.sentence, $0.scene) }
  }

  /// What is made of the sentence in which an offset of the paper's text lies; nil where none is.
  package func explanation(at offset: Int, in paper: Paper) -> Explanation? {
    guard let block = paper.blocks.firstIndex(where: { $0.span.range.contains(offset) }) else {
      return nil
    }
    return sentences(of: block, in: paper).first { offset < $0.sentence.span.end }
      .map { explanation(of: $0.sentence, $0.scene) }
  }

  private func sentences(of block: Int, in paper: Paper) -> [(sentence: Sentence, scene: Scene)] {
    let bodies = extractor.directory.bodies(of: paper)
    let setter = SceneSetter(paper: paper, bodies: bodies, directory: extractor.directory)
    let scene = setter.scene(at: block)
    var subjects = SubjectReader(
      grammar: extractor.rules.grammar, finder: extractor.directory.finder, bodies: bodies,
      text: scene.text, voice: scene.voice, last: nil)
    return extractor.reader.sentences(of: scene, subjects: &subjects).map { ($0, scene) }
  }

  private func explanation(of sentence: Sentence, _ scene: Scene) -> Explanation {
    let finder = ActFinder(
      matcher: extractor.matcher, references: extractor.references,
      grammar: extractor.rules.grammar)
    let matches = finder.matches(in: sentence, of: scene)
    let standing = Set(resolve(matches))
    let looks = RuleLooks(
      book: extractor.rules.book, plain: plain, contexts: finder.contexts(of: sentence, in: scene),
      sentence: sentence, text: scene.text)
    return Explanation(
      clauses: zip(sentence.clauses, sentence.subjects).map { clause, subject in
        Explanation.ClausePart(
          words: scene.text[sentence.span(of: clause.words)], kind: clause.kind.rawValue,
          subject: scene.text[sentence.span(of: subject.words)],
          reading: [subject.kind?.rawValue, subject.body, subject.owner].compactMap(\.self)
            .joined(separator: ", "))
      },
      times: sentence.times.map { time in
        let words = scene.text[TextSpan(time.bytes.lowerBound, time.bytes.upperBound)]
        return "\(words): \(time.role.rawValue), \(time.reading.timeClass.rawValue)"
          + (time.reading.due.map { ", due \($0)" } ?? "")
      },
      claims: matches.map { claim($0, standing, matches, sentence, scene) },
      silent: looks.silent(), near: looks.near())
  }

  private func claim(
    _ match: RuleMatch, _ standing: Set<RuleMatch>, _ matches: [RuleMatch], _ sentence: Sentence,
    _ scene: Scene
  ) -> Explanation.Claim {
    let rules = extractor.rules.book.rules
    let lost =
      winner(over: match, among: matches).map { "gives way to \(rules[$0.rule].name)" }
      ?? "does not count"
    return Explanation.Claim(
      rule: rules[match.rule].name, finds: match.finds,
      words: scene.text[sentence.span(of: match.words)],
      slots: match.slots.filter { !$0.value.isEmpty }
        .mapValues { scene.text[sentence.span(of: $0)] },
      verdict: standing.contains(match) ? "stands" : match.finds == .nothing ? "silences" : lost)
  }
}
