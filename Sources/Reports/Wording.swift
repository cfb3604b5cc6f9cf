/// Small turns of phrase that every report shares.
package enum Wording {
  /// A count with its noun: "1 record", "3 papers".
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// Names in a row: "A", "A and B", "A, B and C".
  package static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Words of a paper on one line, cut after whole words where they are longer than `limit`
  /// characters.
  package static func excerpt(_ words: String, limit: Int = .max) -> String {
    var line = ""
    var length = 0
    for word in words.split(whereSeparator: \.isWhitespace) {
      guard length + word.count + 1 <= limit else { return line + " …" }
      line += line.isEmpty ? String(word) : " " + word
      length += word.count + 1
    }
    return line
  }
}
