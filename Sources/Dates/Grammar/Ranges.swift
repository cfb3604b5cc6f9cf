/// Times from one to another: "14–16 March", "between 3 and 10 May", "May/June 2022".
extension TimeGrammar {
  /// A time, or a range that begins with one.
  func time(_ index: Int, connector: TimeWord = .to) -> Found? {
    dayRange(index) ?? monthRange(index) ?? pointRange(index, connector)
  }

  /// "13 to 15 July", "10-22 August 2012", "4 and 22 this month": the first lacks its month.
  private func dayRange(_ index: Int) -> Found? {
    let start = skip(.article, index)
    guard let first = ordinal(start) ?? cardinal31(start),
      let next = connected(first.end, .and) ?? afterSlash(first.end),
      !isBehindFigures(start)
    else { return nil }
    let second = skip(.article, next)
    guard let last = point(second) ?? joinedDay(second), last.time.grain == .day,
      let days = last.time.days,
      let pattern = last.time.pattern,
      pattern.month != nil || last.end > second + 1, pattern.weekday == nil,
      figures(second) != nil || ordinal(second) != nil
    else { return plainDays(first.value, second) }
    let month =
      first.value <= (pattern.day ?? days.first.day) ? days.first : days.first.adding(months: -1)
    guard let day = CivilDate(year: month.year, month: month.month, day: first.value) else {
      return nil
    }
    return (joined(FoundTime(DayInterval(day), .day), last.time), last.end)
  }

  /// "10/11 May": a slash between days.
  private func afterSlash(_ index: Int) -> Int? {
    isMark("/", index) && figures(index + 1) != nil && month(index + 2) != nil ? index + 1 : nil
  }

  /// "8 September" right behind "1-".
  private func joinedDay(_ index: Int) -> Found? {
    guard let found = dayMonth(index, isJoined: true) else { return nil }
    return resolve(found.pattern, from: today, direction(at: index)).map { ($0, found.end) }
  }

  /// "4 to 22 this month": neither has a month of its own.
  private func plainDays(_ first: Int, _ index: Int) -> Found? {
    guard let last = ordinal(index) ?? cardinal31(index),
      let month = relativePeriod(skip(.of, last.end)), month.time.grain == .month,
      let days = month.time.days,
      let one = CivilDate(year: days.first.year, month: days.first.month, day: first),
      let other = CivilDate(year: days.first.year, month: days.first.month, day: last.value)
    else { return nil }
    return (FoundTime(DayInterval(one, other), .week, relative: true), month.end)
  }

  private func cardinal31(_ index: Int) -> (value: Int, end: Int)? {
    if let token = figures(index) {
      return token.digits <= 2 && (1...31).contains(token.value) ? (token.value, index + 1) : nil
    }
    guard let day = cardinal(index), (1...31).contains(day.value) else { return nil }
    return day
  }

  /// "July 13-15", "August 10 to 22, 2012": the second lacks its month.
  private func monthRange(_ index: Int) -> Found? {
    guard isAny(of: [.month, .weekday], index), let first = datePattern(index),
      let month = first.pattern.month,
      let day = first.pattern.day, first.pattern.year == nil,
      let next = connected(first.end, .to)
    else { return nil }
    let start = skip(.article, next)
    guard let last = ordinal(start) ?? cardinal31(start), self.month(last.end) == nil,
      self.month(skip(.of, last.end)) == nil, last.value >= day, !isBeforeFigures(last.end),
      unit(last.end) == nil
    else { return nil }
    let tail = year(skip(",", last.end))
    var pattern = DatePattern(year: tail?.value, month: month, day: last.value)
    guard let to = resolve(pattern, from: today, direction(at: index)), let end = to.days?.last
    else { return nil }
    pattern.day = day
    guard let from = CivilDate(year: end.year, month: month, day: day) else { return nil }
    return (joined(FoundTime(DayInterval(from), .day), to), tail?.end ?? last.end)
  }

