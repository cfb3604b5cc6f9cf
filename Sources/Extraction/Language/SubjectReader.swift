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
  private func lastMet(with noun: String) -> String? {
    let noun = noun.lowercased()
    return met.last { bodies.spelling(of: $0).words.contains(noun) }
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
    !["our", "my", "your"].contains { text.has($0, at: word.span) }
  }

  private func pronoun(_ range: Range<Int>, kind: SubjectClass) -> Subject {
    Subject(words: range, kind: kind, body: last?.body, owner: kind == .actor ? last?.owner : nil)
  }

  /// "the Secretary of State for Work and Pensions": an "and" inside a name or a post.
  private func isOneName(_ range: Range<Int>, link: Int, _ words: [Word]) -> Bool {
    let whole = BodyNameFinder.name(words[afterDeterminer(range, words)..<range.upperBound], text)
    return bodies.body(named: whole) != nil
      || finder.mentions(in: words[range], of: text).contains { $0.words.contains(link) }
  }

  // MARK: - Names

  private func named(_ range: Range<Int>, _ words: [Word]) -> Subject {
    if let person = person(range, words) ?? shortName(range, words) { return person }
    let start = afterDeterminer(range, words)
    guard start < range.upperBound else { return Subject(words: range, kind: .thing) }
    let mentions = finder.mentions(in: words[start..<range.upperBound], of: text)
    let head = head(of: start..<range.upperBound, words)
    if let mention = mentions.first, mention.words.lowerBound == start,
      mention.words.contains(head) || mention.words.upperBound >= head
    {
      if !isPost(start..<min(head + 1, range.upperBound), words) {
        return Subject(
          words: range, kind: .actor, body: bodies.body(named: mention.name) ?? mention.name)
      }
    }
    guard
      grammar.contains(words[head], in: .actorNouns) || isPost(start..<head + 1, words)
        || isAcronym(words[head])
    else { return unknown(range, name: start..<head + 1, words) }
    return actor(range, from: start, head: head, mentions, words)
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
    if finder.forms.executivePosts.contains(bare.lowercased()), let council = bodies.council {
      return Subject(words: range, kind: .actor, body: council, owner: bare)
    }
    let whole = BodyNameFinder.name(words[start..<range.upperBound], text)
    let body =
      bodies.body(named: whole) ?? mentions.last.flatMap { bodies.body(named: $0.name) }
      ?? (start == head && words[head].form != .lower ? lastMet(with: bare) : nil)
    guard isPost(start..<head + 1, words) else {
      return Subject(
        words: range, kind: .actor, body: body ?? (isOther(head, words) ? bare : voice.author),
        owner: bare)
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
      !finder.forms.organs.contains(noun), let author = voice.author
    else { return false }
    return bodies.form(of: author) != form
  }

  private func person(_ range: Range<Int>, _ words: [Word]) -> Subject? {
    guard let first = range.first, grammar.contains(words[first], in: .titles),
      words[first].form != .lower, range.count > 1
    else { return nil }
    var end = first + 1
    while end < range.upperBound, words[end].form != .lower,
      words[end].form != .mark || end == first + 1
    { end += 1 }
    let surname = text[words[end - 1].span].lowercased()
    let name = BodyNameFinder.name(words[first..<end], text)
    let known = bodies.people[surname]
    let body =
      known.flatMap(body(of:)) ?? bodies.body(ofPost: text[words[first].span], voice: voice)
    return Subject(words: range, kind: .actor, body: body, owner: known?.post ?? name)
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

  // MARK: - Words

  private func afterDeterminer(_ range: Range<Int>, _ words: [Word]) -> Int {
    var start = range.lowerBound
    while start < range.upperBound,
      grammar.contains(words[start], inAny: [.determiners, .whWords]) || words[start].form == .mark
    { start += 1 }
    return start
  }

  /// The noun at the head of a phrase: the last word before a preposition, a comma or a bracket.
  private func head(of range: Range<Int>, _ words: [Word]) -> Int {
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

  private func isPost(_ range: Range<Int>, _ words: [Word]) -> Bool {
    range.contains { finder.forms.contains(words[$0], in: .posts) }
  }

  /// Letters that the paper or the register gives to a body.
  private func isAcronym(_ word: Word) -> Bool {
    word.form == .capitals && word.span.count > 1 && bodies.body(named: text[word.span]) != nil
  }

  /// Two or more capitals in a row are taken for a person.
  private func isName(_ range: Range<Int>, _ words: [Word]) -> Bool {
    range.count >= 2 && range.count <= 4
      && range.allSatisfy { words[$0].form == .capitalised || words[$0].form == .capitals }
      && bodies.people[text[words[range.upperBound - 1].span].lowercased()] != nil
  }
}

extension PaperBodies {
  /// The body for which a post acts: a committee for its chair and members, a council for its
  /// officers and its executive, else whoever speaks.
  func body(ofPost title: String, voice: Voice) -> String? {
    let asked = AskedPost(title: title, author: voice.author, isMeeting: voice.isMeeting)
    if let known = answers.posts[asked] { return known }
    let body = found(ofPost: title, voice: voice)
    answers.posts[asked] = .some(body)
    return body
  }

  private func found(ofPost title: String, voice: Voice) -> String? {
    if let known = register.body(ofPostKey: spelling(of: title).key, on: day) { return known.name }
    let lower = title.lowercased()
    if let holder = body(ofHolderOf: lower) { return holder }
    if let other = body(ofPost: lower, notOf: voice.author) { return other }
    let isExecutive = forms.executivePosts.contains { Self.has(lower, $0) }
    let isOfCommittee = forms.committeePosts.contains { Self.has(lower, $0) }
    if isOfCommittee, !isExecutive { return committee ?? council ?? voice.author }
    return voice.isMeeting
      ? council ?? voice.author : (isExecutive ? council ?? voice.author : voice.author)
  }

  /// The body for which the one person came who was introduced with this post.
  private func body(ofHolderOf post: String) -> String? {
    let holders = Set(people.values.filter { $0.post?.lowercased() == post }.map(\.body))
    return holders.count == 1 ? holders.first ?? nil : nil
  }

  /// The body of the form to which a post belongs, where who speaks is of another form.
  private func body(ofPost title: String, notOf author: String?) -> String? {
    guard
      let post = forms.formOfPost.keys.filter({ Self.has(title, $0) }).max(by: {
        $0.utf8.count < $1.utf8.count
      }),
      let form = forms.formOfPost[post], author.flatMap(self.form(of:)) != form
    else { return nil }
    return Self.leading(entries.filter { $0.form == form && $0.words.count > 1 })
      ?? named(post, of: form)
  }

  /// "Chief Constable" in a panel's minutes that name no police force: the post stands for its body.
  private func named(_ post: String, of form: String) -> String? {
    // Which department a minister speaks for, the word alone does not say.
    guard form != "department", !entries.contains(where: { $0.form == form }) else { return nil }
    return post.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private static func has(_ title: String, _ post: String) -> Bool {
    " \(title) ".offset(of: " \(post) ") != nil
  }
}
