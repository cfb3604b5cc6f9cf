import Foundation
import TestSupport
import Testing

@testable import Dates

@Suite struct DayIntervalTests {
  @Test func `an interval given backwards is turned round`() {
    let interval = DayInterval("2024-05-03", "2024-05-01")
    #expect(interval.first == "2024-05-01" && interval.last == "2024-05-03")
  }

  @Test(
    "Weeks of a year begin with the one that holds 4 January",
    arguments: [(2018, 31, "2018-07-30"), (2027, 1, "2027-01-04"), (2016, 1, "2016-01-04")]
      as [(Int, Int, CivilDate)])
  func weeks(year: Int, week: Int, monday: CivilDate) {
    #expect(DayInterval.week(week, of: year).first == monday)
  }

  @Test func `month arithmetic agrees with Foundation's Gregorian calendar`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: -25_567, through: 47_846, by: 173) {
      let day = CivilDate(dayNumber: number)
      let start = Date(timeIntervalSince1970: Double(number) * 86_400)
      for months in -25...25 {
        let other = try #require(calendar.date(byAdding: .month, value: months, to: start))
        let expected = Int((other.timeIntervalSince1970 / 86_400).rounded(.down))
        #expect(day.adding(months: months).dayNumber == expected)
      }
    }
  }
}
