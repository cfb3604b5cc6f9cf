import Dates
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

@Suite struct BodyScoresTests {
  private func scores() throws -> BodyScores {
    let folder = try ScratchFolder()
    let register = try Filings.register(
      in: folder, holding: [Filings.letter, Filings.reply, Filings.minutes])
    return BodyScores(try register.on("2024-05-01", answeringBy: try Filings.clock()))
  }

  @Test func `each body has its counts, and no share where there are too few`() throws {
    #expect(
      try scores().text == """
        On 1 May 2024, of 3 papers held:

        Port Authority
          answered 1 of 2 (too few for a share) of what it was asked
          1 record unanswered, overdue or lapsed

        Skelby Harbour Committee
          reported complete 0 of 1 (too few for a share) of what it promised
          nothing late

        """)
  }

  @Test func `a spreadsheet gets the counts with their day`() throws {
    #expect(try scores().csv.contains("\r\nPort Authority,2,1,0,0,1,2024-05-01\r\n"))
  }
}
