internal import Papers
internal import Records
internal import Rules

/// Where the passages of a paper stand to its asks: under which, and beside what words.
struct PassageLayout {
  /// The asks of the paper that an answer may be printed under, in the order of the text.
  private let asks: [Record]
  /// Those of them that are put to somebody who may answer at once: a recommendation in minutes is
  /// what the meeting came to.
  private let spokenAsks: [Record]
  private let blockOfRecord: [String: Int]
  /// The records that stand in each block, or in part of it, in their own order.
  private let recordsInBlock: [Int: [Record]]
  /// The blocks in which a record begins.
  private let recordBlocks: Set<Int>
  /// Where in `asks` those stand that have the number of their block.
  private let asksByNumber: [String: [Int]]
  /// The asks that begin in each block, in the order of the text.
  private let asksInBlock: [Int: [Record]]
  /// For each block of a speech what the speaker before asked.
  private let askedBefore: [Int: [Record]]
  /// For each block the first of the run of blocks with its role that it stands in.
  private let runStarts: [Int]
  private let rows: CellRows
  private let answering: Set<String>

  init(_ paper: Paper, records: [Record], answering: Set<String>, heads: ColumnHeads) {
    self.answering = answering
    let asks = records.filter { $0.kind.family == .ask && !$0.isReported }
      .sorted { $0.span < $1.span }
    self.asks = asks
    spokenAsks = asks.filter { $0.kind != .recommendation }
    var blockOfRecord: [String: Int] = [:]
    var recordsInBlock: [Int: [Record]] = [:]
    for record in records {
      let blocks = Self.blocks(of: record.span, in: paper)
      if let first = blocks.first { blockOfRecord[record.id] = first }
      for block in blocks { recordsInBlock[block, default: []].append(record) }
    }
    self.blockOfRecord = blockOfRecord
    self.recordsInBlock = recordsInBlock
    recordBlocks = Set(blockOfRecord.values)
    asksByNumber = asks.indices.reduce(into: [:]) { places, place in
      let number = blockOfRecord[asks[place].id].flatMap { paper.blocks[$0].number }
      if let number { places[number, default: []].append(place) }
    }
    asksInBlock = Dictionary(
      grouping: asks.filter { blockOfRecord[$0.id] != nil }, by: { blockOfRecord[$0.id] ?? 0 })
    askedBefore = Self.askedBefore(paper, asks: asksInBlock)
    runStarts = paper.blocks.indices.reduce(into: []) { starts, index in
      let goesOn = index > 0 && paper.blocks[index - 1].role == paper.blocks[index].role
      starts.append(goesOn ? starts[index - 1] : index)
    }
    rows = CellRows(of: paper, heads: heads)
  }

  /// The blocks in which a stretch of the text lies: blocks stand in the order of the text.
  private static func blocks(of span: TextSpan, in paper: Paper) -> Range<Int> {
    let first = paper.blocks.firstPlace { $0.span.end > span.start }
    var end = first
    while end < paper.blocks.count, paper.blocks[end].span.start < span.end { end += 1 }
    return first..<end
  }

  /// The records that stand in a block, or in part of it.
  func records(inBlock index: Int) -> [Record] { recordsInBlock[index] ?? [] }

  /// The words beside a block that say what it is about: the other cells of its row, its heading.
  func about(block index: Int, of paper: Paper) -> String {
    let block = paper.blocks[index]
    var beside: [String] = []
    if let cell = block.cell {
      beside = (rows.head(of: cell) + rows.row(of: cell))
        .filter { $0 != index }.map { paper.text[paper.blocks[$0].span] }
    }
    if let heading = block.heading { beside.append(paper.text[paper.blocks[heading].span]) }
    if let stem = block.stem { beside.append(paper.text[paper.blocks[stem].span]) }
    return beside.joined(separator: " ")
  }

  /// Whether a block is one of the columns of a table that say how something stands.
  func speaks(block index: Int, of paper: Paper) -> Bool {
    guard let cell = paper.blocks[index].cell, paper.blocks[index].role == .cell else {
      return true
    }
    return rows.speaks(index, cell)
  }

  /// The number under which a block stands: that of the ask it answers, its own, that of its row, or
  /// that of its heading.
  func number(ofBlock index: Int, of paper: Paper) -> String? {
    let block = paper.blocks[index]
    if let answers = block.answers { return answers }
    if block.role == .question || block.role == .recommendation {
      return repliesUnderItsNumber(index, of: paper) ? block.number : nil
    }
    return block.number ?? block.cell.flatMap { number(ofRow: $0, of: paper) }
      ?? block.heading.flatMap { paper.blocks[$0].number }
  }

  /// Whether a reply takes the numbers of what it answers for its own: "Recommendation 2", and below
  /// it what is done about that.
  private func repliesUnderItsNumber(_ index: Int, of paper: Paper) -> Bool {
    !paper.inReplyTo.isEmpty && !recordBlocks.contains(index)
  }

  /// The number that a row of a log begins with: "4.3", "J2", "05a".
  private func number(ofRow cell: Cell, of paper: Paper) -> String? {
    let row = rows.row(of: cell)
    guard let first = row.first(where: { paper.blocks[$0].cell?.column == 0 }) else { return nil }
    let text = paper.text[paper.blocks[first].span]
    guard text.utf8.count <= Self.longestNumber, text.contains(where: \.isNumber),
      text.allSatisfy({ $0.isLetter || $0.isNumber || "./-()".contains($0) })
    else { return nil }
    return text
  }

  /// How many bytes the number of a row may have.
  private static let longestNumber = 10

