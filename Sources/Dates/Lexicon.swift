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
    let value: Int
    /// The numbers of the words after the first; marks are negative.
    let rest: [Int32]
  }

  /// The number of every word that is in no list.
  static let unknown: Int32 = 0

  /// The senses of each word, by its number, those of more words first.
  private(set) var senses: [[Sense]] = [[]]
  /// Which senses a word can have alone or at the head of a phrase, a bit each.
  private(set) var kinds: [TimeWordSet] = [TimeWordSet()]
  private var numbers = WordNumbers()

  /// A lexicon of these phrases.
  package init(_ entries: [Entry]) {
    var numbers: [Int: Int32] = [:]
    for entry in entries { learn(entry, &numbers) }
    for number in senses.indices {
      senses[number].sort { $0.rest.count > $1.rest.count }
    }
    self.numbers = WordNumbers(numbers)
  }

  private mutating func learn(_ entry: Entry, _ numbers: inout [Int: Int32]) {
    let text = entry.phrase.lowercased()
    let tokens = TimeToken.tokens(in: text.utf8.span, 0..<text.utf8.count)
    var sequence: [Int32] = []
    for token in tokens where !token.isHyphen {
      sequence.append(token.kind == .word ? number(of: token.value, &numbers) : token.code)
    }
    guard let first = sequence.first, first > 0 else { return }
    senses[Int(first)].append(
      Sense(word: entry.word, value: entry.value, rest: Array(sequence.dropFirst())))
    kinds[Int(first)].insert(entry.word)
  }

  private mutating func number(of hash: Int, _ numbers: inout [Int: Int32]) -> Int32 {
    if let number = numbers[hash] { return number }
    let number = Int32(senses.count)
    numbers[hash] = number
    senses.append([])
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

  func contains(_ word: TimeWord) -> Bool {
    let place = Int(word.rawValue)
    return place < 64
      ? low & 1 << UInt64(place) != 0 : high & 1 << UInt64(place - 64) != 0
  }

  func overlaps(_ other: TimeWordSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  var isEmpty: Bool { low == 0 && high == 0 }
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
