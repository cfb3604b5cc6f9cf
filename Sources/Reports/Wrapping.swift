/// Text laid out in lines of a width, for a terminal or a printed page.
package enum Wrapping {
  /// The text in lines of at most `width` characters, broken between words; a word that is longer
  /// has a line of its own.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text in lines that begin so many spaces in.
  package static func indented(_ text: String, by indent: Int, width: Int = 96) -> String {
    let margin = String(repeating: " ", count: indent)
    return lines(text, width: width - indent).map { margin + $0 }.joined(separator: "\n")
  }

  /// A name at the margin with its text beside it, every line of the text at the same column.
  package static func labelled(_ label: String, _ text: String, column: Int = 12) -> String {
    guard !text.isEmpty else { return label }
    let gap = String(repeating: " ", count: max(1, column - label.count))
    return label + gap + indented(text, by: column).dropFirst(column)
  }

  /// Two texts side by side, each in a column of `width` characters.
  package static func besides(_ left: [String], _ right: [String], width: Int) -> String {
    (0..<max(left.count, right.count)).map { index in
      let start = index < left.count ? left[index] : ""
      let gap = String(repeating: " ", count: max(0, width - start.count))
      let end = index < right.count ? right[index] : ""
      return end.isEmpty ? start : start + gap + " | " + end
    }.joined(separator: "\n")
  }
}
