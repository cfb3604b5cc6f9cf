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
    var bodies = PaperBodies(forms: finder.forms, register: finder.register, day: paper.date)
    for name in paper.authors + paper.recipients + paper.copied { meet(in: name, &bodies) }
    for block in paper.blocks where block.role != .furniture && block.role != .quoted {
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      meet(words[...], of: paper.text, &bodies)
      introduce(words, of: paper.text, role: block.role, &bodies)
    }
    bodies.author =
      organisation(in: paper.authors, of: paper.kind, bodies) ?? signed(paper, bodies)
      ?? unnamedCouncil(of: paper, bodies)
      ?? paper.authors.first.map { $0.prefix { $0 != "<" }.trimmingSpaces() }
    bodies.recipients = all(in: paper.recipients, bodies)
    bodies.copied = all(in: paper.copied, bodies)
    bodies.committee = committee(of: paper, bodies)
    bodies.council = council(of: paper, bodies)
    return bodies
  }

  // MARK: - Names

  private func meet(in text: String, _ bodies: inout PaperBodies) {
    meet(splitter.words(of: text)[...], of: text, &bodies)
  }

  private func meet(_ words: ArraySlice<Word>, of text: String, _ bodies: inout PaperBodies) {
    let mentions = finder.mentions(in: words, of: text)
    for mention in mentions {
      bodies.meet(mention)
      let next = mention.words.upperBound
      guard next + 2 < words.endIndex, text[words[next].span] == "(",
        text[words[next + 2].span] == ")",
        words[next + 1].form != .lower
      else { continue }
      bodies.define(acronym: text[words[next + 1].span], as: mention.name)
    }
    define(mentions, in: words, of: text, &bodies)
  }

  /// `"the Provider" means Wold Trust`, `Wold Trust ("the Trust")`, `(hereafter the Trust)`.
  private func define(
    _ mentions: [BodyMention], in words: ArraySlice<Word>, of text: String,
    _ bodies: inout PaperBodies
  ) {
    for mention in mentions {
      let before = words[words.startIndex..<mention.words.lowerBound].suffix(6)
      if before.contains(where: { grammar.contains($0, in: .meaning) }),
        let noun = before.last(where: { $0.form == .capitalised })
      {
        bodies.define(noun: text[noun.span], as: mention.name)
      }
      let after = words[mention.words.upperBound...].prefix(6)
      guard let first = after.first, text[first.span] == "(",
        let the = after.firstIndex(where: { text[$0.span].lowercased() == "the" }),
        the + 1 < after.endIndex, words[the + 1].form != .lower
      else { continue }
      bodies.define(noun: text[words[the + 1].span], as: mention.name)
    }
  }

  // MARK: - People

  /// "Mrs Pettifer, Head of Roads" and "Canon Dacre (Diocesan Board)" introduce somebody.
  private func introduce(
    _ words: [Word], of text: String, role: BlockRole, _ bodies: inout PaperBodies
  ) {
    var index = 0
    while index + 1 < words.count {
      guard let name = personName(words, at: index, text) else {
        index += 1
        continue
      }
      let surname = text[words[name.upperBound - 1].span].lowercased()
      if let body = attended(words, name, of: text, bodies) {
        bodies.people[surname, default: PaperBodies.Person()].body = body
      }
      let rest = description(words, after: name.upperBound)
      if !rest.isEmpty {
        add(surname, describedBy: BodyNameFinder.name(words[rest], text), bodies: &bodies)
      }
      index = name.upperBound
    }
  }

  /// A title and the capitals after it: "Mrs Silk", "Dr Farr".
  private func personName(_ words: [Word], at index: Int, _ text: String) -> Range<Int>? {
    guard grammar.contains(words[index], in: .titles), words[index].form != .lower else {
      return nil
    }
    var end = index + 1
    while end < words.count, end - index < 7 {
      let isStop =
        words[end].form == .mark && text[words[end].span] == "." && words[end - 1].span.count <= 4
      guard words[end].form == .capitalised || words[end].form == .capitals || isStop else { break }
      end += 1
    }
    while end > index + 1, words[end - 1].form == .mark { end -= 1 }
    return end > index + 1 ? index..<end : nil
  }

  /// "In attendance for the Wold Trust were Mrs Orr and Dr Lee; Ms Vane attended for the Board":
  /// the body after the last "for" before the name, up to a semicolon or a full stop, or the first
  /// behind the name.
  private func attended(
    _ words: [Word], _ name: Range<Int>, of text: String, _ bodies: PaperBodies
  ) -> String? {
    func isStop(_ word: Word) -> Bool {
      word.form == .mark
        && (text[word.span] == ";" || text[word.span] == "." && word.span.count == 1)
    }
    let start = words[..<name.lowerBound].lastIndex { isStop($0) && $0.form == .mark } ?? 0
    let end = words[name.upperBound...].firstIndex(where: isStop) ?? words.count
    let isFor = { (index: Int) in grammar.contains(words[index], in: .standingFor) }
    let before = (start..<name.lowerBound).last(where: isFor)
    let after = (name.upperBound..<end).first(where: isFor)
    let speaks = (name.upperBound..<end).contains {
      grammar.contains(words[$0], in: .attending)
    }
    guard
      let place = (speaks ? after : nil)
        ?? before.flatMap({ isAttendance(words[start..<$0], text) ? $0 : nil })
    else { return nil }
    let mentions = finder.mentions(in: words[(place + 1)..<min(words.count, place + 12)], of: text)
    if let mention = mentions.first { return bodies.body(named: mention.name) }
    let noun = words[(place + 1)...].first { !grammar.contains($0, in: .determiners) }
    return noun.flatMap { bodies.body(named: text[$0.span]) }
  }

  private func isAttendance(_ words: ArraySlice<Word>, _ text: String) -> Bool {
    words.contains { grammar.contains($0, in: .attendance) }
  }

  /// What stands in brackets or between commas after a name.
  private func description(_ words: [Word], after end: Int) -> Range<Int> {
    guard end + 1 < words.count, words[end].form == .mark, words[end].span.count == 1 else {
      return end..<end
    }
    var close = end + 1
    while close < words.count, close - end < 14,
      words[close].form != .mark || words[close].span.count > 1
    {
      close += 1
    }
    return end + 1..<close
  }

  private func add(_ surname: String, describedBy description: String, bodies: inout PaperBodies) {
    let words = splitter.words(of: description)
    guard let first = words.first, first.form != .lower else { return }
    let mentions = finder.mentions(in: words[...], of: description)
    let isPost = words.contains { finder.forms.posts.contains(description[$0.span].lowercased()) }
    guard isPost || !mentions.isEmpty else { return }
    var person = bodies.people[surname] ?? PaperBodies.Person()
    if isPost, person.post == nil { person.post = description }
    if person.body == nil { person.body = mentions.first.flatMap { bodies.body(named: $0.name) } }
    bodies.people[surname] = person
  }

  // MARK: - Author and addressees

  private func organisation(
    in names: [String], of kind: PaperKind, _ bodies: PaperBodies
  ) -> String? {
    let found = names.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }
    // A committee that writes or meets is a body of its own, its council only its parent.
    // Who responds to a committee is not the committee.
    if kind != .response, let committee = found.first(where: { bodies.form(of: $0) == "committee" })
    {
      return committee
    }
    return found.first
  }

  /// Minutes that name nobody are the council's.
  private func unnamedCouncil(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if paper.kind == .minutes { return bodies.onlyCouncil ?? "the Council" }
    let namesCouncil = paper.blocks.contains { block in
      splitter.words(in: paper.text.utf8.span, block.span).contains { word in
        word.form != .lower && grammar.contains(word, in: .councilWords)
      }
    }
    return paper.authors.isEmpty || !namesCouncil ? nil : bodies.council(ofPostIn: paper.authors)
  }

  /// The organisation in the lines below the signature, or in a letterhead.
  private func signed(_ paper: Paper, _ bodies: PaperBodies) -> String? {
    guard !paper.authors.isEmpty, paper.kind == .email || paper.kind == .letter else { return nil }
    let lines = paper.blocks.filter { $0.role == .signature }.map { paper.text[$0.span] }
    return lines.lazy.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }.first
  }

  private func all(in names: [String], _ bodies: PaperBodies) -> [String] {
    var found: [String] = []
    for name in names {
      let named = bodies.organisation(in: name, finder: finder, splitter: splitter)
      guard let body = named ?? bodies.council(ofMemberIn: name), !found.contains(body)
      else { continue }
      found.append(body)
    }
    return found
  }

  private func committee(of paper: Paper, _ bodies: PaperBodies) -> String? {
    let near = [bodies.author].compactMap(\.self) + bodies.recipients
    if let named = near.first(where: { bodies.form(of: $0) == "committee" }) { return named }
    for name in paper.authors + paper.recipients {
      if let body = bodies.organisation(in: name, finder: finder, splitter: splitter),
        bodies.form(of: body) == "committee"
      {
        return body
      }
    }
    return nil
  }

  /// The council in a committee's paper: its author among councils, or the only council met.
  ///
  /// A joint committee belongs to no one council.
  private func council(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if let committee = bodies.committee,
      BodyRegister.key(committee).split(separator: " ").contains("joint")
    {
      return nil
    }
    for name in paper.authors + paper.recipients {
      let mentions = finder.mentions(in: splitter.words(of: name)[...], of: name)
      if let council = mentions.first(where: { $0.form == "council" }) {
        return bodies.body(named: council.name)
      }
    }
    return bodies.onlyCouncil ?? (bodies.author == "the Council" ? bodies.author : nil)
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

  /// The council met in the paper, where it is one.
  var onlyCouncil: String? {
    let councils = Set(
      entries.filter { $0.form == "council" && $0.words.count > 1 }.map(\.canonical))
    return councils.count == 1 ? councils.first : nil
  }

  /// The organisation named in a line such as "Chief Executive, Otterford Borough Council".
  func organisation(in line: String, finder: BodyNameFinder, splitter: WordSplitter) -> String? {
    if let whole = body(named: line) { return whole }
    let mentions = finder.mentions(in: splitter.words(of: line)[...], of: line)
    for mention in mentions { if let body = body(named: mention.name) { return body } }
    return nil
  }
}

extension String {
  /// Without a beginning, or with another in its place.
  func replacing(prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
