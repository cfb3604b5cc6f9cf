internal import Papers
internal import Rules

/// Tells recommendations and questions from the answers printed under or beside them.
///
/// An ask begins at its heading ("Recommendation 4"), in its column, or at its number in a table of
/// questions; the answer at a line "Response", in its column, or after the ask's own paragraph
/// where the two heads stand side by side. A short line with a colon, or right below "Response",
/// that names a body is the label of who answers until the next one.
struct AsksAndAnswers {
  enum Place { case outside, ask, answer, mixed }

  let words: LayoutWords
  let bodies: BodyLines
  let numbered: NumberedAsks
  let unmarked: Set<Int>
  let hasGaps: Bool
  var parts: [Part]
  var place = Place.outside
  var ask: String?
  var askRole = BlockRole.recommendation
  var askedOf: String?
  var label: String?
  var hasAskText = false
  var isSideBySide = false
  var isBelowAnswerLine = false
  var isBelowFieldName = false
  var isAskOpen = false
  var isAnsweredBelow = false
  var labelledCell: Cell?
  var itemLabel: String??
  var hasItemSinceLabel = false
  /// How many asks have an answer under them.
  private(set) var answered: Set<String> = []

  /// Marks them in a paper's parts, headings having been told before; how many asks are answered.
  static func mark(_ parts: inout [Part], words: LayoutWords) -> Int {
    var marker = AsksAndAnswers(parts, words: words)
    // Held here as well, all of them would be copied at the first change.
    parts = []
    for index in marker.parts.indices { marker.take(index) }
    parts = marker.parts
    return marker.answered.count
  }

  private init(_ parts: [Part], words: LayoutWords) {
    self.parts = parts
    self.words = words
    bodies = BodyLines(parts, words: words)
    numbered = NumberedAsks(parts, bodies: bodies, words: words)
    unmarked = UnmarkedAnswers.headings(in: parts, bodies: bodies, words: words)
    hasGaps = parts.dropFirst().contains { $0.hasGapBefore }
  }

  mutating func take(_ index: Int) {
    let part = parts[index]
    switch part.role {
    case .action where place == .answer || place == .ask && hasAskText:
      place = .answer
      markAnswer(index)
      if let ask { answered.insert(ask) }
      return
    case .header, .address, .salutation, .signature, .copyList, .furniture, .quoted, .action,
      .resolution, .speech, .question, .recommendation, .response:
      if part.role == .signature { place = .outside }
      return
    case .heading, .paragraph, .listItem, .cell, nil: break
    }
    if case .cell(let cell) = part.form {
      takeCell(index, cell)
    } else if numbered.indices.contains(index) {
      beginNumbered(index)
    } else if let heading = AskHeading(part.text, words: words) {
      begin(heading, at: index)
    } else if place != .outside, let answer = AnswerLine(part.text, words: words) {
      beginAnswer(answer, at: index)
    } else if place == .ask, part.words.isOne(of: words[.asks]) {
      beginInner(index)
    } else if place == .ask, hasAskText, isVerdict(part.words) {
      place = .answer
      markAnswer(index)
    } else if place != .outside, endsSection(part, isAfterNumbered: index > numbered.last ?? index)
    {
      place = .outside
    } else {
      takeText(index)
    }
    if parts[index].role == .response, hasAskText, let ask { answered.insert(ask) }
  }

