import Dates
import Papers
import Reading
import TestSupport
import Testing

/// The data at the head of a Markdown file say what the page is called, from when and whose it is.
@Suite struct FrontMatterTests {
  @Test func `the title is a heading, the day the paper's, and the rest no text`() throws {
    let paper = try paper(
      """
      ---
      layout: post
      title: 'Written answer on the ferry''s tolls'
      date: 2018-03-05T09:00
      tags:
        - ferries
      ---

      The tolls will end in January 2019.
      """)
    #expect(paper.words(of: .heading) == ["Written answer on the ferry's tolls"])
    #expect(paper.date == "2018-03-05")
    #expect(paper.dateSource == .metadata)
    #expect(paper.words(of: .furniture).count == 4)
    #expect(paper.words(of: .paragraph) == ["The tolls will end in January 2019."])
  }

  @Test func `minutes are of the day on which people met`() throws {
    let paper = try paper(
      "---\ntitle: July\ndate: 2018-07-20\n---\n\nMinutes of the meeting of Oakvale Parish Council "
        + "held on 5 July 2018\n\nThe Clerk would write to the bank.\n")
    #expect(paper.kind == .minutes)
    #expect(paper.date == "2018-07-05")
  }

  @Test func `a letter is from and to whom its data say`() throws {
    let paper = try paper(
      """
      ---
      date: 2018-07-20
      from:
      - Friends of the Quay
      - www.quay.example
      to:
      - Harbour Board
      - 5 Quay Street
      ---
      Dear Sir,

      Please send us the survey by 1 August.
      """)
    #expect(paper.authors == ["Friends of the Quay"])
    #expect(paper.recipients == ["Harbour Board"])
  }

  @Test(
    "Words between two rules are text",
    arguments: [
      "---\nPlease send the survey.\n---\n\nMore words.", "---\nNote: the survey\n---\n\nMore.",
      "---\n\n---\n\nWords.",
    ])
  func rules(text: String) throws {
    #expect(try paper(text).words(of: .furniture).isEmpty)
  }
}
