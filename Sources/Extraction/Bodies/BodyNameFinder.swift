import Papers
import Records
import Rules

/// Finds names of bodies by their form: capitals around a noun such as Council, Trust or Board.
///
/// "Wendle District Council", "Department for Rivers and Coasts", "NHS Midvale", "Otter Homes Ltd".
/// Names without such a noun are found only where the register of bodies knows them. A class, as a
/// reader of subjects is made for every block and has it.
final class BodyNameFinder: Sendable {
  let forms: BodyForms
  let register: BodyRegister
  let grammar: GrammarWords
  /// The longest name looked at, in words.
  static let longest = 14

  /// A finder that knows the forms of names, the register of bodies and the small words.
  init(forms: BodyForms, register: BodyRegister, grammar: GrammarWords) {
    self.forms = forms
    self.register = register
    self.grammar = grammar
  }

  /// The names in a run of words, in order, none overlapping.
  func mentions(in words: ArraySlice<Word>, of text: String) -> [BodyMention] {
    var mentions: [BodyMention] = []
    var index = words.startIndex
    while index < words.endIndex {
      if let mention = mention(at: index, in: words, of: text) {
        mentions.append(mention)
        index = mention.words.upperBound
      } else {
        index = endOfPost(at: index, in: words, of: text) ?? index + 1
      }
    }
    return mentions
  }

  /// Where a post that names no body ends: "Director of Children's Services" holds none.
  private func endOfPost(at start: Int, in words: ArraySlice<Word>, of text: String) -> Int? {
    guard isCapital(words[start]) else { return nil }
    let run = capitalRun(from: start, in: words, of: text)
    guard let link = postLink(start..<run, words, text),
      afterPost(from: link, in: words, of: text) == nil
    else { return nil }
    return run
  }

  private func mention(at start: Int, in words: ArraySlice<Word>, of text: String) -> BodyMention? {
    let first = isOfCrown(at: start, words) ? start + 1 : start
    guard isCapital(words[first]),
      !grammar.contains(words[first], inAny: [.determiners, .prepositions, .doForms])
    else { return nil }
    guard !forms.contains(words[first], in: .neverFirst) else { return nil }
    let run = capitalRun(from: first, in: words, of: text)
    if let link = postLink(start..<run, words, text) {
      return afterPost(from: link, in: words, of: text)
    }
    var end = endOfWhole(start..<run, words)
    while end > start {
      if end < run, forms[.thingsOfBodies].contains(text[words[end].span].lowercased()) {
        return nil
      }
      if let mention = known(start..<end, words, text) ?? formed(start..<end, words, text) {
        return mention
      }
      end -= 1
    }
    return nil
  }

  /// "His Majesty's Inspectorate": the one name that begins with a small word.
  func isOfCrown(at start: Int, _ words: ArraySlice<Word>) -> Bool {
    start + 1 < words.endIndex && forms.contains(words[start + 1], in: .crowns)
      && grammar.contains(words[start], in: .determiners)
  }

  /// A name ends with a noun such as "Trust" or "Limited", unless a link goes on: what stands behind
  /// it, "Trust Headquarters" or a hospital beside it in a letterhead, is no part of the name.
  private func endOfWhole(_ run: Range<Int>, _ words: ArraySlice<Word>) -> Int {
    let last = run.dropFirst().dropLast().first { index in
      forms.contains(words[index], in: .lastNouns) && !isLink(words[index + 1])
        && isCapital(words[index + 1])
    }
    return last.map { $0 + 1 } ?? run.upperBound
  }

  /// Where the link stands in "Head of Schools" or "Members of the Panel": what is before it is no
  /// part of a name.
  private func postLink(
    _ run: Range<Int>, _ words: ArraySlice<Word>, _ text: String
  ) -> Int? {
    guard let link = run.first(where: { isLink(words[$0]) }), link > run.lowerBound,
      link - run.lowerBound <= 3
    else { return nil }
    let noun = words[link - 1]
    // "Audit and Standards Committee" is no audit of anything.
    guard
      forms.contains(noun, in: .posts)
        || forms.contains(noun, in: .notNames) && !isAnd(words[link], text),
      !forms.contains(noun, in: .openForms), known(run, words, text) == nil
    else { return nil }
    return link
  }

