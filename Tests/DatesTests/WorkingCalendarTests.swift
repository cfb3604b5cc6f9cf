import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct WorkingCalendarTests {
  private let calendar = WorkingCalendar(
    holidays: HolidayList(
      name: "test", days: ["2024-03-29": "Good Friday", "2024-04-01": "Easter Monday"],
      knownFrom: "2024-01-01", knownUntil: "2024-12-31"))

  @Test(
    "Working days are counted from the day after",
    arguments: [
      ("2024-03-14", 1, "2024-03-15", "the next day"),
      ("2024-03-15", 1, "2024-03-18", "over a weekend"),
      ("2024-03-16", 1, "2024-03-18", "from a Saturday"),
      ("2024-03-28", 1, "2024-04-02", "over Easter"),
      ("2024-04-02", -1, "2024-03-28", "backwards over Easter"),
      ("2024-03-14", 0, "2024-03-14", "none at all"),
    ] as [(CivilDate, Int, CivilDate, String)])
  func counts(start: CivilDate, days: Int, end: CivilDate, because: String) throws {
    #expect(try calendar.day(days, workingDaysAfter: start).day == end)
  }

  @Test func `the holidays passed over are named`() throws {
    let count = try calendar.day(2, workingDaysAfter: "2024-03-28")
    #expect(count.skipped.map(\.name) == ["Good Friday", "Easter Monday"])
  }

  @Test func `a day past the last known holiday is refused, not guessed`() {
    let error = #expect(throws: HolidaysUnknown.self) {
      try calendar.day(3, workingDaysAfter: "2024-12-30")
    }
    #expect(
      error?.description == """
        the bank holidays of 'test' are known from 1 January 2024 to 31 December 2024, but \
        1 January 2025 is needed; add the missing ones to Rules/calendars and move `known from` \
        or `known until`
        """)
  }

  @Test func `adding working days agrees with counting them one by one`() throws {
    for offset in 0..<300 {
      let start = ("2024-01-01" as CivilDate).adding(days: offset)
      var day = start
      for count in 1...15 {
        repeat { day = day.adding(days: 1) } while try !calendar.isWorking(day)
        #expect(try calendar.day(count, workingDaysAfter: start).day == day)
      }
    }
  }

  @Test(
    "Forward and back it agrees with counting one by one by the holidays of",
    arguments: Nation.allCases)
  func agreesForEveryNation(nation: Nation) throws {
    let calendar = try Repository.rules.calendars().of(nation)
    let (first, last) = (calendar.holidays.knownFrom, calendar.holidays.knownUntil)
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let start = first.adding(
        days: Int.random(in: 60..<last.days(since: first) - 60, using: &numbers))
      let count = Int.random(in: -30...30, using: &numbers)
      var (day, left) = (start, abs(count))
      while left > 0 {
        day = day.adding(days: count.signum())
        if try calendar.isWorking(day) { left -= 1 }
      }
      #expect(try calendar.day(count, workingDaysAfter: start).day == day)
    }
  }

  @Test(
    "Easter Sunday falls on",
    arguments: [
      "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31",
      "2025-04-20", "2038-04-25",
    ] as [CivilDate])
  func easter(day: CivilDate) {
    #expect(Easter.sunday(of: day.year) == day)
  }
}
