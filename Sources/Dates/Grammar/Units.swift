/// Weeks, months, quarters and years as runs of days.
extension TimeGrammar {
  /// A unit of time, singular or plural.
  func unit(_ index: Int) -> (unit: TimeUnit, isPlural: Bool, end: Int)? {
    if let one = match(.unit, index), let unit = TimeUnit(index: one.value) {
      return (unit, false, one.end)
    }
    if let many = match(.units, index), let unit = TimeUnit(index: many.value) {
      return (unit, true, many.end)
    }
    return nil
  }

  /// The unit in which a day lies, moved on by so many units.
  func days(of unit: TimeUnit, holding day: CivilDate, moved steps: Int) -> DayInterval? {
    switch unit {
    case .hour: return nil
    case .day: return DayInterval(day.adding(days: steps))
    case .week: return .week(of: day.adding(days: 7 * steps))
    case .fortnight:
      let monday = DayInterval.week(of: day).first.adding(days: 14 * steps)
      return DayInterval(monday, monday.adding(days: 13))
    case .month: return .month(day.month + steps, of: day.year)
    case .quarter:
      let first = CivilDate.first(of: (day.month - 1) / 3 * 3 + 1, in: day.year)
        .adding(months: 3 * steps)
      return DayInterval(first, first.adding(months: 3).adding(days: -1))
    case .term: return term(holding: day, moved: steps)
    case .year: return .year(day.year + steps)
    case .decade: return decade(from: (day.year / 10 + steps) * 10)
    case .century: return nil
    }
  }

  /// The ten years that begin with a year.
  func decade(from year: Int) -> DayInterval {
    DayInterval(.first(of: 1, in: year), DayInterval.year(year + 9).last)
  }

  /// The school term in which a day lies, or in holidays the one before, moved on by so many terms.
  private func term(holding day: CivilDate, moved steps: Int) -> DayInterval? {
    let terms = rules.conventions.terms(around: day)
    guard let current = terms.lastIndex(where: { $0.first <= day }) else { return nil }
    let isOver = terms[current].last < day
    let index = current + steps + (isOver && steps <= 0 ? 1 : 0)
    return terms.indices.contains(index) ? terms[index] : nil
  }

  /// How wide a unit is.
  func grain(of unit: TimeUnit) -> FoundTime.Grain {
    switch unit {
    case .hour, .day: .day
    case .week, .fortnight: .week
    case .month: .month
    case .quarter: .quarter
    case .term: .season
    case .year: .year
    case .decade, .century: .decade
    }
  }

  /// A part of days: of months by tens, of weeks with three days at each end, of anything longer by
  /// whole months where it divides.
  func third(_ part: Int, of days: DayInterval, _ grain: FoundTime.Grain) -> DayInterval {
    switch grain {
    case .day: return days
    case .week, .weekend:
      let edges = [(0, 2), (2, 4), (4, 6)][part]
      let end = min(edges.1, days.count - 1)
      return DayInterval(days.first.adding(days: min(edges.0, end)), days.first.adding(days: end))
    case .month:
      let first = days.first.adding(days: 10 * part)
      return DayInterval(first, part == 2 ? days.last : first.adding(days: 9))
    default: return piece(part, of: 3, days)
    }
  }

  /// One of so many equal pieces of days, by whole months where they divide.
  func piece(_ part: Int, of pieces: Int, _ days: DayInterval) -> DayInterval {
    let after = days.last.adding(days: 1)
    let months = (after.year - days.first.year) * 12 + after.month - days.first.month
    if after.day == days.first.day, months.isMultiple(of: pieces) {
      let first = days.first.adding(months: months / pieces * part)
      return DayInterval(first, first.adding(months: months / pieces).adding(days: -1))
    }
    let first = days.first.adding(days: days.count * part / pieces)
    return DayInterval(
      first, days.first.adding(days: days.count * (part + 1) / pieces - 1))
  }
}
