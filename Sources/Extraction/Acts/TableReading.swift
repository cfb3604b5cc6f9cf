import Dates
import Papers
import Records
import Rules

/// Completes the drafts of table rows: the day under "By when", the owner under "Lead", and tasks that an action log prints again.
struct TableReading {
  let paper: Paper
  let bodies: PaperBodies
  let extractor: Extractor

  /// All drafts, those of rows completed.
  func completed(_ gathering: Gathering) -> [Draft] {
    let places = placesOfBlocks(gathering.rows)
    let drafts = gathering.drafts.map { draft in
      places[draft.block].flatMap { gathering.rows[$0] }.map { completed(draft, $0) } ?? draft
    }
    return drafts + logged(gathering, known: Set(drafts.map(\.block)))
      + expected(gathering, known: Set(drafts.map(\.block)))
  }

  private func placesOfBlocks(_ rows: [TableRow.Place: TableRow]) -> [Int: TableRow.Place] {
    var places: [Int: TableRow.Place] = [:]
    for (index, block) in paper.blocks.enumerated() {
      guard let cell = block.cell else { continue }
      places[index] = TableRow.Place(table: cell.table, row: cell.row)
    }
    return places
  }

  private func completed(_ draft: Draft, _ row: TableRow) -> Draft {
    var draft = draft
    if draft.deadline == nil, let due = row.cells[.due] { draft.deadline = deadline(in: due) }
    if draft.owner == nil, let owner = row.cells[.owner] {
      draft.owner = self.owner(in: owner)
      draft.bodies = self.body(ofOwnerIn: owner, of: draft).map { [$0] } ?? draft.bodies
    }
    return draft
  }

  // MARK: - Cells

  private func deadline(in cell: Int) -> Deadline? {
    let block = paper.blocks[cell]
    let times = extractor.reader.times.times(
      in: paper.text.utf8.span, block.span.range, written: paper.date,
      events: bodies.layers.events)
    return times.last.map { Deadline($0, in: paper.text) }
  }

  private func owner(in cell: Int) -> String? {
    let text = paper.text[paper.blocks[cell].span]
    return text.contains(where: \.isLetter) ? text : nil
  }

  /// The body of whoever stands in the "Lead" column.
  ///
  /// A post there tells no other body than the words
  /// of an ask, or the label of an answer, already did.
  private func body(ofOwnerIn cell: Int, of draft: Draft) -> String? {
    guard let owner = owner(in: cell) else { return nil }
    let finder = extractor.directory.finder
    if let named = bodies.organisation(
      in: owner, finder: finder, splitter: extractor.directory.splitter)
    {
      return named
    }
    guard draft.bodies.isEmpty || draft.isOfNobody && paper.blocks[draft.block].label == nil else {
      return nil
    }
    let voice = Voice(
      author: bodies.council ?? bodies.author, addressees: [], isMeeting: paper.kind == .minutes)
    return bodies.body(ofPost: owner, voice: voice)
  }

  /// A row without a task, under a column such as "Date decision expected": the whole row tells what
  /// is expected, and when.
  private func expected(_ gathering: Gathering, known: Set<Int>) -> [Draft] {
    let setter = SceneSetter(paper: paper, bodies: bodies, directory: extractor.directory)
    let cells = cellsOfRows
    return gathering.rowsInOrder.compactMap { place, row in
      guard let due = row.cells[.due], let head = paper.blocks[due].cell?.head,
        extractor.rules.heads.isExpectation(head),
        [.action, .recommendation, .commitment, .plan].allSatisfy({ row.cells[$0] == nil }),
        let deadline = deadline(in: due)
      else { return nil }
      guard let cells = cells[place], let first = cells.first, let last = cells.last,
        known.isDisjoint(with: cells)
      else { return nil }
      let author = setter.scene(at: due).voice.author ?? bodies.author
      var draft = Draft(
        kind: .commitment, strength: .intended,
        span: TextSpan(paper.blocks[first].span.start, paper.blocks[last].span.end), block: first,
        bodies: [author].compactMap(\.self), author: author, rule: "row-with-a-date-expected")
      draft.deadline = deadline
      return draft
    }
  }

  /// The cells of each row, in the order of the text.
  private var cellsOfRows: [TableRow.Place: [Int]] {
    paper.blocks.indices.reduce(into: [:]) { cells, index in
      guard let cell = paper.blocks[index].cell else { return }
      cells[TableRow.Place(table: cell.table, row: cell.row), default: []].append(index)
    }
  }

  /// The words of a cell that give a task: all of it, or in a cell of plans the last sentence that
  /// tells of nothing done.
  private func task(in cell: Int) -> TextSpan? {
    let block = paper.blocks[cell]
    guard block.cell?.head.flatMap(extractor.rules.heads.content(of:)) == .plan else {
      return block.span
    }
    let text = paper.text.utf8.span
    let words = extractor.reader.splitter.words(in: text, block.span)
    let grammar = extractor.rules.grammar
    return extractor.reader.sentences.sentences(of: words, in: text)
      .last { $0.count > 1 && !grammar.hasFinite(words, $0) }
      .map { TextSpan(of: $0, in: words) }
  }

  /// The tasks of an action log: printed again from meeting to meeting, so retold here.
  private func logged(_ gathering: Gathering, known: Set<Int>) -> [Draft] {
    gathering.rowsInOrder.compactMap { _, row in
      guard
        let action = row.cells[.action] ?? row.cells[.recommendation] ?? row.cells[.plan],
        !known.contains(action), let span = task(in: action)
      else { return nil }
      let isLog = row.cells[.position] != nil
      guard isLog || row.cells[.due] != nil || row.cells[.owner] != nil else { return nil }
      let kind: RecordKind =
        row.cells[.action] != nil
        ? .action : row.cells[.recommendation] != nil ? .recommendation : .commitment
      var draft = Draft(
        kind: kind, strength: .firm, span: span, block: action,
        bodies: [bodies.council ?? bodies.author].compactMap(\.self), author: bodies.author,
        rule: "row-of-a-log")
      draft.isReported = isLog
      draft.isOfNobody = true
      draft.number = paper.blocks[action].number
      return paper.text[draft.span].contains(where: \.isLetter) ? completed(draft, row) : nil
    }
  }
}
