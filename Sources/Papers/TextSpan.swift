/// A stretch of a text, from the first byte to the one after the last, counted in UTF-8.
package struct TextSpan: Hashable, Comparable, Sendable, Codable {
  /// The offset of the first byte.
  package var start: Int
  /// The offset after the last byte.
  package var end: Int

  /// The stretch from `start` up to, but without, `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many bytes it covers.
  package var count: Int { end - start }

  /// The offsets as a range.
  package var range: Range<Int> { start..<end }

  /// Whether the other stretch lies wholly within this one.
  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte.
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  package static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The words that stand in a stretch; offsets must lie on the edges of characters.
  package subscript(span: TextSpan) -> String {
    let bytes = utf8
    let start = bytes.index(bytes.startIndex, offsetBy: max(0, min(span.start, bytes.count)))
    let end = bytes.index(start, offsetBy: max(0, min(span.end, bytes.count) - max(0, span.start)))
    return String(self[start..<end])
  }

  /// Whether a word, of small letters of ASCII, or a mark stands in a stretch, whatever its case there.
  ///
  /// Compares bytes, so that no text need be made of the stretch.
  package func has(_ word: String, at span: TextSpan) -> Bool {
    let (text, word) = (utf8.span, word.utf8.span)
    guard span.count == word.count, span.end <= text.count else { return false }
    return word.indices.allSatisfy { index in
      let byte = text[span.start + index]
      return ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == word[index]
    }
  }

  /// Where other words first stand in these, in bytes; nil where they do not.
  ///
  /// Compares bytes: the library's search for one text in another prepares itself anew for each
  /// search, which costs more than looking through a name.
  package func offset(of words: String) -> Int? {
    let text = utf8.span
    let words = words.utf8.span
    var start = 0
    while start + words.count <= text.count {
      var length = 0
      while length < words.count, text[start + length] == words[length] { length += 1 }
      if length == words.count { return start }
      start += 1
    }
    return nil
  }
}
