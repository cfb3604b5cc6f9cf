import Papers
import Records
import Rules

/// How far a run of capitals goes: over which small words, commas and possessives it is one name.
extension BodyNameFinder {
  /// The end of a run of capitals, with links between two of them: "City and Wold Safeguarding Board".
  func capitalRun(from start: Int, in words: ArraySlice<Word>, of text: String) -> Int {
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
    if forms.contains(words[start], in: .prefixes) {
      return known(start..<link, words, text) != nil || !goesOnAsHealth(link, words)
    }
    if link + 1 < words.endIndex,
      forms[.neverDivided].contains(Self.name(words[(link - 1)...(link + 1)], text).lowercased())
    {
      return false
    }
    // "Water and Environment Committee": a company's noun alone names nobody, and is a matter.
    let isNoun =
      forms.form(ofNoun: last) != nil
      && (link > start + 1 || forms[.generic].contains(text[last.span].lowercased()))
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

  /// "NHS Wold and Vale Integrated Care Board", "NHS Wold and Vale": what follows the "and" ends the
  /// same name, be it a board's or the rest of a place.
  private func goesOnAsHealth(_ link: Int, _ words: ArraySlice<Word>) -> Bool {
    let rest = words[(link + 1)...].prefix { isCapital($0) }
    guard let last = rest.last, let first = rest.first, !forms.contains(first, in: .prefixes)
    else { return false }
    let form = forms.form(ofNoun: last)
    return form == nil && rest.count <= 2 && !forms.contains(last, in: .posts)
      || rest.count > 1 && (form.map(forms[.ofHealth].contains) ?? false)
  }

  /// "Housing, Planning and Streets Committee", "Department for Rivers, Ports and Canals": where the
  /// last of several matters ends that a name lists; nil where the comma sets names apart.
  private func listedEnd(
    at comma: Int, from start: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Int? {
    guard isComma(words[comma], text), forms.form(ofNoun: words[comma - 1]) == nil,
      !forms.contains(words[comma - 1], in: .posts), !forms.contains(words[start], in: .posts)
    else { return nil }
    let isOpen = forms.contains(words[start], in: .openForms)
    guard let end = endOfList(after: comma, isOpen: isOpen, words, text),
      isOpen || known((comma + 1)..<end, words, text) == nil
    else { return nil }
    return isOpen || opensList(at: start, comma: comma, words, text)
      || start == words.startIndex && end == words.endIndex
        && words.allSatisfy { $0.form == .capitals || $0.form == .mark }
      ? end : nil
  }

  /// A person may stand before a comma, too: the first of the matters has an article before it or
  /// stands behind a post, "Chair, Housing, …"; or it is one word at the front of a line or behind a
  /// preposition.
  private func opensList(
    at start: Int, comma: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Bool {
    guard start > words.startIndex else { return comma == start + 1 }
    let before = words[start - 1]
    if text.has("the", at: before.span) { return true }
    if isComma(before, text), start - 1 > words.startIndex {
      return forms.contains(words[start - 2], in: .posts)
    }
    return before.form == .lower && grammar.contains(before, in: .prepositions)
      && comma == start + 1
  }

  private func endOfList(
    after comma: Int, isOpen: Bool, _ words: ArraySlice<Word>, _ text: String
  ) -> Int? {
    var index = comma + 1
    var isJoined = false
    while index < words.endIndex, index - comma < 12 {
      let word = words[index]
      if isCapital(word), !isLink(word) {
        index += 1
      } else if isAnd(word, text), !isJoined || forms.form(ofNoun: words[index - 1]) == nil {
        isJoined = true
        index += 1
      } else if isComma(word, text), !isJoined {
        index += 1
      } else {
        break
      }
    }
    guard isJoined, isCapital(words[index - 1]), index - 1 > comma else { return nil }
    if isOpen { return index }
    let form = forms.form(ofNoun: words[index - 1])
    return form.map(forms[.ofSeveralMatters].contains) ?? false ? index : nil
  }

  private func isComma(_ word: Word, _ text: String) -> Bool {
    word.form == .mark && text.has(",", at: word.span)
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
    return last > start || forms[.generic].contains(text[words[last].span].lowercased())
  }

  /// "Audit Committee of Wold Council": the committee's name is whole before the "of".
  private func isOfItsParent(
    at link: Int, from start: Int, _ words: ArraySlice<Word>, _ text: String
  ) -> Bool {
    link - start >= 2 && text.has("of", at: words[link].span)
      && forms.form(ofNoun: words[link - 1]) == .committee
  }
}
