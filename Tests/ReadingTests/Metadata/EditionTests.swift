import Papers
import Testing

/// Which edition of itself a paper says it is.
@Suite struct EditionTests {
  private static func minutes(_ head: String, _ foot: String = "") -> String {
    """
    \(head)

    Minutes of the meeting held on 4 June 2024

    Present: Cllr Ida Moss (Chair), Cllr Owen Tarrant

    1. Minutes

    The draft minutes of the meeting of 2 April 2024 were approved as a correct record, as amended.

    2. Ferry shelters

    RESOLVED that the shelters be mended by August.

    The report on moorings was withdrawn.

    The Chair thanked the officers for their work on the shelters and on the slipway.

    The meeting closed at 8.40 pm.

    \(foot)
    """
  }

  @Test(
    "Minutes say",
    arguments: [
      (minutes("HARBOUR PANEL"), nil, "only other papers are called draft, amended, approved"),
      (minutes("DRAFT\n\nHARBOUR PANEL"), .draft, "a line of one word"),
      (minutes("HARBOUR PANEL – draft"), .draft, "behind a dash"),
      (minutes("HARBOUR PANEL (Unconfirmed)"), .draft, "in brackets"),
      (minutes("Draft minutes of the Harbour Panel"), .draft, "at the front of the title"),
      (
        minutes("HARBOUR PANEL\n\nThese minutes are draft until signed by the Chair."), .draft,
        "a sentence of the head"
      ),
      (minutes("HARBOUR PANEL\n\nStatus: Approved"), .approved, "a field"),
      (
        minutes("HARBOUR PANEL", "Signed as a correct record: I. Moss, 6 August 2024"), .approved,
        "the line under which the chair signs"
      ),
      (
        minutes("HARBOUR PANEL", "Signed as a correct record: ………… Chair"), nil,
        "nobody has signed the line yet"
      ),
      (minutes("HARBOUR PANEL\n\nMinutes (as amended)"), .corrected, "as amended"),
      (
        minutes(
          "HARBOUR PANEL\n\nThis version replaces the version published on 10 June, which named the "
            + "wrong pier."), .corrected, "a sentence that names the earlier version"
      ),
      (minutes("WITHDRAWN\n\nDRAFT\n\nHARBOUR PANEL"), .withdrawn, "withdrawn comes first"),
    ] as [(String, Edition?, String)])
  func edition(text: String, edition: Edition?, reason: String) throws {
    #expect(try paper(text).edition == edition, "\(reason)")
  }

  @Test func `takes the mark that runs at the head of the pages`() throws {
    let page = { (number: Int) in
      """
                                  DRAFT – NOT FOR CIRCULATION


      \(number).1 The Panel heard how the shelters fared in the storms, and what their mending costs.

      \(number).2 The Harbour Master said that the slipway was closed for weeks at a time.


                                        Page \(number) of 3
      """
    }
    let text =
      "HARBOUR PANEL\n\nReport on shelters\n\n" + (1...3).map(page).joined(separator: "\u{c}")
    #expect(try paper(text).edition == nil, "not for circulation is more than the mark")
    let marked = text.replacing("DRAFT – NOT FOR CIRCULATION", with: "Version 3 – DRAFT")
    #expect(try paper(marked).edition == .draft)
  }

  @Test func `takes the subject of a letter as the name of another paper`() throws {
    let text = """
      3 June 2024

      Dear Mr Tarrant

      Draft minutes of the Harbour Panel

      I send you the minutes, and ask you to say by Friday what is wrong with them.

      Yours sincerely

      Ida Moss
      Chair
      """
    #expect(try paper(text).edition == nil)
  }
}
