import Papers
import Reading
import Testing

@Suite struct PageTests {
  /// Two pages as `pdftotext -layout` leaves them, the first ending within a word.
  private static let pages = """
    Isles Council

    Report to: Harbours Committee
    Date: 4 May 2021

    1. Purpose
    1.1 This report asks the Committee to note that the pier will be painted and
    repaired in the summer by the contractor whom the Council ap-

    Isles Council                                             Page 1 of 2
    \u{c}Isles Council

    pointed in March after tenders from four firms had been opened and then weighed.

    2. Next steps
    2.1 Officers will report back by 1 July 2021, and will bring the accounts of the
    works with them.

    Isles Council                                             Page 2 of 2
    """

  @Test func `takes out page numbers and running heads, and joins what they tore`() throws {
    let paper = try paper(Self.pages)
    #expect(!paper.text.contains("Page 1"))
    #expect(paper.text.ranges(of: "Isles Council").count == 1)
    let block = try #require(paper.blocks.first { $0.number == "1.1" })
    #expect(
      paper.text[block.span].hasSuffix(
        "whom the Council appointed in March after tenders from four firms had been opened and then weighed."
      ))
    #expect(block.locator == "page 1, line 7")
    #expect(paper.blocks.last?.locator == "page 2, line 16")
  }

  @Test func `reads a table set in columns, and puts a wrapped cell together`() throws {
    let paper = try paper(
      """
      Action plan

       Ref    Action                                              Lead    By when

       P1     Paint the pier from end to end, the rails and the   HM      1 June
              bollards too.
       P2     Dredge the basin.                                   HM      2022

      The plan is kept under review.
      """)
    let cells = paper.blocks.filter { $0.cell?.row ?? 0 > 0 }
    #expect(
      cells.map { paper.text[$0.span] } == [
        "P1", "Paint the pier from end to end, the rails and the bollards too.", "HM", "1 June",
        "P2", "Dredge the basin.", "HM", "2022",
      ])
    #expect(cells.map { $0.cell?.row } == [1, 1, 1, 1, 2, 2, 2, 2])
    #expect(cells[5].cell?.head == "Action")
  }

  @Test func `drops marks and tags to their words`() throws {
    let paper = try paper(
      "**Fares.** See [the table](https://isles.example/a(b)) and <u>pay</u>.\n\n<p>One.</p> <ul> <li>two</li> <li>three</li></ul>\n"
    )
    #expect(paper.text == "Fares. See the table and pay.\nOne.\n- two\n- three")
  }

  @Test func `reads the items of a page that is laid out as a table`() throws {
    let paper = try paper(
      """
      <html><body><h1>Minutes</h1><table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
      <tr><td><p>12.</p></td><td><p class="mgAiTitleTxt">Pier</p><p>The Chair asked for a plan.</p>
      <p>RESOLVED: that</p><ol><li>the plan be noted.</li></ol></td></tr></table></body></html>
      """)
    #expect(paper.blocks.first { $0.number == "12" }.map { paper.text[$0.span] } == "Pier")
    #expect(paper.words(of: .paragraph).contains("The Chair asked for a plan."))
    #expect(paper.words(of: .resolution) == ["RESOLVED: that", "the plan be noted."])
  }

  @Test func `refuses a PDF where nothing can take its text out`() throws {
    let reader = try PaperReader(rules: layouts.get())
    let refusal = #expect(throws: ReadingRefusal.self) {
      try reader.read(bytes: Array("%PDF-1.4".utf8))
    }
    #expect(refusal?.description == "the file is a PDF; turn it to text with pdftotext -layout")
  }
}
