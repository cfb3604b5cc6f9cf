import Dates
import Documents
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

/// A digest tells what changed since the last one, and what is due before the next.
@Suite struct DigestTests {
  private func digest(on day: CivilDate, since before: CivilDate) throws -> Digest {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let clock = try Filings.clock()
    return Digest(
      try register.on(day, answeringBy: clock), since: try register.on(before, answeringBy: clock),
      name: "Port Authority", daysAhead: 7)
  }

  @Test func `changes and what is due are told with their words`() throws {
    let text = PlainText.text(try digest(on: "2024-03-28", since: "2024-03-14").document)
    #expect(
      text.contains("Changed since 14 March 2024\n\n- answered: “Please send us the dredging plan"))
    #expect(
      text.contains("Due by 4 April 2024\n\n- 3 April 2024: “We would also like to know the cost"))
  }

  @Test func `where nothing changed and nothing is due it is empty`() throws {
    #expect(try digest(on: "2024-03-26", since: "2024-03-20").isEmpty)
    #expect(try !digest(on: "2024-03-28", since: "2024-03-20").isEmpty)
  }
}
