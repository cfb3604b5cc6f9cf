internal import Papers
internal import Records

/// Where the passages of a paper stand to its asks: under which, and beside what words.
struct PassageLayout {
  /// The asks of the paper that an answer may be printed under, in the order of the text.
  private let asks: [Record]
  private let blockOfRecord: [String: Int]
  private let rows: [Row: [Int]]
  private let firstColumn: Set<Int>

  private struct Row: Hashable {
    let table: Int
    let row: Int
  }

  init(_ paper: Paper, records: [Record]) {
    asks = records.filter { $0.kind.family == .ask && !$0.isReported }.sorted { $0.span < $1.span }
    var blockOfRecord: [String: Int] = [:]
    for record in records {
      blockOfRecord[record.id] = paper.blocks.firstIndex { $0.span.overlaps(record.span) }
    }
    self.blockOfRecord = blockOfRecord
    var rows: [Row: [Int]] = [:]
    for (index, block) in paper.blocks.enumerated() {
      guard let cell = block.cell else { continue }
      rows[Row(table: cell.table, row: cell.row), default: []].append(index)
    }
    self.rows = rows
    firstColumn = Set(paper.blocks.indices.filter { paper.blocks[$0].cell?.column == 0 })
  }

  /// The words beside a block that say what it is about: the other cells of its row, its heading.
  func about(block index: Int, of paper: Paper) -> String {
    let block = paper.blocks[index]
    var beside: [String] = []
    if let cell = block.cell {
      beside = (rowHead(cell) + (rows[Row(table: cell.table, row: cell.row)] ?? []))
        .filter { $0 != index }.map { paper.text[paper.blocks[$0].span] }
    }
    if let heading = block.heading { beside.append(paper.text[paper.blocks[heading].span]) }
    if let stem = block.stem { beside.append(paper.text[paper.blocks[stem].span]) }
    return beside.joined(separator: " ")
  }

  /// The first cells of the row above to which a row without any belongs.
  private func rowHead(_ cell: Cell) -> [Int] {
    var row = cell.row
    while row > 0 {
      let cells = rows[Row(table: cell.table, row: row)] ?? []
      if cells.contains(where: { firstColumn.contains($0) }) {
        return row == cell.row ? [] : cells.filter { firstColumn.contains($0) }
      }
      row -= 1
    }
    return []
  }

  /// Whether a block is one of the columns of a table that say how something stands.
  ///
  /// Of a row the longest cell that says anything speaks; the others name the matter, the owner, the
  /// day, or repeat the status in a word.
  func speaks(block index: Int, of paper: Paper) -> Bool {
    guard let cell = paper.blocks[index].cell, paper.blocks[index].role == .cell else {
      return true
    }
    if cell.column == 0 { return false }
    let row = rows[Row(table: cell.table, row: cell.row)] ?? []
    if row.contains(where: { paper.blocks[$0].role == .response }) { return false }
    return !row.contains { other in
      let block = paper.blocks[other]
      guard let place = block.cell, other != index else { return false }
      return place.column > cell.column && block.span.count >= 4
    }
  }

  /// The number under which a block stands: that of the ask it answers, of its row, its own, or that
  /// of its heading.
  static func number(ofBlock index: Int, of paper: Paper) -> String? {
    let block = paper.blocks[index]
    if let answers = block.answers { return answers }
    if block.role == .question || block.role == .recommendation { return nil }
    return block.number ?? block.heading.flatMap { paper.blocks[$0].number }
  }

  /// The asks of the same paper under which a passage is printed.
  ///
  /// A response stands under the asks that have its number, or else under those since the response
  /// before it; what is said in a meeting right after a question answers that question.
  func asks(above span: TextSpan, block index: Int, of paper: Paper) -> [String] {
    let block = paper.blocks[index]
    if block.role == .response { return asksAnswered(by: index, of: paper) }
    guard paper.kind == .minutes || paper.kind == .transcript, isSpoken(block.role) else {
      return []
    }
    guard let ask = asks.last(where: { $0.span.end <= span.start }),
      let asked = blockOfRecord[ask.id], isSpoken(paper.blocks[asked].role),
      span.start - ask.span.end <= Self.farthestAnswer
    else { return [] }
    let endsItsBlock = paper.blocks[asked].span.end - ask.span.end <= 2
    return asked == index || (asked == index - 1 && endsItsBlock) ? [ask.id] : []
  }

  /// How many bytes after a question in minutes its answer may begin.
  private static let farthestAnswer = 250

  private func isSpoken(_ role: BlockRole) -> Bool {
    role == .paragraph || role == .speech || role == .question
  }

  private func asksAnswered(by index: Int, of paper: Paper) -> [String] {
    if let number = paper.blocks[index].answers {
      let numbers = Set(number.split(separator: ",").map { $0.drop { $0 == " " } })
      let numbered = asks.filter { ask in
        let own = blockOfRecord[ask.id].flatMap { paper.blocks[$0].number }
        return own == number || own.map { numbers.contains(Substring($0)) } ?? false
      }
      return numbered.map(\.id)
    }
    var place = index
    while place > 0, paper.blocks[place - 1].role == .response { place -= 1 }
    let before = asks.filter { $0.span.end <= paper.blocks[place].span.start }
    guard let last = before.last.flatMap({ blockOfRecord[$0.id] }),
      paper.blocks[last].role == .question || paper.blocks[last].role == .recommendation
    else { return [] }
    var first = last
    while first > 0, paper.blocks[first - 1].role == paper.blocks[last].role { first -= 1 }
    return before.filter { ask in blockOfRecord[ask.id].map { $0 >= first } ?? false }.map(\.id)
  }
}
