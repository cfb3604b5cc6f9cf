package import Papers

/// Words of a paper with what stands before and after them.
package struct Surroundings: Hashable, Sendable {
  /// What stands before, from the beginning of a word.
  package let before: String
  /// The words.
  package let words: String
  /// What stands after, to the end of a word.
  package let after: String

  /// The words in a stretch of a text, with about `reach` bytes on either side.
  package init(of span: TextSpan, in text: String, reach: Int = 240) {
    let bytes = Array(text.utf8)
    let start = min(max(0, span.start), bytes.count)
    let end = min(max(start, span.end), bytes.count)
    let from = Self.edge(in: bytes, from: max(0, start - reach), upTo: start)
    let to = Self.edge(in: bytes, from: min(bytes.count, end + reach), downTo: end)
    before = String(decoding: bytes[from..<start], as: UTF8.self)
    words = String(decoding: bytes[start..<end], as: UTF8.self)
    after = String(decoding: bytes[end..<to], as: UTF8.self)
  }

  /// The first place at or after one at which a word begins.
  private static func edge(in bytes: [UInt8], from place: Int, upTo limit: Int) -> Int {
    guard place > 0 else { return 0 }
    var place = place
    while place < limit, bytes[place - 1] > UInt8(ascii: " ") { place += 1 }
    return place
  }

  /// The last place at or before one at which a word ends.
  private static func edge(in bytes: [UInt8], from place: Int, downTo limit: Int) -> Int {
    var place = place
    while place > limit, place < bytes.count, bytes[place] > UInt8(ascii: " ") { place -= 1 }
    return place
  }
}
