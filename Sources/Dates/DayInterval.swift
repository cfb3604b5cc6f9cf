/// A run of days from a first to a last one, both counted.
package struct DayInterval: Hashable, Sendable {
  /// The first day.
  package let first: CivilDate
  /// The last day, never before the first.
  package let last: CivilDate

  /// The days from one to the other, whichever comes first.
  package init(_ one: CivilDate, _ other: CivilDate) {
    first = min(one, other)
    last = max(one, other)
  }

  /// One day alone.
  package init(_ day: CivilDate) {
    self.init(day, day)
  }

  /// How many days it has.
  package var count: Int { last.days(since: first) + 1 }

  /// Whether the day is one of them.
  package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// The days as people write them: "3 May 2024" or "1 May 2024 to 31 May 2024".
  package var inWords: String {
    first == last ? first.inWords : "\(first.inWords) to \(last.inWords)"
  }
}

extension DayInterval {
  /// A month (1–12) of a year; months past 12 or below 1 run on into other years.
  package static func month(_ month: Int, of year: Int) -> DayInterval {
    let first = CivilDate.first(of: 1, in: year).adding(months: month - 1)
    return DayInterval(first, first.adding(months: 1).adding(days: -1))
  }

  /// The twelve months that begin on a day.
  package static func year(from first: CivilDate) -> DayInterval {
    DayInterval(first, first.adding(months: 12).adding(days: -1))
  }

  /// A calendar year.
  package static func year(_ year: Int) -> DayInterval {
    .year(from: .first(of: 1, in: year))
  }

  /// The week, from Monday to Sunday, in which a day lies.
  package static func week(of day: CivilDate) -> DayInterval {
    let monday = day.adding(days: -day.weekday.rawValue)
    return DayInterval(monday, monday.adding(days: 6))
  }

  /// A week of a year as ISO 8601 counts them: the first is the one that holds 4 January.
  package static func week(_ number: Int, of year: Int) -> DayInterval {
    .week(of: CivilDate.first(of: 1, in: year).adding(days: 3 + 7 * (number - 1)))
  }
}

extension CivilDate {
  /// The first day of a month (1–12) of a year from 1 to 9999; years beyond are held at the edge.
  package static func first(of month: Int, in year: Int) -> CivilDate {
    CivilDate(year: min(max(year, 1), 9999), month: month, day: 1) ?? CivilDate(dayNumber: 0)
  }

  /// The first such weekday on this day or after it.
  package func next(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }

  /// The last such weekday on this day or before it.
  package func previous(_ weekday: Weekday) -> CivilDate {
    adding(days: -((self.weekday.rawValue - weekday.rawValue + 7) % 7))
  }
}
