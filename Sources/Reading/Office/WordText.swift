internal import Papers

/// Gathers the paragraphs and tables of a Word file's text.
final class WordText: MarkupVisitor {
  private let collector = PartCollector()
  private let styles: WordStyles
  private var open: [String] = []
  private var skipDepth = 0
  private var isHeadRow = false
  private var paragraphs = 0
  private var page = 1
  private var pending: (list: String, depth: Int)?
  private var style: String?
  private var isNumbered = false
  private var spans = 1
  private var isText = false

  /// A gatherer for a file with these styles.
  init(styles: WordStyles) {
    self.styles = styles
  }

  func open(_ name: String, _ attributes: [String: String]) {
    open.append(name)
    if Self.skipped.contains(name) { skipDepth += 1 }
    guard skipDepth == 0 else { return }
    let value = attributes["val"]
    switch name {
    case "p": beginParagraph()
    case "pStyle": style = value
    case "numId": pending = (value ?? "", pending?.depth ?? 0)
    case "ilvl": pending = (pending?.list ?? "", Int(value ?? "") ?? 0)
    case "t": isText = true
    case "r": beginText()
    case "tab": if open.dropLast().last == "r" { collector.appendBlank() }
    case "br", "cr": takeBreak(attributes["type"])
    case "noBreakHyphen": collector.append("-")
    case "lastRenderedPageBreak": page += 1
    case "tbl": collector.openTable()
    case "tr":
      isHeadRow = false
      collector.openRow()
    case "tblHeader": isHeadRow = true
    case "tc": collector.openCell(isHead: isHeadRow)
    case "gridSpan": collector.widenCell(to: Int(value ?? "") ?? 1)
    default: break
    }
  }

  func close(_ name: String) {
    if !open.isEmpty { open.removeLast() }
    if Self.skipped.contains(name) {
      skipDepth = max(0, skipDepth - 1)
      return
    }
    guard skipDepth == 0 else { return }
    switch name {
    case "p": endParagraph()
    case "t": isText = false
    case "tbl": collector.closeTable()
    case "tc": collector.closeCell()
    default: break
    }
  }

  func text(_ text: String) {
    if skipDepth == 0, isText { collector.append(text) }
  }

  /// Deleted words, field codes, and the second copy of what newer versions draw otherwise.
  private static let skipped: Set<String> = [
    "del", "delText", "moveFrom", "instrText", "Fallback", "rPr", "sectPr",
  ]

  private func takeBreak(_ type: String?) {
    if type == "page" { page += 1 }
    collector.flush(keepsTogether: true)
  }

  // MARK: - Paragraphs

  private func beginParagraph() {
    collector.flush()
    paragraphs += 1
    collector.place = "page \(page), paragraph \(paragraphs)"
    (style, pending, isNumbered) = (nil, nil, false)
    collector.template.form = .text
  }

  /// Before the first words of a paragraph its style is known, and its number is put in.
  private func beginText() {
    guard !isNumbered else { return }
    isNumbered = true
    if let style, let level = styles.headings[style] {
      collector.template.form = .heading(level: level)
    }
    let own = pending.flatMap { $0.list.isEmpty || $0.list == "0" ? nil : $0 }
    let listed = pending?.list == "0" ? nil : own ?? style.flatMap { styles.lists[$0] }
    guard let listed, let number = styles.numbers.next(listed.list, depth: listed.depth) else {
      return
    }
    collector.append(number + "  ")
  }

  private func endParagraph() {
    collector.flush()
    collector.template.form = .text
  }

  /// The parts, in order.
  func parts() -> [Part] {
    collector.flush()
    return collector.parts
  }
}
