/// Turns dates with missing parts into days.
extension TimeGrammar {
  /// The days of a pattern, counted from a day in a direction.
  func resolve(
    _ pattern: DatePattern, from start: CivilDate, _ direction: Direction
  ) -> FoundTime? {
    var found: FoundTime?
    switch (pattern.year, pattern.month, pattern.day) {
    case (let year?, let month?, let day?):
      found = CivilDate(year: year, month: month, day: day).map { FoundTime(DayInterval($0), .day) }
    case (nil, let month?, let day?): found = yearless(month, day, from: start, direction)
    case (let year?, let month?, nil): found = FoundTime(.month(month, of: year), .month)
    case (let year?, nil, nil): found = FoundTime(.year(year), .year)
    case (nil, let month?, nil): found = yearless(month, from: start, direction)
    case (nil, nil, let day?): found = monthless(day, pattern.weekday, from: start, direction)
    case (_, nil, _): found = pattern.weekday.map { weekday($0, from: start, direction) }
    }
    if found == nil, let month = pattern.month, let day = pattern.day {
      found = FoundTime(.date, "there is no \(day) \(Month.names[month - 1])")
    }
    found?.pattern = pattern
    if let weekday = pattern.weekday, let day = found?.days?.first, day.weekday != weekday {
      found?.working.append(
        "\(day.inWords) was a \(day.weekday.name), not a \(weekday.name): the date is followed")
    }
    return found
  }

  private func yearless(
    _ month: Int, _ day: Int, from start: CivilDate, _ direction: Direction
  ) -> FoundTime? {
    // A 29 February may be up to eight years away.
    let years = direction == .ahead ? Array(0...8) : Array(-8...0).reversed()
    let days = years.lazy.compactMap {
      CivilDate(year: start.year + $0, month: month, day: day)
    }
    guard let date = days.first(where: { direction == .ahead ? $0 >= start : $0 <= start }) else {
      return nil
    }
    let name = "\(day) \(Month.names[month - 1])"
    return FoundTime(DayInterval(date), .day, relative: true, nearest(name, start, direction))
  }

  private func yearless(
    _ month: Int, from start: CivilDate, _ direction: Direction
  ) -> FoundTime {
    let isPassed = month < start.month
    let isAhead = month > start.month
    let year =
      direction == .ahead ? start.year + (isPassed ? 1 : 0) : start.year - (isAhead ? 1 : 0)
    return FoundTime(
      .month(month, of: year), .month, relative: true,
      nearest(Month.names[month - 1], start, direction))
  }

  /// "the 15th", "Thursday the 15th": the nearest month in which there is one.
  private func monthless(
    _ day: Int, _ weekday: Weekday?, from start: CivilDate, _ direction: Direction
  ) -> FoundTime? {
    for step in 0...84 {
      let month = CivilDate.first(of: start.month, in: start.year)
        .adding(months: direction == .ahead ? step : -step)
      guard let date = CivilDate(year: month.year, month: month.month, day: day),
        direction == .ahead ? date >= start : date <= start,
        weekday == nil || date.weekday == weekday
      else { continue }
      return FoundTime(
        DayInterval(date), .day, relative: true,
        nearest("day with this number", start, direction))
    }
    return nil
  }

  private func weekday(
    _ weekday: Weekday, from start: CivilDate, _ direction: Direction
  ) -> FoundTime {
    let day = direction == .ahead ? start.next(weekday) : start.previous(weekday)
    return FoundTime(
      DayInterval(day), .day, relative: true, nearest(weekday.name, start, direction))
  }

  private func nearest(_ name: String, _ start: CivilDate, _ direction: Direction) -> String {
    direction == .ahead
      ? "taken as the first \(name) not before \(start.inWords)"
      : "taken as the last \(name) not after \(start.inWords), since the words look back"
  }

  /// A pattern within days that are known otherwise: "Tuesday of next week", "June next year".
  func resolve(_ pattern: DatePattern, in days: DayInterval) -> FoundTime? {
    guard pattern.year == nil else { return nil }
    switch (pattern.month, pattern.day, pattern.weekday) {
    case (let month?, let day?, _):
      for year in days.first.year...days.last.year {
        if let date = CivilDate(year: year, month: month, day: day), days.contains(date) {
          return FoundTime(DayInterval(date), .day)
        }
      }
    case (let month?, nil, nil):
      for year in days.first.year...days.last.year {
        let span = DayInterval.month(month, of: year)
        if days.contains(span.first) { return FoundTime(span, .month) }
      }
    case (nil, let day?, _):
      guard
        let date = CivilDate(year: days.first.year, month: days.first.month, day: day),
        days.contains(date)
      else { return nil }
      return FoundTime(DayInterval(date), .day)
    case (nil, nil, let weekday?):
      return FoundTime(DayInterval(days.first.next(weekday)), .day)
    default: break
    }
    return nil
  }
}
