/// The words of time, with what each can be, ready to be looked up.
package struct Lexicon: Sendable {
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

  /// The senses of all words, those of one word together, those of more words first; one array of
  /// plain values, since a retain and release for each word looked up took five sixths of the time.
  private(set) var senses: [Sense] = []
  /// Where the senses of a word begin, by its number; the next word's begin where they end.
  private(set) var firstSense: [Int32] = []
  /// The words after the first of all phrases.
  private(set) var rests: [Int32] = []
  /// Which senses a word can have alone or at the head of a phrase, a bit each.
  private(set) var kinds: [TimeWordSet] = [TimeWordSet()]
  /// Which senses a word has by itself, without words behind it.
  private(set) var alone: [TimeWordSet] = []
  /// Which words can stand second in a phrase behind a word, one bit for each by its number; two
  /// words may share a bit.
  private(set) var seconds: [UInt64] = []
  private var numbers = WordNumbers()

  /// A lexicon of these phrases.
  package init(_ entries: [Entry]) {
    var numbers: [Int: Int32] = [:]
    var byWord: [[Sense]] = [[]]
    for entry in entries { learn(entry, &numbers, &byWord) }
    for senses in byWord {
      firstSense.append(Int32(self.senses.count))
      var single = TimeWordSet()
      var next: UInt64 = 0
      for sense in senses {
        if sense.restCount == 0 { single.insert(sense.word) } else { next |= bit(of: sense) }
      }
      alone.append(single)
      seconds.append(next)
      self.senses += senses.sorted { $0.restCount > $1.restCount }
    }
    firstSense.append(Int32(senses.count))
    self.numbers = WordNumbers(numbers)
  }

  private func bit(of sense: Sense) -> UInt64 {
    let code = rests[Int(sense.restStart)]
    return code < 0 ? .max : Self.bit(code)
  }

  /// The bit by which a word stands in `seconds`; where its second part is a mark, all bits do.
  static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(number & 63) }

  private mutating func learn(
    _ entry: Entry, _ numbers: inout [Int: Int32], _ byWord: inout [[Sense]]
  ) {
    let text = entry.phrase.lowercased()
    let tokens = TimeToken.tokens(in: text.utf8.span, 0..<text.utf8.count)
    var sequence: [Int32] = []
    for token in tokens where !token.isHyphen {
      sequence.append(token.kind == .word ? number(of: token.value, &numbers, &byWord) : token.code)
    }
    guard let first = sequence.first, first > 0 else { return }
    byWord[Int(first)].append(
      Sense(
        word: entry.word, value: Int32(entry.value), restStart: Int32(rests.count),
        restCount: Int32(sequence.count - 1)))
    rests += sequence.dropFirst()
    kinds[Int(first)].insert(entry.word)
  }

  private mutating func number(
    of hash: Int, _ numbers: inout [Int: Int32], _ byWord: inout [[Sense]]
  ) -> Int32 {
    if let number = numbers[hash] { return number }
    let number = Int32(byWord.count)
    numbers[hash] = number
    byWord.append([])
    kinds.append(TimeWordSet())
    return number
  }

  /// The number of a word by its hash, `unknown` where no rule mentions it.
  func number(of hash: Int) -> Int32 { numbers[hash] }
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
  init(arrayLiteral words: TimeWord...) {
    for word in words { insert(word) }
  }
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
