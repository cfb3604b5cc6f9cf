internal import Papers

/// The words of a short line, compared without regard to capitals and marks.
///
/// Only openings and short lines are looked at in this way, never whole papers.
struct Wording {
  /// The line's words in lower case, marks left out but for those inside a word.
  let words: [String]
  /// After each word, the offset of the byte that follows it.
  let ends: [Int]

  /// The words of a line, no more than so many of them.
  ///
  /// A word without capitals is taken from the line as it stands, which is quicker than to put it
  /// together from bytes; most have none.
  init(_ line: String, atMost limit: Int = 24) {
    var words: [String] = []
    var ends: [Int] = []
    let bytes = line.utf8.span
    var index = 0
    while index < bytes.count, words.count < limit {
      let start = index
      var hasCapital = false
      while index < bytes.count, Self.isWordByte(bytes[index]) {
        hasCapital = hasCapital || Self.isCapital(bytes[index])
        index += 1
      }
      if index > start {
        let word = TextSpan(start, index)
        words.append(hasCapital ? Self.lowered(bytes, word) : line[word])
        ends.append(index)
      }
      index += 1
    }
    self.words = words
    self.ends = ends
  }

  private static func lowered(_ bytes: Span<UInt8>, _ word: TextSpan) -> String {
    let letters = word.range.map { index in
      isCapital(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "'"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// How many words of the line the longest of these phrases covers from its beginning; 0 for none.
  func opening(_ phrases: [PhraseWords]) -> Int {
    var longest = 0
    for phrase in phrases where phrase.words.count > longest && words.starts(with: phrase.words) {
      longest = phrase.words.count
    }
    return longest
  }

  /// Whether one of these phrases is the whole line.
  func isOne(of phrases: [PhraseWords]) -> Bool {
    phrases.contains { $0.words == words }
  }

  /// Where in the line, counted in words, one of these phrases begins; nil where none is there.
  func place(of phrases: [PhraseWords]) -> Range<Int>? {
    for start in words.indices {
      for phrase in phrases where words[start...].starts(with: phrase.words) {
        return start..<(start + phrase.words.count)
      }
    }
    return nil
  }
}

/// A phrase of a list, cut into words as lines are.
struct PhraseWords: Hashable, Sendable {
  /// The words, in lower case.
  let words: [String]

  /// A phrase as a rule file gives it.
  init(_ phrase: String) {
    words = Wording(phrase).words
  }
}

extension String {
  /// The line from an offset on, without blanks and joining marks at its front.
  func rest(from offset: Int) -> String {
    let bytes = Array(utf8.dropFirst(offset))
    let start = bytes.firstIndex { !Self.isJoint($0) } ?? bytes.count
    var rest = bytes[start...]
    // Dashes begin with E2 80, and are joints too.
    while rest.starts(with: [0xE2, 0x80]), rest.count > 3,
      (0x90...0x95).contains(rest[rest.startIndex + 2])
    {
      rest = rest.dropFirst(3).drop { Self.isJoint($0) }
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// The last byte, 0 for an empty line.
  var lastByte: UInt8 { utf8.last ?? 0 }

  /// The first byte, 0 for an empty line.
  var firstByte: UInt8 { utf8.first ?? 0 }

  /// Whether it begins with a small letter of ASCII.
  var beginsSmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(firstByte) }

  /// Whether it begins with a capital of ASCII.
  var beginsCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(firstByte) }

  /// Whether it holds letters and all of them are capitals.
  var isAllCapitals: Bool {
    var hasCapital = false
    for byte in utf8 {
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { hasCapital = true }
    }
    return hasCapital
  }

  /// A name in capitals with small letters behind the first of each word.
  var withSmallLetters: String {
    guard isAllCapitals else { return self }
    let words = utf8.split(separator: 0x20).map { word in
      let small = word.enumerated().map { $0 > 0 && (0x41...0x5A).contains($1) ? $1 | 0x20 : $1 }
      let text = String(decoding: small, as: UTF8.self)
      return ["Of", "And", "For", "The", "In", "On", "With"].contains(text)
        ? text.lowercased() : text
    }
    return words.joined(separator: " ")
  }

  /// Whether it ends as a sentence does, a closing quote or bracket after the mark allowed for.
  var endsSentence: Bool {
    for byte in utf8.reversed() {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
      case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"), 0x80...0xFF:
        continue
      default: return false
      }
    }
    return false
  }
}
