import Dates
import Papers
import Records
import Rules

/// Completes the drafts of table rows: the day in the "By when" column, the owner in the "Lead"
/// column, and tasks that an action log prints again.
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
      draft.bodies = self.body(ofOwnerIn: owner).map { [$0] } ?? draft.bodies
    }
    return draft
  }

  // MARK: - Cells

  private func deadline(in cell: Int) -> Deadline? {
    let block = paper.blocks[cell]
    let times = extractor.reader.times.times(
      in: paper.text.utf8.span, block.span.range, written: paper.date, events: paper.events)
    return times.last.map { mention in
      let span = TextSpan(mention.bytes.lowerBound, mention.bytes.upperBound)
      return Deadline(text: paper.text[span], span: span, reading: mention.reading)
    }
  }

  private func owner(in cell: Int) -> String? {
    let text = paper.text[paper.blocks[cell].span]
    return text.contains(where: \.isLetter) ? text : nil
  }

  private func body(ofOwnerIn cell: Int) -> String? {
    guard let owner = owner(in: cell) else { return nil }
    let finder = extractor.directory.finder
    if let named = bodies.organisation(
      in: owner, finder: finder, splitter: extractor.directory.splitter)
    {
      return named
    }
    let voice = Voice(
      author: bodies.council ?? bodies.author, addressees: [], isMeeting: paper.kind == .minutes)
    return bodies.body(ofPost: owner, voice: voice)
  }

  /// The tasks of an action log: printed again from meeting to meeting, so retold here.
  private func logged(_ gathering: Gathering, known: Set<Int>) -> [Draft] {
    gathering.rows.values.compactMap { row in
      guard let action = row.cells[.action] ?? row.cells[.recommendation],
        !known.contains(action)
      else { return nil }
      let isLog = row.cells[.position] != nil
      guard isLog || row.cells[.due] != nil || row.cells[.owner] != nil else { return nil }
      let kind: RecordKind = row.cells[.action] != nil ? .action : .recommendation
      var draft = Draft(
        kind: kind, strength: .firm, span: paper.blocks[action].span, block: action,
        bodies: [bodies.council ?? bodies.author].compactMap(\.self), author: bodies.author,
        rule: "row-of-a-log")
      draft.isReported = isLog
      draft.number = paper.blocks[action].number
      return paper.text[draft.span].contains(where: \.isLetter) ? completed(draft, row) : nil
    }
  }
}
