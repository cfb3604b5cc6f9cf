internal import Archives
internal import Papers

/// Reads an OpenDocument text (.odt): an archive of XML.
enum OpenDocument {
  /// Whether an archive is an OpenDocument text.
  static func isOne(_ archive: ZipArchive) -> Bool {
    guard archive.entries.contains(where: { $0.name == "content.xml" }) else { return false }
    let type = try? archive.contents(named: "mimetype")
    // Spreadsheets and presentations have the same parts, and say so.
    if let type, !type.isEmpty { return String(decoding: type, as: UTF8.self).contains(".text") }
    return archive.entries.contains { $0.name == "META-INF/manifest.xml" }
  }

  /// What it holds.
  static func reading(of archive: ZipArchive) throws(ReadingRefusal) -> FormatReading {
    let text = OpenDocumentText()
    var problems: [ReadingProblem] = []
    if let styles = try archive.contents(named: "styles.xml") {
      _ = try OfficeXML.walk(styles, visiting: text)
      text.keepAsPageHeads()
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
  private var contentsDepth = 0
  private var isHeadRow = false
  private var repeats = 1
  private var paragraphs = 0
  private var isParagraph = false
  private var pageHeads: [Part] = []
  private var notes: [Part] = []
  private var noteCount = 0
  /// Where among the parts the note at hand begins.
  private var noteStarts: [Int] = []

  /// The numbering of headings, kept apart from lists.
  private static let outline = "outline of the headings"

  func open(_ name: String, _ attributes: [String: String]) {
    if Self.skipped.contains(name) { skipDepth += 1 }
    guard skipDepth == 0 else { return }
    switch name {
    case "h", "p": beginParagraph(name, attributes)
    case "s":
      collector.append(String(repeating: " ", count: attributes.number("c", in: 0...40) ?? 1))
    case "tab": collector.append("  ")
    case "line-break": collector.flush(keepsTogether: true)
    case "note-body": beginNote()
    case "text-box": beginBox()
    case "table-of-content": contentsDepth += 1
    case "list": lists.append(attributes["style-name"] ?? lists.last ?? "")
    case "list-item": isItemBegun = false
    case "list-header": isItemBegun = true
    case "table": collector.openTable()
    case "table-header-rows": isHeadRow = true
    case "table-row": collector.openRow()
    case "covered-table-cell":
      collector.skipColumns(attributes.number("number-columns-repeated", in: 0...1000) ?? 1)
    case "table-cell":
      collector.openCell(isHead: isHeadRow)
      repeats = attributes.number("number-columns-repeated", in: 1...1000) ?? 1
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
      collector.template = PartCollector.Template()
      isParagraph = false
    case "note-body": endNote()
    case "text-box": endBox()
    case "table-of-content": contentsDepth = max(0, contentsDepth - 1)
    case "list": if !lists.isEmpty { lists.removeLast() }
    case "list-style", "outline-style": listStyle = nil
    case "table": collector.closeTable()
    case "table-header-rows": isHeadRow = false
    case "table-cell":
      collector.closeCell()
      collector.skipColumns(repeats - 1)
      repeats = 1
    default: break
    }
  }

  func text(_ text: String) {
    if skipDepth == 0, isParagraph { collector.append(text) }
  }

  private static let skipped: Set<String> = [
    "tracked-changes", "annotation", "note-citation", "page-number", "page-count",
  ]

  // MARK: - Paragraphs

  private func beginParagraph(_ name: String, _ attributes: [String: String]) {
    collector.flush()
    paragraphs += 1
    isParagraph = true
    collector.place =
      noteStarts.isEmpty ? "paragraph \(paragraphs)" : "footnote \(noteCount)"
    var template = PartCollector.Template()
    if !noteStarts.isEmpty { template.role = .paragraph }
    if contentsDepth > 0 { template.role = .furniture }
    let level = attributes.number("outline-level", in: 1...10) ?? 1
    if name == "h" { template.form = .heading(level: level) }
    collector.template = template
    guard let list = lists.last, !isItemBegun else {
      if name == "h", lists.isEmpty { begin(with: numbers.next(Self.outline, depth: level - 1)) }
      return
    }
    isItemBegun = true
    begin(with: numbers.next(list, depth: lists.count - 1))
  }

  private func begin(with number: String?) {
    if let number { collector.append(number + "  ") }
  }

  // MARK: - What stands apart

  /// The words of a box come before the paragraph to which it is fastened.
  private func beginBox() {
    collector.suspend()
    isParagraph = false
  }

  private func endBox() {
    collector.resume()
    isParagraph = true
  }

  private func beginNote() {
    collector.suspend()
    isParagraph = false
    noteCount += 1
    noteStarts.append(collector.parts.count)
  }

  /// Notes come at the end, so that they tear no paragraph apart.
  private func endNote() {
    collector.flush()
    if let start = noteStarts.popLast() { notes += collector.takeParts(from: start) }
    collector.resume()
    isParagraph = true
  }

  // MARK: - Lists

  /// A level of a list style: "text:list-level-style-number" with its format, prefix and suffix.
  private func takeStyle(_ name: String, _ attributes: [String: String]) {
    if name == "list-style" { listStyle = attributes["name"] }
    if name == "outline-style" { listStyle = Self.outline }
    guard let listStyle, let depth = attributes.number("level", in: 1...10) else { return }
    if name == "list-level-style-bullet" {
      numbers.set(ListNumbers.Level(format: "bullet", pattern: ""), depth - 1, of: listStyle)
    } else if name == "list-level-style-number" || name == "outline-level-style" {
      let shown = attributes.number("display-levels", in: 1...10) ?? 1
      let signs = (max(1, depth - shown + 1)...depth).map { "%\($0)" }
        .joined(separator: ".")
      let pattern = (attributes["num-prefix"] ?? "") + signs + (attributes["num-suffix"] ?? "")
      let format = attributes["num-format"] ?? ""
      numbers.set(
        ListNumbers.Level(
          format: format.isEmpty ? "none" : format, pattern: pattern,
          start: attributes.number("start-value", in: ListNumbers.starts) ?? 1), depth - 1,
        of: listStyle)
    }
  }

  /// What was gathered so far runs at the heads of the pages, and is none of the text.
  func keepAsPageHeads() {
    for var part in parts() where !PageFurniture.isPageNumber(part.text) {
      part.role = .furniture
      part.form = .text
      part.locator = "page head"
      pageHeads.append(part)
    }
    collector = PartCollector()
    paragraphs = 0
  }

  /// The parts, in order: the heads of the pages, the text, the notes below it.
  func parts() -> [Part] {
    collector.flush()
    return pageHeads + collector.parts + notes
  }
}
