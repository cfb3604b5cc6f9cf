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
  private var paragraph = Paragraph()
  /// The paragraphs around the text boxes in which the reader is.
  private var outer: [Paragraph] = []
  private var isText = false
  /// The number of the footnote or endnote at hand.
  private var note: String?

  private struct Paragraph {
    var style: String?
    var list: (list: String, depth: Int)?
    var isBegun = false
    /// Whether the mark at its end was deleted, so that the next paragraph goes on with it.
    var runsOn = false
  }

  /// A gatherer for a file with these styles.
  init(styles: WordStyles) {
    self.styles = styles
  }

  func open(_ name: String, _ attributes: [String: String]) {
    if name == "del", open.suffix(2) == ["pPr", "rPr"] { paragraph.runsOn = true }
    open.append(name)
    if Self.skipped.contains(name) { skipDepth += 1 }
    guard skipDepth == 0 else { return }
    let value = attributes["val"]
    switch name {
    case "p": beginParagraph()
    case "pStyle": paragraph.style = value
    case "numId": paragraph.list = (value ?? "", paragraph.list?.depth ?? 0)
    case "ilvl": paragraph.list = (paragraph.list?.list ?? "", Int(value ?? "") ?? 0)
    case "t": isText = true
    case "r": beginText()
    // A tab is a wide gap, by which a number is told from the words behind it.
    case "tab": if open.dropLast().last == "r" { collector.append("  ") }
    case "ptab": collector.append("  ")
    case "br", "cr": takeBreak(attributes["type"])
    case "noBreakHyphen": collector.append("-")
    case "sym": collector.append(Self.sign(attributes["char"] ?? ""))
    case "lastRenderedPageBreak": page += 1
    case "txbxContent": beginBox()
    case "footnote", "endnote": note = attributes["id"].map { "\(name) \($0)" }
    case "tbl": collector.openTable()
    case "tr":
      isHeadRow = false
      collector.openRow()
    case "tblHeader": isHeadRow = true
    case "gridBefore": collector.skipColumns(Int(value ?? "") ?? 0)
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
    case "txbxContent": endBox()
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

  /// What a sign of the fonts Wingdings and Symbol stands for: ticks, crosses, boxes, bullets.
  private static func sign(_ code: String) -> String {
    switch code.uppercased().suffix(2) {
    case "FC", "FE": "✓"
    case "FB", "FD": "✗"
    case "6F", "A8": "☐"
    default: "•"
    }
  }

  private func takeBreak(_ type: String?) {
    if type == "page" { page += 1 }
    collector.flush(keepsTogether: true)
  }

  // MARK: - Paragraphs

  private func beginParagraph() {
    if !paragraph.runsOn { collector.flush() }
    paragraphs += 1
    collector.place = note ?? "page \(page), paragraph \(paragraphs)"
    let runsOn = paragraph.runsOn
    paragraph = Paragraph()
    paragraph.isBegun = runsOn
    if !runsOn { collector.template = PartCollector.Template() }
  }

  /// Before the first words of a paragraph its style is known, and its number is put in.
  private func beginText() {
    guard !paragraph.isBegun else { return }
    paragraph.isBegun = true
    if note != nil { collector.template.role = .paragraph }
    let style = paragraph.style
    if let style, styles.isContents(style) { collector.template.role = .furniture }
    if let level = style.flatMap(styles.heading) {
      collector.template.form = .heading(level: level)
    }
    let own = paragraph.list.flatMap { $0.list.isEmpty || $0.list == "0" ? nil : $0 }
    let listed = paragraph.list?.list == "0" ? nil : own ?? style.flatMap(styles.list)
    guard let listed, let number = styles.numbers.next(listed.list, depth: listed.depth) else {
      return
    }
    collector.append(number + "  ")
  }

  private func endParagraph() {
    guard !paragraph.runsOn else { return }
    collector.flush()
    collector.template = PartCollector.Template()
  }

  // MARK: - Text boxes

  /// The words of a box come before the paragraph to which it is fastened.
  private func beginBox() {
    outer.append(paragraph)
    paragraph = Paragraph()
    collector.suspend()
  }

  private func endBox() {
    collector.resume()
    paragraph = outer.popLast() ?? Paragraph()
  }

  /// The parts, in order.
  func parts() -> [Part] {
    collector.flush()
    return collector.parts
  }
}
