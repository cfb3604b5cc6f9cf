/// Weeks by a day in them, by their number, and days by weeks: "Friday week".
extension TimeGrammar {
  func week(_ index: Int, depth: Int) -> Found? {
    let start = skip(.article, index)
    return around(start, depth: depth) ?? numbered(start) ?? weekdayWeek(start)
      ?? weekOnDay(index) ?? weekend(start, depth: depth) ?? century(start)
  }

  /// "w/c 6 June", "the week of the 18th", "week ending 10 May".
  private func around(_ index: Int, depth: Int) -> Found? {
    let isTo = isWord(.weekTo, index)
    guard let word = match(.weekFrom, index) ?? match(.weekTo, index) else { return nil }
    let next = skip(.on, word.end)
    guard let day = point(next, depth: depth + 1), day.time.grain == .day,
      let date = day.time.days?.first
    else { return nil }
    var time = day.time
    time.days =
      isTo ? DayInterval(date.adding(days: -6), date) : .week(of: date)
    time.grain = .week
    time.timeClass = .period
    time.pattern = nil
    if !isTo, date.weekday != .monday {
      time.working.append(
        "\(date.inWords) is a \(date.weekday.name): the week that holds it is taken")
    }
    return (time, day.end)
  }

  /// "week 31", "week 3 of 2027", as ISO 8601 counts them.
  private func numbered(_ index: Int) -> Found? {
    guard let word = match(.week, index), let number = figures(word.end), number.digits <= 2,
      (1...53).contains(number.value), !isInsideFigures(word.end)
    else { return nil }
    let next = skip(.of, word.end + 1)
    if let year = year(next), next > word.end + 1 || figures(next) != nil {
      return (FoundTime(.week(number.value, of: year.value), .week), year.end)
    }
    return (relative(.week(number.value, of: today.year), .week), word.end + 1)
  }

  /// "Friday week", "Monday fortnight": a week, or two, after the first such day.
  private func weekdayWeek(_ index: Int) -> Found? {
    if let name = match(.weekday, index), let weekday = Weekday(rawValue: name.value),
      let next = match(.next, name.end), next.end == count || tokens[next.end].kind == .mark
    {
      return (relative(DayInterval(today.adding(days: 1).next(weekday)), .day), next.end)
    }
    if let name = match(.weekday, index), let weekday = Weekday(rawValue: name.value),
      let last = match(.last, name.end), last.end == count || tokens[last.end].kind == .mark
    {
      return (relative(DayInterval(today.adding(days: -1).previous(weekday)), .day), last.end)
    }
    guard let name = match(.weekday, index), let weekday = Weekday(rawValue: name.value),
      let unit = unit(name.end), !unit.isPlural, [.week, .fortnight].contains(unit.unit),
      figures(unit.end) == nil
    else { return nil }
    let day = today.adding(days: 1).next(weekday)
    return (
      relative(DayInterval(day.adding(days: unit.unit == .week ? 7 : 14)), .day), unit.end
    )
  }

  /// "a week on Monday", "a fortnight tomorrow", "two weeks on Tuesday".
  private func weekOnDay(_ index: Int) -> Found? {
    guard let amount = duration(index), amount.duration.months == 0,
      amount.duration.days > 0, amount.duration.days.isMultiple(of: 7)
    else { return nil }
    if let offset = match(.offset, amount.end), offset.value >= 0 {
      let day = today.adding(days: offset.value + amount.duration.days)
      return (relative(DayInterval(day), .day), offset.end)
    }
    guard let on = match(.on, amount.end), let name = match(.weekday, on.end),
      let weekday = Weekday(rawValue: name.value)
    else { return nil }
    let day = today.adding(days: 1).next(weekday).adding(days: amount.duration.days)
    return (relative(DayInterval(day), .day), name.end)
  }

  /// "the weekend": the one of this week.
  private func weekend(_ index: Int, depth: Int) -> Found? {
    guard let word = match(.weekend, index), !isWord(.every, index - 1) else { return nil }
    if let of = match(.of, word.end), let day = point(of.end, depth: depth + 1),
      day.time.grain == .day, let date = day.time.days?.first
    {
      var time = day.time
      let saturday = DayInterval.week(of: date).first.adding(days: 5)
      time.days = DayInterval(saturday, saturday.adding(days: 1))
      time.grain = .weekend
      time.timeClass = .period
      time.pattern = nil
      return (time, day.end)
    }
    let saturday = DayInterval.week(of: today).first.adding(days: 5)
    return (relative(DayInterval(saturday, saturday.adding(days: 1)), .weekend), word.end)
  }

  /// "the 19th century".
  private func century(_ index: Int) -> Found? {
    guard let place = ordinal(index), (10...30).contains(place.value),
      let unit = unit(place.end), unit.unit == .century
    else { return nil }
    let first = (place.value - 1) * 100
    let days = DayInterval(.first(of: 1, in: first), DayInterval.year(first + 99).last)
    return (FoundTime(days, .decade), unit.end)
  }
}
