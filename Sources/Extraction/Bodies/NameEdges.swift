/// What is taken off the edges of a name as written.
extension String {
  /// Without these words at its beginning, whatever their case.
  func without(opening: String) -> String {
    let bytes = utf8.prefix(opening.utf8.count).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    return bytes.elementsEqual(opening.lowercased().utf8)
      ? String(decoding: utf8.dropFirst(bytes.count), as: UTF8.self) : self
  }

  /// Without a beginning, or with another in its place.
  func replacing(prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}

extension StringProtocol {
  /// Without spaces at its ends.
  func trimmingSpaces() -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