  private func pointRange(_ index: Int, _ connector: TimeWord) -> Found? {
    guard let first = point(index) else { return nil }
    guard let next = connected(first.end, connector), var last = point(skip(.article, next)) else {
      return toDate(first) ?? lastingRange(first) ?? afterRange(first)
    }
    guard var from = first.time.days, last.time.days != nil else { return first }
    if first.time.grain == .year, last.time.grain == .day, last.time.pattern?.month == nil {
      return first
    }
    if let (start, end) = yearless(first.time, last.time, at: index) {
      return (joined(start, end), last.end)
    }
    if let pattern = last.time.pattern, pattern.year == nil,
      let again = resolve(pattern, from: from.first, .ahead)
    {
      last.time = again
    }
    guard let to = last.time.days else { return first }
    if let pattern = first.time.pattern, pattern.year == nil, let year = last.time.pattern?.year,
      pattern.month != nil
    {
      for candidate in [year, year - 1] {
        var dated = pattern
        dated.year = candidate
        if let days = resolve(dated, from: today, .ahead)?.days, days.first <= to.last {
          from = days
          break
        }
      }
    }
    guard from.first <= to.last else { return first }
    var start = first.time
    start.days = from
    return (joined(start, last.time), last.end)
  }

  /// "from March to date": up to the day of the paper.
  private func toDate(_ found: Found) -> Found? {
    guard let days = found.time.days, let word = match(.offset, found.end), word.value == 0,
      days.first <= today || found.time.pattern?.year == nil
    else { return nil }
    var time = found.time
    if let pattern = time.pattern, let back = resolve(pattern, from: today, .back) { time = back }
    guard let first = time.days?.first else { return nil }
    time.days = DayInterval(first, today)
    time.grain = .week
    time.timeClass = .period
    time.isRelative = true
    return (time, word.end)
  }

  /// "18 December for 10 days".
  private func lastingRange(_ found: Found) -> Found? {
    guard found.time.grain == .day, let word = match(.for, found.end),
      let amount = duration(word.end), let from = found.time.days?.first,
      case .success(let counted) = shifted(from, by: amount.duration, 1)
    else { return nil }
    var time = found.time
    time.days = DayInterval(from, counted.day)
    time.timeClass = .period
    return (time, amount.end)
  }

  /// "2012 or later", "1 May or after".
  private func afterRange(_ found: Found) -> Found {
    guard let word = match(.orLater, found.end) else { return found }
    var time = found.time
    time.bounds = .start
    return (time, word.end)
  }

  /// A range of which neither end has a year: the end lies in the direction of the clause, and the
  /// start is the last one before it.
  private func yearless(
    _ first: FoundTime, _ last: FoundTime, at index: Int
  ) -> (FoundTime, FoundTime)? {
    guard let start = first.pattern, let end = last.pattern, start.year == nil, end.year == nil,
      start.month != nil, end.month != nil,
      let to = resolve(end, from: today, direction(at: index)), let day = to.days?.last,
      let from = resolve(start, from: day, .back)
    else { return nil }
    return (from, to)
  }

  private func joined(_ first: FoundTime, _ last: FoundTime) -> FoundTime {
    guard let from = first.days, let to = last.days else { return last }
    var time = FoundTime(DayInterval(from.first, to.last), max(first.grain, last.grain))
    if time.grain == .day { time.grain = .week }
    time.timeClass = .period
    time.isRelative = first.isRelative || last.isRelative
    time.isEnd = last.isEnd
    time.working = first.working + last.working.filter { !first.working.contains($0) }
    return time
  }

  /// The token after a word or mark that joins the ends of a range.
  private func connected(_ index: Int, _ connector: TimeWord) -> Int? {
    guard index < count else { return nil }
    if connector == .and, let word = match(.and, index) { return word.end }
    if let word = match(.to, index) { return word.end }
    if tokens[index].isHyphen || isMark("~", index) { return index + 1 }
    if isMark("/", index), month(index + 1) != nil { return index + 1 }
    return nil
  }
}