  /// The asks of the same paper under which a passage is printed.
  ///
  /// A response stands under the asks that have its number, or else under those since the response
  /// before it; what is said in a meeting right after a question answers that question, and what the
  /// next speaker says answers all that the one before asked.
  func asks(above span: TextSpan, block index: Int, of paper: Paper) -> [String] {
    let block = paper.blocks[index]
    if block.role == .response { return asksAnswered(by: index, of: paper) }
    guard paper.kind == .minutes || paper.kind == .transcript, isSpoken(block.role) else {
      return []
    }
    let spoken = asksOfSpeaker(before: index, of: paper)
    if !spoken.isEmpty { return spoken }
    guard let ask = Self.last(of: spokenAsks, endingBy: span.start),
      let asked = blockOfRecord[ask.id], isSpoken(paper.blocks[asked].role),
      span.start - ask.span.end <= Self.farthestAnswer
    else { return [] }
    if asked == index { return [ask.id] }
    guard block.role != .listItem, answers(index, of: paper) else { return [] }
    let endsItsBlock = paper.blocks[asked].span.end - ask.span.end <= Self.longestEnd
    let isNext = asked == index - 1 && endsItsBlock && !opensAnotherItem(index, of: paper)
    return isNext ? asksTogether(upTo: ask).map(\.id) : []
  }

  /// What is asked in one breath, as in "How many are there, and when will they open?".
  private func asksTogether(upTo last: Record) -> ArraySlice<Record> {
    let end = spokenAsks.firstPlace { $0.span.start >= last.span.start }
    guard end < spokenAsks.endIndex else { return [] }
    var first = end
    while first > 0, blockOfRecord[spokenAsks[first - 1].id] == blockOfRecord[last.id],
      (0...Self.longestJoint).contains(
        spokenAsks[first].span.start - spokenAsks[first - 1].span.end)
    {
      first -= 1
    }
    return spokenAsks[first...end]
  }

  /// In evidence and debate, what the one asked who spoke right before another does; a heading with
  /// the speaker's name may stand between the two.
  private func asksOfSpeaker(before index: Int, of paper: Paper) -> [String] {
    guard paper.kind == .transcript, paper.blocks[index].role == .speech else { return [] }
    return askedBefore[index]?.map(\.id) ?? []
  }

  /// For each block of what somebody says under a label, what the speaker before asked.
  private static func askedBefore(_ paper: Paper, asks: [Int: [Record]]) -> [Int: [Record]] {
    var asked: [Int: [Record]] = [:]
    var speaker: String?
    var here: [Record] = []
    var before: [Record] = []
    for (index, block) in paper.blocks.enumerated() where block.role == .speech {
      if block.label != speaker || block.label == nil {
        (speaker, before, here) = (block.label, here, [])
      }
      here += asks[index] ?? []
      if block.label != nil { asked[index] = before }
    }
    return asked
  }

  /// The last of some asks in the order of the text that ends before a place.
  private static func last(of asks: [Record], endingBy end: Int) -> Record? {
    // What begins after the place ends after it too; of the others few hold one another.
    let first = asks.firstPlace { $0.span.start > end }
    return asks[..<first].last { $0.span.end <= end }
  }

  /// Whether a block begins with words in capitals, as the next item of an agenda does.
  private func opensAnotherItem(_ index: Int, of paper: Paper) -> Bool {
    let words = paper.text[paper.blocks[index].span].prefix(60).split(separator: " ").prefix(2)
    return words.count == 2
      && words.allSatisfy { word in
        word.contains(where: \.isLetter) && word.allSatisfy { !$0.isLowercase }
      }
  }

  /// How many bytes after a question in minutes its answer may begin.
  private static let farthestAnswer = 250
  /// How many bytes may follow a question that ends its paragraph: a mark and a closing quote.
  private static let longestEnd = 5
  /// How many bytes may stand between two questions put in one breath.
  private static let longestJoint = 24

  private func isSpoken(_ role: BlockRole) -> Bool {
    role == .paragraph || role == .speech || role == .question || role == .listItem
  }

  /// Whether a paragraph of its own is an answer by its words, or is what somebody says in quotes.
  private func answers(_ index: Int, of paper: Paper) -> Bool {
    guard paper.kind == .minutes else { return true }
    let text = paper.text[paper.blocks[index].span]
    let opening = text.prefix(Self.longestLead).lowercased()
    return opening.contains(": “") || opening.contains(": \"")
      || opening.split { !$0.isLetter }.contains { answering.contains(String($0)) }
  }

  /// Within how many characters a paragraph shows that it is an answer.
  private static let longestLead = 90

  private func asksAnswered(by index: Int, of paper: Paper) -> [String] {
    if let number = paper.blocks[index].answers {
      let numbers = number.split(separator: ",").map { String($0.drop { $0 == " " }) }
      return Set(numbers + [number]).flatMap { asksByNumber[$0] ?? [] }.sorted()
        .map { asks[$0].id }
    }
    let start = paper.blocks[runStarts[index]].span.start
    guard let last = Self.last(of: asks, endingBy: start).flatMap({ blockOfRecord[$0.id] }),
      paper.blocks[last].role == .question || paper.blocks[last].role == .recommendation
    else { return [] }
    return asks[asksSince(block: runStarts[last], before: start, of: paper)]
      .filter { $0.span.end <= start && blockOfRecord[$0.id] != nil }.map(\.id)
  }

  /// Which asks begin in a block or after it, and before a place.
  private func asksSince(block: Int, before end: Int, of paper: Paper) -> Range<Int> {
    let start = block == 0 ? 0 : paper.blocks[block - 1].span.end
    let first = asks.firstPlace { $0.span.start >= start }
    return first..<max(first, asks.firstPlace { $0.span.start > end })
  }
}
