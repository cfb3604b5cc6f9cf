internal import Papers
internal import Rules

/// Tells recommendations and questions from the answers printed under or beside them.
///
/// An ask begins at its heading ("Recommendation 4"), in its column, or at its number in a table of
/// questions; the answer at a line "Response", in its column, or after the ask's own paragraph
/// where the two heads stand side by side. A short line with a colon, or right below "Response",
/// that names a body is the label of who answers until the next one.
struct AsksAndAnswers {
  private enum Place { case outside, ask, answer, mixed }

  private let words: LayoutWords
  private let bodies: BodyLines
  private let numbered: NumberedAsks
  private let unmarked: Set<Int>
  private let hasGaps: Bool
  private var parts: [Part]
  private var place = Place.outside
  private var ask: String?
  private var askRole = BlockRole.recommendation
  private var askedOf: String?
  private var label: String?
  private var hasAskText = false
  private var isSideBySide = false
  private var isBelowAnswerLine = false
  private var isAskOpen = false
  private var isAnsweredBelow = false
  private var labelledCell: Cell?
  private var itemLabel: String??
  private var hasItemSinceLabel = false
  /// How many asks have an answer under them.
  private(set) var answered: Set<String> = []

  /// Marks them in a paper's parts, headings having been told before; how many asks are answered.
  static func mark(_ parts: inout [Part], words: LayoutWords) -> Int {
    var marker = AsksAndAnswers(parts, words: words)
    for index in parts.indices { marker.take(index) }
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

  private mutating func take(_ index: Int) {
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
    } else if place == .ask, Wording(part.words).isOne(of: words[.asks]) {
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
  private func isVerdict(_ text: String) -> Bool {
    let wording = Wording(text, atMost: 6)
    let count = wording.opening(words[.verdicts])
    guard count > 0 else { return false }
    let next = text.utf8.dropFirst(wording.ends[count - 1]).first
    return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: ":")
      || next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
  }

  /// A heading of the paper's own count ends the asks above it.
  private func endsSection(_ part: Part, isAfterNumbered: Bool) -> Bool {
    guard part.role == .heading else { return false }
    if isAfterNumbered { return !bodies.isBody(part.words) }
    if case .heading(let level) = part.form { return level <= 2 && !bodies.isBody(part.words) }
    return part.marker?.form == .number && part.marker?.depth == 1
      || part.text.isAllCapitals && part.text.utf8.count > 12 && !bodies.isBody(part.words)
  }

  // MARK: - Asks

  private mutating func begin(_ heading: AskHeading, at index: Int) {
    ask = heading.number
    askRole = heading.isQuestion ? .question : .recommendation
    (askedOf, label, hasAskText, isSideBySide) = (nil, nil, false, false)
    (isAskOpen, itemLabel, hasItemSinceLabel) = (false, nil, false)
    isAnsweredBelow = unmarked.contains(index)
    place = .ask
    parts[index].number = heading.number
    if heading.rest.isEmpty {
      parts[index].role = .heading
      parts[index].level = 3
    } else {
      parts[index].role = askRole
      parts[index].lead = heading.restOffset
      hasAskText = true
      isAskOpen = isOpen(heading.rest)
    }
  }

  /// "Recommendation" on a line of its own within a finding: what stands above it is no ask.
  private mutating func beginInner(_ index: Int) {
    for above in parts[..<index].indices.reversed() {
      guard parts[above].role == askRole, parts[above].number == ask else { break }
      parts[above].role = .paragraph
      (parts[above].number, parts[above].askedOf) = (parts[above].marker?.number, nil)
    }
    (askedOf, hasAskText) = (nil, false)
    askRole = Wording(parts[index].words).isOne(of: words[.questions]) ? .question : .recommendation
    parts[index].role = .heading
    parts[index].level = 4
  }

  private mutating func beginNumbered(_ index: Int) {
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

  private mutating func beginAnswer(_ answer: AnswerLine, at index: Int) {
    place = place == .mixed ? .mixed : .answer
    label = nil
    isBelowAnswerLine = answer.rest.isEmpty
    if answer.rest.isEmpty {
      parts[index].role = .heading
      parts[index].level = 4
    } else if answer.rest.utf8.count <= 70, !answer.rest.endsSentence {
      label = Self.trimmed(answer.rest)
      parts[index].role = .heading
      parts[index].level = 4
      parts[index].label = label
    } else {
      parts[index].lead = answer.restOffset
      markAnswer(index)
    }
  }

  // MARK: - Text

  private mutating func takeText(_ index: Int) {
    switch place {
    case .outside: break
    case .ask: takeInAsk(index)
    case .answer: takeInAnswer(index)
    case .mixed: takeMixed(index)
    }
    isBelowAnswerLine = false
  }

  private mutating func takeInAsk(_ index: Int) {
    let text = parts[index].words
    if !hasAskText, askedOf == nil, bodies.isAddressee(text) {
      askedOf = Self.trimmed(text)
      parts[index].role = .heading
      parts[index].level = 4
      return
    }
    if hasAskText, answersHere(index) {
      place = .answer
      takeInAnswer(index)
      return
    }
    markAsk(index)
  }

  /// Whether the answer to the ask above begins with this part.
  private func answersHere(_ index: Int) -> Bool {
    let part = parts[index]
    if bodies.isLabel(part.words) { return true }
    guard part.role != .listItem else { return false }
    return isSideBySide || isAnsweredBelow && (part.hasGapBefore || !hasGaps)
  }

  private mutating func markAsk(_ index: Int) {
    parts[index].role = askRole
    if !hasAskText || parts[index].number == nil { parts[index].number = ask }
    parts[index].askedOf = askedOf
    hasAskText = true
    isAskOpen = isOpen(parts[index].text)
  }

  private func isOpen(_ text: String) -> Bool {
    !text.endsSentence && text.lastByte != UInt8(ascii: ":") && text.lastByte != UInt8(ascii: ";")
  }

  /// The end of an ask that a page end tore off and that came to stand within the answer.
  private func isTornAsk(_ index: Int) -> Bool {
    isAskOpen && parts[index].words.beginsSmall && parts[index].marker == nil
      && !isOpen(parts[index - 1].text)
  }

  private mutating func takeInAnswer(_ index: Int) {
    let text = parts[index].words
    if isTornAsk(index) { return markAsk(index) }
    if text.lastByte == UInt8(ascii: ":") || isBelowAnswerLine, text.utf8.count <= 80,
      bodies.isBody(text)
    {
      label = Self.trimmed(text)
      hasItemSinceLabel = false
      parts[index].role = .heading
      parts[index].level = 4
      parts[index].label = label
      return
    }
    if parts[index].role == .heading {
      parts[index].label = label
      parts[index].answers = ask
      parts[index].level = 5
      return
    }
    keepListTogether(index)
    markAnswer(index)
  }

  /// A list item right after the labelled answer of another body goes on with the list above the
  /// label: the columns of a table ran into each other there.
  private mutating func keepListTogether(_ index: Int) {
    // An item that lost its bullet is still set in.
    let isItem =
      parts[index].role == .listItem || itemLabel != nil && (1...3).contains(parts[index].indent)
    guard isItem else {
      hasItemSinceLabel = hasItemSinceLabel || !parts[index].text.endsSentence
      return
    }
    if !hasItemSinceLabel, let itemLabel { label = itemLabel }
    hasItemSinceLabel = true
    itemLabel = .some(label)
  }

  private mutating func markAnswer(_ index: Int) {
    parts[index].role = .response
    parts[index].answers = ask
    if let name = bodies.answering(parts[index].words) {
      label = name
      let words = parts[index].words
      parts[index].lead += words.utf8.count - words.rest(from: name.utf8.count).utf8.count
    }
    parts[index].label = label
  }

  /// In a table of questions and answers that lost its borders, what asks is a question.
  private mutating func takeMixed(_ index: Int) {
    let part = parts[index]
    let isAsking = part.words.lastByte == UInt8(ascii: "?")
    if let number = part.marker?.number, part.marker?.depth == 1, asksOn(index) || isNext(number) {
      ask = number
      label = nil
      parts[index].role = .question
    } else if part.marker?.form == .bullet, !isAsking, nextItemAsks(index) {
      ask = ask.flatMap { Int($0) }.map { String($0 + 1) }
      label = nil
      parts[index].role = .question
      parts[index].number = ask
    } else if isAsking {
      parts[index].role = .question
      parts[index].number = parts[index].number ?? ask
    } else if part.role != .heading {
      markAnswer(index)
    }
    if parts[index].role == .question {
      parts[index].askedOf = askedOf
      hasAskText = true
    }
  }

  private func isNext(_ number: String) -> Bool {
    guard let last = ask.flatMap({ Int($0) }), let number = Int(number) else { return false }
    return number == last + 1
  }

  private func asksOn(_ index: Int) -> Bool {
    parts[index].words.utf8.contains(UInt8(ascii: "?")) || nextItemAsks(index)
      || parts[index].words.lastByte == UInt8(ascii: ":")
  }

  private func nextItemAsks(_ index: Int) -> Bool {
    guard index + 1 < parts.count, parts[index + 1].marker?.form == .bullet else { return false }
    return parts[index + 1].words.lastByte == UInt8(ascii: "?")
  }

  // MARK: - Cells

  private mutating func takeCell(_ index: Int, _ cell: Cell) {
    let text = parts[index].text
    if let head = cell.head { return takeCell(index, cell, under: Wording(head)) }
    if let heading = AskHeading(text, words: words), heading.rest.isEmpty {
      begin(heading, at: index)
      isSideBySide = true
      return
    }
    if place == .mixed, let code = Self.code(text) {
      ask = code
      return
    }
    let wording = Wording(text)
    if wording.isOne(of: words[.answers]) {
      parts[index].role = .heading
      parts[index].level = 4
      if hasQuestionHead(index, cell) { beginTable(at: index) }
    } else if wording.isOne(of: words[.asks]) {
      parts[index].role = .heading
      parts[index].level = 4
    }
  }

  private func hasQuestionHead(_ index: Int, _ cell: Cell) -> Bool {
    parts[..<index].reversed().prefix(3).contains { part in
      guard case .cell(let other) = part.form, other.table == cell.table, other.row == cell.row
      else { return false }
      return Wording(part.text).isOne(of: words[.questions])
    }
  }

  private mutating func beginTable(at index: Int) {
    place = .mixed
    askRole = .question
    (ask, label) = (nil, nil)
    askedOf = addressee(above: index)
  }

  /// "Questions to the Fire Service": whom the heading above a table says that its questions ask.
  private func addressee(above index: Int) -> String? {
    guard let heading = parts[..<index].last(where: { $0.role == .heading && !$0.isCell }) else {
      return nil
    }
    let wording = Wording(heading.words)
    guard let noun = wording.place(of: words[.questions] + words[.asks]),
      let to = wording.words[noun.upperBound...].firstIndex(of: "to")
    else { return nil }
    let start = to + 1 < wording.words.count && wording.words[to + 1] == "the" ? to + 1 : to
    let name = heading.words.rest(from: wording.ends[start])
    return name.isEmpty || !name.beginsCapital ? nil : Self.trimmed(name)
  }

  private mutating func takeCell(_ index: Int, _ cell: Cell, under head: Wording) {
    if head.isOne(of: words[.asks]) {
      parts[index].role = head.isOne(of: words[.questions]) ? .question : .recommendation
      hasAskText = true
      parts[index].askedOf = askedOf
      if let number = parts[index].marker?.number ?? ask { parts[index].number = number }
    } else if head.isOne(of: words[.answers]) || head.opening(words[.answers]) > 0 {
      // A label holds for its cell.
      if let labelled = labelledCell, labelled != cell { (label, labelledCell) = (nil, nil) }
      markAnswer(index)
      if label != nil { labelledCell = cell }
      parts[index].answers = ask ?? parts[index].number
    } else if parts[index].text.utf8.count <= 24, let code = Self.code(parts[index].text) {
      ask = code
      label = nil
    }
  }

  /// The number of a row: a cell of one or two words with a figure in it.
  private static func code(_ text: String) -> String? {
    let wording = Wording(text, atMost: 4)
    guard (1...2).contains(wording.words.count),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    return trimmed(text)
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
