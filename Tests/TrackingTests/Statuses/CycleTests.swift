import Dates
import TestSupport
import Testing

@testable import Tracking

@Suite struct CycleTests {
  @Test(
    "Two cycles after 31 December 2022",
    arguments: [
      ("P1M", "2023-02-28", "a day that does not exist is the month's last"),
      ("P3M", "2023-06-30", "three months, twice"),
      ("P2W", "2023-01-28", "weeks are seven days"),
      ("P1Y", "2024-12-31", "years are twelve months"),
      ("P1Y6M", "2025-12-31", "parts are added up"),
    ] as [(String, CivilDate, String)])
  func addsAllAtOnce(text: String, day: CivilDate, because: String) {
    #expect(Cycle(text)?.day(2, cyclesAfter: "2022-12-31") == day, "\(because)")
  }

  @Test("Is no cycle", arguments: ["", "P", "3M", "P3", "PT3H", "P0M", "P3M2", "monthly"])
  func refuses(text: String) {
    #expect(Cycle(text) == nil)
  }
}
