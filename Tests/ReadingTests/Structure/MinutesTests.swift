import Dates
import Papers
import Reading
import TestSupport
import Testing

@Suite struct MinutesTests {
  @Test func `tells whose meeting it was, when, and when the next one is`() throws {
    let paper = try paper(Samples.minutes)
    #expect(paper.kind == .minutes)
    #expect(paper.date == "2019-03-05")
    #expect(paper.authors == ["LEISURE AND PARKS SCRUTINY PANEL", "OAKVALE DISTRICT COUNCIL"])
    #expect(
      paper.events == [
        "meeting": "2019-03-05", "next meeting": "2019-06-04", "june meeting": "2019-06-04",
      ])
  }

  @Test func `a tab behind a printed number makes no table, and in a table it does`() throws {
    let head = "OAKVALE PARISH COUNCIL\n\nMinutes of the meeting held on 5 June 2019\n\n"
    let minutes = try paper(
      head + "21.\tApologies had come from two members.\n\n"
        + "22.\tThe Clerk would write to the bank.\n")
    #expect(minutes.blocks.allSatisfy { $0.cell == nil })
    #expect(minutes.blocks.compactMap(\.number) == ["21", "22"])
    let log = try paper(
      head + "No.\tAction\tOwner\n21.\tMend the gate of the park by June\tClerk\n"
        + "22.\tAsk the bank for its new terms\n")
    #expect(log.blocks.count { $0.cell != nil } == 8)
  }

  @Test(
    "A line that states something is no heading, though no full stop ends it",
    arguments: [
      "The stile was mended. (Action: Clerk)", "Clerk to write to the bank about the loan",
      "Councillor Orr to speak to the owner",
    ])
  func statements(line: String) throws {
    let paper = try paper("MINUTES of the meeting\n\n\(line)\n\nThe bank had replied by letter.\n")
    #expect(paper.words(of: .heading).allSatisfy { $0 != line })
  }

  @Test func `initials that act are no copy list`() throws {
    let paper = try paper("MINUTES of the meeting\n\nCC asked the Clerk to write to the bank.\n")
    #expect(paper.words(of: .copyList).isEmpty)
  }

  @Test func `dates an extract by the meeting of which it is one`() throws {
    let head =
      "OAKVALE PARISH COUNCIL\n\nExtract from the minutes of the meeting held on 5 June 2019"
    let paper = try paper("\(head)\n\nThe Clerk would write to the bank by 9 August.\n")
    #expect(paper.date == "2019-06-05")
  }

  @Test func `tells actions and resolutions with their numbers`() throws {
    let paper = try paper(Samples.minutes)
    let actions = paper.blocks.filter { $0.role == .action }
    #expect(actions.map(\.number) == ["ACTION 1"])
    #expect(
      paper.words(of: .action) == [
        "ACTION 1: Head of Leisure to circulate the contractor's report, by 19 March"
      ])
    #expect(
      paper.words(of: .resolution) == [
        "RESOLVED that", "the report be noted;",
        "Cabinet be invited to keep the pool open on Sundays.",
      ])
    let items = paper.blocks.filter { $0.role == .resolution && $0.stem != nil }
    #expect(items.map(\.number) == ["i", "ii"])
  }

  @Test func `reads a table that came one cell a line, with the heads of its columns`() throws {
    let paper = try paper(Samples.minutes)
    let cells = paper.blocks.filter { $0.cell?.row == 1 }
    #expect(
      cells.map { paper.text[$0.span] } == ["A1", "Count the benches", "Parks Manager", "1 May"])
    #expect(cells.map { $0.cell?.head } == ["Ref", "Action", "Owner", "Due"])
  }

  @Test func `numbers paragraphs and takes the number out of their words`() throws {
    let paper = try paper(Samples.minutes)
    let block = try #require(paper.blocks.first { $0.number == "1.1" })
    #expect(block.role == .paragraph)
    #expect(paper.text[block.span].hasPrefix("The Head of Leisure reported"))
    #expect(block.heading.map { paper.text[paper.blocks[$0].span] } == "SWIMMING POOLS")
  }

  @Test func `names the days on which something opens or closes`() throws {
    let paper = try paper(
      """
      Oakvale Council

      Minutes of the meeting held on 5 March 2019

      1.1 The consultation would open on 4 April. It had been put off twice. The trial of the lift was ending
      on 30 May, and the benches were painted on 1 June.
      """)
    #expect(paper.events["consultation opens"] == "2019-04-04")
    #expect(paper.events["trial's end"] == "2019-05-30")
    #expect(paper.events["trial opens"] == nil)
  }
}

@Suite struct GovernorsTests {
  @Test func `joins the governors with their school on another line of the head`() throws {
    let text = """
      ST BREN'S PRIMARY SCHOOL

      MINUTES OF A MEETING OF THE GOVERNING BODY

      Held on Wednesday 7 May 2014

      PRESENT: Mrs A. Finn (Chair), Mr B. Holt

      1. THE ROOF

      1.1 AGREED: that the Clerk obtain three quotations.
      """
    #expect(try paper(text).authors.first == "Governing Body of St Bren's Primary School")
  }
}
