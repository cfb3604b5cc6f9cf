/// The text of a letter as a clerk writes it in a template, taken apart into a document.
///
/// A line of its own may begin with `#` or `##` for a heading, `>` for quoted words, `-` for a point;
/// an empty line ends a paragraph; a line that ends in two spaces is followed by another one on the
/// page; `**` stand round bold words; `\` before a mark takes its meaning away.
package enum LetterText {
  /// A value in which nothing is taken for a mark, on one line.
  package static func escaped(_ text: String) -> String {
    MarkdownText.escaped(text.replacing("\n", with: " "))
  }

  /// The parts of the letter.
  package static func parts(of text: String) -> [DocumentPart] {
    var parts: [DocumentPart] = []
    var lines: [Substring] = []
    for line in text.lines + [""] {
      let isBlank = line.allSatisfy { $0 == " " }
      if !isBlank { lines.append(line) }
      guard isBlank || line.hasPrefix("#"), !lines.isEmpty else { continue }
      parts.append(part(of: lines))
      lines = []
    }
    return parts
  }

  private static func part(of lines: [Substring]) -> DocumentPart {
    let first = lines[0]
    if first.hasPrefix("## ") { return .heading(plain(first.dropFirst(3)), level: 2) }
    if first.hasPrefix("# ") { return .heading(plain(first.dropFirst(2)), level: 1) }
    if first.hasPrefix("> ") {
      return .quote(runs(joined(lines.map { $0.hasPrefix("> ") ? $0.dropFirst(2) : $0 })))
    }
    if first.hasPrefix("- ") { return .points(points(lines).map { runs($0) }) }
    return .paragraph(runs(joined(lines)))
  }

  private static func points(_ lines: [Substring]) -> [String] {
    var points: [[Substring]] = []
    for line in lines {
      if line.hasPrefix("- ") {
        points.append([line.dropFirst(2)])
      } else if !points.isEmpty {
        points[points.count - 1].append(line)
      }
    }
    return points.map(joined)
  }

  private static func joined(_ lines: [Substring]) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      let breaks = line.hasSuffix("  ")
      let words = line.split(separator: " ").joined(separator: " ")
      text += words + (isLast ? "" : breaks ? "\n" : " ")
    }
    return text
  }

  private static func plain(_ text: some StringProtocol) -> String {
    runs(String(text)).map(\.text).joined()
  }

  /// Bold words between `**`, and every mark behind a `\` as it is.
  private static func runs(_ text: String) -> [Run] {
    var runs: [Run] = []
    var words: [UInt8] = []
    var isBold = false
    let bytes = Array(text.utf8)
    var index = 0
    func finish() {
      if !words.isEmpty { runs.append(Run(String(decoding: words, as: UTF8.self), isBold: isBold)) }
      words = []
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        words.append(bytes[index + 1])
        index += 2
      } else if bytes[index...].starts(with: "**".utf8) {
        finish()
        isBold.toggle()
        index += 2
      } else {
        words.append(bytes[index])
        index += 1
      }
    }
    finish()
    return runs
  }
}
