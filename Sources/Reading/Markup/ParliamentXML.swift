internal import Dates
internal import Papers

/// Reads debates and written answers as TheyWorkForYou publishes them.
///
/// A question (`ques`) and its answer (`reply`) stand one after the other under the department
/// (`major-heading`) and the topic (`minor-heading`). The day stands in the ids alone.
final class ParliamentXML: MarkupVisitor {
  private let collector = PartCollector()
  private var department: String?
  private var questions: [String] = []
  private var isAfterReply = false
  private var asked: [String: Int] = [:]
  private var day: CivilDate?
  private var hasQuestions = false
  private var askedOf: String?
  private var depth = 0
  private var speech: String?

  func open(_ name: String, _ attributes: [String: String]) {
    if name != "p" || !Self.inline.contains(name) { note(attributes) }
    collector.enter(name, id: attributes["pid"] ?? attributes["id"])
    switch name {
    case "major-heading", "oral-heading": begin(heading: 1)
    case "minor-heading": begin(heading: 2)
    case "ques": beginQuestion(attributes)
    case "reply": beginReply(attributes)
    case "speech": beginSpeech(attributes)
    case "p": beginParagraph(attributes)
    case "table": collector.openTable()
    case "tr": collector.openRow()
    case "td", "th":
      collector.openCell(
        isHead: name == "th", span: Int(attributes["colspan"] ?? "") ?? 1,
        rows: Int(attributes["rowspan"] ?? "") ?? 1)
    case "ul", "ol", "dl": collector.openList()
    case "li", "dt", "dd", "division", "center", "blockquote": collector.flush()
    case "br": collector.appendBlank()
    default: break
    }
  }

  func close(_ name: String) {
    switch name {
    case "major-heading", "oral-heading", "minor-heading": endHeading(name)
    case "p", "li", "dt", "dd", "mplist", "mpname", "center", "blockquote", "divisioncount":
      endParagraph()
    case "ques", "reply", "speech":
      endParagraph()
      collector.template = PartCollector.Template()
    case "table": collector.closeTable()
    case "td", "th": collector.closeCell()
    case "ul", "ol", "dl": collector.closeList()
    default: break
    }
    collector.leave()
  }

  func text(_ text: String) { collector.append(text) }

  private static let inline: Set<String> = ["i", "b", "a", "phrase", "sup", "sub", "span"]

  // MARK: - Headings

  private func begin(heading level: Int) {
    collector.flush()
    collector.template = PartCollector.Template(role: .heading, form: .heading(level: level))
    isAfterReply = true
  }

  private func endHeading(_ name: String) {
    collector.flush()
    if name != "minor-heading" { department = collector.parts.last?.text }
    collector.template = PartCollector.Template()
  }

  // MARK: - Questions, answers, speeches

  private func beginQuestion(_ attributes: [String: String]) {
    collector.flush()
    if isAfterReply { questions = [] }
    isAfterReply = false
    hasQuestions = true
    askedOf = nil
    collector.template = PartCollector.Template(
      role: .question, number: attributes["spid"], label: attributes["speakername"])
    if let number = attributes["spid"] { questions.append(number) }
  }

  private func beginReply(_ attributes: [String: String]) {
    collector.flush()
    isAfterReply = true
    collector.template = PartCollector.Template(
      role: .response, label: askedOf ?? department ?? attributes["speakername"],
      answers: questions.isEmpty ? nil : questions.joined(separator: ", "))
  }

  private func beginSpeech(_ attributes: [String: String]) {
    collector.flush()
    speech = attributes["speakername"]
    collector.template = PartCollector.Template(
      role: speech == nil ? nil : .speech, number: attributes["oral-qnum"], label: speech)
  }

  private func beginParagraph(_ attributes: [String: String]) {
    collector.flush()
    guard collector.template.role == .question, let number = attributes["qnum"] else { return }
    collector.template.number = number
    questions.append(number)
  }

  /// Whom a question is put to is said in it: "To ask the Minister for Ferries, what …".
  private func endParagraph() {
    let before = collector.parts.count
    collector.flush()
    guard collector.template.role == .question, collector.parts.count > before else { return }
    let found = Self.addressee(of: collector.parts[before].text)
    askedOf = found ?? askedOf ?? department
    if let found { asked[found, default: 0] += 1 }
    let name = askedOf
    collector.amend { parts in parts[before].askedOf = name }
  }

  /// The capitalised words after "To ask the".
  static func addressee(of question: String) -> String? {
    let tokens = question.utf8.split(separator: 0x20).prefix(24)
      .map { String(decoding: $0, as: UTF8.self) }
    guard tokens.count > 4, tokens[0] == "To", tokens[1] == "ask" else { return nil }
    var words: [String] = []
    for token in tokens.dropFirst(tokens[2] == "the" ? 3 : 2) {
      let isSmall = token.beginsSmall && !["of", "for", "and", "the"].contains(token)
      if isSmall { break }
      let bare = token.utf8.filter { $0 != UInt8(ascii: ",") }
      words.append(String(decoding: bare, as: UTF8.self))
      if token.lastByte == UInt8(ascii: ","), !listGoesOn(tokens, after: token) { break }
    }
    while let last = words.last, last.beginsSmall { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// "Business, Innovation and Skills": a comma within a department's name.
  private static func listGoesOn(_ tokens: [String], after token: String) -> Bool {
    guard let index = tokens.firstIndex(of: token), index + 1 < tokens.count else { return false }
    return tokens[index + 1].beginsCapital
  }

  /// The day stands in ids such as "…/wrans/2009-10-29a.292659.mh".
  private func note(_ attributes: [String: String]) {
    guard day == nil, let id = attributes["id"] else { return }
    for piece in id.utf8.split(separator: UInt8(ascii: "/")) {
      if let found = CivilDate(String(decoding: piece.prefix(10), as: UTF8.self)) { day = found }
    }
  }

  /// What was read.
  func reading() -> FormatReading {
    collector.flush()
    var reading = FormatReading(parts: collector.parts)
    reading.kind = hasQuestions ? .response : .transcript
    reading.fallbackDate = day
    let most = asked.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    reading.authors = [most, department].compactMap { $0 }
    reading.ignoresPrintedDates = true
    return reading
  }
}
