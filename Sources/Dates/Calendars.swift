/// The working calendars of every nation.
package struct Calendars: Sendable {
  private let lists: [Nation: HolidayList]

  /// The calendars of nations that have a list of holidays.
  ///
  /// Days that are a holiday in any part of the United Kingdom are worked out from the lists of its
  /// parts.
  package init(_ lists: [Nation: HolidayList]) {
    self.lists = lists
  }

  /// The calendar of a nation; one without a list knows no holidays, and so refuses to count.
  package func of(_ nation: Nation) -> WorkingCalendar {
    if nation == .anyPart {
      let parts = Nation.allCases.filter { $0 != .anyPart }.map { self.of($0).holidays }
      return WorkingCalendar(holidays: HolidayList(name: nation.rawValue, anyOf: parts))
    }
    let nothing = HolidayList(
      name: nation.rawValue, days: [:], knownFrom: CivilDate(dayNumber: 1),
      knownUntil: CivilDate(dayNumber: 1))
    return WorkingCalendar(holidays: lists[nation] ?? nothing)
  }
}
