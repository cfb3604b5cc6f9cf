/// A day that comes round every year under a name: Christmas Day, Good Friday, the late May bank
/// holiday.
package enum NamedDay: Hashable, Sendable {
  /// The same day of the same month: 25 December.
  case fixed(month: Int, day: Int)
  /// So many days after Easter Sunday, or before it where negative.
  case easter(daysAfter: Int)
  /// A weekday of a month by its number, from 1; -1 is the last. So many days after it are meant,
  /// before it where negative.
  case weekday(Weekday, number: Int, month: Int, daysAfter: Int = 0)

  /// The day of a year.
  package func day(in year: Int) -> CivilDate {
    switch self {
    case .fixed(let month, let day):
      return CivilDate.first(of: month, in: year)
        .adding(days: min(day, CivilDate.days(in: month, of: year)) - 1)
    case .easter(let daysAfter):
      return Easter.sunday(of: year).adding(days: daysAfter)
    case .weekday(let weekday, let number, let month, let daysAfter):
      let span = DayInterval.month(month, of: year)
      let day =
        number > 0
        ? span.first.next(weekday).adding(days: 7 * (number - 1))
        : span.last.previous(weekday).adding(days: 7 * (number + 1))
      return day.adding(days: daysAfter)
    }
  }

  /// The first such day not before another.
  package func first(from day: CivilDate) -> CivilDate {
    let thisYear = self.day(in: day.year)
    return thisYear >= day ? thisYear : self.day(in: day.year + 1)
  }

  /// The last such day not after another.
  package func last(until day: CivilDate) -> CivilDate {
    let thisYear = self.day(in: day.year)
    return thisYear <= day ? thisYear : self.day(in: day.year - 1)
  }
}
