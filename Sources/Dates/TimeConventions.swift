/// What public bodies mean by a season, a term and a year; all of it is set in `Rules/times`.
package struct TimeConventions: Hashable, Sendable {
  /// The days on which each kind of year begins and ends.
  package var years: [YearKind: YearSpan]
  /// The months of the seasons, 1 to 12, from the first to the last; winter runs into the next year.
  package var seasons: [Season: ClosedRange<Int>]
  /// The first and the last day of the school terms.
  package var terms: [Season: TermSpan]
  /// Other periods that have a name, such as the terms of the courts.
  package var namedPeriods: [String: TermSpan]
  /// Of which kind of year a quarter is, where the words do not say: "by the end of Q2".
  package var bareQuarter: YearKind

  /// Conventions with all their parts.
  package init(
    years: [YearKind: YearSpan], seasons: [Season: ClosedRange<Int>], terms: [Season: TermSpan],
    namedPeriods: [String: TermSpan] = [:], bareQuarter: YearKind
  ) {
    self.years = years
    self.seasons = seasons
    self.terms = terms
    self.namedPeriods = namedPeriods
    self.bareQuarter = bareQuarter
  }
}

/// The years by which public bodies plan.
package enum YearKind: String, CaseIterable, Sendable {
  /// From 1 January.
  case calendar
  /// The year of accounts, from 1 April.
  case financial
  /// The year of a council, from its annual meeting in May.
  case municipal
  /// The year of schools and colleges, from September.
  case academic
}

/// The four seasons, by which also the terms and the quarters of publishing are called.
package enum Season: String, CaseIterable, Sendable {
  case spring, summer, autumn, winter
}

/// The days on which a kind of year begins and ends.
package struct YearSpan: Hashable, Sendable {
  /// The first day.
  package let begins: NamedDay
  /// The last day; before the first in the calendar where the year runs into the next.
  package let ends: NamedDay

  /// A year from one named day to another.
  package init(begins: NamedDay, ends: NamedDay) {
    self.begins = begins
    self.ends = ends
  }

  /// The year that begins in a calendar year.
  package func interval(from year: Int) -> DayInterval {
    let first = begins.day(in: year)
    return DayInterval(first, ends.first(from: first))
  }

  /// The year in which a day lies, or the one before it where the day falls between two.
  package func interval(holding day: CivilDate) -> DayInterval {
    interval(from: begins.last(until: day).year)
  }
}

/// The first and the last day of a school term.
package struct TermSpan: Hashable, Sendable {
  /// The first day.
  package let begins: NamedDay
  /// The last day, in the same calendar year.
  package let ends: NamedDay

  /// A term from one named day to another.
  package init(begins: NamedDay, ends: NamedDay) {
    self.begins = begins
    self.ends = ends
  }

  /// The term in a calendar year.
  package func interval(in year: Int) -> DayInterval {
    DayInterval(begins.day(in: year), ends.day(in: year))
  }
}

extension TimeConventions {
  /// The year of a kind that begins in a calendar year.
  func year(_ kind: YearKind, from year: Int) -> DayInterval {
    years[kind]?.interval(from: year) ?? .year(year)
  }

  /// The year of a kind in which a day lies.
  func year(_ kind: YearKind, holding day: CivilDate) -> DayInterval {
    years[kind]?.interval(holding: day) ?? .year(day.year)
  }

  /// The season that begins in a calendar year.
  func season(_ season: Season, of year: Int) -> DayInterval {
    let months = seasons[season] ?? 1...3
    let first = CivilDate.first(of: months.lowerBound, in: year)
    return DayInterval(first, first.adding(months: months.count).adding(days: -1))
  }

  /// The term of a calendar year, or nil where there is none by that name.
  func term(_ season: Season, of year: Int) -> DayInterval? {
    terms[season]?.interval(in: year)
  }

  /// The terms of the years around a day, in order.
  func terms(around day: CivilDate) -> [DayInterval] {
    (day.year - 1...day.year + 1).flatMap { year in
      terms.values.map { $0.interval(in: year) }
    }.sorted { $0.first < $1.first }
  }
}
