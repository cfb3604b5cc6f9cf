import Dates
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

@Suite struct LoadReportTests {
  private func card(_ filing: Filing) throws -> PaperCard {
    let folder = try ScratchFolder()
    return try Filings.register(in: folder, holding: [filing]).card(filing.id)
  }

  @Test func `a paper is told by kind, date, author, recipients and records`() throws {
    #expect(
      LoadReport.line(try card(Filings.letter), records: 2, outcome: .added) == """
        harbour/letter.txt: letter, 4 March 2024 (stated in the paper), \
        from Skelby Harbour Committee, to Port Authority, 2 records
        """)
    #expect(
      LoadReport.line(try card(Filings.minutes), records: 1, outcome: .unchanged) == """
        harbour/minutes.txt: minutes, undated, from Skelby Harbour Committee, 1 record, \
        already loaded
        """)
  }

  @Test func `an undated paper says how to date it`() throws {
    #expect(
      LoadReport.undated(try card(Filings.minutes)) == """
        harbour/minutes.txt: it states no date, so what it promises has no day to count from. \
        Give it with: answerable decide d-3c date yyyy-mm-dd
        """)
  }

  @Test func `a date that a paper did not need is not used in silence`() throws {
    #expect(
      LoadReport.dateNotUsed(try card(Filings.letter)) == """
        harbour/letter.txt: it is dated 4 March 2024 itself, so --date was not used. \
        To go against the paper: answerable decide d-1a date yyyy-mm-dd
        """)
  }

  @Test func `the end of a load counts what became of the papers`() {
    var count = LoadCount()
    count.papers = 5
    count.records = 31
    count.unchanged = 2
    count.undated = 1
    count.broken = 1
    count.refused = 1
    #expect(
      LoadReport.summary(count) == """
        5 papers with 31 records; 2 loaded before and unchanged; 1 without a date; \
        1 read only in part; 1 file not loaded
        """)
  }
}
