internal import Papers

/// Reads XML of any other kind by its text: each element with words of its own is a paragraph.
final class AnyXML: MarkupVisitor {
  private let collector = PartCollector()
  private var root: String?

  func open(_ name: String, _ attributes: [String: String]) {
    root = root ?? name
    collector.enter(name, id: attributes["id"])
    switch name.lowercased() {
    case "table": collector.openTable()
    case "tr", "row": collector.openRow()
    case "td", "th", "cell", "entry": collector.openCell(isHead: name == "th")
    case let name where !Self.inline.contains(name): collector.flush()
    default: break
    }
  }

  func close(_ name: String) {
    switch name.lowercased() {
    case "table": collector.closeTable()
    case "td", "th", "cell", "entry": collector.closeCell()
    case let name where !Self.inline.contains(name): collector.flush()
    default: break
    }
    collector.leave()
  }

  func text(_ text: String) { collector.append(text) }

  private static let inline: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "span", "sup", "sub", "small", "font", "hi", "ref",
    "phrase",
    "emphasis", "bold", "italic", "date", "person", "quantity", "affiliation", "inline",
  ]

  /// What was read, with a warning.
  func reading() -> FormatReading {
    collector.flush()
    let problem = ReadingProblem(
      place: "start",
      reason: "XML whose root is '\(root ?? "")' is not known; it is read by its text alone")
    return FormatReading(parts: collector.parts, problems: [problem])
  }
}
