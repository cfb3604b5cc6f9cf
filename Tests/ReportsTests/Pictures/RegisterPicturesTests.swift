import Charts
import Dates
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

/// The pictures count what the register holds on a day, and nothing twice.
@Suite struct RegisterPicturesTests {
  private func pictures(on day: CivilDate) throws -> RegisterPictures {
    let register = try Filings.register(
      in: ScratchFolder(), holding: [Filings.letter, Filings.reply, Filings.minutes])
    return RegisterPictures(try register.on(day, answeringBy: Filings.clock()))
  }

  @Test func `ages count what is open, and leave out what was answered`() throws {
    #expect(
      try pictures(on: "2024-04-20").ages.words == """
        2 records in all. under 3 months: 1; 3 to 6 months: 0; 6 to 12 months: 0; \
        1 to 2 years: 0; over 2 years: 0; undated: 1.
        """)
  }

  @Test func `what is due next is told from what is late`() throws {
    let before = try pictures(on: "2024-03-05").dueAhead(weeks: 2).words
    #expect(
      before == """
        3 open records in all. late already: 0; this week: 0; week of 11 March 2024: 0; later: 2; \
        no due day: 1.
        """)
    #expect(try pictures(on: "2024-05-01").dueAhead().words.contains("late already: 1;"))
  }

  @Test func `a thread is told from the paper to the answer`() throws {
    let register = try Filings.register(in: ScratchFolder())
      .on("2024-04-20", answeringBy: Filings.clock())
    let words = try #require(register.entry("r-plan")).timeline(on: register.day).words
    #expect(
      words == """
        4 March 2024: asked: a letter from Skelby Harbour Committee. 18 March 2024: answered by \
        Port Authority. 18 March 2024: due. As of 20 April 2024.
        """)
  }
}
