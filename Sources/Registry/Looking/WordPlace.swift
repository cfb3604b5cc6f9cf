package import Papers

/// Finds words in a paper again: white space may differ, as when a clerk copies them over a line end.
package enum WordPlace {
  /// Where words stand in a text: of several places the one nearest to an offset; nil where nowhere.
  package static func span(of words: String, in text: String, near offset: Int) -> TextSpan? {
    let wanted = Array(words.utf8).filter { $0 > UInt8(ascii: " ") }
    guard let first = wanted.first else { return nil }
    let bytes = Array(text.utf8)
    var best: TextSpan?
    for start in bytes.indices where bytes[start] == first {
      guard let end = end(of: wanted, in: bytes, from: start) else { continue }
      if best.map({ abs(start - offset) < abs($0.start - offset) }) ?? true {
        best = TextSpan(start, end)
      }
    }
    return best
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    for byte in wanted {
      while place < bytes.count, bytes[place] <= UInt8(ascii: " ") { place += 1 }
      guard place < bytes.count, bytes[place] == byte else { return nil }
      place += 1
    }
    return place
  }
}
