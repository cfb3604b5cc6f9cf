import Papers
import Records
import Rules

/// What a noun phrase with a name, a post or a bare noun stands for.
extension SubjectReader {
  func named(_ range: Range<Int>, _ words: [Word]) -> Subject {
    if let person = person(range, words) ?? shortName(range, words) { return person }
    let start = afterDeterminer(range, words)
    guard start < range.upperBound else { return Subject(words: range, kind: .thing) }
    let mentions = finder.mentions(in: words[start..<range.upperBound], of: text)
    let head = head(of: start..<range.upperBound, words)
    if voice.isMeeting, range.upperBound == start + 1,
      let council = bodies.body(ofTier: text[words[start].span].lowercased())
    {
      return Subject(words: range, kind: .actor, body: council)
    }
    if let mention = mentions.first, mention.words.lowerBound == start,
      mention.words.contains(head) || mention.words.upperBound >= head
    {
      if !isPost(start..<min(head + 1, range.upperBound), words) {
        return Subject(
          words: range, kind: .actor, body: bodies.body(named: mention.name) ?? mention.name)
      }
    }
    guard
      grammar.contains(words[head], in: .actorNouns) || namesPost(start, head, words)
        || isAcronym(words[head])
    else { return unknown(range, name: start..<head + 1, words) }
    return actor(range, from: start, head: head, mentions, words)
  }

  /// "Democratic Services" in the name of a post: of whoever the post is.
  private func isPart(_ mention: BodyMention, _ words: [Word]) -> Bool {
    guard mention.words.upperBound < words.count,
      let last = mention.words.last, finder.forms.contains(words[last], in: .parts),
      !finder.forms.contains(words[mention.words.lowerBound], in: .openForms)
    else { return false }
    return finder.forms.contains(words[mention.words.upperBound], in: .posts)
  }

  /// "Director of Roads", "the chief officer", but not "the executive summary".
  private func namesPost(_ start: Int, _ head: Int, _ words: [Word]) -> Bool {
    isPost(start..<head + 1, words)
      && (words[head].form != .lower || isPost(head..<head + 1, words))
  }

  /// The body whose name opens a run of words, whatever goes on behind it.
  func opener(_ range: Range<Int>, of words: [Word]) -> Subject? {
    let start = afterDeterminer(range, words)
    guard start < range.upperBound,
      let mention = finder.mentions(in: words[start..<range.upperBound], of: text).first,
      mention.words.lowerBound == start, let body = bodies.body(named: mention.name)
    else { return nil }
    return Subject(words: mention.words, kind: .actor, body: body)
  }

  /// Capitals that no form explains: a person who is known, a short form of a name met, or a thing.
  private func unknown(_ range: Range<Int>, name: Range<Int>, _ words: [Word]) -> Subject {
    let written = BodyNameFinder.name(words[name], text)
    if isName(name, words) {
      let known = bodies.people[text[words[name.upperBound - 1].span].lowercased()]
      return Subject(
        words: range, kind: .actor, body: known.flatMap(body(of:)), owner: known?.post ?? written)
    }
    let isCapitals = name.allSatisfy {
      words[$0].form == .capitalised || words[$0].form == .capitals
    }
    if isCapitals, let body = bodies.body(named: written) {
      return Subject(words: range, kind: .actor, body: body)
    }
    return Subject(
      words: range, kind: .thing, body: nil,
      owner: isCapitals ? linked(name, in: range, words) ?? written : nil)
  }

  /// "Transport for Harlow": a name that no noun shows to be a body's goes on behind a link.
  private func linked(_ name: Range<Int>, in range: Range<Int>, _ words: [Word]) -> String? {
    let link = name.upperBound
    guard link + 1 < range.upperBound, finder.forms.contains(words[link], in: .links),
      words[link + 1].form == .capitalised || words[link + 1].form == .capitals
    else { return nil }
    let end = words[(link + 1)..<range.upperBound].firstIndex {
      $0.form != .capitalised && $0.form != .capitals
    }
    return BodyNameFinder.name(words[name.lowerBound..<(end ?? range.upperBound)], text)
  }

