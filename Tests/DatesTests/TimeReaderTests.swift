import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct TimeReaderTests {
  private let reader: TimeReader

  init() throws {
    reader = TimeReader(rules: try Repository.times)
  }

  private func read(
    _ text: String, written: CivilDate? = "2024-05-15", events: [String: CivilDate] = [:]
  ) -> [TimeMention] {
    reader.times(in: text.utf8.span, 0..<text.utf8.count, written: written, events: events)
  }

  @Test
  func `a part of the running year that has gone is that of the next where a promise is made`() {
    let promise = "We will report in the first quarter of the financial year."
    #expect(read(promise, written: "2025-03-14").last?.reading.due == "2025-06-30")
    let account = "We reported in the first quarter of the financial year."
    #expect(read(account, written: "2025-03-14").last?.reading.due == "2024-06-30")
  }

  @Test func `two seasons with one year are both of that year`() {
    let found = read("It will open in spring or early summer 2026.")
    #expect(found.map(\.reading.due) == ["2026-05-31", "2026-06-30"])
  }

  @Test(
    "What comes round, with its cycle",
    arguments: [
      ("The fountain is drained annually until 2026", "annually until 2026", "P1Y"),
      ("weekly until the end of June", "weekly until the end of June", "P1W"),
      ("Accounts are shown every March and September", "every March and September", "P6M"),
      (
        "We meet in January, April, July and October each year",
        "in January, April, July and October each year", "P3M"
      ),
      ("It is oiled every May and June", "every May and June", "P1Y"),
    ])
  func cycles(text: String, words: String, cycle: String) {
    let found = read(text)
    #expect(found.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == [words])
    #expect(found.map(\.reading.cycle) == [cycle])
    #expect(found.map(\.reading.timeClass) == [.recurring])
  }

  @Test(
    "A period that a thing covers is no deadline where a time of its own stands behind it",
    arguments: [
      ("Please send the rainfall figures for April by 28 June 2024", "by 28 June 2024"),
      ("We will publish the return for Q1 in September", "in September"),
      ("The budget for next year, by the end of May 2024, please", "by the end of May 2024"),
      ("The hall will be ready for September", "for September"),
    ])
  func covered(text: String, words: String) {
    let bytes = Array(text.utf8)
    let deadlines = read(text).filter { $0.role == .deadline }
    #expect(deadlines.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [words])
  }

  @Test(
    "A limit behind a vague or an event-bound time stands for itself",
    arguments: [
      "as soon as reasonably practicable and in any event by 1 July 2024",
      "once the weir has been mended and by 1 July 2024",
      "when the tenders are in, and no later than 1 July 2024",
    ])
  func limitsBehind(text: String) {
    #expect(read(text).last?.reading.due == "2024-07-01")
  }

  @Test(
    "A number behind a unit is the name of something else",
    arguments: ["by the end of Year 2 of the scheme", "at the end of Stage 3", "in Year 10"])
  func numbered(text: String) {
    #expect(read(text).allSatisfy { $0.reading.due == nil })
  }

  @Test func `a day past the last known holiday is told as such, with what to do`() throws {
    let found = try #require(read("within 20 working days", written: "2050-03-14").first)
    #expect(found.reading.due == nil)
    let unknown = try #require(found.uncounted)
    #expect("\(unknown)".contains("add the missing ones to Rules/calendars"))
    #expect(read("within 20 working days").first?.uncounted == nil)
    #expect(read("by 31 June").first?.uncounted == nil, "there is no such day: no list would help")
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
      ("by the 27th", "2024-05-27", "a day of the month alone"),
      ("by 1 st June 2024", "2024-06-01", "a tail set apart, as text from a PDF has it"),
      ("on 14, 15 and 16 June", "2024-06-16", "three days"),
      ("from Monday 3 to Friday 7 June 2024", "2024-06-07", "both with their weekday"),
      ("by 30th/31st July", "2024-07-31", "either of two days"),
      ("by 30.06.2024", "2024-06-30", "no time of the day"),
      ("in June or July", "2024-07-31", "the later of two months"),
      ("in May or June 2025", "2025-06-30", "both of that year"),
      ("in spring or summer 2025", "2025-08-31", "both are of that year"),
      ("in winter/spring 2025", "2025-05-31", "the winter before"),
      ("mid to late June", "2024-06-30", "two parts of a month"),
      ("in early to mid-2025", "2025-08-31", "two parts of a year"),
      ("28/06/2024-03/07/2024", "2024-07-03", "two dates in figures with a dash between"),
      ("by the year-end 2024/25", "2025-03-31", "of that financial year"),
      ("over the next year", "2025-05-15", "a year from the paper, not the calendar's"),
      ("over the next three financial years", "2028-03-31", "whole ones, from the next"),
      ("in Trinity sittings", "2024-07-31", "as courts call their terms"),
      (
        "before the end of the period of 28 days beginning with 2 July 2024", "2024-07-29",
        "as statutes put it; the first day counts"
      ),
      ("before the expiry of 14 days from the date of this notice", "2024-05-29", "the same"),
      ("in quarter two", "2024-09-30", "its number in words"),
      ("in Q1-2025", "2025-03-31", "a hyphen before the year"),
      ("in AY 2024/25", "2025-08-31", "letters for an academic year"),
      ("at the start of the academic year", "2024-09-01", "the running one has long begun"),
      ("in the year ending 31 March 2025", "2025-03-31", "a year by its end"),
      ("within five (5) working days", "2024-05-22", "a number said twice"),
      ("within 2 months, 4 months and 6 months", "2024-11-15", "a row, not a sum"),
      (
        "within 56 days beginning with the day on which this notice was served", "2024-07-09",
        "the day of service counts"
      ),
      (
        "within two months of the publication of the audit on 3 May 2024", "2024-07-03",
        "counted from the day that is given"
      ),
      (
        "within 15 working days of receipt of your letter of 3 May", "2024-05-28",
        "the nearest such day, here one that has been"
      ),
      ("five clear days before the hearing on 20 June", "2024-06-14", "neither end counts"),
      ("in the run-up to Christmas", "2024-12-24", "before it"),
      ("by the weekend of 15 June", "2024-06-16", "its Sunday"),
      ("before the Long Vacation", "2024-07-31", "a vacation of the courts"),
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
      ("The decision made on 3 June is to be reviewed.", .mention, "when it was made"),
      ("We will review the scheme adopted in 2019.", .mention, "when it was adopted"),
      ("As agreed on 3 April, a plan will be sent.", .mention, "when it was agreed"),
      ("On 3 May the Trust promised to write.", .mention, "when it promised"),
      ("The gate should have been mended in June.", .mention, "what was not done"),
      ("By 31 March the Trust had closed it.", .mention, "what was done"),
      ("Data for the period April to June will be sent.", .mention, "of what the data are"),
      ("A plan for the next three years will be drafted.", .mention, "of what the plan is"),
      ("There will be a licence ending on 9 May.", .mention, "how long it lasts"),
      ("We will keep to the deadline of 31 December.", .deadline, "called so"),
      ("The appeal is listed for 3 September.", .deadline, "a day that is set"),
      ("The deadline of May was extended to 30 June.", .mention, "the old one"),
      ("You have 28 days to reply.", .deadline, "an amount of time that is given"),
      ("It will come to the September Committee.", .deadline, "the meeting of that month"),
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
      read("It will follow within nine months of the report's publication.", events: events).first
    )
    #expect(mention.reading.due == "2023-03-13")
    #expect(mention.reading.working.first == "publication: 13 June 2022")
    let meeting = try #require(read("It will come to the July meeting.", events: events).first)
    #expect(meeting.reading.due == "2024-07-17")
  }

  @Test(
    "Words come round",
    arguments: [
      ("six-weekly", "P6W"), ("twice annually", "P6M"), ("on alternate Tuesdays", "P2W"),
      ("by 31 March each year", "P1Y"), ("annually in July", "P1Y"),
      ("every four to six weeks", "P6W"), ("at intervals of not more than three months", "P3M"),
    ])
  func cycles(words: String, cycle: String) throws {
    let found = read("It will be done \(words).")
    #expect(found.map(\.reading.timeClass) == [.recurring])
    #expect(found.first?.reading.cycle == cycle)
  }

  @Test(
    "Words name a time that has no day",
    arguments: [
      ("by February half term 2025", TimeClass.event), ("at a future meeting", .event),
      ("at the AGM", .event), ("on completion", .event), ("over the Christmas period", .event),
      ("by the end of the Parliament", .event), ("by then", .event), ("in the New Year", .vague),
      ("within 20 school days", .date), ("by 31 June 2024", .date),
    ])
  func unresolved(words: String, timeClass: TimeClass) throws {
    let found = try #require(read("It will be done \(words).").first)
    #expect(found.reading.timeClass == timeClass)
    #expect(found.reading.due == nil && found.reading.earliest == nil)
  }

  @Test func `a date that was moved is due on the new day, and the old one is told`() throws {
    let moved = try #require(read("The date was moved from 31 May to 30 June.").first)
    #expect(moved.reading.due == "2024-06-30")
    #expect(moved.role == .deadline)
    #expect(moved.reading.working.contains("it was 31 May 2024 before"))
  }

  @Test(
    "Where words allow two readings, the other is told",
    arguments: [
      ("by next Friday", "some would mean 17 May 2024"), ("by Jun 26", "some would mean June 2026"),
      ("in FY25", "some mean the next"), ("by the end of Q2", "the financial year is taken"),
      ("biannually", "some mean twice as often"),
      ("on Monday 5 July 2024", "was a Friday, not a Monday"),
    ])
  func otherReadings(words: String, working: String) throws {
    let found = try #require(read("It will be done \(words).").first)
    #expect(found.reading.working.contains { $0.contains(working) }, "\(found.reading.working)")
  }

  @Test func `each day of a row is a deadline like the first`() {
    let found = read("It will be done on 3 June, 8 July and 5 August.")
    #expect(found.map(\.reading.due) == ["2024-06-03", "2024-07-08", "2024-08-05"])
    #expect(found.allSatisfy { $0.role == .deadline })
  }

  @Test func `the feast of another calendar is not taken for the one of ours`() {
    #expect(read("It will be done by Chinese New Year.").isEmpty)
  }

  @Test(
    "In minutes the meeting itself is not",
    arguments: [
      "at the next meeting", "at the next ordinary meeting", "at a future meeting",
      "before the following meeting",
    ])
  func anotherMeeting(words: String) {
    let found = read("It will be brought back \(words).", events: ["meeting": "2024-05-15"])
    #expect(found.map(\.reading.timeClass) == [.event])
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
