/// Parts of periods: "early June", "the end of the financial year", "the first Monday of March".
extension TimeGrammar {
  private enum Part {
    case third(Int), first, end, gone, left

    /// What it is called in the working.
    var name: String {
      switch self {
      case .third(0): "the first third"
      case .third(1): "the middle third"
      case .third, .end: "the last third"
      case .first: "the first day"
      case .left: "what is left"
      case .gone: "what has gone"
      }
    }
  }

  /// A part by a word for it.
  func part(_ index: Int, depth: Int) -> Found? {
    let start = skip(.article, index)
    if let word = match(.shortPart, start) {
      let unit: TimeUnit = word.value < 2 ? .month : .year
      guard let days = days(of: unit, holding: today, moved: 0) else { return nil }
      let isEnd = word.value % 2 == 1
      var time = relative(third(isEnd ? 2 : 0, of: days, grain(of: unit)), grain(of: unit))
      time.isEnd = isEnd
      return (time, word.end)
    }
    if let found = unitEnd(start) { return found }
    guard let (part, end) = partWord(start) else { return nil }
    if let found = partsRow(part, end, depth: depth) { return found }
    let joint = skipHyphen(end)
    let next = skip(.around, skipHyphen(skip(.of, joint)))
    let isBare = next == joint && !isWord(.article, next)
    guard var whole = periodInside(next, depth: depth, isBare: isBare) else { return nil }
    if isOver(part, of: whole, at: next), let coming = following(next, depth: depth, isBare, whole)
    {
      whole = coming
    }
    guard let days = whole.time.days, whole.time.grain > .day else { return nil }
    var time = whole.time
    time.pattern = nil
    time.working.append("\(part.name) of \(days.inWords)")
    switch part {
    case .third(let number):
      time.days = third(number, of: days, whole.time.grain)
      if whole.time.grain == .week, let days = time.days, number > 0 {
        time.days = DayInterval(days.first.adding(days: -1), days.last)
      }
    case .end:
      time.days = third(2, of: days, whole.time.grain)
      time.isEnd = true
    case .first:
      time.days = DayInterval(days.first)
      time.grain = .day
      time.timeClass = .date
    case .left:
      guard days.last >= today else { return nil }
      time.days = days.contains(today) ? DayInterval(today, days.last) : days
      time.isRelative = time.isRelative || days.contains(today)
    case .gone:
      let last = today.adding(days: -1)
      time.days = days.contains(last) ? DayInterval(days.first, last) : days
    }
    return (time, whole.end)
  }

  /// "the start of the academic year", said of what is to come when the running one has begun.
  private func isOver(_ part: Part, of whole: Found, at index: Int) -> Bool {
    guard let days = whole.time.days, whole.time.isRelative, which(skip(.article, index)) == nil,
      whole.time.pattern == nil, (verb(before: index) ?? verb(after: index)) == .ahead
    else { return false }
    switch part {
    case .first: return days.first < today
    case .third(let number): return third(number, of: days, whole.time.grain).last < today
    case .end, .gone, .left: return false
    }
  }

  /// The period after the one that is running, by the same words.
  private func following(_ index: Int, depth: Int, _ isBare: Bool, _ whole: Found) -> Found? {
    whole.time.days.flatMap {
      later(than: $0).periodInside(index, depth: depth, isBare: isBare)
    }
  }

  /// "month end", "the year's end": of the one that is running.
  private func unitEnd(_ index: Int) -> Found? {
    guard let unit = unit(index), !unit.isPlural, unit.unit != .day, unit.unit != .hour,
      let end = match(.end, skipPossessive(unit.end)), !isWord(.of, end.end),
      let days = days(of: unit.unit, holding: today, moved: 0)
    else { return nil }
    let grain = grain(of: unit.unit)
    var time = relative(third(2, of: days, grain), grain)
    time.isEnd = true
    return (time, end.end)
  }