  /// A bare noun ("the Council"), a post ("Head of Roads") or an acronym.
  private func actor(
    _ range: Range<Int>, from start: Int, head: Int, _ mentions: [BodyMention], _ words: [Word]
  ) -> Subject {
    let bare = BodyNameFinder.name(words[start...head], text)
    if !isPost(start..<head + 1, words), let body = bodies.body(named: bare) {
      return Subject(words: range, kind: .actor, body: body)
    }
    if finder.forms[.executivePosts].contains(bare.lowercased()), let council = bodies.council {
      return Subject(words: range, kind: .actor, body: council, owner: bare)
    }
    let whole = BodyNameFinder.name(words[start..<range.upperBound], text)
    let body =
      bodies.body(named: whole)
      ?? mentions.last { !isPart($0, words) }.flatMap { bodies.body(named: $0.name) }
      ?? (start == head && words[head].form != .lower ? lastMet(with: bare) : nil)
    guard isPost(start..<head + 1, words) else {
      let meant = body ?? (isOther(head, words) ? bare : voice.author)
      return Subject(words: range, kind: .actor, body: meant, owner: meant == bare ? nil : bare)
    }
    return Subject(
      words: range, kind: .actor, body: body ?? bodies.body(ofPost: whole, voice: voice),
      owner: whole)
  }

  /// "the Department" in a trust's letter: with a capital, of another form than who speaks, and no
  /// part of theirs.
  private func isOther(_ head: Int, _ words: [Word]) -> Bool {
    let noun = text[words[head].span].lowercased()
    if words[head].form == .capitals, words[head].span.count <= 6 { return true }
    guard words[head].form != .lower, let form = finder.forms.formOfNoun[noun],
      !finder.forms[.organs].contains(noun)
    else { return false }
    return voice.author.map { bodies.form(of: $0) != form } ?? true
  }

  private func person(_ range: Range<Int>, _ words: [Word]) -> Subject? {
    guard range.count > 1, let first = titled(range, words) else { return nil }
    var end = first + 1
    while end < range.upperBound, words[end].form != .lower,
      words[end].form != .mark || end == first + 1
    { end += 1 }
    let surname = text[words[end - 1].span].lowercased()
    let name = BodyNameFinder.name(words[first..<end], text)
    let known = bodies.people[surname]
    let body =
      known.flatMap(body(of:)) ?? (known == nil ? voice.guest : nil)
      ?? bodies.body(ofPost: text[words[first].span], voice: voice)
    return Subject(words: range, kind: .actor, body: body, owner: known?.post ?? name)
  }

  /// Where the title stands: first, or behind the sort of council in "County Cllr Orr".
  private func titled(_ range: Range<Int>, _ words: [Word]) -> Int? {
    let start = range.lowerBound
    func isTitle(_ index: Int) -> Bool {
      grammar.contains(words[index], in: .titles) && words[index].form != .lower
    }
    if isTitle(start) { return start }
    return range.count > 2 && isTitle(start + 1)
      && finder.forms[.commonWords].contains(text[words[start].span].lowercased()) ? start + 1 : nil
  }

  /// "HB", "Sandra": the initials or the first name of somebody who was present.
  private func shortName(_ range: Range<Int>, _ words: [Word]) -> Subject? {
    guard !bodies.shortNames.isEmpty, let first = range.first, words[first].form != .lower,
      let person = bodies.shortNames[text[words[first].span]],
      range.count == 1 || words[first + 1].form == .lower || words[first + 1].form == .mark
    else { return nil }
    return Subject(
      words: range, kind: .actor, body: body(of: person), owner: person.post ?? person.name)
  }

  private func body(of person: PaperBodies.Person) -> String? {
    person.body ?? person.post.flatMap { bodies.body(ofPost: $0, voice: voice) }
  }
}
