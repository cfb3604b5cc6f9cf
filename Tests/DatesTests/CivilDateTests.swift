import Testing
import TestSupport

@testable import Dates

@Suite struct CivilDateTests {
  @Test("A day is written and read back as it was", arguments: [-25_567, -1, 0, 11_016, 47_482])
  func roundTrips(dayNumber: Int) {
    let date = CivilDate(dayNumber: dayNumber)
    #expect(CivilDate(date.description) == date)
    #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
  }

  @Test(
    "Text that is no day is refused",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-04-31", "2026/04/30", "",
    ])
  func refuses(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "A day that does not exist is the month's last",
    arguments: [
      ("2022-12-31", 2, "2023-02-28"), ("2023-12-31", 2, "2024-02-29"),
      ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -13, "2022-12-15"),
    ] as [(CivilDate, Int, CivilDate)])
  func addsMonths(start: CivilDate, months: Int, end: CivilDate) {
    #expect(start.adding(months: months) == end)
  }

  @Test(
    "Weekdays are right",
    arguments: [("2022-03-17", Weekday.thursday), ("1969-12-31", .wednesday)]
      as [(CivilDate, Weekday)])
  func weekdays(date: CivilDate, weekday: Weekday) {
    #expect(date.weekday == weekday)
  }
}