  /// The body behind a post, where it is one of the forms that have posts; any whole body behind the
  /// noun of a paper or an act: "Inspection of Wold Fire and Rescue Service".
  private func afterPost(
    from link: Int, in words: ArraySlice<Word>, of text: String
  ) -> BodyMention? {
    var next = link + 1
    while next < words.endIndex, grammar.contains(words[next], in: .determiners) { next += 1 }
    guard next < words.endIndex, let mention = mention(at: next, in: words, of: text),
      let form = mention.form, let last = words[mention.words].last
    else { return nil }
    let isOfAct = forms.contains(words[link - 1], in: .notNames)
    return forms[.wholeForms].contains(form)
      || isOfAct && !forms[.parts].contains(text[last.span].lowercased()) ? mention : nil
  }

  /// A name that the register knows.
  func known(_ range: Range<Int>, _ words: ArraySlice<Word>, _ text: String) -> BodyMention? {
    guard let first = range.first,
      register.mayName(from: text.utf8.span.extracting(words[first].span.range))
    else { return nil }
    let name = Self.name(words[range], text)
    guard let body = register.body(named: name), range.count > 1 || name.utf8.count > 1 else {
      return nil
    }
    return BodyMention(words: range, name: name, form: body.form)
  }

  /// A name with a noun of a body at its end, or at its head where the name goes on after a link.
  private func formed(_ range: Range<Int>, _ words: ArraySlice<Word>, _ text: String)
    -> BodyMention?
  {
    let last = words[range.upperBound - 1]
    guard isCapital(last) else { return nil }
    if let form = forms.form(ofNoun: last), range.count > 1, !isPost(range, words) {
      let name = Self.name(words[range], text)
      return BodyMention(
        words: range, name: name, form: forms.form(ofEnding: name.lowercased()) ?? form)
    }
    if forms.contains(words[range.lowerBound], in: .prefixes), range.count > 1 {
      return BodyMention(words: range, name: Self.name(words[range], text), form: .nhs)
    }
    guard range.count > 2 else { return nil }
    // "Department for X", "London Borough of X": the noun, a link, and at least one more capital.
    for place in range.dropLast(2) {
      if forms.contains(words[place], in: .openForms), isLink(words[place + 1]) {
        let noun = text[words[place].span].lowercased()
        let form = forms[.boroughs].contains(noun) ? .council : forms.formOfNoun[noun]
        return BodyMention(words: range, name: Self.name(words[range], text), form: form)
      }
      if isLink(words[place]) { return nil }
    }
    return nil
  }

  /// "Harbour Master and Chief Executive": two nouns of posts at the end name somebody, though the
  /// last of them may end the name of a body, too.
  private func isPost(_ range: Range<Int>, _ words: ArraySlice<Word>) -> Bool {
    range.suffix(2).allSatisfy { forms.contains(words[$0], in: .posts) }
  }

  func isCapital(_ word: Word) -> Bool {
    word.form == .capitalised || word.form == .capitals
  }

  func isAnd(_ word: Word, _ text: String) -> Bool {
    text.has("and", at: word.span) || text.has("&", at: word.span)
  }

  /// A small word inside a name, in capitals too where all of the name is: "COUNCIL OF THE ISLES".
  func isLink(_ word: Word) -> Bool {
    guard word.span.count <= 4, word.form != .capitalised, word.form != .number else {
      return false
    }
    if word.form == .capitals, word.span.count > 3 { return false }
    return forms.contains(word, in: .links)
  }

  /// The words as a name, with single spaces, and none before a tail such as "'s".
  static func name(_ words: ArraySlice<Word>, _ text: String) -> String {
    if stretchIsName(words, text.utf8.span) { return text[TextSpan(of: words)] }
    var name = ""
    for word in words {
      if !name.isEmpty, word.form != .tail, word.form != .mark || text.has("&", at: word.span) {
        name += " "
      }
      name += text[word.span]
    }
    return name
  }

  /// Whether the words stand in the text as they do in a name, as nearly all do.
  private static func stretchIsName(_ words: ArraySlice<Word>, _ text: Span<UInt8>) -> Bool {
    guard var end = words.first?.span.end else { return false }
    for word in words.dropFirst() {
      let gap = word.span.start - end
      guard word.form == .tail ? gap == 0 : gap == 1 && text[end] == 0x20 else { return false }
      end = word.span.end
    }
    return true
  }
}
