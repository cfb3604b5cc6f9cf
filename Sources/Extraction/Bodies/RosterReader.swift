import Papers
import Records
import Rules

/// Reads the list of those present in minutes: who they are, by which initials or first name the
/// minutes will speak of them, and for which body they came.
///
/// "Present: Cllr Jenny Mould (chair), Sue Pike (Highways)", "Hattie Brook (HB), Director of Midwifery".
struct RosterReader {
  let finder: BodyNameFinder
  let splitter: WordSplitter
  let grammar: GrammarWords
  /// A line of a list of those present is no longer than this, in words, where it has no label.
  static let longestLine = 24

  /// Takes in everybody listed as present in a paper.
  func read(_ paper: Paper, into bodies: PaperBodies) {
    let heads: GrammarWords.List = paper.kind == .transcript ? .witnessHeads : .rosterHeads
    var isOpen = false
    var short = ShortNames()
    for (index, block) in paper.blocks.enumerated() where block.role != .furniture {
      let words = bodies.layers.words[index]
      if block.role == .heading, !isOpen || !opensPerson(words[...], paper.text) {
        isOpen = words.count < 5 && words.contains { grammar.contains($0, in: heads) }
        continue
      }
      if let start = afterLabel(words, paper.text, heads) {
        take(words[start...], of: paper.text, bodies, &short)
        // A line that no full stop ends may go on below.
        isOpen = start == words.count || !(words.last?.isMark(".", in: paper.text) ?? true)
      } else if isOpen {
        isOpen = isLine(words)
        if isOpen { take(words[...], of: paper.text, bodies, &short) }
      }
    }
    bodies.shortNames = short.clear
  }

  /// Where the names begin behind "Present:", "In attendance for the Trust:".
  private func afterLabel(
    _ words: [Word], _ text: String, _ heads: GrammarWords.List
  ) -> Int? {
    let head = words.prefix(6)
    guard let colon = head.firstIndex(where: { $0.isMark(":", in: text) }),
      head[..<colon].contains(where: { grammar.contains($0, in: heads) })
    else { return nil }
    return colon + 1
  }

  private func isLine(_ words: [Word]) -> Bool {
    guard let first = words.first, words.count <= Self.longestLine else { return false }
    return first.form != .number && first.form != .lower
      && !grammar.hasFinite(words, words.indices)
  }

  // MARK: - Entries

  private func take(
    _ words: ArraySlice<Word>, of text: String, _ bodies: PaperBodies,
    _ short: inout ShortNames
  ) {
    var party: String?
    for entry in entries(of: words, text) {
      var entry = entry
      if let named = self.party(entry, text) {
        party = bodies.body(named: text[words[named].span])
        entry = entry.dropFirst(2)
      }
      if let person = person(entry, of: text, bodies, party: party) {
        short.add(person)
        bodies.introduce(person)
      }
    }
  }

  /// "QH: P Haxby": letters and a colon before those who came for one body.
  private func party(_ entry: ArraySlice<Word>, _ text: String) -> Int? {
    guard entry.count > 2, let first = entry.first, first.form != .lower,
      entry[entry.startIndex + 1].isMark(":", in: text)
    else { return nil }
    return entry.startIndex
  }

  /// The words of each person: set off by semicolons, by full stops, and by commas or "and" before a
  /// name.
  private func entries(of words: ArraySlice<Word>, _ text: String) -> [ArraySlice<Word>] {
    var entries: [ArraySlice<Word>] = []
    var start = words.startIndex
    var depth = 0
    for index in words.indices {
      let word = words[index]
      if word.isMark("(", in: text) { depth += 1 }
      if word.isMark(")", in: text) { depth = max(0, depth - 1) }
      guard depth == 0, index > start, ends(at: index, words, text) else { continue }
      entries.append(words[start..<index])
      start = index + 1
    }
    entries.append(words[min(start, words.endIndex)...])
    return entries.map { $0.drop { grammar.contains($0, in: .coordinators) } }
  }

  private func ends(at index: Int, _ words: ArraySlice<Word>, _ text: String) -> Bool {
    let word = words[index]
    if word.isMark(";", in: text) { return true }
    if word.isMark(".", in: text) { return words[index - 1].span.count > 2 }
    guard word.isMark(",", in: text) || grammar.isAnd(word) else { return false }
    let next = words[(index + 1)...].drop { grammar.contains($0, in: .coordinators) }
    return opensPerson(next, text)
  }

