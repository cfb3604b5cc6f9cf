/// Marks the words of a search in a text.
enum Highlight {
  /// The text as HTML, escaped, with whatever a search word begins set in `<mark>`.
  static func markup(_ text: String, of search: String) -> String {
    var wanted: [String] = []
    WordIndex.eachWord(of: search) { if $0.utf8.count > 1 { wanted.append($0) } }
    guard !wanted.isEmpty else { return SafeHTML.escaped(text) }
    let bytes = Array(text.utf8)
    var markup = ""
    var place = 0
    while place < bytes.count {
      let start = place
      while place < bytes.count, isWordPart(bytes[place]) == isWordPart(bytes[start]) { place += 1 }
      let piece = String(decoding: bytes[start..<place], as: UTF8.self)
      let folded = piece.lowercased()
      let isFound = wanted.contains { folded.hasPrefix($0) }
      markup += isFound ? "<mark>\(SafeHTML.escaped(piece))</mark>" : SafeHTML.escaped(piece)
    }
    return markup
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
