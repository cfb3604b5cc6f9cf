/// Amounts of time that are allowed, with the day from which they count.
extension TimeGrammar {
  /// "within 20 working days of this letter", "within the next fortnight", "within the year".
  func within(_ index: Int) -> Limited? {
    guard let word = match(.within, index) else {
      return wholeSentence(index)
    }
    let next = skip(.article, word.end)
    let following = match(.next, next)?.end ?? next
    if let amount = duration(next) ?? duration(word.end)
      ?? duration(following).flatMap({ isAnchored($0.end) ? $0 : nil })
    {
      return counted(timedOut(amount), limit: .within)
    }
    if following > next, let unit = unit(following), !unit.isPlural {
      return counted((Duration(1, unit.unit), unit.end), limit: .within)
    }
    guard let found = time(word.end) ?? barePeriod(word.end, isAfterOf: next > word.end) else {
      return nil
    }
    var time = found.time
    if time.timeClass == .period, time.grain == .week, time.isRelative { time.timeClass = .date }
    if time.timeClass == .date { time.bounds = .end }
    return Limited(time: time, limit: .within, end: found.end)
  }

  /// "you have 28 days to reply", "is allowed 14 days from receipt in which to object".
  func allowed(_ index: Int) -> Limited? {
    guard isAllowance(index), let amount = duration(index),
      let found = counted(amount, limit: .within),
      isInfinitive(found.end) || isWord(.inWhich, found.end)
    else { return nil }
    return found
  }

  /// Whether a verb such as "have" or "allowed" stands right before an amount of time.
  func isAllowance(_ index: Int) -> Bool {
    isWord(.allowance, index - 1)
      || isAny(of: [.plain, .article, .until], index - 1)
        && isWord(.allowance, index - 2)
  }

  private func isAnchored(_ index: Int) -> Bool {
    isWord(.after, index) || isWord(.of, index) || isWord(.including, index)
  }

  private func timedOut(
    _ amount: (duration: Duration, end: Int)
  ) -> (duration: Duration, end: Int) {
    let next = skipPossessive(amount.end)
    return (amount.duration, match(.time, next)?.end ?? amount.end)
  }

  /// "Ten working days." by itself is a time allowed.
  private func wholeSentence(_ index: Int) -> Limited? {
    guard index == 0 || isMark(".", index - 1) || isMark(":", index - 1),
      let amount = duration(index), amount.duration.isWorking || isMark(":", index - 1),
      amount.end == count || isMark(".", amount.end)
    else { return nil }
    return counted(amount, limit: .within)
  }

  /// An amount counted from the day or the happening that its words name, or else from the paper.
  func counted(
    _ amount: (duration: Duration, end: Int), limit: TimeLimit
  ) -> Limited? {
    let anchor = anchor(amount.end)
    switch anchor.from {
    case .unknown:
      let time = FoundTime(.event, "it counts from something whose day is not known")
      return Limited(time: time, limit: limit, end: anchor.end)
    case .paper(let words):
      return limited(
        amount.duration, from: today, including: anchor.isIncluding, relative: true, words,
        limit: limit, end: anchor.end)
    case .day(let day, let isRelative, let words):
      return limited(
        amount.duration, from: day, including: anchor.isIncluding, relative: isRelative, words,
        limit: limit, end: anchor.end)
    case .dayBefore(let day, let isRelative, let words):
      switch shifted(day, by: amount.duration, -1) {
      case .success(let counted):
        var time = FoundTime(DayInterval(counted.day), .day)
        time.isRelative = isRelative
        time.working = words + counted.working
        time.bounds = .end
        return Limited(time: time, limit: limit, end: anchor.end)
      case .failure(let unknown):
        return Limited(
          time: FoundTime(.date, uncounted: unknown, words), limit: limit, end: anchor.end)
      }
    }
  }

  private func limited(
    _ duration: Duration, from start: CivilDate, including: Bool, relative: Bool,
    _ words: [String], limit: TimeLimit, end: Int
  ) -> Limited {
    switch shifted(start, by: duration, 1, including: including) {
    case .success(let counted):
      let isSpan = limit == .within && duration.shortest == nil
      var time = FoundTime(DayInterval(counted.shortest ?? counted.day, counted.day), .day)
      time.timeClass = .date
      time.isRelative = relative
      time.working = words + counted.working
      if isSpan { time.bounds = .end }
      time.countsFrom = start
      return Limited(time: time, limit: limit, end: end)
    case .failure(let unknown):
      return Limited(
        time: FoundTime(.date, uncounted: unknown, words), limit: limit, end: end)
    }
  }
}
