/// Counts working days: all but Saturdays, Sundays and the bank holidays of a nation.
package struct WorkingCalendar: Sendable {
  /// The holidays that it skips.
  package let holidays: HolidayList

  /// A calendar that skips weekends and these holidays.
  package init(holidays: HolidayList) {
    self.holidays = holidays
  }

  /// Whether work is done on a day.
  ///
  /// - Throws: `HolidaysUnknown` where the list of holidays does not reach the day.
  package func isWorking(_ day: CivilDate) throws(HolidaysUnknown) -> Bool {
    if day.weekday.isWeekend { return false }
    return try holiday(on: day) == nil
  }

  /// What the holiday on a day is called, or nil where it is none.
  ///
  /// - Throws: `HolidaysUnknown` where the list of holidays does not reach the day.
  package func holiday(on day: CivilDate) throws(HolidaysUnknown) -> String? {
    guard day >= holidays.knownFrom, day <= holidays.knownUntil else {
      throw HolidaysUnknown(
        list: holidays.name, known: holidays.knownFrom...holidays.knownUntil, needed: day)
    }
    return holidays.days[day]
  }

  /// The day so many working days after another, which is itself left out.
  ///
  /// A negative count goes back. Counting no days at all gives the start itself.
  ///
  /// - Throws: `HolidaysUnknown` where the list of holidays does not reach so far; never a guess.
  package func day(
    _ count: Int, workingDaysAfter start: CivilDate
  ) throws(HolidaysUnknown) -> WorkingCount {
    var result = WorkingCount(start: start, day: start, skipped: [])
    var left = abs(count)
    while left > 0 {
      result.day = result.day.adding(days: count < 0 ? -1 : 1)
      if result.day.weekday.isWeekend { continue }
      if let name = try holiday(on: result.day) {
        result.skipped.append(.init(day: result.day, name: name))
      } else {
        left -= 1
      }
    }
    return result
  }
}

/// Where a count of working days ended, and the bank holidays that it left out.
package struct WorkingCount: Hashable, Sendable {
  /// The day from which it counted.
  package let start: CivilDate
  /// The last day counted.
  package var day: CivilDate
  /// The bank holidays on weekdays that it passed over, in the order of counting.
  package var skipped: [Skipped]

  /// A bank holiday that was passed over.
  package struct Skipped: Hashable, Sendable {
    /// The day.
    package let day: CivilDate
    /// What it is called.
    package let name: String
  }
}
