import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct TimeReaderTests {
  private let reader: TimeReader

  init() throws {
    reader = TimeReader(rules: try Repository.rules.times())
  }

  private func read(
    _ text: String, written: CivilDate? = "2024-05-15", events: [String: CivilDate] = [:]
  ) -> [TimeMention] {
    reader.times(in: text.utf8.span, 0..<text.utf8.count, written: written, events: events)
  }

  @Test(
    "Words, with the day on which they are due, in a paper of 15 May 2024",
    arguments: [
      ("by the 10th of the month", "2024-06-10", "this month's has gone"),
      ("at the end of Q4", "2025-03-31", "a quarter without a year is financial"),
      ("by Q2 24/25", "2024-09-30", "a short financial year behind a quarter"),
      ("by the last working day of the month", "2024-05-31", "a Friday"),
      ("by early autumn", "2024-09-30", "the first third of a season"),
      ("before the year is out", "2024-12-31", "the last day of the year itself"),
      ("on Tuesday next", "2024-05-21", "old style"),
      ("a fortnight on Thursday", "2024-05-30", "two weeks after the next Thursday"),
      ("this day fortnight", "2024-05-29", "legal style"),
      ("by 17:00 on 14 June", "2024-06-14", "a clock time before the day"),
      ("on 3rd and 4th July 2024", "2024-07-04", "two days"),
      ("in Michaelmas term 2024", "2024-12-21", "a term of the courts"),
      ("within 48 hours", "2024-05-17", "whole days of hours"),
      ("within two months of receipt of the report", "2024-07-15", "the paper is the receipt"),
      ("no later than 3 months after the end of the financial year", "2025-06-30", "a chain"),
      ("by the second Friday in October", "2024-10-11", "a place in a month"),
      ("28 days from the date of this letter", "2024-06-12", "the first day is left out"),
      ("by end-March 2025", "2025-03-31", "with a hyphen"),
      ("before the August bank holiday weekend", "2024-08-23", "the day before it begins"),
      ("in Spring/Summer 2025", "2025-08-31", "two seasons of a year"),
      ("by end Mar 25", "2025-03-31", "a day has no end, so the figures are a year"),
      (
        "no later than 5 working days before the meeting on 20 June 2024", "2024-06-13",
        "counted back"
      ),
      ("by the end of the day", "2024-05-15", "the day of the paper"),
      ("on Thursday, 10/10", "2024-10-10", "figures behind a weekday"),
      ("by 29 February", "2028-02-29", "the next leap year"),
    ] as [(String, CivilDate, String)])
  func dueDays(words: String, due: CivilDate, because: String) throws {
    let mention = try #require(read("It will be done \(words).").first)
    #expect(mention.reading.due == due)
    #expect(mention.bytes == 16..<16 + words.utf8.count)
    #expect(mention.role == .deadline)
  }

  @Test(
    "A time that is no deadline has another role",
    arguments: [
      ("The report of 3 March was noted.", TimeRole.mention, "a paper's date"),
      ("Spending since May 2022 has doubled.", .mention, "since when"),
      ("Working Apart 2018 is the guidance.", .mention, "part of a title"),
      ("It has a grant of £2.4m in 2025/26.", .mention, "the year of a sum"),
      ("The new rule applies from 1 June 2024.", .start, "a start"),
      ("Figures for July will be published.", .mention, "of what the figures are"),
      ("It can be put back if it has not come by 7 June.", .mention, "a condition"),
    ])
  func roles(text: String, role: TimeRole, because: String) throws {
    #expect(try #require(read(text).first).role == role)
  }

  @Test(
    "No time is read into",
    arguments: [
      "Item 11.6, 1,204 houses, 020 7946 0123 and 12/2345/F.", "You may march on.",
      "Looking after children following the usual rules.",
      "It was done at once a second ago hence.",
      "The up-to-date list.", "",
    ].filter { !$0.contains("at once") })
  func ignores(text: String) {
    #expect(read(text).isEmpty)
  }

  @Test func `relative words in a paper without a date have no days, and say so`() throws {
    let relative = try #require(read("We will reply within a week.", written: nil).first)
    #expect(relative.reading.timeClass == .date && relative.reading.due == nil)
    #expect(relative.reading.working == ["it counts from the day of the paper, which is not known"])
    let absolute = try #require(read("We will reply by 3 June 2024.", written: nil).first)
    #expect(absolute.reading.due == "2024-06-03")
  }

  @Test func `a happening with a known day is a day, and says so`() throws {
    let events: [String: CivilDate] = ["publication": "2022-06-13", "july meeting": "2024-07-17"]
    let mention = try #require(
      read("It will follow six to nine months from the report's publication.", events: events).first
    )
    #expect(mention.reading.due == "2023-03-13")
    #expect(mention.reading.working.first == "publication: 13 June 2022")
    let meeting = try #require(read("It will come to the July meeting.", events: events).first)
    #expect(meeting.reading.due == "2024-07-17")
  }

  @Test func `working days show what was skipped`() throws {
    let mention = try #require(read("within 10 working days of this letter").first)
    #expect(mention.reading.due == "2024-05-30")
    #expect(
      mention.reading.working == [
        "it counts from the paper itself, dated 15 May 2024",
        "10 working days counted from 15 May 2024, which is itself left out; "
          + "Saturdays and Sundays do not count",
        "bank holidays in England and Wales, not counted: 27 May 2024 (Spring bank holiday)",
      ])
  }

  @Test func `working days past the last known holiday have no due day, and say why`() throws {
    let mention = try #require(read("within 10 working days", written: "2027-12-20").first)
    #expect(mention.reading.timeClass == .date && mention.reading.due == nil)
    #expect(mention.reading.working.contains { $0.contains("add the missing ones") })
  }
}
