/// What a byte of UTF-8 begins, as far as reading times needs to know.
package enum ByteClass: UInt8, Sendable {
  /// A space, a line end or a control character.
  case space
  /// 0 to 9.
  case digit
  /// A to Z, in either case.
  case letter
  /// A mark of ASCII.
  case mark
  /// The first or a later byte of a character of several bytes.
  case wide

  /// The class of every byte, looked up rather than worked out: this runs for each byte of a paper.
  package static let of: InlineArray<256, ByteClass> = InlineArray { index in
    switch UInt8(index) {
    case 0...0x20: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case 0x80...: .wide
    default: .mark
    }
  }
}

/// A character of several bytes: a space, a mark, or a letter.
struct Wide {
  /// What it counts as.
  enum Kind: Equatable {
    case space
    /// Dashes count as "-", curly quotation marks as straight ones, any other as 0.
    case mark(Int)
    case letter
  }

  let kind: Kind
  let width: Int

  /// The character that begins at an offset; broken UTF-8 counts as marks of one byte.
  init(_ text: Span<UInt8>, at index: Int, before end: Int) {
    let lead = text[index]
    let full = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    width = min(full, end - index)
    guard full > 1, width == full else {
      kind = .mark(0)
      return
    }
    switch (lead, text[index + 1]) {
    case (0xC2, 0xA0): kind = .space
    case (0xC2, _): kind = .mark(0)
    case (0xE2, 0x80): kind = Self.punctuation(text[index + 2])
    case (0xE2, _): kind = .mark(0)
    default: kind = .letter
    }
  }

  /// U+2000 to U+203F.
  private static func punctuation(_ last: UInt8) -> Kind {
    switch last {
    case 0x80...0x8B: .space
    case 0x90...0x95: .mark(Int(UInt8(ascii: "-")))
    case 0x98...0x9B: .mark(Int(UInt8(ascii: "'")))
    case 0x9C...0x9F: .mark(Int(UInt8(ascii: "\"")))
    case 0xA8, 0xA9, 0xAF: .space
    default: .mark(0)
    }
  }
}

/// The hash by which words of time are told apart: FNV-1a over their lower-case bytes.
///
/// Two words that share a hash would be taken for each other; 62 bits make that a matter of one in
/// billions of billions for the few thousand words known here.
package struct TimeWordHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no letters.
  package init() {}

  /// The hash of a word in lower case.
  package init(of word: some StringProtocol) {
    for byte in word.utf8 { add(byte) }
  }

  /// Takes in one more byte.
  package mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash as a number that is never negative.
  package var value: Int { Int(state >> 2) }
}
