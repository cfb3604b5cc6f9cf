internal import Papers

/// Puts the printed numbers and bullets outside the blocks, and keeps the numbers.
enum Numbers {
  /// Takes the marker of each part out of its words.
  static func take(_ parts: inout [Part]) {
    for index in parts.indices {
      if parts[index].marker == nil, parts[index].form != .text { takeFromCell(&parts[index]) }
      guard let marker = parts[index].marker else { continue }
      parts[index].lead = min(marker.length, parts[index].text.utf8.count)
      if parts[index].number == nil { parts[index].number = marker.number }
    }
  }

  /// Headings and list items of a format may print their numbers too.
  private static func takeFromCell(_ part: inout Part) {
    switch part.form {
    case .heading, .item: part.marker = Marker(part.text)
    case .cell, .text: break
    }
  }
}
