/// A file of data that programs exchange: it holds words, but nobody says anything in it.
enum DataForm: String {
  /// JavaScript Object Notation (RFC 8259), one value or one a line.
  case json = "JSON"
  /// Values set off by commas, no sentence among them.
  case values = "CSV"

  /// Which one the file is, nil where it may be a paper.
  ///
  /// - Parameters:
  ///   - head: The first part of the file in small letters, blanks at its front taken away.
  ///   - bytes: The file.
  init?(head: String, bytes: [UInt8]) {
    if Self.isJSON(Array(head.utf8)[...]) {
      self = .json
    } else if Self.isValues(bytes) {
      self = .values
    } else {
      return nil
    }
  }

  /// An object whose first name stands in quotes with a colon behind it, or a list of such objects.
  private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head
    while rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop { $0 <= 0x20 } }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst().drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "\"") else { return false }
    rest = rest.dropFirst()
    guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { return false }
    return rest[(quote + 1)...].drop { $0 <= 0x20 }.first == UInt8(ascii: ":")
  }

  /// Three lines or more, each with the same number of commas, and no value long enough to be a
  /// sentence.
  private static func isValues(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .filter { line in line.contains { $0 > 0x20 } }
    guard lines.count >= 3, let first = lines.first else { return false }
    let columns = values(of: first).count
    return columns >= 3
      && lines.allSatisfy { line in
        let values = values(of: line)
        return values.count == columns
          && values.allSatisfy { $0.count { $0 == 0x20 } < 8 && $0.first != 0x20 }
      }
  }

  /// The values of a line; a comma within quotes parts nothing.
  private static func values(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var isQuoted = false
    return line.split(omittingEmptySubsequences: false) { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ",") && !isQuoted
    }
  }
}
