import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Extraction

/// What a careful clerk would note in short papers, one point a test.
@Suite struct ExtractorTests {
  private static let extractor = Result {
    Extractor(rules: try ExtractionRules(folder: Repository.rules))
  }

  /// A paper of paragraphs, from the Otterford Ferry Company to Wold District Council.
  private func paper(
    _ paragraphs: [String], kind: PaperKind = .letter, roles: [BlockRole] = []
  ) -> Paper {
    var text = ""
    var blocks: [Block] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let start = text.utf8.count
      text += paragraph
      blocks.append(
        Block(
          role: index < roles.count ? roles[index] : .paragraph,
          span: TextSpan(start, text.utf8.count), locator: "paragraph \(index + 1)"))
      text += "\n"
    }
    var paper = Paper(text: text, blocks: blocks, kind: kind)
    paper.date = "2025-03-03"
    paper.dateSource = .stated
    paper.authors = ["Otterford Ferry Company"]
    paper.recipients = ["Wold District Council"]
    return paper
  }

  private func records(in paper: Paper) throws -> [Record] {
    try Self.extractor.get().findings(in: paper, document: "d-1").records
  }

  @Test func `a promise binds the author, and its deadline is worked out`() throws {
    let found = try records(in: paper(["We will publish the timetable by 31 March 2025."]))
    #expect(found.map(\.kind) == [.commitment])
    #expect(found.first?.bodies == ["Otterford Ferry Company"])
    #expect(found.first?.deadline?.reading.due == "2025-03-31")
    #expect(found.first?.quote == "We will publish the timetable by 31 March 2025")
  }

  @Test func `an ask binds those addressed`() throws {
    let found = try records(in: paper(["We would be grateful if you could send the byelaws."]))
    #expect(found.map(\.kind) == [.request])
    #expect(found.first?.bodies == ["Wold District Council"])
  }

  @Test func `two acts of one sentence are two records`() throws {
    let found = try records(
      in: paper(["We will repair the ramp in May and will repaint the hut by 1 July 2025."]))
    #expect(
      found.map(\.quote) == [
        "We will repair the ramp in May", "will repaint the hut by 1 July 2025",
      ])
    #expect(found.map(\.deadline?.reading.due) == ["2025-05-31", "2025-07-01"])
  }

  @Test func `a condition makes a promise conditional and keeps its words`() throws {
    let found = try records(in: paper(["If the grant is paid, we will build a shelter."]))
    #expect(found.first?.strength == .conditional)
    #expect(found.first?.condition?.contains("the grant is paid") == true)
  }

  @Test(
    "What binds nobody is left alone",
    arguments: [
      "The new boat will carry forty people.", "The choir will be led by its founder.",
      "Thank you for your letter of 3 February.", "We look forward to a good summer.",
      "Members will recall the storm of 2019.", "Demand will rise in the summer.",
      "You will be aware of the tides.", "We would like to thank your officers.",
    ])
  func leavesAlone(text: String) throws {
    #expect(try records(in: paper([text])).filter { $0.strength != .aspiration }.isEmpty)
  }

  @Test func `questions of one sentence are as many records as it wants answers`() throws {
    let found = try records(in: paper(["How many boats are there, and when were they built?"]))
    #expect(found.map(\.kind) == [.question, .question])
  }

  @Test func `an ACTION line that names its owner alone makes a task of what stands above`() throws
  {
    let minutes = paper(
      ["The Chair asked for a report on the tolls in May 2025.", "ACTION: Harbour Master"],
      kind: .minutes, roles: [.paragraph, .action])
    let found = try records(in: minutes)
    #expect(found.map(\.kind) == [.action])
    #expect(found.first?.owner == "Harbour Master")
    #expect(found.first?.deadline?.reading.due == "2025-05-31")
  }

  @Test func `a meeting's resolution to note binds nobody, one to write does`() throws {
    let minutes = paper(
      ["that the report be noted", "that the Clerk write to the ferryman by 1 May 2025"],
      kind: .minutes, roles: [.resolution, .resolution])
    let found = try records(in: minutes)
    #expect(found.map(\.kind) == [.action])
    #expect(found.first?.deadline?.reading.due == "2025-05-01")
  }

  @Test func `the points of an open list are the records, its stem is none`() throws {
    var letter = paper(
      ["We will continue to provide:", "a bus on Sundays", "a boat on Mondays"],
      roles: [.paragraph, .listItem, .listItem])
    letter.blocks[1].stem = 0
    letter.blocks[2].stem = 0
    #expect(try records(in: letter).map(\.quote) == ["a bus on Sundays", "a boat on Mondays"])
  }

  @Test func `the same paper gives the same ids again`() throws {
    let letter = paper(["We will publish the timetable by 31 March 2025."])
    #expect(try records(in: letter).map(\.id) == records(in: letter).map(\.id))
  }

  @Test func `a noun that the paper explains stands for the body it names`() throws {
    let letter = paper([
      "In this letter \"the Operator\" means Otterford Railway Company.",
      "We ask that the Operator publish its fares.",
    ])
    #expect(try records(in: letter).first?.bodies == ["Otterford Railway Company"])
  }

  @Test func `initials stand for who was present, and for their body`() throws {
    let minutes = paper(
      [
        "Present: Cllr Jenny Mould (chair), Sue Pike (Otterford Water Company), Dr Ivo Lane (IXL)",
        "SP to mend the rail by 1 May 2025.", "IXL will report in June 2025.",
      ],
      kind: .minutes)
    let found = try records(in: minutes)
    #expect(found.map(\.bodies.first) == ["Otterford Water Company", found.last?.author])
    #expect(found.map(\.owner) == ["Sue Pike", "Dr Ivo Lane"])
  }

  @Test func `an act with a second verb and a second time is two records`() throws {
    let found = try records(
      in: paper(["We will send you a list by 3 May 2025 and open the hall on 1 June 2025."]))
    #expect(
      found.map(\.quote) == [
        "We will send you a list by 3 May 2025", "open the hall on 1 June 2025",
      ])
    let one = try records(in: paper(["We will draw up a list and send it to you by 3 May 2025."]))
    #expect(one.count == 1)
  }

  @Test func `the time named for replies is that of the asks that name none`() throws {
    let letter = paper([
      "When did the ferry last sail?", "We ask the Council to name a day.",
      "I should be glad of your reply within ten working days.",
    ])
    let asks = try records(in: letter).filter { $0.quote != letter.text }
    #expect(asks.prefix(2).map(\.deadline?.reading.due) == ["2025-03-17", "2025-03-17"])
  }

  @Test func `in a debate a question is put to the next speaker of another body`() throws {
    var debate = paper(
      ["When will the slip be rebuilt?", "I will write to the hon. Member by 1 May 2025."],
      kind: .transcript, roles: [.speech, .speech])
    debate.blocks[0].label = "Isla Rankine"
    debate.blocks[1].label = "The Minister for Slips (Angus Deuchar)"
    debate.authors = ["Otterford Assembly"]
    debate.recipients = []
    let found = try records(in: debate)
    #expect(found.map(\.bodies) == [["Department for Slips"], ["Department for Slips"]])
  }

  @Test func `a point with a body in brackets behind it is put to that body`() throws {
    var report = paper(
      [
        "Matters of concern", "The rails are loose. (Otterford Water Company)",
        "Nobody reads the log. (Wold District Council)",
      ],
      kind: .report, roles: [.heading, .listItem, .listItem])
    report.authors = ["Coroner for Wold"]
    for index in 1...2 {
      report.blocks[index].number = "\(index)"
      report.blocks[index].heading = 0
    }
    #expect(
      try records(in: report).map(\.bodies) == [
        ["Otterford Water Company"], ["Wold District Council"],
      ])
  }

  @Test func `a row under a date expected tells what is expected`() throws {
    var table = paper(
      ["Site", "Date expected", "Carn Pier", "by June 2025"], kind: .report,
      roles: [.cell, .cell, .cell, .cell])
    for index in 0..<4 {
      table.blocks[index].cell = Cell(
        table: 0, row: index / 2, column: index % 2,
        head: index < 2 ? nil : ["Site", "Date expected"][index % 2])
    }
    let found = try records(in: table)
    #expect(found.map(\.quote) == ["Carn Pier\nby June 2025"])
    #expect(found.first?.strength == .intended)
    #expect(found.first?.deadline?.reading.due == "2025-06-30")
  }

  @Test(
    "A body is told from another by the noun at the head of its name",
    arguments: [
      ("The force should train its staff.", "Wold Police"),
      ("The Department should name a day.", "Department"),
      ("The Chief Constable should name a day.", "Wold Police"),
    ])
  func others(text: String, body: String) throws {
    var report = paper(["We visited Wold Police in May.", text], kind: .report)
    report.authors = ["Inspectorate of Police Cells"]
    report.recipients = []
    #expect(try records(in: report).map(\.bodies.first) == [body])
  }
}
