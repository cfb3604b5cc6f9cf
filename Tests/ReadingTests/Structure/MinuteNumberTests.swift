import Dates
import Papers
import TestSupport
import Testing

/// Minutes number their items by the year, and set what is said of each below its name.
@Suite struct MinuteNumberTests {
  private static let minutes = """
    LOWER FENN PARISH COUNCIL

    Minutes of the meeting held on 8 January 2024

    Present: Cllrs J. Rook (Chairman), P. Dace and M. Teal

    01/24  Apologies for absence
           Apologies were received from Cllr Finch.

    02/24  The lamp in Church Lane
           The Clerk reported that the lamp was still out, and that the County Council had been asked
           twice to mend it.
           Agreed: that the Clerk write again.

    03/24  Date of next meeting
           Monday 12 February 2024
    """

  @Test func `takes a minute's number with its year, and its name as a heading`() throws {
    let paper = try paper(Self.minutes)
    let items = paper.blocks.filter { $0.role == .heading && $0.number != nil }
    #expect(items.map(\.number) == ["01/24", "02/24", "03/24"])
    #expect(
      items.map { paper.text[$0.span] } == [
        "Apologies for absence", "The lamp in Church Lane", "Date of next meeting",
      ])
    #expect(paper.words(of: .resolution) == ["Agreed: that the Clerk write again."])
    #expect(paper.events["next meeting"] == "2024-02-12")
  }

  @Test(
    "No minute number stands before",
    arguments: ["24/7 cover is needed.", "12/03/2024 was a Tuesday.", "1/2 of the berths are let."])
  func others(line: String) throws {
    let paper = try paper("Report of the Harbour Panel\n\n" + line + "\n\nThat is all.")
    #expect(paper.blocks.allSatisfy { $0.number == nil })
  }

  @Test func `a numbered item below a resolution is the next business, not of its list`() throws {
    let paper = try paper(
      """
      Harbour Committee

      Minutes of the meeting of 2 May 2024

      2. Correspondence

      Agreed: that the Committee write to the owners.

      3. Draft minutes

      Agreed: that the minutes be approved.
      """)
    #expect(paper.words(of: .heading).suffix(2) == ["Correspondence", "Draft minutes"])
  }
}