  /// Whether an answer begins with what is decided: "Not accepted: the pier is listed".
  func isVerdict(_ text: String) -> Bool {
    guard text.mayOpen(with: words[.verdicts]) else { return false }
    let wording = Wording(text, atMost: 6)
    let count = wording.opening(words[.verdicts])
    guard count > 0 else { return false }
    let next = text.utf8.dropFirst(wording.ends[count - 1]).first
    return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: ":")
      || next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
  }

  /// A heading of the paper's own count ends the asks above it.
  func endsSection(_ part: Part, isAfterNumbered: Bool) -> Bool {
    guard part.role == .heading else { return false }
    if isAfterNumbered { return !bodies.isBody(part.words) }
    if case .heading(let level) = part.form { return level <= 2 && !bodies.isBody(part.words) }
    return part.marker?.form == .number && part.marker?.depth == 1
      || part.text.isAllCapitals && part.text.utf8.count > 12 && !bodies.isBody(part.words)
  }

  // MARK: - Asks

  mutating func begin(_ heading: AskHeading, at index: Int) {
    ask = heading.number
    askRole = heading.isQuestion ? .question : .recommendation
    (askedOf, label, hasAskText, isSideBySide) = (nil, nil, false, false)
    (isAskOpen, itemLabel, hasItemSinceLabel) = (false, nil, false)
    isBelowFieldName = false
    isAnsweredBelow = unmarked.contains(index)
    place = .ask
    parts[index].number = heading.number
    if heading.rest.isEmpty {
      parts[index].role = .heading
      parts[index].level = 3
    } else if isTopic(heading.rest, at: index) {
      place = .outside
      parts[index].role = .heading
      parts[index].level = 3
    } else {
      parts[index].role = askRole
      parts[index].lead = heading.restOffset
      hasAskText = true
      isAskOpen = isOpen(heading.rest)
    }
  }

  /// "Recommendation 4: piers" above fields such as "Status: done": a report of what came of it.
  private func isTopic(_ rest: String, at index: Int) -> Bool {
    guard !rest.endsSentence, Wording(rest).words.count <= 6 else { return false }
    let below = parts[(index + 1)...].prefix(3).prefix {
      AskHeading($0.text, words: words) == nil
    }
    return below.contains { part in
      guard let colon = part.text.utf8.prefix(30).firstIndex(of: UInt8(ascii: ":")) else {
        return false
      }
      return Wording(String(decoding: part.text.utf8[..<colon], as: UTF8.self))
        .isOne(of: words[.columns])
    }
  }

  /// "Recommendation" on a line of its own within a finding: what stands above it is no ask.
  mutating func beginInner(_ index: Int) {
    for above in parts[..<index].indices.reversed() {
      guard parts[above].role == askRole, parts[above].number == ask else { break }
      parts[above].role = .paragraph
      (parts[above].number, parts[above].askedOf) = (parts[above].marker?.number, nil)
    }
    (askedOf, hasAskText) = (nil, false)
    askRole = parts[index].words.isOne(of: words[.questions]) ? .question : .recommendation
    parts[index].role = .heading
    parts[index].level = 4
  }

  mutating func beginNumbered(_ index: Int) {
    ask = parts[index].marker?.number
    askRole = numbered.role(of: index)
    (askedOf, label, hasAskText, isSideBySide) = (nil, nil, true, numbered.hasColumns)
    (isAskOpen, itemLabel, hasItemSinceLabel) = (isOpen(parts[index].text), nil, false)
    isAnsweredBelow = false
    place = .ask
    parts[index].role = askRole
    parts[index].number = ask
    parts[index].stem = nil
  }

  mutating func beginAnswer(_ answer: AnswerLine, at index: Int) {
    place = place == .mixed ? .mixed : .answer
    label = nil
    isBelowAnswerLine = answer.rest.isEmpty
    if answer.rest.isEmpty {
      parts[index].role = .heading
      parts[index].level = 4
    } else if answer.rest.utf8.count <= 70, !answer.rest.endsSentence, isName(answer) {
      label = Self.trimmed(answer.rest)
      parts[index].role = .heading
      parts[index].level = 4
      parts[index].label = label
    } else {
      parts[index].lead = answer.restOffset
      markAnswer(index)
    }
  }

  /// "Response: Agreed" gives the answer, "Response – the Trust" who answers.
  func isName(_ answer: AnswerLine) -> Bool {
    bodies.isBody(answer.rest) || answer.rest.lastByte == UInt8(ascii: ":")
      || answer.isDashed && !isVerdict(answer.rest)
  }

  /// The words without the marks at their ends.
  static func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.last,
      byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: ",")
    {
      bytes = bytes.dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
