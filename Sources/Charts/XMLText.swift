/// Text as XML, SVG and HTML hold it.
package enum XMLText {
  /// The text with what XML keeps for itself replaced, and without what XML may not hold.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: break
      default: bytes.append(byte)
      }
    }
    // Two scalars that UTF-8 can write and XML forbids (XML 1.0, production 2).
    return String(decoding: bytes, as: UTF8.self)
      .replacing("\u{FFFE}", with: "").replacing("\u{FFFF}", with: "")
  }
}
