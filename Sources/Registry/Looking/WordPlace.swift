package import Papers

/// Finds words in a paper again: white space may differ, as when a clerk copies them over a line end.
package enum WordPlace {
  /// Where words stand in a text: of several places the one nearest to an offset; nil where nowhere.
  package static func span(of words: String, in text: String, near offset: Int) -> TextSpan? {
    let wanted = Array(words.utf8).filter { $0 > UInt8(ascii: " ") }
    guard let first = wanted.first else { return nil }
    let bytes = Array(text.utf8)
    let offset = min(max(0, offset), bytes.count)
    var best: TextSpan?
    for start in bytes.indices where bytes[start] == first {
      guard let end = end(of: wanted, in: bytes, from: start) else { continue }
      if best.map({ abs(start - offset) < abs($0.start - offset) }) ?? true {
        best = TextSpan(start, end)
      }
    }
    return best
  }

  /// All places at which words stand as whole words, whatever their capitals.
  static func wholeWords(_ words: String, in bytes: [UInt8]) -> [TextSpan] {
    let wanted = words.utf8.filter { $0 > UInt8(ascii: " ") }.map(small)
    guard let first = wanted.first else { return [] }
    var spans: [TextSpan] = []
    for start in bytes.indices where small(bytes[start]) == first {
      guard start >= spans.last?.end ?? 0, !isWordPart(bytes, at: start - 1),
        let end = end(of: wanted, in: bytes, from: start, as: small),
        !isWordPart(bytes, at: end)
      else { continue }
      spans.append(TextSpan(start, end))
    }
    return spans
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  /// Whether a letter or a digit stands at a place, of whose bytes it may be any.
  private static func isWordPart(_ bytes: [UInt8], at place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    var first = place
    while first > 0, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let letter = small(bytes[first])
    // Dashes, quotation marks and the hard space begin with these two.
    return (letter > 127 && letter != 0xE2 && letter != 0xC2)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
  }

  private static func end(
    of wanted: [UInt8], in bytes: [UInt8], from start: Int, as fold: (UInt8) -> UInt8 = { $0 }
  ) -> Int? {
    var place = start
    for byte in wanted {
      while place < bytes.count, bytes[place] <= UInt8(ascii: " ") { place += 1 }
      guard place < bytes.count, fold(bytes[place]) == byte else { return nil }
      place += 1
    }
    return place
  }
}
