/// Reads expressions of time from the tokens of a stretch of text.
///
/// Its parts, each in an extension of its own, are functions that try one form at one token and say
/// what they found and where it ends, or nothing. Whatever may be read in two ways is decided by the
/// longest reading. No form looks further than a bounded number of tokens ahead, so that reading is
/// linear in the text.
struct TimeGrammar {
  let tokens: [TimeToken]
  /// The number of each token in the lexicon.
  let words: [Int32]
  /// What each token can be, looked up once; most questions end here.
  let kinds: [TimeWordSet]
  /// What any of them can be.
  let present: TimeWordSet
  let rules: TimeRules
  let lexicon: Lexicon
  let calendar: WorkingCalendar
  let nation: Nation
  /// The day of the paper, or any day where it has none.
  private(set) var today: CivilDate {
    didSet { points = KnownPoints() }
  }
  /// Known days of happenings, by the hashes of their names' words.
  let events: [KnownEvent]
  /// What `point` came to at the tokens asked for last.
  private(set) var points = KnownPoints()

  typealias Found = (time: FoundTime, end: Int)

  /// The same words, read as if the day after a period were the paper's.
  func later(than days: DayInterval) -> TimeGrammar {
    var later = self
    later.today = days.last.adding(days: 1)
    return later
  }

  /// The number of tokens.
  var count: Int { tokens.count }

  /// The words of a kind at a token: their value and the token after them.
  @inline(__always)
  func match(_ word: TimeWord, _ index: Int) -> (value: Int, end: Int)? {
    guard index < kinds.count, index >= 0, kinds[index].contains(word) else { return nil }
    return sense(word, index)
  }

  private func sense(_ word: TimeWord, _ index: Int) -> (value: Int, end: Int)? {
    for place in lexicon.places(of: words[index], as: word) {
      let sense = lexicon.senses[place]
      if sense.restCount == 0 { return (Int(sense.value), index + 1) }
      let rest = Int(sense.restStart)..<Int(sense.restStart + sense.restCount)
      if let end = end(of: rest, from: index + 1) { return (Int(sense.value), end) }
    }
    return nil
  }

  /// Whether the token can be one of these words.
  func isAny(of words: TimeWordSet, _ index: Int) -> Bool {
    index >= 0 && index < kinds.count && kinds[index].overlaps(words)
  }

  /// Whether the token is such a word.
  func isWord(_ word: TimeWord, _ index: Int) -> Bool { match(word, index) != nil }

  /// The token after such words, or the same token where they are not there.
  func skip(_ word: TimeWord, _ index: Int) -> Int { match(word, index)?.end ?? index }

  /// Whether a mark stands at a token.
  func isMark(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
    index < count && index >= 0 && tokens[index].isMark(mark)
  }

  /// The token after a mark, or the same token where it is not there.
  func skip(_ mark: Unicode.Scalar, _ index: Int) -> Int {
    isMark(mark, index) ? index + 1 : index
  }

  /// The token after a hyphen that joins two words.
  func skipHyphen(_ index: Int) -> Int {
    index < count && tokens[index].isHyphen ? index + 1 : index
  }

  /// The token after "'s" or "'".
  func skipPossessive(_ index: Int) -> Int {
    guard isMark("'", index), tokens[index].isGlued else { return index }
    if index + 1 < count, tokens[index + 1].isGlued, tokens[index + 1].kind == .word,
      tokens[index + 1].end - tokens[index + 1].start == 1
    {
      return index + 2
    }
    return index + 1
  }

  /// A number in figures that is not part of a larger figure.
  func figures(_ index: Int) -> TimeToken? {
    guard index < count, index >= 0, tokens[index].kind == .number else { return nil }
    return tokens[index]
  }

  private func end(of rest: Range<Int>, from index: Int) -> Int? {
    var next = index
    for place in rest {
      let part = lexicon.rests[place]
      if next < count, tokens[next].isHyphen, part != tokens[next].code { next += 1 }
      guard next < count else { return nil }
      let code = tokens[next].kind == .word ? words[next] : tokens[next].code
      guard code == part, code != Lexicon.unknown else { return nil }
      next += 1
    }
    return next
  }
}

/// The happenings of a paper whose days are known, ready to be looked for in its sentences.
package struct KnownEvents: Sendable {
  /// The longer names first.
  let events: [KnownEvent]

  /// Happenings by their names in small letters.
  package init(_ days: [String: CivilDate]) {
    events = days.map { KnownEvent(name: $0.key, day: $0.value) }
      .sorted { ($0.hashes.count, $1.name) > ($1.hashes.count, $0.name) }
  }
}

/// A happening whose day is known, such as "next meeting".
struct KnownEvent: Sendable {
  let name: String
  let hashes: [Int]
  let day: CivilDate

  /// What is said of it where a time counts from it.
  var working: [String] { ["\(name): \(day.inWords)"] }

  /// A happening by its name in lower case.
  init(name: String, day: CivilDate) {
    self.name = name
    self.day = day
    let text = name.lowercased()
    hashes = TimeToken.tokens(in: text.utf8.span, 0..<text.utf8.count)
      .filter { !$0.isHyphen }.map(\.value)
  }
}
