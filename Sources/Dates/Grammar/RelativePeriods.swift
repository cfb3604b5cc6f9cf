/// Times that stand to the day of the paper: "next month", "the coming year", "last Friday".
extension TimeGrammar {
  /// Which one of a row is meant.
  enum Which: Equatable {
    case this, coming, next, last, past

    var steps: Int {
      switch self {
      case .this: 0
      case .next, .coming: 1
      case .last, .past: -1
      }
    }
  }

  func which(_ index: Int) -> (which: Which, end: Int)? {
    // "following" is next only in "the following week"; by itself it means after.
    if let found = match(.next, index), !isWord(.after, index) || isWord(.article, index - 1) {
      return (.next, found.end)
    }
    if let found = match(.coming, index) { return (.coming, found.end) }
    if let found = match(.this, index) { return (.this, found.end) }
    if let found = match(.fresh, index) {
      let isYear = isWord(.yearKind, found.end) || isWord(.term, found.end)
      return isYear || isWord(.season, found.end) ? (.next, found.end) : nil
    }
    if let found = match(.past, index) { return (.past, found.end) }
    if let found = match(.last, index) { return (.last, found.end) }
    return nil
  }

  /// A period by its place: this, the next, the last; or so many of them.
  func relativePeriod(_ index: Int) -> Found? {
    let start = skip(.article, index)
    if let found = countedPeriods(start) { return found }
    if let found = afterNext(start) ?? beforeLast(start) { return found }
    guard let which = which(start) else { return nil }
    if let found = spanAhead(index, start) { return found }
    return named(which.which, which.end) ?? unitPeriod(which.which, which.end)
  }

  /// "over the next year", "in the next month": as long from today, and not the next of the calendar.
  private func spanAhead(_ index: Int, _ start: Int) -> Found? {
    guard start > index,
      isWord(.spanning, index - 1) || isWord(.on, index - 1) || isWord(.in, index - 1),
      let next = match(.next, start), let unit = unit(next.end), !unit.isPlural,
      [.year, .month, .week].contains(unit.unit)
    else { return nil }
    return (span(.next, 1, unit.unit), unit.end)
  }

  /// "this year", "next week", "last weekend", "this financial year", "the next quarter".
  private func unitPeriod(_ which: Which, _ index: Int) -> Found? {
    if let kind = match(.yearKind, index), let year = match(.year, kind.end),
      let kind = yearKind(kind.value)
    {
      let here = rules.conventions.year(kind, holding: today)
      let days = rules.conventions.year(kind, from: here.first.year + which.steps)
      return (relative(days, .year), year.end)
    }
    if let word = match(.workWeek, index) {
      let monday = DayInterval.week(of: today).first.adding(days: 7 * which.steps)
      return (relative(DayInterval(monday, monday.adding(days: 4)), .week), word.end)
    }
    let start = skip(.plain, skip(.working, index))
    if let weekend = match(.weekend, start) {
      let saturday = DayInterval.week(of: today).first.adding(days: 5 + 7 * which.steps)
      return (relative(DayInterval(saturday, saturday.adding(days: 1)), .weekend), weekend.end)
    }
    guard let unit = unit(start), !unit.isPlural,
      var days = days(of: unit.unit, holding: today, moved: which.steps)
    else { return nil }
    if unit.unit == .fortnight, which.steps > 0 {
      days = DayInterval(today.adding(days: 1), today.adding(days: 14))
    }
    return (relative(days, grain(of: unit.unit)), unit.end)
  }

  /// "next Friday", "this March", "last summer", "next term", "next Christmas".
  private func named(_ which: Which, _ index: Int) -> Found? {
    if let weekday = match(.weekday, index), let day = Weekday(rawValue: weekday.value),
      !isWord(.of, weekday.end), !isWord(.in, weekday.end)
    {
      var time = relative(DayInterval(self.day(which, day)), .day)
      let nearest = today.adding(days: 1).next(day)
      if which == .next, let read = time.days?.first, nearest < read {
        time.working.append(
          "taken as the \(day.name) of next week; some would mean \(nearest.inWords)")
      }
      return (time, weekday.end)
    }
    if let pattern = datePattern(index), pattern.pattern.year == nil,
      pattern.pattern.month != nil
    {
      let isMonth = pattern.pattern.day == nil
      let start =
        isMonth && which.steps > 0
        ? DayInterval.month(today.month + 1, of: today.year).first
        : isMonth && which != .this
          ? DayInterval.month(today.month, of: today.year).first.adding(days: -1)
          : today.adding(days: which.steps)
      let time = resolve(pattern.pattern, from: start, which.steps < 0 ? .back : .ahead)
      return time.map { ($0, pattern.end) }
    }
    if let season = season(index, which) { return season }
    if let name = match(.namedDay, index) {
      let named = rules.namedDays[name.value]
      let day =
        which.steps < 0
        ? named.last(until: today.adding(days: -1))
        : named.first(from: today.adding(days: which.steps))
      return (relative(DayInterval(day), .day), name.end)
    }
    return nil
  }

  /// "next Friday" is the Friday of the week after this one; "this Friday" the first from today;
  /// "last Friday" that of the week before, "past Friday" the most recent.
  private func day(_ which: Which, _ weekday: Weekday) -> CivilDate {
    let monday = DayInterval.week(of: today).first
    switch which {
    case .this: return today.next(weekday)
    case .coming: return today.adding(days: 1).next(weekday)
    case .next: return monday.adding(days: 7 + weekday.rawValue)
    case .last: return monday.adding(days: -7 + weekday.rawValue)
    case .past: return today.adding(days: -1).previous(weekday)
    }
  }

