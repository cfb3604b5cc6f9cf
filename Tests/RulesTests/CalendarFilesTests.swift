import Dates
import Rules
import TestSupport
import Testing

@Suite struct CalendarFilesTests {
  private let calendars = Result { try Repository.rules.calendars() }

  @Test(
    "Days that are a holiday somewhere",
    arguments: [
      ("2002-06-03", Nation.englandAndWales, true, "the Golden Jubilee"),
      ("2020-05-04", .englandAndWales, false, "moved to VE Day"),
      ("2020-05-08", .scotland, true, "VE Day"),
      ("2022-12-27", .northernIreland, true, "Christmas Day was a Sunday"),
      ("2023-05-08", .anyPart, true, "the coronation"),
      ("2024-01-02", .scotland, true, "the second of January"),
      ("2024-01-02", .englandAndWales, false, "only Scotland rests"),
      ("2024-04-01", .scotland, false, "Easter Monday is none in Scotland"),
      ("2024-03-18", .anyPart, true, "St Patrick's Day was a Sunday"),
      ("2006-11-30", .scotland, false, "before the Act"),
      ("2024-12-02", .scotland, true, "St Andrew's Day was a Saturday"),
    ] as [(CivilDate, Nation, Bool, String)])
  func holidays(day: CivilDate, nation: Nation, isHoliday: Bool, because: String) throws {
    #expect(try calendars.get().of(nation).isWorking(day) == !isHoliday)
  }

  @Test func `Good Friday and Easter Monday are where the computus puts them`() throws {
    let calendar = try calendars.get().of(.northernIreland)
    for year in 2000...2027 {
      let easter = Easter.sunday(of: year)
      #expect(try calendar.holiday(on: easter.adding(days: -2)) == "Good Friday")
      #expect(try calendar.holiday(on: easter.adding(days: 1)) == "Easter Monday")
    }
  }
}
