import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct DeadlineChoiceTests {
  @Test(
    "Of several times the deadline is",
    arguments: [
      (
        "We will report in four to eight weeks (due in December 2024).", "2024-12-31",
        "the one called due"
      ),
      ("We will consult in June and publish in July 2024.", "2024-07-31", "the later"),
      ("The letter of 3 March will be answered by 1 June.", "2024-06-01", "no date of a paper"),
      (
        "Please agree by 7 June to the closing of the ford in July.", "2024-06-07",
        "a limit goes before the time of a thing"
      ),
      ("It will be answered shortly, by 1 June.", "2024-06-01", "a day before vague words"),
    ] as [(String, CivilDate, String)])
  func chooses(text: String, due: CivilDate, because: String) throws {
    let reader = TimeReader(rules: try Repository.times)
    let found = reader.times(in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15")
    #expect(DeadlineChoice.deadline(among: found)?.reading.due == due)
  }

  @Test(
    "A cycle goes before a time that only bounds it",
    arguments: [
      "The hall will be open every Friday from June to August.",
      "A note will be sent each quarter, beginning with the meeting on 10 October.",
      "Figures will be put up each quarter, starting with those for July to September.",
    ])
  func bounded(text: String) throws {
    let reader = TimeReader(rules: try Repository.times)
    let found = reader.times(in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15")
    #expect(DeadlineChoice.deadline(among: found)?.reading.timeClass == .recurring)
  }

  @Test func `a cycle goes before the day on which it ends`() throws {
    let reader = TimeReader(rules: try Repository.times)
    let text = "The audit will be repeated monthly until December."
    let found = reader.times(in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15")
    #expect(DeadlineChoice.deadline(among: found)?.reading.cycle == "P1M")
  }
}
