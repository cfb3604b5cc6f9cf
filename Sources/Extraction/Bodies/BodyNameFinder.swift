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
    guard isCapital(words[start]),
      !grammar.contains(words[start], inAny: [.determiners, .prepositions])
    else { return nil }
    guard !forms.contains(words[start], in: .neverFirst) else { return nil }
    let run = capitalRun(from: start, in: words, of: text)
    if let link = postLink(start..<run, words, text) {
      return afterPost(from: link, in: words, of: text)
    }
    var end = endOfWhole(start..<run, words)
    while end > start {
      if let mention = known(start..<end, words, text) ?? formed(start..<end, words, text) {
        return mention
      }
      end -= 1
    }
    return nil
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
    guard forms.contains(noun, in: .posts) || forms.contains(noun, in: .notNames),
      !forms.contains(noun, in: .openForms), known(run, words, text) == nil
    else { return nil }
    return link
  }

  /// The body behind a post, where it is one of the forms that have posts.
  private func afterPost(
    from link: Int, in words: ArraySlice<Word>, of text: String
  ) -> BodyMention? {
    var next = link + 1
    while next < words.endIndex, grammar.contains(words[next], in: .determiners) { next += 1 }
    guard next < words.endIndex, let mention = mention(at: next, in: words, of: text),
      mention.form.map(forms.wholeForms.contains) ?? false
    else { return nil }
    return mention
  }

  /// A name that the register knows.
  private func known(_ range: Range<Int>, _ words: ArraySlice<Word>, _ text: String) -> BodyMention?
  {
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
      return BodyMention(words: range, name: Self.name(words[range], text), form: form)
    }
    if forms.contains(words[range.lowerBound], in: .prefixes), range.count > 1 {
      return BodyMention(words: range, name: Self.name(words[range], text), form: "nhs")
    }
    guard range.count > 2 else { return nil }
    // "Department for X", "London Borough of X": the noun, a link, and at least one more capital.
    for place in range.dropLast(2) {
      if forms.contains(words[place], in: .openForms), isLink(words[place + 1]) {
        let noun = text[words[place].span].lowercased()
        let form = forms.boroughs.contains(noun) ? "council" : forms.formOfNoun[noun]
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

  /// The end of a run of capitals, with links between two of them: "City and Wold Safeguarding Board".
  private func capitalRun(from start: Int, in words: ArraySlice<Word>, of text: String) -> Int {
    var end = start + 1
    var index = end
    while index < words.endIndex, index - start < Self.longest {
      if isCapital(words[index]), !isLink(words[index]) {
        guard !forms.contains(words[index], in: .neverFirst) else { return end }
        index += 1
        end = index
      } else if isPossessive(at: index, words, text), index + 1 < words.endIndex,
        isCapital(words[index + 1]), !isOwner(index - 1, from: start, words, text)
      {
        index += 1  // "Children's Services", "Residents' Association"
      } else if let next = listedEnd(at: index, from: start, words, text) {
        index = next
        end = next
      } else if isLink(words[index]), !isLooseArticle(at: index, words, text),
        !joinsTwoNames(at: index, from: start, words, text), goesOn(after: index, words, text),
        !isOfItsParent(at: index, from: start, words, text)
      {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// A link goes on with a name, unless a person follows ("and Mrs Vell") or "for" stands behind
  /// anything but an open form ("Department for").
  private func goesOn(after link: Int, _ words: ArraySlice<Word>, _ text: String) -> Bool {
    guard link + 1 < words.endIndex, !grammar.contains(words[link + 1], in: .titles) else {
      return false
    }
    guard text.has("for", at: words[link].span) else { return true }
    return forms.contains(words[link - 1], in: .openForms)
      || forms.contains(words[link - 1], in: .posts)
  }

  /// "Under the Act the Force": an article stands inside a name only behind "of", "for" or "and".
  private func isLooseArticle(at index: Int, _ words: ArraySlice<Word>, _ text: String) -> Bool {
    text.has("the", at: words[index].span) && !isLink(words[index - 1])
  }

  /// "Hackthorn Council and Wold Police" are two bodies: what stands before the "and" is whole.
  private func joinsTwoNames(
    at link: Int, from start: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Bool {
    guard isAnd(words[link], text) else { return false }
    let last = words[link - 1]
    if last.form == .capitals, last.span.count > 2, words[link].form != .capitals { return true }
    if forms.contains(words[start], in: .prefixes) { return !goesOnAsHealth(link, words) }
    if link + 1 < words.endIndex,
      forms.neverDivided.contains(Self.name(words[(link - 1)...(link + 1)], text).lowercased())
    {
      return false
    }
    let isNoun = forms.form(ofNoun: last) != nil
    // "the Department and the Authority": an article begins a name of its own.
    if isNoun, link + 1 < words.endIndex, grammar.contains(words[link + 1], in: .determiners) {
      return true
    }
    if forms.contains(words[start], in: .openForms), link - start < 6,
      isLink(words[start + 1]), start + 1 < link
    {
      return false
    }
    return isNoun
      || known(start..<link, words, text) != nil
  }

  /// "NHS Wold and Vale Integrated Care Board": what follows the "and" ends the same name.
  private func goesOnAsHealth(_ link: Int, _ words: ArraySlice<Word>) -> Bool {
    let rest = words[(link + 1)...].prefix { isCapital($0) }
    guard let last = rest.last, let first = rest.first else { return false }
    let form = forms.form(ofNoun: last)
    return rest.count > 1 && !forms.contains(first, in: .prefixes)
      && (form == "board" || form == "nhs" || form == "partnership")
  }

  /// "Housing, Planning and Streets Committee", "Department for Rivers, Ports and Canals": where the
  /// last of several matters ends that a name lists; nil where the comma sets names apart.
  ///
  /// A person may stand before a comma, too, so the first matter is one word at the front of a line,
  /// or an article stands before the name.
  private func listedEnd(
    at comma: Int, from start: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Int? {
    guard words[comma].form == .mark, words[comma].span.count == 1,
      text.utf8.span[words[comma].span.start] == UInt8(ascii: ",")
    else { return nil }
    let isOpen = forms.contains(words[start], in: .openForms)
    let hasArticle =
      start > words.startIndex && text.has("the", at: words[start - 1].span)
    guard isOpen || hasArticle || start == words.startIndex && comma == start + 1,
      forms.form(ofNoun: words[comma - 1]) == nil,
      !forms.contains(words[comma - 1], in: .posts), !forms.contains(words[start], in: .posts)
    else { return nil }
    return endOfList(after: comma, isOpen: isOpen, words, text)
  }

  private func endOfList(
    after comma: Int, isOpen: Bool, _ words: ArraySlice<Word>, _ text: String
  ) -> Int? {
    var index = comma + 1
    var isJoined = false
    while index < words.endIndex, index - comma < 9 {
      let word = words[index]
      if isCapital(word), !isLink(word) {
        index += 1
      } else if isAnd(word, text), !isJoined {
        isJoined = true
        index += 1
      } else if word.form == .mark, text.has(",", at: word.span), !isJoined {
        index += 1
      } else {
        break
      }
    }
    guard isJoined, isCapital(words[index - 1]), index - 1 > comma else { return nil }
    if isOpen { return index }
    let form = forms.form(ofNoun: words[index - 1])
    return form == "committee" || form == "department" ? index : nil
  }

  /// A tail such as "'s", or the mark behind a plural.
  private func isPossessive(at index: Int, _ words: ArraySlice<Word>, _ text: String) -> Bool {
    if words[index].form == .tail { return true }
    guard words[index].form == .mark, words[index].span.start == words[index - 1].span.end else {
      return false
    }
    let mark = text.utf8.span[words[index].span.start]
    return mark == UInt8(ascii: "'") || mark == 0xE2 && text[words[index].span] == "’"
  }

  /// "the Harbour Committee's Report on Schools": a whole name, and what it has; so has "the
  /// University's Finance Committee".
  private func isOwner(
    _ last: Int, from start: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Bool {
    guard forms.form(ofNoun: words[last]) != nil else { return false }
    return last > start || forms.generic.contains(text[words[last].span].lowercased())
  }

  /// "Audit Committee of Wold Council": the committee's name is whole before the "of".
  private func isOfItsParent(
    at link: Int, from start: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Bool {
    link - start >= 2 && text.has("of", at: words[link].span)
      && forms.form(ofNoun: words[link - 1]) == "committee"
  }

  private func isCapital(_ word: Word) -> Bool {
    word.form == .capitalised || word.form == .capitals
  }

  private func isAnd(_ word: Word, _ text: String) -> Bool {
    text.has("and", at: word.span) || text.has("&", at: word.span)
  }

  /// A small word inside a name, in capitals too where all of the name is: "COUNCIL OF THE ISLES".
  private func isLink(_ word: Word) -> Bool {
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
