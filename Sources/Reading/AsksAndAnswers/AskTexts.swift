internal import Papers
internal import Rules

/// Asks and answers that stand in running text, under their headings and labels.
extension AsksAndAnswers {
  mutating func takeText(_ index: Int) {
    switch place {
    case .outside: break
    case .ask: takeInAsk(index)
    case .answer: takeInAnswer(index)
    case .mixed: takeMixed(index)
    }
    isBelowAnswerLine = false
  }

  /// "Priority", "Target date" above their values: fields of the ask or of the answer.
  func isFieldName(_ index: Int) -> Bool {
    let wording = Wording(parts[index].words, atMost: 4)
    return wording.words.count <= 3 && parts[index].marker == nil && index + 1 < parts.count
      && parts[index + 1].text.utf8.count <= 80 && wording.isOne(of: words[.columns])
  }

  mutating func markFieldName(_ index: Int) {
    parts[index].role = .heading
    parts[index].level = 5
    isBelowFieldName = true
  }

  mutating func takeInAsk(_ index: Int) {
    let text = parts[index].words
    if hasAskText, isFieldName(index) { return markFieldName(index) }
    if isBelowFieldName {
      isBelowFieldName = false
      return
    }
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
  func answersHere(_ index: Int) -> Bool {
    let part = parts[index]
    if bodies.isLabel(part.words) { return true }
    guard part.role != .listItem else { return false }
    return isSideBySide || isAnsweredBelow && (part.hasGapBefore || !hasGaps)
  }

  mutating func markAsk(_ index: Int) {
    parts[index].role = askRole
    if !hasAskText || parts[index].number == nil { parts[index].number = ask }
    parts[index].askedOf = askedOf
    hasAskText = true
    isAskOpen = isOpen(parts[index].text)
  }

  func isOpen(_ text: String) -> Bool {
    !text.endsSentence && text.lastByte != UInt8(ascii: ":") && text.lastByte != UInt8(ascii: ";")
  }

  /// The end of an ask that a page end tore off and that came to stand within the answer.
  func isTornAsk(_ index: Int) -> Bool {
    isAskOpen && parts[index].words.beginsSmall && parts[index].marker == nil
      && !isOpen(parts[index - 1].text)
  }

  mutating func takeInAnswer(_ index: Int) {
    let text = parts[index].words
    if isBelowFieldName {
      isBelowFieldName = false
      return markAnswer(index)
    }
    if isTornAsk(index) { return markAsk(index) }
    if isFieldName(index) {
      parts[index].answers = ask
      return markFieldName(index)
    }
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
  mutating func keepListTogether(_ index: Int) {
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

  mutating func markAnswer(_ index: Int) {
    parts[index].role = .response
    parts[index].answers = ask
    if let name = bodies.answering(parts[index].words) {
      label = name
      let words = parts[index].words
      let colon = words.utf8.prefix { $0 != UInt8(ascii: ":") }.count
      parts[index].lead += words.utf8.count - words.rest(from: colon).utf8.count
    }
    parts[index].label = label
  }

  /// In a table of questions and answers that lost its borders, what asks is a question.
  mutating func takeMixed(_ index: Int) {
    let part = parts[index]
    let isAsking = part.words.lastByte == UInt8(ascii: "?")
    if let number = part.marker?.number, part.marker?.depth == 1, asksOn(index) || isNext(number) {
      ask = number
      label = nil
      parts[index].role = .question
    } else if part.marker?.form == .bullet, !isAsking, nextItemAsks(index) {
      ask = askBefore.map { String($0 + 1) }
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

  func isNext(_ number: String) -> Bool {
    guard let askBefore, let number = Int(number) else { return false }
    return number == askBefore + 1
  }

  /// The figure of the ask at hand; none of more digits than asks are counted to.
  private var askBefore: Int? { ask.flatMap { $0.utf8.count <= 6 ? Int($0) : nil } }

  func asksOn(_ index: Int) -> Bool {
    parts[index].words.utf8.contains(UInt8(ascii: "?")) || nextItemAsks(index)
      || parts[index].words.lastByte == UInt8(ascii: ":")
  }

  func nextItemAsks(_ index: Int) -> Bool {
    guard index + 1 < parts.count, parts[index + 1].marker?.form == .bullet else { return false }
    return parts[index + 1].words.lastByte == UInt8(ascii: "?")
  }
}
