/// A word, a number or a mark, as the readers of time cut a text.
///
/// Letters and figures are always apart, so that "15th" is a number and a tail, "Q3" a letter and a
/// number, and "2023/24" two numbers with a mark between them.
package struct TimeToken: Hashable, Sendable {
  /// What it is made of.
  package enum Kind: UInt8, Sendable {
    /// Letters.
    case word
    /// Figures; commas and stops are not part of it.
    case number
    /// Anything else: its value is the byte, or the code point of a dash or quotation mark.
    case mark
  }

  /// The offset of its first byte.
  package var start: Int
  /// The offset after its last byte.
  package var end: Int
  /// Of a number its value, of a mark its character, of a word a hash of its letters.
  package var value: Int
  /// What it is made of.
  package var kind: Kind
  /// Whether nothing stands between it and the token before.
  package var isGlued: Bool
  /// Whether it begins with a capital letter.
  package var isCapital: Bool
  /// Whether it is a word in "-ed", as most verbs of the past are.
  package var isInEd: Bool
  /// How many figures a number has, 99 at most; 0 for anything else.
  package var digits: UInt8

  /// Whether it is a mark between the parts of a date in figures.
  package var isDateMark: Bool {
    kind == .mark
      && (value == UInt8(ascii: "/") || value == UInt8(ascii: "-") || value == UInt8(ascii: "."))
  }

  /// The token in lower case; curly apostrophes are straight.
  package func folded(in text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    for index in start..<end {
      let byte = text[index]
      bytes.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is the "st", "nd", "rd" or "th" of an ordinal.
  package func isOrdinalTail(in text: Span<UInt8>) -> Bool {
    guard kind == .word, end - start == 2 else { return false }
    switch (text[start] | 0x20, text[start + 1] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }
}

extension TimeToken {
  /// The tokens of a range of a text, in order.
  package static func tokens(in text: Span<UInt8>, _ range: Range<Int>) -> [TimeToken] {
    var tokens: [TimeToken] = []
    tokens.reserveCapacity(range.count / 5)
    var index = range.lowerBound
    let end = range.upperBound
    var previousEnd = -1
    while index < end {
      let start = index
      var token = TimeToken(
        start: start, end: start, value: 0, kind: .mark, isGlued: previousEnd == start,
        isCapital: false, isInEd: false, digits: 0)
      switch ByteClass.of[Int(text[index])] {
      case .space:
        index += 1
        continue
      case .digit: index = readNumber(text, from: start, before: end, into: &token)
      case .letter: index = readWord(text, from: start, before: end, into: &token)
      case .mark:
        token.value = Int(text[index])
        index += 1
      case .wide:
        let wide = Wide(text, at: index, before: end)
        index += wide.width
        switch wide.kind {
        case .space: continue
        case .mark(let value): token.value = value
        case .letter: index = readWord(text, from: start, before: end, into: &token)
        }
      }
      token.end = index
      previousEnd = index
      tokens.append(token)
    }
    return tokens
  }

  private static func readNumber(
    _ text: Span<UInt8>, from start: Int, before end: Int, into token: inout TimeToken
  ) -> Int {
    var index = start
    while index < end, ByteClass.of[Int(text[index])] == .digit {
      if index - start < 9 { token.value = token.value * 10 + Int(text[index] - 48) }
      index += 1
    }
    token.kind = .number
    token.digits = UInt8(min(index - start, 99))
    return index
  }

  /// A word with the apostrophes inside it taken out of the hash but not out of the word: "year's"
  /// is one word, since so many expressions of time end with that tail.
  private static func readWord(
    _ text: Span<UInt8>, from start: Int, before end: Int, into token: inout TimeToken
  ) -> Int {
    var index = start
    var hash = TimeWordHash()
    loop: while index < end {
      let byte = text[index]
      switch ByteClass.of[Int(byte)] {
      case .letter:
        hash.add(byte | 0x20)
        index += 1
      case .wide:
        let wide = Wide(text, at: index, before: end)
        guard wide.kind == .letter else { break loop }
        for offset in 0..<wide.width { hash.add(text[index + offset]) }
        index += wide.width
      default: break loop
      }
    }
    token.kind = .word
    token.value = hash.value
    token.isCapital = text[start] < 0x61 && text[start] >= 0x41
    token.isInEd =
      index - start > 4 && text[index - 1] == UInt8(ascii: "d")
      && text[index - 2] == UInt8(ascii: "e")
    return index
  }
}
