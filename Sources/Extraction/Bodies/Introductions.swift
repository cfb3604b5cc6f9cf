import Papers
import Records
import Rules

/// How a paper introduces people: by what stands behind their names, by whom they came for, by the
/// labels before their speeches.
extension BodyDirectory {
  /// "Mrs Pettifer, Head of Roads" and "Canon Dacre (Diocesan Board)" introduce somebody.
  func introduce(
    _ words: [Word], of text: String, role: BlockRole, _ bodies: PaperBodies
  ) {
    var index = 0
    while index + 1 < words.count {
      guard let name = personName(words, at: index, text) else {
        index += 1
        continue
      }
      let surname = text[words[withoutLetters(name, words).upperBound - 1].span].lowercased()
      if let body = attended(words, name, of: text, bodies) {
        bodies.people[surname, default: PaperBodies.Person()].body = body
      }
      let isOneOfSeveral = grammar.contains(words[name.lowerBound], in: .titlesOfSeveral)
      let end = name.upperBound
      let rest = isOneOfSeveral ? end..<end : description(words, after: end)
      if !rest.isEmpty {
        add(surname, describedBy: BodyNameFinder.name(words[rest], text), bodies: bodies)
        if var person = bodies.people[surname], person.post != nil, person.body == nil {
          person.body = behind(rest, words, of: text, bodies)
          bodies.people[surname] = person
        }
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
        words[end].form == .mark && text.has(".", at: words[end].span)
        && words[end - 1].span.count <= 4
      guard words[end].form == .capitalised || words[end].form == .capitals || isStop else { break }
      end += 1
    }
    while end > index + 1, words[end - 1].form == .mark { end -= 1 }
    return end > index + 1 ? index..<end : nil
  }

  /// "Ms Thea Orr MP": without the letters behind a name.
  private func withoutLetters(_ name: Range<Int>, _ words: [Word]) -> Range<Int> {
    var end = name.upperBound
    while end - name.lowerBound > 2, words[end - 1].form == .capitals,
      words[end - 1].span.count <= 4
    { end -= 1 }
    return name.lowerBound..<end
  }

  /// The labels of a paper, and in a debate its headings, each once.
  func labels(of paper: Paper) -> [String] {
    var labels = Set(paper.blocks.compactMap(\.label))
    if paper.kind == .transcript {
      for block in paper.blocks where block.role == .heading {
        labels.insert(paper.text[block.span])
      }
    }
    return labels.sorted()
  }

  /// "The Minister for Harbours (Una Orr)" before a speech: whoever speaks by name later on.
  func introduce(label: String, _ bodies: PaperBodies) {
    guard let bracket = label.firstIndex(of: "(") else { return }
    let post = label[..<bracket].trimmingSpaces()
    let name = label[label.index(after: bracket)...].prefix { $0 != ")" }.trimmingSpaces()
    guard let surname = name.split(separator: " ").last?.lowercased(),
      splitter.words(of: post).contains(where: { word in
        finder.forms[.posts].contains(post[word.span].lowercased())
      })
    else { return }
    var person = bodies.people[surname] ?? PaperBodies.Person(name: name)
    person.post = person.post ?? post
    person.body =
      person.body ?? bodies.organisation(in: post, finder: finder, splitter: splitter)
    bodies.people[surname] = person
  }

  /// "In attendance for the Wold Trust were Mrs Orr and Dr Lee; Ms Vane attended for the Board":
  /// the body after the last "for" before the name, up to a semicolon or a full stop, or the first
  /// behind the name.
  private func attended(
    _ words: [Word], _ name: Range<Int>, of text: String, _ bodies: PaperBodies
  ) -> String? {
    func isStop(_ word: Word) -> Bool {
      word.form == .mark
        && (text.has(";", at: word.span) || text.has(".", at: word.span) && word.span.count == 1)
    }
    let near = max(0, name.lowerBound - Self.reach)..<min(words.count, name.upperBound + Self.reach)
    let start = words[near.lowerBound..<name.lowerBound].lastIndex(where: isStop) ?? near.lowerBound
    let end = words[name.upperBound..<near.upperBound].firstIndex(where: isStop) ?? near.upperBound
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

  /// Words on either side of a name; a list of those who attend for one body may be long.
  private static let reach = 120

  private func isAttendance(_ words: ArraySlice<Word>, _ text: String) -> Bool {
    words.contains { grammar.contains($0, in: .attendance) }
  }

  /// What stands in brackets or between commas after a name.
  private func description(_ words: [Word], after end: Int) -> Range<Int> {
    guard end + 1 < words.count, words[end].form == .mark, words[end].span.count == 1,
      !grammar.isAnd(words[end + 1])
    else { return end..<end }
    var close = end + 1
    while close < words.count, close - end < 14,
      words[close].form != .mark || words[close].span.count > 1
    {
      close += 1
    }
    return end + 1..<close
  }

  /// "(Mrs Orr, Head of Roads,) Wold Council": the body that is named alone behind a post.
  private func behind(
    _ description: Range<Int>, _ words: [Word], of text: String, _ bodies: PaperBodies
  ) -> String? {
    guard description.upperBound < words.count, text[words[description.upperBound].span] == ","
    else { return nil }
    let rest = words[(description.upperBound + 1)...]
    guard let mention = finder.mentions(in: rest.prefix(BodyNameFinder.longest), of: text).first,
      mention.words.lowerBound == rest.startIndex,
      mention.words.upperBound == words.count || words[mention.words.upperBound].form == .mark
    else { return nil }
    return bodies.body(named: mention.name)
  }

  private func add(_ surname: String, describedBy description: String, bodies: PaperBodies) {
    let words = splitter.words(of: description)
    guard let first = words.first, first.form != .lower else { return }
    let mentions = finder.mentions(in: words[...], of: description)
    let isPost = words.contains { finder.forms.contains($0, in: .posts) }
    guard isPost || !mentions.isEmpty else { return }
    var person = bodies.people[surname] ?? PaperBodies.Person()
    if isPost, person.post == nil { person.post = description }
    if person.body == nil { person.body = mentions.first.flatMap { bodies.body(named: $0.name) } }
    bodies.people[surname] = person
  }
}
