/// Times from one to another: "14–16 March", "between 3 and 10 May", "May/June 2022".
extension TimeGrammar {
  /// A time, or a range that begins with one.
  func time(_ index: Int, connector: TimeWord = .to) -> Found? {
    if let found = figureRange(index) ?? dayRange(index) ?? monthRange(index) ?? periodUntil(index)
    {
      return found
    }
    guard let first = point(index) else { return nil }
    return row(from: first) ?? pointRange(from: first, index, connector)
  }

  /// "28/02/2025-03/03/2025": two dates in figures with nothing but a dash between.
  private func figureRange(_ index: Int) -> Found? {
    guard let first = threeFigures(index), !isBehindFigures(index), first.end + 1 < count,
      tokens[first.end].isHyphen, let last = threeFigures(first.end + 1),
      !isBeforeFigures(last.end),
      let from = resolve(first.pattern, from: today, .ahead)?.days,
      let to = resolve(last.pattern, from: today, .ahead)?.days, from.first <= to.last
    else { return nil }
    return (FoundTime(DayInterval(from.first, to.last), .week), last.end)
  }

  /// "13 to 15 July", "10-22 August 2012", "14, 15 and 16 March", "Monday 3 to Friday 7 June",
  /// "4 and 22 this month": the first lacks its month.
  func dayRange(_ index: Int) -> Found? {
    let start = skip(.article, index)
    let named = match(.weekday, start)
    guard let first = ordinal(named?.end ?? start) ?? cardinal31(named?.end ?? start),
      let next = connected(afterRow(first.end), .and) ?? afterSlash(first.end),
      !isBehindFigures(named?.end ?? start)
    else { return nil }
    let second = skip(.article, next)
    let lastDay = named.flatMap { _ in match(.weekday, second)?.end } ?? second
    guard let last = (named == nil ? joinedDay(second) : nil) ?? point(second),
      last.time.grain == .day,
      let days = last.time.days,
      let pattern = last.time.pattern,
      pattern.month != nil || last.end > second + 1,
      (pattern.weekday == nil) == (lastDay == second),
      figures(lastDay) != nil || ordinal(lastDay) != nil
    else { return plainDays(first.value, second) }
    let month =
      first.value <= (pattern.day ?? days.first.day) ? days.first : days.first.adding(months: -1)
    guard let day = CivilDate(year: month.year, month: month.month, day: first.value) else {
      return nil
    }
    return (joined(FoundTime(DayInterval(day), .day), last.time), last.end)
  }

  /// The token after further days of a row: ", 15" of "14, 15 and 16 March".
  private func afterRow(_ index: Int) -> Int {
    var next = index
    for _ in 0..<8 {
      guard isMark(",", next), let day = ordinal(next + 1) ?? cardinal31(next + 1) else { break }
      next = day.end
    }
    return next > index && isWord(.and, next) ? next : index
  }

  /// "10/11 May": a slash between days.
  private func afterSlash(_ index: Int) -> Int? {
    guard isMark("/", index), let day = ordinal(index + 1) ?? cardinal31(index + 1) else {
      return nil
    }
    return month(day.end) != nil ? index + 1 : nil
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

  private func pointRange(from first: Found, _ index: Int, _ connector: TimeWord) -> Found? {
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

  /// "the year ending 31 March 2025", "the twelve months to March", "the quarter ended 30 June".
  private func periodUntil(_ index: Int) -> Found? {
    let start = skip(.article, index)
    let one = unit(start).flatMap { $0.isPlural || start == index ? nil : $0 }
    guard let amount = one.map({ (Duration(1, $0.unit), $0.end) }) ?? duration(start),
      !amount.0.isWorking, let word = match(.ending, amount.1) ?? match(.to, amount.1),
      let last = point(skip(.on, word.end)), let end = last.time.days?.last,
      last.time.grain < .year || isWord(.ending, amount.1)
    else { return nil }
    let after = end.adding(days: 1)
    let first = after.adding(months: -amount.0.months).adding(days: -amount.0.days)
    guard first <= end else { return nil }
    var time = FoundTime(DayInterval(first, end), amount.0.months >= 12 ? .year : .month)
    time.isRelative = last.time.isRelative
    time.working = last.time.working
    return (time, last.end)
  }

  /// "June or July", "May, June and July 2025": months that follow one another.
  ///
  /// From the first to the last of them is meant; those without a year have that of the last.
  func row(from first: Found) -> Found? {
    guard var month = bareMonth(first) else { return nil }
    var last = first
    var end = first.end
    for _ in 0..<11 {
      let comma = skip(",", end)
      let next = match(.and, comma)?.end ?? comma
      guard next > end, let more = point(next), let following = bareMonth(more),
        following == month % 12 + 1
      else { break }
      (last, end, month) = (more, more.end, following)
      if isWord(.and, comma) { break }
    }
    guard end > first.end, let (from, to) = yearly(first, last), from.first <= to.last else {
      return nil
    }
    var time = last.time
    time.days = DayInterval(from.first, to.last)
    time.isRelative = first.time.isRelative && last.time.isRelative
    return (time, end)
  }

  /// The number of a month that is named whole.
  private func bareMonth(_ found: Found) -> Int? {
    guard found.time.grain == .month, !found.time.isEnd, found.time.pattern?.day == nil else {
      return nil
    }
    return found.time.pattern?.month
  }

  /// The first and the last period of a row, where the first takes its year from the last.
  private func yearly(_ first: Found, _ last: Found) -> (DayInterval, DayInterval)? {
    guard let from = first.time.days, let to = last.time.days else { return nil }
    guard let pattern = first.time.pattern, pattern.year == nil, let month = pattern.month else {
      return (from, to)
    }
    let same = DayInterval.month(month, of: to.last.year)
    return (same.first <= to.first ? same : .month(month, of: to.last.year - 1), to)
  }

  /// "from March to date": up to the day of the paper.
  private func toDate(_ found: Found) -> Found? {
    guard let days = found.time.days, let word = match(.toDate, found.end),
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
