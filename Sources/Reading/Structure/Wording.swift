internal import Papers
internal import Rules

/// The words of a short line, compared without regard to capitals and marks.
///
/// Only openings and short lines are looked at in this way, never whole papers. The words are kept
/// as bytes, one blank between two, and so are the phrases that they are held against: a text is
/// made only of a word that somebody asks for. With a text for each word this was the most
/// expensive thing about reading.
struct Wording {
  /// The words in lower case, one blank between two.
  let letters: [UInt8]
  /// Where each word ends in those.
  private let edges: [Int]
  /// After each word, the offset of the byte that follows it in the line.
  let ends: [Int]

  /// The words of a line, no more than so many of them.
  init(_ line: String, atMost limit: Int = 24) {
    self.init(line.utf8.span, atMost: limit)
  }

  /// The words of a line that lies in a longer text.
  init(_ bytes: Span<UInt8>, atMost limit: Int = 24) {
    var letters: [UInt8] = []
    var edges: [Int] = []
    var ends: [Int] = []
    let room = min(limit, bytes.count / 4 + 1)
    letters.reserveCapacity(limit > bytes.count ? bytes.count : min(bytes.count, limit * 8))
    edges.reserveCapacity(room)
    ends.reserveCapacity(room)
    var isInside = false
    for index in 0..<bytes.count {
      let letter = Self.folded[Int(bytes[index])]
      if letter != 0 {
        if !isInside {
          if ends.count == limit { break }
          if !edges.isEmpty { letters.append(0x20) }
          isInside = true
        }
        letters.append(letter)
      } else if isInside {
        edges.append(letters.count)
        ends.append(index)
        isInside = false
      }
    }
    if isInside {
      edges.append(letters.count)
      ends.append(bytes.count)
    }
    self.letters = letters
    self.edges = edges
    self.ends = ends
  }

  /// The byte in lower case where it belongs to a word, else 0, looked up rather than worked out.
  private static let folded = InlineArray<256, UInt8> { byte in
    isWordByte(UInt8(byte)) ? lowered(UInt8(byte)) : 0
  }

  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "'"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The line's words in lower case, marks left out but for those inside a word.
  var words: Words { Words(letters: letters, edges: edges) }

  /// How many words of the line the longest of these phrases covers from its beginning, or from
  /// another of its words on; 0 for none.
  func opening(_ phrases: PhraseSet, from word: Int = 0) -> Int {
    phrases.longest(in: letters, at: start(of: word))
  }

  /// Whether a word of the line is this one.
  func isWord(_ word: String, at index: Int) -> Bool {
    letters[start(of: index)..<edges[index]].elementsEqual(word.utf8)
  }

  /// Whether the line has this word.
  func has(_ word: String) -> Bool { edges.indices.contains { isWord(word, at: $0) } }

  /// Whether one of these phrases is the whole line.
  func isOne(of phrases: PhraseSet) -> Bool { phrases.holds(letters) }

  /// Where in the line, counted in words, one of these phrases begins; nil where none is there.
  func place(of phrases: PhraseSet) -> Range<Int>? {
    var offset = 0
    for (start, edge) in edges.enumerated() {
      if let count = phrases.first(in: letters, at: offset) { return start..<(start + count) }
      offset = edge + 1
    }
    return nil
  }

  /// On which lists a word of the line is.
  func lists(at index: Int, _ words: LayoutWords) -> LayoutWords.Lists {
    words.lists(of: letters.span.extracting(start(of: index)..<edges[index]))
  }

  /// Whether a word of the line is on a list.
  func hasWord(in list: LayoutList, _ words: LayoutWords) -> Bool {
    edges.indices.contains { lists(at: $0, words).contains(list) }
  }

  /// Where a word of the line begins in it, in bytes.
  func start(at index: Int) -> Int { ends[index] - (edges[index] - start(of: index)) }

  private func start(of word: Int) -> Int { word == 0 ? 0 : edges[word - 1] + 1 }
}

extension Wording {
  /// The words of a line, each made a text when it is asked for.
  struct Words: RandomAccessCollection {
    fileprivate let letters: [UInt8]
    fileprivate let edges: [Int]

    var startIndex: Int { 0 }
    var endIndex: Int { edges.count }

    subscript(index: Int) -> String {
      let start = index == 0 ? 0 : edges[index - 1] + 1
      return String(decoding: letters[start..<edges[index]], as: UTF8.self)
    }
  }
}

extension String {
  /// Whether one of these phrases is the whole line.
  func isOne(of phrases: PhraseSet) -> Bool {
    phrases.mayOpen(utf8.span) && Wording(self).isOne(of: phrases)
  }

  /// Whether the line may begin with one of these phrases.
  func mayOpen(with phrases: PhraseSet) -> Bool { phrases.mayOpen(utf8.span) }

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
