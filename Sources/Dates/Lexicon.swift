/// The words of time, with what each can be, ready to be looked up.
///
/// A class, since a reader of times is made for every sentence and has one: its arrays are not
/// counted each time.
package final class Lexicon: Sendable {
  /// A phrase with what it can be and its value, as the rules give it.
  package struct Entry: Hashable, Sendable {
    /// The words, in lower case.
    package let phrase: String
    /// What they can be.
    package let word: TimeWord
    /// What they are worth: a count, the number of a month, an index.
    package let value: Int

    /// A phrase with what it can be.
    package init(_ phrase: String, _ word: TimeWord, _ value: Int = 0) {
      self.phrase = phrase
      self.word = word
      self.value = value
    }
  }

  /// One thing that the words from a first one on can be.
  struct Sense: Sendable {
    let word: TimeWord
    let value: Int32
    /// Where the numbers of the words after the first stand in `rests`; marks are negative.
    let restStart: Int32
    let restCount: Int32
  }

  /// The number of every word that is in no list.
  static let unknown: Int32 = 0

  /// The senses of all words: those of one word together, of these those of one kind, and of these
  /// those of more words first; one array of plain values, since a retain and release for each word
  /// looked up took five sixths of the time.
  let senses: [Sense]
  /// Where the senses of each kind of each word begin; the next kind's begin where they end.
  private let groups: [Int32]
  /// Where the kinds of a word begin in `groups`, by its number, in the order of the kinds.
  private let firstGroup: [Int32]
  /// The words after the first of all phrases.
  let rests: [Int32]
  /// Which senses a word can have alone or at the head of a phrase, a bit each.
  let kinds: [TimeWordSet]
  /// The forms that can begin with a word, by its number.
  let forms: [TimeForms]
  /// Which senses a word has by itself, without words behind it.
  let alone: [TimeWordSet]
  /// Which words can stand second in a phrase behind a word, one bit for each by its number; two
  /// words may share a bit.
  let seconds: [UInt64]
  private let numbers: WordNumbers

  /// A lexicon of these phrases.
  package init(_ entries: [Entry]) {
    var draft = LexiconDraft()
    for entry in entries { draft.learn(entry) }
    var (senses, groups, firstGroup) = ([Sense](), [Int32](), [Int32]())
    for word in draft.senses {
      firstGroup.append(Int32(groups.count))
      let sorted = word.sorted {
        ($0.word.rawValue, $1.restCount) < ($1.word.rawValue, $0.restCount)
      }
      for (place, sense) in sorted.enumerated() {
        if place == 0 || sorted[place - 1].word != sense.word { groups.append(Int32(senses.count)) }
        senses.append(sense)
      }
    }
    groups.append(Int32(senses.count))
    let rests = draft.rests
    self.senses = senses
    self.groups = groups
    self.firstGroup = firstGroup
    self.rests = rests
    kinds = draft.senses.map { TimeWordSet($0.map(\.word)) }
    forms = kinds.map(TimeForms.init(openedBy:))
    alone = draft.senses.map { word in
      TimeWordSet(word.filter { $0.restCount == 0 }.map(\.word))
    }
    seconds = draft.senses.map { word in
      word.filter { $0.restCount > 0 }.reduce(0) { $0 | Self.bit(of: rests[Int($1.restStart)]) }
    }
    numbers = WordNumbers(draft.numbers)
  }

  /// Where in `senses` those of a kind stand that a word has, which must be among its kinds.
  ///
  /// Places and not a slice, which would be retained and released for every word looked up.
  @inline(__always)
  func places(of number: Int32, as word: TimeWord) -> Range<Int> {
    let group = Int(firstGroup[Int(number)]) + kinds[Int(number)].rank(of: word)
    return Int(groups[group])..<Int(groups[group + 1])
  }

  private static func bit(of code: Int32) -> UInt64 { code < 0 ? .max : bit(code) }

  /// The bit by which a word stands in `seconds`; where its second part is a mark, all bits do.
  static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(number & 63) }

  /// The number of a word by its hash, `unknown` where no rule mentions it.
  func number(of hash: Int) -> Int32 { numbers[hash] }
}

