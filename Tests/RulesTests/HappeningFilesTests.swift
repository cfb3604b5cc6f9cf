import Dates
import Rules
import TestSupport
import Testing

@Suite struct HappeningFilesTests {
  private let text = """
    happenings: bridge-committee
    means: When the Bridge Committee meets, and the half terms of its town.
    body: Bridge Committee
    days:
      meeting: [2026-05-06, 2026-07-15, 2027-05-05]
      half term: [2026-05-25]
    """

  @Test(
    "In a paper of 6 May 2026 the words name the day",
    arguments: [
      ("before the next meeting", "2026-07-14", "the meeting of that day is not the next"),
      ("at the July meeting", "2026-07-15", "by its month"),
      ("by half-term", "2026-05-25", "a happening with a name of its own"),
      ("at the May meeting", "2027-05-05", "this year's has been"),
    ] as [(String, CivilDate, String)])
  func resolves(words: String, due: CivilDate, because: String) throws {
    let file = try RuleNode(parsing: text, path: "Rules/happenings/a.yaml")
    let events = try HappeningCalendar(reading: file).events(after: "2026-05-06")
    let reader = TimeReader(rules: try Repository.times)
    let sentence = "It will be mended \(words)."
    let found = reader.times(
      in: sentence.utf8.span, 0..<sentence.utf8.count, written: "2026-05-06", events: events)
    #expect(found.first?.reading.due == due)
    #expect(found.first?.reading.timeClass == .date)
  }

  @Test func `a day that is none is shown with its place`() throws {
    let wrong = text.replacing("2026-07-15", with: "2026-07-32")
    let file = try RuleNode(parsing: wrong, path: "Rules/happenings/a.yaml")
    let fault = #expect(throws: RuleFault.self) { try HappeningCalendar(reading: file) }
    #expect(fault?.description.contains("'2026-07-32' is no day") == true)
  }
}