  /// A title, or two capitals that name neither a post nor a body, or one alone before a mark.
  private func opensPerson(_ words: ArraySlice<Word>, _ text: String) -> Bool {
    guard let first = words.first, isCapital(first) else { return false }
    if grammar.contains(first, in: .titles) { return true }
    let name = words.prefix { isCapital($0) }
    guard !name.contains(where: { isPost($0, text) }),
      finder.mentions(in: words.prefix(name.count + 4), of: text).first?.words.lowerBound
        != words.startIndex
    else { return false }
    guard name.count == 1, let next = words.dropFirst().first else { return name.count > 0 }
    return next.form == .mark || grammar.contains(next, inAny: [.coordinators, .standingFor])
  }

  private func isCapital(_ word: Word) -> Bool {
    word.form == .capitalised || word.form == .capitals
  }

  private func isPost(_ word: Word, _ text: String) -> Bool {
    finder.forms[.posts].contains(text[word.span].lowercased())
  }

  // MARK: - A person

  private func person(
    _ entry: ArraySlice<Word>, of text: String, _ bodies: PaperBodies, party: String?
  ) -> Attendee? {
    guard opensPerson(entry, text) else { return nil }
    var end = entry.startIndex
    while end < entry.endIndex,
      isCapital(entry[end]) || entry[end].isMark(".", in: text) || entry[end].form == .tail
    { end += 1 }
    let name = entry[..<end].filter { $0.form != .mark && $0.form != .tail }
    let parts = name.filter { !grammar.contains($0, in: .titles) }.map { text[$0.span] }
    guard let surname = parts.last else { return nil }
    let rest = entry[end...]
    var known = PaperBodies.Person(name: BodyNameFinder.name(name[...], text))
    known.body =
      body(in: rest, of: text, bodies) ?? party
      ?? bodies.council(ofMemberOf: text[entry[entry.startIndex].span])
    known.post = post(in: rest, of: text)
    let first = parts.count > 1 && parts[0].utf8.count > 2 || name.count == 1 ? parts[0] : nil
    return Attendee(
      surname: surname.lowercased(), first: first,
      initials: initials(in: rest, of: text) ?? Self.initials(of: parts), person: known)
  }

  private func body(in words: ArraySlice<Word>, of text: String, _ bodies: PaperBodies) -> String? {
    finder.mentions(in: words, of: text).lazy.compactMap { bodies.body(named: $0.name) }.first
      ?? words.last { $0.form == .capitals && $0.span.count > 2 }.flatMap {
        bodies.acronyms[text[$0.span]]
      }
  }

  /// The first stretch between marks that names a post: "Director of Midwifery".
  private func post(in words: ArraySlice<Word>, of text: String) -> String? {
    words.split { $0.form == .mark }.first { part in part.contains { isPost($0, text) } }
      .map { BodyNameFinder.name($0, text) }
  }

  /// "(HB)": two to four capitals in brackets.
  private func initials(in words: ArraySlice<Word>, of text: String) -> String? {
    words.indices.dropFirst().dropLast().first { index in
      words[index].form == .capitals && (2...4).contains(words[index].span.count)
        && words[index - 1].isMark("(", in: text) && words[index + 1].isMark(")", in: text)
    }.map { text[words[$0].span] }
  }

  private static func initials(of parts: [String]) -> String? {
    parts.count > 1 ? parts.compactMap(\.first).map { String($0) }.joined() : nil
  }
}

/// Somebody on a list of those present.
struct Attendee {
  /// The surname in lower case.
  var surname: String
  /// The first name, where it is written out.
  var first: String?
  /// The initials given in brackets, or made from the name.
  var initials: String?
  var person: PaperBodies.Person
}

/// Initials and first names, without those that two people share.
private struct ShortNames {
  private var people: [String: PaperBodies.Person] = [:]
  private var shared: Set<String> = []

  mutating func add(_ attendee: Attendee) {
    for key in [attendee.first, attendee.initials].compactMap(\.self)
    where people.updateValue(attendee.person, forKey: key) != nil {
      shared.insert(key)
    }
  }

  var clear: [String: PaperBodies.Person] { people.filter { !shared.contains($0.key) } }
}

extension PaperBodies {
  /// Takes in somebody who was present, unless more is known of them already.
  func introduce(_ attendee: Attendee) {
    var person = people[attendee.surname] ?? attendee.person
    person.name = person.name ?? attendee.person.name
    person.post = person.post ?? attendee.person.post
    person.body = person.body ?? attendee.person.body
    people[attendee.surname] = person
  }
}
