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
    if paper.kind == .minutes {
      RosterReader(finder: finder, splitter: splitter, grammar: grammar).read(paper, into: bodies)
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

extension PaperBodies {
  /// An officer who names no organisation writes for the council, as it is called in the paper.
  func council(ofPostIn names: [String]) -> String? {
    let words = names.flatMap { BodyRegister.key($0).split(separator: " ").map(String.init) }
    guard words.contains(where: { forms.posts.contains($0) || forms.executivePosts.contains($0) })
    else { return nil }
    return onlyCouncil ?? "the Council"
  }

  /// A mayor or another member of a council's executive stands for the only council met: "Dear
  /// Mayor Orr".
  func council(ofMemberIn name: String) -> String? {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    return words.contains(where: forms.executivePosts.contains) ? onlyCouncil : nil
  }

  /// "the Chair", "Chief Constable", "Minister": the only body met of the form that has the post.
  func body(ofBarePost name: String) -> String? {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    let post = words.drop { forms.links.contains($0) }.joined(separator: " ")
    let form = forms.committeePosts.contains(post) ? "committee" : forms.formOfPost[post]
    guard let form else { return nil }
    return Self.leading(entries.filter { $0.form == form && $0.words.count > 1 })
  }

  /// The council met in the paper, where it is one; "the County Council" alone names none.
  var onlyCouncil: String? {
    let councils = Set(
      entries.filter { entry in
        entry.form == "council" && !entry.words.dropLast().allSatisfy(forms.commonWords.contains)
      }.map(\.canonical))
    return councils.count == 1 ? councils.first : nil
  }

  /// The organisation named in a line such as "Chief Executive, Otterford Borough Council".
  func organisation(in line: String, finder: BodyNameFinder, splitter: WordSplitter) -> String? {
    let isList = line.utf8.contains(UInt8(ascii: ","))
    if !isList, let whole = body(named: line) { return whole }
    let mentions = finder.mentions(in: splitter.words(of: line)[...], of: line)
    for mention in mentions { if let body = body(named: mention.name) { return body } }
    // "Minister for Ports, Tarn Government" names a body besides the post, which goes before.
    return isList ? body(named: line) : nil
  }
}

extension String {
  /// Without these words at its beginning, whatever their case.
  func without(opening: String) -> String {
    let bytes = utf8.prefix(opening.utf8.count).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return bytes.elementsEqual(opening.lowercased().utf8)
      ? String(decoding: utf8.dropFirst(bytes.count), as: UTF8.self) : self
  }

  /// Without a beginning, or with another in its place.
  func replacing(prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
