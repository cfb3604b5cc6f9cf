import Papers
import Records
import Rules

/// Reads a paper once for everybody named in it, before its acts are looked for.
struct BodyDirectory: Sendable {
  let finder: BodyNameFinder
  let splitter: WordSplitter
  let grammar: GrammarWords

  /// A directory maker that finds names with this finder.
  init(finder: BodyNameFinder, splitter: WordSplitter, grammar: GrammarWords) {
    self.finder = finder
    self.splitter = splitter
    self.grammar = grammar
  }

  /// Everybody met in a paper, its author and its addressees among them.
  func bodies(of paper: Paper) -> PaperBodies {
    let bodies = PaperBodies(
      forms: finder.forms, register: finder.register, day: paper.date,
      layers: PaperLayers(of: paper, splitter))
    for (index, block) in paper.blocks.enumerated()
    where block.role != .furniture && block.role != .quoted {
      let words = bodies.layers.words[index]
      meet(words[...], of: paper.text, bodies)
      introduce(words, of: paper.text, role: block.role, bodies)
    }
    // A reader may have cut a name at the end of its line: the text knows it better.
    for name in paper.authors + paper.recipients + paper.copied
    where bodies.organisation(in: name, finder: finder, splitter: splitter) == nil {
      meet(in: name, bodies)
    }
    for label in labels(of: paper) { introduce(label: label, bodies) }
    if paper.kind == .minutes || paper.kind == .transcript {
      RosterReader(finder: finder, splitter: splitter, grammar: grammar).read(paper, into: bodies)
      SpeakersByName(finder: finder, grammar: grammar).read(paper, into: bodies)
    }
    settle(paper, bodies)
    return bodies
  }

  // MARK: - Names

  private func meet(in text: String, _ bodies: PaperBodies) {
    meet(splitter.words(of: text)[...], of: text, bodies)
  }

  private func meet(_ words: ArraySlice<Word>, of text: String, _ bodies: PaperBodies) {
    let mentions = finder.mentions(in: words, of: text)
    for mention in mentions {
      bodies.meet(mention)
      let next = mention.words.upperBound
      guard next + 2 < words.endIndex, text.has("(", at: words[next].span),
        text.has(")", at: words[next + 2].span),
        words[next + 1].form != .lower
      else { continue }
      bodies.define(acronym: text[words[next + 1].span], as: mention.name)
    }
    define(mentions, in: words, of: text, bodies)
  }

  /// `"the Provider" means Wold Trust`, `Wold Trust ("the Trust")`, `(hereafter the Trust)`.
  private func define(
    _ mentions: [BodyMention], in words: ArraySlice<Word>, of text: String,
    _ bodies: PaperBodies
  ) {
    for mention in mentions {
      let before = words[words.startIndex..<mention.words.lowerBound].suffix(6)
      if before.contains(where: { grammar.contains($0, in: .meaning) }),
        let noun = before.last(where: { $0.form == .capitalised })
      {
        bodies.define(noun: text[noun.span], as: mention.name)
      }
      if let noun = nounInBrackets(words[mention.words.upperBound...].prefix(12), of: text) {
        bodies.define(noun: noun, as: mention.name)
      }
    }
  }

  /// The noun of `("the Trust")` and `(hereafter the Joint Committee)`, where nothing else stands in
  /// the brackets: "(as the Trust has heard)" names nobody.
  private func nounInBrackets(_ words: ArraySlice<Word>, of text: String) -> String? {
    guard let open = words.first, text.has("(", at: open.span),
      let close = words.firstIndex(where: { text.has(")", at: $0.span) }),
      let the = words[..<close].firstIndex(where: { text.has("the", at: $0.span) })
    else { return nil }
    let before = words[(words.startIndex + 1)..<the]
    let noun = words[(the + 1)..<close].filter { $0.form != .mark }
    guard before.allSatisfy({ $0.form == .mark || grammar.contains($0, in: .naming) }),
      let first = noun.first, let last = noun.last,
      noun.allSatisfy({ $0.form == .capitalised || $0.form == .capitals })
    else { return nil }
    return text[TextSpan(first.span.start, last.span.end)]
  }
}
