internal import Dates
internal import Papers

/// Reads TEI as ParlaMint has it: speeches (`u`) of segments (`seg`), with notes between.
///
/// The head gives title and date, and a list of persons whose names label the speeches. In analysed
/// versions each word is an element of its own; `join="right"` says that no blank follows.
final class ParlaMintTEI: MarkupVisitor {
  private let collector = PartCollector()
  private var open: [String] = []
  private var names: [String: String] = [:]
  private var person: String?
  private var title: String?
  private var isMainTitle = false
  private var settingDate: CivilDate?
  private var sourceDate: CivilDate?
  private var buffer = ""
  private var joins = false
  private var hasSpeeches = false

  func open(_ name: String, _ attributes: [String: String]) {
    open.append(name)
    collector.enter(name, id: attributes["id"])
    if open.contains("teiHeader") { return takeHead(name, attributes) }
    switch name {
    case "u":
      collector.flush()
      hasSpeeches = true
      collector.template = PartCollector.Template(
        role: .speech, label: attributes["who"].map(label))
    case "note":
      collector.flush()
      noteKind = attributes["type"]
    case "w", "pc": joins = attributes["join"] == "right"
    case "table": collector.openTable()
    case "row": collector.openRow()
    case "cell":
      collector.openCell(
        isHead: attributes["role"] == "label", span: Int(attributes["cols"] ?? "") ?? 1,
        rows: Int(attributes["rows"] ?? "") ?? 1)
    case "list": collector.openList()
    case "head":
      collector.flush()
      collector.template.form = .heading(level: max(1, open.count { $0 == "div" }))
    case "lb": collector.appendBlank()
    default: if Self.blocks.contains(name) { collector.flush() }
    }
  }

  private var noteKind: String?

  func close(_ name: String) {
    defer {
      if !open.isEmpty { open.removeLast() }
      collector.leave()
    }
    if open.contains("teiHeader") { return endHead(name) }
    switch name {
    case "u":
      collector.flush()
      collector.template = PartCollector.Template()
    case "note": endNote()
    case "w", "pc": if !joins { collector.appendBlank() }
    case "table": collector.closeTable()
    case "cell": collector.closeCell()
    case "list": collector.closeList()
    case "head":
      collector.flush()
      collector.template.form = .text
    default: if Self.blocks.contains(name) { collector.flush() }
    }
  }

  func text(_ text: String) {
    if open.contains("teiHeader") {
      buffer += text
    } else if open.last != "s" || !text.utf8.allSatisfy({ $0 <= 0x20 }) {
      collector.append(text)
    }
  }

  private static let blocks: Set<String> = [
    "seg", "p", "div", "item", "body", "text", "ab", "kinesic", "vocal", "incident", "gap", "desc",
  ]

  private func label(_ who: String) -> String {
    let id =
      who.firstByte == UInt8(ascii: "#")
      ? String(decoding: who.utf8.dropFirst(), as: UTF8.self) : who
    return names[id] ?? id
  }

  /// A note that names the speaker is a heading of the speech; the others tell what happens.
  private func endNote() {
    let role = collector.template.role
    collector.template.role = noteKind == "speaker" ? .heading : .paragraph
    collector.flush()
    collector.template.role = role
    noteKind = nil
  }

  // MARK: - Head

  private func takeHead(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "title":
      buffer = ""
      isMainTitle = attributes["type"] != "sub" && title == nil && open.contains("titleStmt")
    case "person": person = attributes["id"]
    case "persName", "surname", "forename": buffer = name == "persName" ? "" : buffer + " "
    case "date":
      guard let when = attributes["when"] ?? attributes["from"] else { return }
      let day = CivilDate(String(decoding: when.utf8.prefix(10), as: UTF8.self))
      if open.contains("setting") {
        settingDate = settingDate ?? day
      } else if open.contains("bibl") {
        sourceDate = sourceDate ?? day
      }
    default: break
    }
  }

  private func endHead(_ name: String) {
    if name == "title", isMainTitle {
      let words = CleanText.squeezed(buffer.utf8)
      title = words.isEmpty ? nil : words
      isMainTitle = false
    }
    if name == "persName", let person, names[person] == nil {
      names[person] = CleanText.squeezed(buffer.utf8)
    }
  }

  /// What was read.
  func reading() -> FormatReading {
    collector.flush()
    var reading = FormatReading(parts: collector.parts)
    reading.kind = hasSpeeches ? .transcript : nil
    reading.title = title
    reading.fallbackDate = settingDate ?? sourceDate
    reading.ignoresPrintedDates = hasSpeeches
    return reading
  }
}
