internal import Papers
internal import Rules

/// Asks and answers that stand in the cells of a table, under heads that name them.
extension AsksAndAnswers {
  mutating func takeCell(_ index: Int, _ cell: Cell) {
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

  func hasQuestionHead(_ index: Int, _ cell: Cell) -> Bool {
    parts[..<index].reversed().prefix(3).contains { part in
      guard case .cell(let other) = part.form, other.table == cell.table, other.row == cell.row
      else { return false }
      return part.text.isOne(of: words[.questions])
    }
  }

  mutating func beginTable(at index: Int) {
    place = .mixed
    askRole = .question
    (ask, label) = (nil, nil)
    askedOf = addressee(above: index)
  }

  /// "Questions to the Fire Service": whom the heading above a table says that its questions ask.
  func addressee(above index: Int) -> String? {
    guard let heading = parts[..<index].last(where: { $0.role == .heading && !$0.isCell }) else {
      return nil
    }
    let wording = Wording(heading.words)
    guard let noun = wording.place(of: PhraseSet(Array(words[.questions]) + words[.asks])),
      let to = wording.words[noun.upperBound...].firstIndex(of: "to")
    else { return nil }
    let start = to + 1 < wording.words.count && wording.words[to + 1] == "the" ? to + 1 : to
    let name = heading.words.rest(from: wording.ends[start])
    return name.isEmpty || !name.beginsCapital ? nil : Self.trimmed(name)
  }

  mutating func takeCell(_ index: Int, _ cell: Cell, under head: Wording) {
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
  static func code(_ text: String) -> String? {
    let wording = Wording(text, atMost: 4)
    guard (1...2).contains(wording.words.count),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    return trimmed(text)
  }
}
