internal import Papers
internal import Rules

/// Puts the printed numbers and bullets outside the blocks, and keeps the numbers.
enum Numbers {
  /// Takes the marker of each part out of its words.
  static func take(_ parts: inout [Part], words: LayoutWords) {
    for index in parts.indices.prefix(longestHead) where isHouse(parts[index], words) {
      parts[index].marker = nil
    }
    for index in parts.indices {
      if parts[index].marker == nil, parts[index].form != .text { takeFromCell(&parts[index]) }
      guard let marker = parts[index].marker else { continue }
      parts[index].lead = min(marker.length, parts[index].text.utf8.count)
      if parts[index].number == nil { parts[index].number = marker.number }
    }
  }

  /// How many parts the head of a paper has at most.
  private static let longestHead = 16

  /// "12 QUAY STREET": a house in a letterhead in capitals, and no twelfth heading.
  private static func isHouse(_ part: Part, _ words: LayoutWords) -> Bool {
    guard let marker = part.marker, marker.form == .number, part.text.utf8.count <= 60,
      part.text.isAllCapitals,
      part.text.utf8.prefix(marker.length).allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 })
    else { return false }
    return Wording(part.text, atMost: 12).words.last.map { words.has($0, in: .streets) } ?? false
  }

  /// Headings and list items of a format may print their numbers too.
  private static func takeFromCell(_ part: inout Part) {
    switch part.form {
    case .heading, .item: part.marker = Marker(part.text)
    case .cell, .text: break
    }
  }
}
