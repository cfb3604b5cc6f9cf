internal import Foundation

/// Makes text plain: one kind of blank, no invisible characters, bullets as bullets, NFC.
enum CleanText {
  /// The text with line ends as "\n", page ends as "\u{c}", and tabs kept.
  static func clean(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    var combines = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        appendASCII(byte, next: index + 1 < bytes.count ? bytes[index + 1] : 0, to: &out)
        index += 1
        continue
      }
      let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(index + width, bytes.count)
      // Combining marks are U+0300 to U+036F; Hangul and other scripts begin at U+1000.
      combines = combines || byte == 0xCC || byte == 0xCD || byte == 0xE1
      append(bytes[index..<end], to: &out)
      index = end
    }
    let cleaned = String(decoding: out, as: UTF8.self)
    return combines ? cleaned.precomposedStringWithCanonicalMapping : cleaned
  }

  private static func appendASCII(_ byte: UInt8, next: UInt8, to out: inout [UInt8]) {
    switch byte {
    case 0x0D: if next != 0x0A { out.append(0x0A) }
    case 0x09, 0x0A, 0x0C, 0x20...0x7E: out.append(byte)
    case 0x0B: out.append(0x0A)
    default: break
    }
  }

  private static func append(_ character: ArraySlice<UInt8>, to out: inout [UInt8]) {
    let code = character.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch code {
    case 0xC2A0, 0xE28080...0xE2808A, 0xE280AF, 0xE2819F, 0xE38080: out.append(0x20)
    case 0xC285, 0xE280A8, 0xE280A9: out.append(0x0A)
    // Soft hyphen, zero-width and direction marks, byte-order marks.
    case 0xC2AD, 0xE2808B...0xE2808F, 0xE280AA...0xE280AE, 0xE281A0...0xE281AF, 0xEFBBBF: break
    case 0xC280...0xC29F: break
    // Private characters are bullets of symbol fonts.
    case 0xEE8080...0xEFA3BF: out.append(contentsOf: Array("•".utf8))
    case 0xEFAC80: out.append(contentsOf: Array("ff".utf8))
    case 0xEFAC81: out.append(contentsOf: Array("fi".utf8))
    case 0xEFAC82: out.append(contentsOf: Array("fl".utf8))
    case 0xEFAC83: out.append(contentsOf: Array("ffi".utf8))
    case 0xEFAC84: out.append(contentsOf: Array("ffl".utf8))
    default: out.append(contentsOf: character)
    }
  }

  /// The text with every run of blanks as one, and none at its ends; nearly all texts are so already.
  static func squeezed(_ text: String.UTF8View) -> String {
    var last: UInt8 = 0x20
    for byte in text {
      if (0x09...0x0D).contains(byte) || byte == 0x20 && last == 0x20 {
        return squeezed(text[...])
      }
      last = byte
    }
    return last == 0x20 ? squeezed(text[...]) : String(text)
  }

  /// The text with every run of blanks as one, and none at its ends.
  static func squeezed(_ text: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    for byte in text {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank {
        out.append(byte)
      } else if let last = out.last, last != 0x20 {
        out.append(0x20)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
