import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Extraction

/// Under which asks and numbers the passages of short made-up papers stand.
@Suite struct PassageFinderTests {
  private static let finder = Result {
    let extraction = try ExtractionRules(folder: Repository.rules)
    return PassageFinder(
      rules: extraction, tenses: try TenseWords(try Repository.rules.file("tenses.yaml")))
  }

  /// A paper of blocks, one a line, with a question wherever a line says "asked" or ends with "?".
  private func passages(
    _ kind: PaperKind, _ lines: [(role: BlockRole, text: String)],
    cells: [Int: Cell] = [:], labels: [Int: String] = [:], numbers: [Int: String] = [:],
    inReplyTo: [Citation] = [], kind asked: RecordKind = .question
  ) throws -> [Passage] {
    var text = ""
    var blocks: [Block] = []
    var findings = Findings(document: "d-1")
    for (index, line) in lines.enumerated() {
      let start = text.utf8.count
      text += line.text + "\n"
      var block = Block(
        role: line.role, span: TextSpan(start, text.utf8.count - 1), locator: "line \(index)")
      block.cell = cells[index]
      block.label = labels[index]
      block.number = numbers[index]
      blocks.append(block)
      for ask in asks(asked, in: line.text, from: start) { findings.records.append(ask) }
    }
    var paper = Paper(text: text, blocks: blocks, kind: kind)
    paper.inReplyTo = inReplyTo
    return try Self.finder.get().passages(in: paper, findings: findings)
  }

  private func asks(_ kind: RecordKind, in line: String, from start: Int) -> [Record] {
    var place = start
    return line.split(after: [".", "?"]).compactMap { sentence -> Record? in
      defer { place += sentence.utf8.count }
      guard sentence.contains("asked") || sentence.hasSuffix("?") else { return nil }
      let lead = sentence.prefix { $0 == " " }.utf8.count
      return Record(
        id: "r-\(place)", document: "d-1", kind: kind, quote: String(sentence),
        span: TextSpan(place + lead, place + sentence.utf8.count), locator: "", bodies: [],
        strength: .firm, rule: "")
    }
  }

  @Test func `what follows a question in a bullet of minutes answers it`() throws {
    let found = try passages(
      .minutes,
      [(.listItem, "Mr Fell asked when the ferry would sail. The Mate said that it would in May.")])
    #expect(found.map(\.answersRecords) == [[], ["r-0"]])
    #expect(found.last?.opensAnswer == true)
  }

  @Test func `what follows a recommendation in minutes is no answer to it`() throws {
    let found = try passages(
      .minutes, [(.paragraph, "The Panel asked for lamps. The pier was painted in May.")],
      kind: .recommendation)
    #expect(found.map(\.answersRecords) == [[], []])
  }

  @Test(
    "A paragraph after a question answers it where its words are those of an answer",
    arguments: [
      ("The Mate replied that it had sunk.", true), ("The Chair thanked the crew.", false),
      ("DATE OF NEXT MEETING It was said to be in May.", false),
    ])
  func nextParagraph(_ words: String, isAnswer: Bool) throws {
    let found = try passages(
      .minutes, [(.paragraph, "Mr Fell asked where the ferry was."), (.paragraph, words)])
    #expect(found.contains { $0.quote == words && $0.answersRecords == ["r-0"] } == isAnswer)
  }

  @Test func `the next speaker answers all that was asked in evidence`() throws {
    let found = try passages(
      .transcript,
      [
        (.speech, "How many ferries are there? Who paints them?"),
        (.speech, "There are nine. The crew paints them."),
      ], labels: [0: "Chair", 1: "Mr Fell"])
    #expect(found.suffix(2).map(\.answersRecords) == [["r-0", "r-27"], ["r-0", "r-27"]])
  }

  @Test func `a speaker answers in all paragraphs what another asked under a heading before`()
    throws
  {
    let found = try passages(
      .transcript,
      [
        (.heading, "Chair"), (.speech, "How many ferries are there?"), (.speech, "Who paints?"),
        (.heading, "Mr Fell"), (.speech, "There are nine."), (.speech, "The crew paints them."),
      ], labels: [1: "Chair", 2: "Chair", 4: "Mr Fell", 5: "Mr Fell"])
    #expect(found.suffix(2).map(\.answersRecords) == [["r-6", "r-34"], ["r-6", "r-34"]])
  }

  @Test func `questions put in one breath are answered by what is said in quotes below`() throws {
    let found = try passages(
      .minutes,
      [
        (.paragraph, "Mr Fell: “How many ferries are there? and when do they sail?”"),
        (.paragraph, "The Mate: “There are nine.”"),
      ])
    #expect(found.last?.answersRecords.count == 2)
  }