  /// "mid to late June", "early/mid 2026": from the one part to the other.
  private func partsRow(_ first: Part, _ index: Int, depth: Int) -> Found? {
    guard case .third(let one) = first, let next = afterJoint(index),
      let (second, end) = partWord(next), case .third(let other) = second, one < other,
      let whole = periodInside(skip(.of, skipHyphen(end)), depth: depth, isBare: true),
      let days = whole.time.days, whole.time.grain > .day
    else { return nil }
    var time = whole.time
    time.pattern = nil
    time.days = DayInterval(
      third(one, of: days, time.grain).first, third(other, of: days, time.grain).last)
    time.working.append("from \(first.name) to \(second.name) of \(days.inWords)")
    return (time, whole.end)
  }

  private func partWord(_ index: Int) -> (Part, Int)? {
    if let word = match(.early, index) { return (.third(0), word.end) }
    if let word = match(.mid, index) { return (.third(1), word.end) }
    if let word = match(.late, index) { return (.third(2), word.end) }
    if let word = match(.beginning, index) { return (.third(0), word.end) }
    if let word = match(.start, index), isWord(.of, word.end) { return (.first, word.end) }
    if let word = match(.end, index) { return (.end, word.end) }
    if let word = match(.later, index) { return (.left, word.end) }
    if let word = match(.earlier, index) { return (.gone, word.end) }
    return nil
  }

  /// The period of which a part is meant: also "the month", "this week", "term".
  private func periodInside(_ index: Int, depth: Int, isBare: Bool) -> Found? {
    if let found = point(index, depth: depth + 1) {
      if found.time.grain > .day { return found }
      // "end Mar 25": a day has no end, so the figures are a year.
      if let pattern = found.time.pattern, pattern.year == nil, let month = pattern.month,
        let day = pattern.day, (today.year - 5...today.year + 10).contains(fullYear(day))
      {
        return (FoundTime(.month(month, of: fullYear(day)), .month), found.end)
      }
    }
    if let kindWord = match(.yearKind, skip(.article, index)), match(.year, kindWord.end) != nil {
      return yearSpan(index)
    }
    guard let found = barePeriod(index, isAfterOf: !isBare) else {
      let start = skip(.article, index)
      guard let weekend = match(.weekend, start) else { return nil }
      let saturday = DayInterval.week(of: today).first.adding(days: 5)
      return (relative(DayInterval(saturday, saturday.adding(days: 1)), .weekend), weekend.end)
    }
    return found
  }

  /// "the first Monday of March", "last day of October 2015", "20th of next month",
  /// "the first two weeks of January", "the second last week of May".
  func placeInPeriod(_ index: Int, depth: Int) -> Found? {
    let start = skip(.article, index)
    guard let place = place(start) ?? bareDayOf(start) else { return nil }
    let number = cardinal(place.end)
    let what = number?.end ?? place.end
    if let weekday = match(.weekday, what), let day = Weekday(rawValue: weekday.value) {
      return inside(weekday.end, depth: depth) { $0.place(place.value, day, in: $1) }
    }
    if number == nil, let weekend = match(.weekend, what) {
      return inside(weekend.end, depth: depth) { grammar, days in
        let saturday = grammar.place(place.value, .saturday, in: days)?.days?.first
        return saturday.map {
          FoundTime(DayInterval($0, $0.adding(days: 1)), .weekend)
        }
      }
    }
    guard let unit = unit(skip(.working, what)) else {
      guard place.value > 0, place.value <= 31, number == nil else { return nil }
      return inside(what, depth: depth, onlyRelative: true) { $0.day(place.value, in: $1) }
    }
    let isWorking = isWord(.working, what)
    return inside(unit.end, depth: depth) {
      $0.pieces(place.value, number?.value ?? 1, unit.unit, isWorking: isWorking, in: $1)
    }
  }

  /// 3 for "third", -1 for "last", -2 for "second last".
  private func place(_ index: Int) -> (value: Int, end: Int)? {
    if let ordinal = ordinal(index) {
      if let last = match(.last, skipHyphen(skip(.to, skipHyphen(ordinal.end)))) {
        return (-ordinal.value, last.end)
      }
      return ordinal
    }
    return match(.last, index).map { (-1, $0.end) }
  }