  /// "the next three months", "last 2 weeks", "2 upcoming months", "the coming weeks".
  private func countedPeriods(_ index: Int) -> Found? {
    if let number = cardinal(index), let which = which(number.end), which.which != .this,
      let unit = unit(which.end)
    {
      return (span(which.which, number.value, unit.unit), unit.end)
    }
    guard let which = which(index), which.which != .this else { return nil }
    if let few = match(.few, which.end), let unit = unit(skip(.of, few.end)) {
      let isBack = which.which.steps < 0
      return (
        isBack || few.value == 2
          ? span(which.which, few.value, unit.unit)
          : FoundTime(.vague, "how many is not said"), unit.end
      )
    }
    if let found = wholeUnits(which.which, which.end) ?? wholeYears(which.which, which.end) {
      return found
    }
    if cardinal(which.end) != nil || figures(which.end) != nil, let found = duration(which.end) {
      return span(which.which, found.duration).map { ($0, found.end) }
    }
    if let unit = unit(which.end), unit.isPlural {
      return (FoundTime(.vague, "how many is not said"), unit.end)
    }
    return nil
  }

  /// "the next two quarters", "the last three terms": whole ones, since they have days of their own.
  private func wholeUnits(_ which: Which, _ index: Int) -> Found? {
    guard let number = cardinal(index), let unit = unit(number.end),
      [.quarter, .term].contains(unit.unit), which != .coming,
      let near = days(of: unit.unit, holding: today, moved: which.steps),
      let far = days(of: unit.unit, holding: today, moved: which.steps * number.value)
    else { return nil }
    let days =
      which.steps > 0 ? DayInterval(near.first, far.last) : DayInterval(far.first, near.last)
    return (relative(days, grain(of: unit.unit)), unit.end)
  }

  /// "the next three financial years", "the last two academic years".
  private func wholeYears(_ which: Which, _ index: Int) -> Found? {
    guard let number = cardinal(index), number.value > 0, let word = match(.yearKind, number.end),
      let kind = yearKind(word.value), let unit = unit(word.end), unit.unit == .year
    else { return nil }
    let here = rules.conventions.year(kind, holding: today).first.year
    let near = rules.conventions.year(kind, from: here + which.steps)
    let far = rules.conventions.year(kind, from: here + which.steps * number.value)
    let days =
      which.steps > 0 ? DayInterval(near.first, far.last) : DayInterval(far.first, near.last)
    return (relative(days, .decade), unit.end)
  }

  private func span(_ which: Which, _ duration: Duration) -> FoundTime? {
    let sign = which.steps
    switch shifted(today, by: duration, sign) {
    case .success(let counted):
      let days =
        sign > 0
        ? DayInterval(today.adding(days: 1), counted.day)
        : DayInterval(counted.day, today.adding(days: -1))
      let months = duration.months
      var time = relative(days, months >= 12 ? .year : months > 0 ? .month : .week)
      time.working += counted.working
      return time
    case .failure(let unknown):
      return FoundTime(.period, uncounted: unknown)
    }
  }

  private func span(_ which: Which, _ number: Int, _ unit: TimeUnit) -> FoundTime {
    span(which, Duration(number, unit)) ?? FoundTime(.vague)
  }

  /// "the week after next", "March after next".
  private func afterNext(_ index: Int) -> Found? {
    guard let after = match(.after, index + 1) else { return nil }
    let next = skip(.article, after.end)
    guard let word = match(.next, next), !isWord(.unit, word.end) else { return nil }
    if let unit = unit(index), unit.end == index + 1,
      let days = days(of: unit.unit, holding: today, moved: 2)
    {
      return (relative(days, grain(of: unit.unit)), word.end)
    }
    if let name = match(.weekday, index), let weekday = Weekday(rawValue: name.value) {
      let day = today.adding(days: 1).next(weekday).adding(days: 7)
      return (relative(DayInterval(day), .day), word.end)
    }
    if isWord(.weekend, index) {
      let saturday = DayInterval.week(of: today).first.adding(days: 19)
      return (relative(DayInterval(saturday, saturday.adding(days: 1)), .weekend), word.end)
    }
    if let month = match(.month, index),
      var time = resolve(
        DatePattern(month: month.value),
        from: DayInterval.month(today.month + 13, of: today.year).first, .ahead)
    {
      time.isRelative = true
      return (time, word.end)
    }
    return nil
  }

  /// "the week before last", "Sunday before last".
  private func beforeLast(_ index: Int) -> Found? {
    guard let before = match(.before, index + 1), let last = match(.last, before.end),
      unit(last.end) == nil
    else { return nil }
    if let unit = unit(index), unit.end == index + 1,
      let days = days(of: unit.unit, holding: today, moved: -2)
    {
      return (relative(days, grain(of: unit.unit)), last.end)
    }
    guard let name = match(.weekday, index), let weekday = Weekday(rawValue: name.value) else {
      return nil
    }
    let day = today.adding(days: -1).previous(weekday).adding(days: -7)
    return (relative(DayInterval(day), .day), last.end)
  }

  /// Days that were counted from the day of the paper.
  func relative(_ days: DayInterval, _ grain: FoundTime.Grain) -> FoundTime {
    FoundTime(days, grain, relative: true, "counted from \(today.inWords)")
  }

  /// A kind of year by the value of its words.
  func yearKind(_ value: Int) -> YearKind? {
    YearKind.allCases.indices.contains(value) ? YearKind.allCases[value] : nil
  }
}
