/// Easter Sunday, on which Good Friday, Whitsun and the ends of school terms hang.
package enum Easter {
  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// The Anonymous Gregorian algorithm, first printed in *Nature* of 20 April 1876.
  package static func sunday(of year: Int) -> CivilDate {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let moonShift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let daysFromMarch22 = epact + toSunday - 7 * late
    let march22 = CivilDate(year: year, month: 3, day: 22) ?? CivilDate(dayNumber: 0)
    return march22.adding(days: daysFromMarch22)
  }
}