  /// "20 of this month".
  private func bareDayOf(_ index: Int) -> (value: Int, end: Int)? {
    guard let token = figures(index), token.digits <= 2, !isBehindFigures(index),
      isWord(.of, index + 1)
    else { return nil }
    return (token.value, index + 1)
  }

  /// What lies at a place inside the period that follows.
  private func inside(
    _ index: Int, depth: Int, onlyRelative: Bool = false,
    _ choose: (TimeGrammar, DayInterval) -> FoundTime?
  ) -> Found? {
    var next = skip(.in, skip(.of, index))
    if next == index, !isWord(.month, next), which(next) == nil { return nil }
    let isAfterOf = next > index
    next = skip(",", next)
    guard
      let whole = point(next, depth: depth + 1).flatMap({ $0.time.grain > .day ? $0 : nil })
        ?? barePeriod(next, isAfterOf: isAfterOf),
      let days = whole.time.days, whole.time.grain > .day || !onlyRelative,
      var time = choose(self, days)
    else { return nil }
    if isRunning(next), let last = time.days?.last, last < today, direction(at: index) == .ahead,
      let unit = unit(skip(.article, next)),
      let following = self.days(of: unit.unit, holding: today, moved: 1),
      let later = choose(self, following)
    {
      time = later
    }
    time.isRelative = whole.time.isRelative
    time.working = whole.time.working + time.working
    return (time, whole.end)
  }

  /// "the month": the one that is running, or the next where that day of it has gone.
  private func isRunning(_ index: Int) -> Bool {
    let start = skip(.article, index)
    return start > index && unit(start) != nil
  }

  private func place(_ place: Int, _ weekday: Weekday, in days: DayInterval) -> FoundTime? {
    let day =
      place > 0
      ? days.first.next(weekday).adding(days: 7 * (place - 1))
      : days.last.previous(weekday).adding(days: 7 * (place + 1))
    return days.contains(day) ? FoundTime(DayInterval(day), .day) : nil
  }

  private func day(_ number: Int, in days: DayInterval) -> FoundTime? {
    let day = days.first.adding(days: number - 1)
    return days.contains(day) ? FoundTime(DayInterval(day), .day) : nil
  }

  /// So many days, weeks or months from a place on; weeks are those that hold the period's
  /// Thursdays, as ISO 8601 has them.
  private func pieces(
    _ place: Int, _ number: Int, _ unit: TimeUnit, isWorking: Bool, in days: DayInterval
  ) -> FoundTime? {
    switch unit {
    case .day where isWorking:
      let start = place > 0 ? days.first.adding(days: -1) : days.last.adding(days: 1)
      guard let count = try? calendar.day(place, workingDaysAfter: start) else { return nil }
      return FoundTime(DayInterval(count.day), .day)
    case .day:
      let first = place > 0 ? days.first.adding(days: place - 1) : days.last.adding(days: place + 1)
      let last = place > 0 ? first.adding(days: number - 1) : first.adding(days: 1 - number)
      return FoundTime(DayInterval(first, last), number == 1 ? .day : .week)
    case .week:
      let thursday =
        place > 0
        ? days.first.next(.thursday).adding(days: 7 * (place - 1))
        : days.last.previous(.thursday).adding(days: 7 * (place + 1))
      let first = DayInterval.week(of: thursday).first
      let weeks = place > 0 ? first : first.adding(days: -7 * (number - 1))
      return FoundTime(DayInterval(weeks, weeks.adding(days: 7 * number - 1)), .week)
    case .fortnight:
      let first =
        place > 0
        ? days.first.adding(days: 14 * (place - 1)) : days.last.adding(days: 14 * place + 1)
      return FoundTime(DayInterval(first, first.adding(days: 13)), .week)
    case .month, .quarter:
      let months = unit == .month ? 1 : 3
      let after = days.last.adding(days: 1)
      let first =
        place > 0
        ? days.first.adding(months: months * (place - 1))
        : after.adding(months: months * (place + 1 - number))
      let last = first.adding(months: months * number).adding(days: -1)
      return FoundTime(DayInterval(first, last), .month)
    default: return nil
    }
  }
}
