import Papers
import Records
import Rules

/// Tells what a noun phrase stands for: the author, the addressee, a body, a post, a person or a thing.
struct SubjectReader {
  let grammar: GrammarWords
  let finder: BodyNameFinder
  let bodies: PaperBodies
  let text: String
  let voice: Voice
  /// The actor last named, to which "he", "she", "they" and "it" refer.
  var last: Subject?
  /// Names of bodies, each once, in the order in which they were last met, for "the Forum" among
  /// several.
  var met: [String] = []

  /// Takes in the names of a sentence before its subjects are read.
  mutating func meet(_ words: [Word]) {
    for mention in finder.mentions(in: words[...], of: text) {
      let name = bodies.body(named: mention.name) ?? mention.name
      met.removeAll { $0 == name }
      met.append(name)
    }
  }

  /// The body last met whose name has the noun.
  func lastMet(with noun: String) -> String? {
    let noun = noun.lowercased()
    return met.last {
      bodies.spelling(of: $0).words.contains(noun) && !bodies.isCalledOtherwise($0, than: noun)
    }
  }

  /// Reads the phrase and remembers it where it names an actor.
  mutating func read(_ range: Range<Int>, of words: [Word]) -> Subject {
    let subject = phrase(range, words)
    if subject.kind == .actor || subject.kind == .author { last = subject }
    return subject
  }

  /// Remembers a subject that is known better than by its words alone.
  mutating func take(_ subject: Subject) -> Subject {
    last = subject
    return subject
  }

  private func phrase(_ range: Range<Int>, _ words: [Word]) -> Subject {
    guard let first = range.first else { return Subject(words: range, kind: nil) }
    let word = words[first]
    if grammar.contains(word, in: .authorWords) {
      return own(range, words, kind: .author, body: voice.author)
    }
    if grammar.contains(word, in: .addresseeWords) {
      return own(range, words, kind: .addressee, body: voice.addressees.first)
    }
    if grammar.contains(word, in: .personPronouns) { return pronoun(range, kind: .actor) }
    if grammar.contains(word, in: .thingPronouns), range.count == 1 {
      return pronoun(range, kind: .thing)
    }
    if let several = bodies.several(words[range], text) {
      return Subject(
        words: range, kind: .actor, body: several[0], others: Array(several.dropFirst()))
    }
    return behindOpener(range, words) ?? together(range, words) ?? named(range, words)
  }

  /// "In responding to this report the Trust": whom an opening without a comma leaves for the end.
  private func behindOpener(_ range: Range<Int>, _ words: [Word]) -> Subject? {
    guard let first = range.first, grammar.contains(words[first], in: .prepositions),
      range.count > 3,
      let start = range.dropFirst(2).last(where: {
        grammar.contains(words[$0], in: .determiners)
          && !grammar.contains(words[$0], in: .prepositions)
          && !grammar.contains(words[$0 - 1], in: .prepositions)
      })
    else { return nil }
    var subject = named(start..<range.upperBound, words)
    guard subject.kind == .actor else { return nil }
    subject.words = range
    return subject
  }

  /// "the Department and the Authority": the first is accountable, the second is named with it.
  private func together(_ range: Range<Int>, _ words: [Word]) -> Subject? {
    guard
      let link = range.dropFirst().dropLast().first(where: { index in
        grammar.isAnd(words[index])
          && (grammar.contains(words[index + 1], in: .determiners)
            || words[index + 1].form != .lower)
      }), link - range.lowerBound <= 9, !isOneName(range, link: link, words)
    else { return nil }
    var first = named(range.lowerBound..<link, words)
    guard first.kind == .actor, let body = first.body else { return nil }
    let second = named(link + 1..<range.upperBound, words)
    first.words = range
    if second.kind == .actor, let other = second.body, other != body { first.others = [other] }
    return first
  }

  /// "we", "our officers" act; "our website" is a thing of the author's.
  private func own(_ range: Range<Int>, _ words: [Word], kind: SubjectClass, body: String?)
    -> Subject
  {
    let isPossessive =
      range.count > 1 && words[range.lowerBound].span.count >= 2
      && !isPronoun(words[range.lowerBound])
    guard isPossessive else { return Subject(words: range, kind: kind, body: body) }
    let head = head(of: range, words)
    guard grammar.contains(words[head], in: .actorNouns) else {
      return Subject(words: range, kind: .thing, body: body)
    }
    return Subject(
      words: range, kind: kind == .author ? .actor : kind, body: body,
      owner: BodyNameFinder.name(words[range.lowerBound + 1...head], text))
  }

  /// "I", "we", "us", "you" by themselves, against "our", "my", "your".
  private func isPronoun(_ word: Word) -> Bool {
    !grammar.contains(word, in: .possessives)
  }

  private func pronoun(_ range: Range<Int>, kind: SubjectClass) -> Subject {
    Subject(words: range, kind: kind, body: last?.body, owner: kind == .actor ? last?.owner : nil)
  }

  /// "the Secretary of State for Work and Pensions": an "and" inside a name or a post.
  private func isOneName(_ range: Range<Int>, link: Int, _ words: [Word]) -> Bool {
    let whole = words[afterDeterminer(range, words)..<range.upperBound]
    return whole.count <= BodyNameFinder.longest
      && bodies.body(named: BodyNameFinder.name(whole, text)) != nil
      || finder.mentions(in: words[range], of: text).contains { $0.words.contains(link) }
  }

  func afterDeterminer(_ range: Range<Int>, _ words: [Word]) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, !finder.isOfCrown(at: start, words[range]),
      grammar.contains(words[start], inAny: [.determiners, .whWords]) || words[start].form == .mark
    { start += 1 }
    return start
  }

  /// The noun at the head of a phrase: the last word before a preposition, a comma or a bracket.
  func head(of range: Range<Int>, _ words: [Word]) -> Int {
    var head = range.lowerBound
    for index in range {
      let word = words[index]
      if index > range.lowerBound,
        word.form == .mark || grammar.contains(word, inAny: [.prepositions, .relatives])
      {
        break
      }
      if word.form == .tail { continue }
      head = index
    }
    return head
  }

  func isPost(_ range: Range<Int>, _ words: [Word]) -> Bool {
    range.contains { finder.forms.contains(words[$0], in: .posts) }
  }

  /// Letters that the paper or the register gives to a body.
  func isAcronym(_ word: Word) -> Bool {
    word.form == .capitals && word.span.count > 1 && bodies.body(named: text[word.span]) != nil
  }

  /// Two or more capitals in a row are taken for a person.
  func isName(_ range: Range<Int>, _ words: [Word]) -> Bool {
    range.count >= 2 && range.count <= 4
      && range.allSatisfy { words[$0].form == .capitalised || words[$0].form == .capitals }
      && bodies.people[text[words[range.upperBound - 1].span].lowercased()] != nil
  }
}
