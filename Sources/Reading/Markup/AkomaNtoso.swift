internal import Dates
internal import Papers

/// Reads Akoma Ntoso: debates, reports and documents of parliaments and courts.
///
/// The elements are known by their local names, so that versions 2.0 and 3.0 and their drafts are
/// read alike. `by="#id"` is looked up among the references in the head.
final class AkomaNtoso: MarkupVisitor {
  private let collector = PartCollector()
  private var names: [String: String] = [:]
  private var open: [String] = []
  private var kind: PaperKind?
  private var title: String?
  private var dates: [String: CivilDate] = [:]
  private var authors: [String] = []
  private var number: String?
  private var speaker: String?
  private var lastQuestion: String?
  private var questionCount = 0
  /// Whether a printed number waits for the words behind it, which stand in an element of their own.
  private var isAfterNumber = false

  func open(_ name: String, _ attributes: [String: String]) {
    open.append(name)
    collector.enter(name, id: attributes["eId"] ?? attributes["id"])
    if open.contains("meta") { return takeMeta(name, attributes) }
    switch name {
    case "debate", "debateReport":
      let isMinutes = (attributes["name"] ?? "").lowercased().contains("minutes")
      kind = isMinutes ? .minutes : .transcript
    case "speech", "question", "answer", "scene", "narrative", "summary": begin(name, attributes)
    case "docDate": takeDate("docDate", attributes["date"])
    case "heading", "subheading", "docTitle", "longTitle", "crossHeading":
      collector.flush()
      collector.template.form = .heading(level: min(6, open.count { $0 == "debateSection" } + 1))
    case "table": collector.openTable()
    case "tr": collector.openRow()
    case "td", "th":
      collector.openCell(
        isHead: name == "th", span: Int(attributes["colspan"] ?? "") ?? 1,
        rows: Int(attributes["rowspan"] ?? "") ?? 1)
    case "ul", "ol", "blockList", "list": collector.openList()
    // What introduces a list or closes it is none of its items.
    case "listIntroduction", "listWrapUp": collector.closeList()
    case "eol", "br": collector.appendBlank()
    default: if Self.blocks.contains(name), !isAfterNumber { collector.flush() }
    }
  }

  func close(_ name: String) {
    defer {
      if !open.isEmpty { open.removeLast() }
      collector.leave()
    }
    if open.contains("meta") { return }
    switch name {
    case "heading", "subheading", "docTitle", "longTitle", "crossHeading":
      collector.flush()
      collector.template.form = .text
      if name == "docTitle", title == nil { title = collector.parts.last?.text }
    case "from": takeFrom()
    case "num":
      collector.append("  ")
      isAfterNumber = true
    case "speech", "question", "answer", "scene", "narrative", "summary":
      collector.flush()
      collector.template = PartCollector.Template()
    case "table": collector.closeTable()
    case "td", "th": collector.closeCell()
    case "ul", "ol", "blockList", "list": collector.closeList()
    case "listIntroduction", "listWrapUp": collector.openList()
    default: if Self.blocks.contains(name) { collector.flush() }
    }
  }

  func text(_ text: String) {
    guard !open.contains("meta") else { return }
    collector.append(text)
    if open.last != "num", text.utf8.contains(where: { $0 > 0x20 }) { isAfterNumber = false }
  }

  private static let blocks: Set<String> = [
    "p", "block", "li", "item", "point", "paragraph", "section", "article", "clause", "recital",
    "recitals", "citation", "container", "debateSection", "content", "intro", "wrapUp", "preface",
    "preamble", "conclusions", "other", "prayers", "oralStatements", "questions", "papers",
    "adjournment", "listIntroduction", "listWrapUp", "caption", "administrationOfOath", "rollCall",
    "noticesOfMotion", "subparagraph", "level", "chapter", "part", "title", "formula", "tblock",
  ]

  // MARK: - Speeches, questions, answers

  private func begin(_ name: String, _ attributes: [String: String]) {
    collector.flush()
    let by = attributes["by"].map { names[Self.bare($0)] ?? Self.bare($0) }
    var template = PartCollector.Template(label: by)
    switch name {
    case "question":
      questionCount += 1
      lastQuestion = String(questionCount)
      template.role = .question
      template.number = lastQuestion
      template.askedOf = attributes["to"].map { names[Self.bare($0)] ?? Self.bare($0) }
    case "answer":
      template.role = .response
      template.answers = lastQuestion
    case "speech": template.role = .speech
    default: break
    }
    collector.template = template
  }

  private static func bare(_ reference: String) -> String {
    reference.firstByte == UInt8(ascii: "#")
      ? String(decoding: reference.utf8.dropFirst(), as: UTF8.self) : reference
  }

  /// The printed name of the speaker; it labels the speech where no reference does.
  private func takeFrom() {
    let role = collector.template.role
    let text = collector.takeText()
    guard !text.isEmpty else { return }
    if collector.template.label == nil { collector.template.label = AsksAndAnswers.trimmed(text) }
    collector.template.role = .heading
    collector.append(text)
    collector.flush()
    collector.template.role = role
  }

  // MARK: - Head

  private func takeMeta(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "TLCPerson", "TLCRole", "TLCOrganization":
      if let id = attributes["eId"] ?? attributes["id"] { names[id] = attributes["showAs"] }
    case "FRBRdate":
      if open.contains("FRBRWork") { takeDate("work", attributes["date"]) }
      takeDate("any", attributes["date"])
    case "publication": takeDate("publication", attributes["date"])
    case "FRBRauthor" where open.contains("FRBRWork"):
      if let href = attributes["href"] { authors.append(Self.bare(href)) }
    case "FRBRnumber": number = number ?? attributes["value"]
    default: break
    }
  }

  private func takeDate(_ source: String, _ text: String?) {
    guard dates[source] == nil, let text else { return }
    dates[source] = CivilDate(String(decoding: text.utf8.prefix(10), as: UTF8.self))
  }

  /// What was read.
  func reading() -> FormatReading {
    collector.flush()
    var reading = FormatReading(parts: collector.parts)
    reading.kind = kind
    reading.title = title
    reading.date = dates["docDate"]
    reading.dateIsStated = dates["docDate"] != nil
    reading.fallbackDate = dates["work"] ?? dates["publication"] ?? dates["any"]
    reading.authors = authors.compactMap { names[$0] }
    return reading
  }
}
