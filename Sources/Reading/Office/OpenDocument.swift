internal import Archives
internal import Papers

/// Reads an OpenDocument text (.odt): an archive of XML.
enum OpenDocument {
  /// Whether an archive is an OpenDocument text.
  static func isOne(_ archive: ZipArchive) -> Bool {
    archive.entries.contains { $0.name == "content.xml" }
      && archive.entries.contains { $0.name == "mimetype" || $0.name == "META-INF/manifest.xml" }
  }

  /// What it holds.
  static func reading(of archive: ZipArchive) throws(ReadingRefusal) -> FormatReading {
    let text = OpenDocumentText()
    var problems: [ReadingProblem] = []
    if let styles = try archive.contents(named: "styles.xml") {
      _ = try OfficeXML.walk(styles, visiting: text)
      text.forgetText()
    }
    if let content = try archive.contents(named: "content.xml"),
      let problem = try OfficeXML.walk(content, visiting: text)
    {
      problems.append(problem)
    }
    var reading = FormatReading(parts: text.parts(), problems: problems)
    let properties = FileProperties()
    if let meta = try archive.contents(named: "meta.xml") {
      _ = try OfficeXML.walk(meta, visiting: properties)
    }
    reading.fallbackDate = properties.created ?? properties.modified
    reading.fallbackAuthor = properties.author
    return reading
  }
}

/// Gathers the paragraphs, lists and tables of an OpenDocument text.
final class OpenDocumentText: MarkupVisitor {
  private var collector = PartCollector()
  private var numbers = ListNumbers()
  private var listStyle: String?
  private var lists: [String] = []
  private var isItemBegun = false
  private var skipDepth = 0
  private var isHeadRow = false
  private var paragraphs = 0
  private var isParagraph = false

  func open(_ name: String, _ attributes: [String: String]) {
    if Self.skipped.contains(name) { skipDepth += 1 }
    guard skipDepth == 0 else { return }
    switch name {
    case "h", "p": beginParagraph(name, attributes)
    case "s":
      collector.append(String(repeating: " ", count: min(40, Int(attributes["c"] ?? "") ?? 1)))
    case "tab": collector.appendBlank()
    case "line-break": collector.flush(keepsTogether: true)
    case "list": lists.append(attributes["style-name"] ?? lists.last ?? "")
    case "list-item": isItemBegun = false
    case "table": collector.openTable()
    case "table-header-rows": isHeadRow = true
    case "table-row": collector.openRow()
    case "table-cell":
      collector.openCell(
        isHead: isHeadRow, span: Int(attributes["number-columns-spanned"] ?? "") ?? 1)
    default: takeStyle(name, attributes)
    }
  }

  func close(_ name: String) {
    if Self.skipped.contains(name) {
      skipDepth = max(0, skipDepth - 1)
      return
    }
    guard skipDepth == 0 else { return }
    switch name {
    case "h", "p":
      collector.flush()
      collector.template.form = .text
      isParagraph = false
    case "list": if !lists.isEmpty { lists.removeLast() }
    case "list-style": listStyle = nil
    case "table": collector.closeTable()
    case "table-header-rows": isHeadRow = false
    case "table-cell": collector.closeCell()
    default: break
    }
  }

  func text(_ text: String) {
    if skipDepth == 0, isParagraph { collector.append(text) }
  }

  private static let skipped: Set<String> = ["tracked-changes", "annotation", "note-citation"]

  private func beginParagraph(_ name: String, _ attributes: [String: String]) {
    collector.flush()
    paragraphs += 1
    isParagraph = true
    collector.place = "paragraph \(paragraphs)"
    collector.template.form =
      name == "h" ? .heading(level: Int(attributes["outline-level"] ?? "") ?? 1) : .text
    guard let list = lists.last, !isItemBegun else { return }
    isItemBegun = true
    if let number = numbers.next(list, depth: lists.count - 1) { collector.append(number + "  ") }
  }

  /// A level of a list style: "text:list-level-style-number" with its format, prefix and suffix.
  private func takeStyle(_ name: String, _ attributes: [String: String]) {
    if name == "list-style" { listStyle = attributes["name"] }
    guard let listStyle, let depth = Int(attributes["level"] ?? "") else { return }
    if name == "list-level-style-bullet" {
      numbers.set(ListNumbers.Level(format: "bullet", pattern: ""), depth - 1, of: listStyle)
    } else if name == "list-level-style-number" {
      let shown = Int(attributes["display-levels"] ?? "") ?? 1
      let signs = (max(1, depth - shown + 1)...max(1, depth)).map { "%\($0)" }.joined(
        separator: ".")
      let pattern = (attributes["num-prefix"] ?? "") + signs + (attributes["num-suffix"] ?? "")
      let format = attributes["num-format"] ?? ""
      numbers.set(
        ListNumbers.Level(
          format: format.isEmpty ? "none" : format, pattern: pattern,
          start: Int(attributes["start-value"] ?? "") ?? 1), depth - 1, of: listStyle)
    }
  }

  /// Lets go of what was gathered so far but for the styles.
  func forgetText() { collector = PartCollector() }

  /// The parts, in order.
  func parts() -> [Part] {
    collector.flush()
    return collector.parts
  }
}