/// The words of time as they are gathered from the rules.
private struct LexiconDraft {
  /// The senses of each word, by its number.
  var senses: [[Lexicon.Sense]] = [[]]
  /// The words after the first of all phrases.
  var rests: [Int32] = []
  /// The numbers of words by their hashes.
  var numbers: [Int: Int32] = [:]

  mutating func learn(_ entry: Lexicon.Entry) {
    let text = entry.phrase.lowercased()
    let tokens = TimeToken.tokens(in: text.utf8.span, 0..<text.utf8.count)
    var sequence: [Int32] = []
    for token in tokens where !token.isHyphen {
      sequence.append(token.kind == .word ? number(of: token.value) : token.code)
    }
    guard let first = sequence.first, first > 0 else { return }
    senses[Int(first)].append(
      Lexicon.Sense(
        word: entry.word, value: Int32(entry.value), restStart: Int32(rests.count),
        restCount: Int32(sequence.count - 1)))
    rests += sequence.dropFirst()
  }

  private mutating func number(of hash: Int) -> Int32 {
    if let number = numbers[hash] { return number }
    let number = Int32(senses.count)
    numbers[hash] = number
    senses.append([])
    return number
  }
}

extension TimeToken {
  /// Whether it is a hyphen or a dash.
  var isHyphen: Bool { kind == .mark && value == Int(UInt8(ascii: "-")) }

  /// A mark or number as a part of a phrase: never positive.
  var code: Int32 { kind == .mark ? -Int32(truncatingIfNeeded: value) - 1 : Int32.min }

  /// Whether it is that mark.
  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && value == Int(mark.value) }
}

/// A set of the things a word can be, a bit each.
struct TimeWordSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(_ words: [TimeWord]) {
    for word in words { insert(word) }
  }

  /// How many of its words come before one in the list of all.
  @inline(__always)
  func rank(of word: TimeWord) -> Int {
    let place = UInt64(word.rawValue)
    return place < 64
      ? (low & (1 << place &- 1)).nonzeroBitCount
      : low.nonzeroBitCount + (high & (1 << (place - 64) &- 1)).nonzeroBitCount
  }

  mutating func insert(_ word: TimeWord) {
    let place = Int(word.rawValue)
    if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
  }

  @inline(__always)
  func contains(_ word: TimeWord) -> Bool {
    let place = Int(word.rawValue)
    return place < 64
      ? low & 1 << UInt64(place) != 0 : high & 1 << UInt64(place - 64) != 0
  }

  @inline(__always)
  func overlaps(_ other: TimeWordSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  @inline(__always)
  func union(_ other: TimeWordSet) -> TimeWordSet {
    var all = self
    all.low |= other.low
    all.high |= other.high
    return all
  }

  func subtracting(_ other: TimeWordSet) -> TimeWordSet {
    var rest = self
    rest.low &= ~other.low
    rest.high &= ~other.high
    return rest
  }
}

extension TimeWordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: TimeWord...) { self.init(words) }
}

/// The numbers of words by their hash: an open table, since this is asked for every word of a text.
struct WordNumbers: Sendable {
  private var hashes: [Int] = [-1]
  private var numbers: [Int32] = [Lexicon.unknown]
  private var mask = 0

  init() {}

  init(_ pairs: [Int: Int32]) {
    var size = 64
    while size < pairs.count * 4 { size *= 2 }
    hashes = Array(repeating: -1, count: size)
    numbers = Array(repeating: Lexicon.unknown, count: size)
    mask = size - 1
    for (hash, number) in pairs {
      let place = place(of: hash)
      hashes[place] = hash
      numbers[place] = number
    }
  }

  private func place(of hash: Int) -> Int {
    var place = hash & mask
    while hashes[place] != -1, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }

  subscript(hash: Int) -> Int32 { numbers[place(of: hash)] }
}