  @Test(
    "The rest of a sentence of minutes answers what its beginning asks, where its words say so",
    arguments: [
      ("the Mate confirmed that it was", ["the Mate confirmed that it was."]),
      ("the quay was full of gulls", []),
    ])
  func oneSentence(_ rest: String, _ answers: [String]) throws {
    let text = "Mr Fell asked whether the ferry was late; \(rest)."
    var findings = Findings(document: "d-1")
    findings.records = [
      Record(
        id: "r-0", document: "d-1", kind: .question, quote: String(text.prefix(40)),
        span: TextSpan(0, 40), locator: "", bodies: [], strength: .firm, rule: "")
    ]
    let block = Block(role: .paragraph, span: TextSpan(0, text.utf8.count), locator: "")
    let found = try Self.finder.get().passages(
      in: Paper(text: text, blocks: [block], kind: .minutes), findings: findings)
    #expect(found.filter { !$0.answersRecords.isEmpty }.map(\.quote) == answers)
  }

  @Test(
    "Of a row the position speaks, or else the last cell that names neither owner nor day",
    arguments: [
      (["Ref", "Task", "What we did", "Who", "By when"], "Lamps were lit in May."),
      (["Ref", "Task", "Position", "Notes", "By when"], "Lamps were lit in May."),
      (["Ref", "Task", "Notes", "Position", "By when"], "Head of Lamps was told."),
    ])
  func speakingCell(_ heads: [String], _ speaking: String) throws {
    let texts = ["L1", "Lamps", "Lamps were lit in May.", "Head of Lamps was told.", "Lit by May."]
    let cells = heads.enumerated().map { column, head in
      (column, Cell(table: 0, row: 1, column: column, head: head))
    }
    let found = try passages(
      .report, texts.map { (.cell, $0) },
      cells: Dictionary(cells) { first, _ in first })
    #expect(found.map(\.quote) == [speaking])
  }

  @Test func `a question put after another opens no answer`() throws {
    let found = try passages(
      .minutes,
      [(.paragraph, "Mr Fell asked who paints. She asked who pays. The Mate said that he did.")])
    #expect(found.filter(\.opensAnswer).map(\.quote) == ["The Mate said that he did."])
  }

  @Test func `a row of a log stands under the number in its first cell`() throws {
    let found = try passages(
      .minutes,
      [(.cell, "4.3"), (.cell, "Letter to the crew"), (.cell, "Sent on 4 May.")],
      cells: [
        0: Cell(table: 0, row: 1, column: 0), 1: Cell(table: 0, row: 1, column: 1),
        2: Cell(table: 0, row: 1, column: 2),
      ])
    #expect(found.map(\.answers) == ["4.3"])
  }

  @Test(
    "A reply answers under the numbers of what it answers, and an asker asks under its own",
    arguments: [("2025-03-14", "Concern 2"), (nil, nil)] as [(CivilDate?, String?)])
  func numbersOfReplies(answered: CivilDate?, number: String?) throws {
    let found = try passages(
      .letter, [(.recommendation, "The lamps were lit in May.")], numbers: [0: "Concern 2"],
      inReplyTo: answered.map { [Citation(date: $0)] } ?? [])
    #expect(found.map(\.answers) == [number])
  }

  @Test(
    "A sentence may cite by its place what it answers",
    arguments: [
      ("As to the third of your concerns, the lamps were lit in May.", "concern 3"),
      ("The Panel's second recommendation was accepted.", "recommendation 2"),
      ("On the first, the lamps were lit.", "1"), ("The first lamp was lit.", nil),
      ("The second of the lamps was lit.", nil), ("It was the first, and it was lit.", nil),
    ] as [(String, String?)])
  func citedByPlace(_ words: String, _ number: String?) throws {
    #expect(try passages(.letter, [(.paragraph, words)]).map(\.answers) == [number])
  }

  @Test func `thanks for the paper that is answered are told from answers`() throws {
    let text = "Thank you for your letter of 4 May, which was read. The lamps were lit."
    let found = try passages(
      .letter, [(.paragraph, text)],
      inReplyTo: [Citation(date: "2025-05-04", span: TextSpan(28, 33))])
    #expect(found.map { $0.rule == Passage.opening } == [true, false])
    #expect(found.last?.quote == "The lamps were lit.")
  }

  @Test func `an answer of one short sentence is no label`() throws {
    let found = try passages(
      .letter, [(.paragraph, "We accept this concern. The lamps were lit in May.")])
    #expect(found.map(\.outcome) == [.accepted, nil])
  }

  @Test func `the space between two sentences of a paragraph is kept`() throws {
    let found = try passages(
      .letter, [(.paragraph, "The lamps were lit. The pier was painted.")])
    #expect(found.map(\.gap) == [nil, " "])
  }
}

extension String {
  /// The text in pieces that each end with one of these marks.
  fileprivate func split(after marks: Set<Character>) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    for index in indices where marks.contains(self[index]) {
      pieces.append(self[start...index])
      start = self.index(after: index)
    }
    return start < endIndex ? pieces + [self[start...]] : pieces
  }
}
