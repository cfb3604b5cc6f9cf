/// Times with the word of limit before them: "by 31 March", "within 20 working days of this letter".
extension TimeGrammar {
  /// A time with its limit, and where it ends.
  struct Limited {
    var time: FoundTime
    var limit: TimeLimit?
    var end: Int
  }

  /// The longest expression of time that begins at a token.
  func expression(_ index: Int) -> Limited? {
    var best: Limited?
    func offer(_ found: Limited?) {
      guard let found, found.end > best?.end ?? index else { return }
      best = found
    }
    let forms = forms(at: index)
    if forms.contains(.vague) {
      offer(match(.vague, index).map { Limited(time: FoundTime(.vague), limit: nil, end: $0.end) })
    }
    if forms.contains(.due), isWord(.due, index), isWord(.vague, index + 1) { return best }
    if forms.contains(.sameDays) { offer(sameDay(index)) }
    if forms.contains(.by) { offer(by(index)) }
    if forms.contains(.before) { offer(before(index)) }
    if forms.contains(.amountsAllowed) {
      offer(within(index))
      offer(allowed(index))
    }
    if forms.contains(.moves) { offer(moved(index)) }
    if forms.contains(.starts) { offer(starting(index)) }
    if forms.contains(.untils) { offer(until(index)) }
    if forms.contains(.between) { offer(between(index)) }
    if isMark("+", index) { offer(plus(index)) }
    if forms.contains(.spans) { offer(during(index)) }
    if forms.contains(.cycles) {
      offer(recurring(index).map { Limited(time: $0.time, limit: nil, end: $0.end) })
    }
    offer(time(index).map { Limited(time: $0.time, limit: nil, end: $0.end) })
    if forms.contains(.happenings) { offer(event(index)) }
    return best
  }

  /// "by 31 March", "no later than close of play Friday".
  private func by(_ index: Int) -> Limited? {
    guard let word = match(.by, index) else { return nil }
    let next = afterClock(skip(":", word.end))
    let first = point(next)
    guard
      var found = first.flatMap(row) ?? dayRange(next) ?? first ?? endOfToday(skip(":", word.end))
    else { return nil }
    found.time.bounds = .end
    if let days = found.time.days, found.time.grain != .day {
      found.time.working.append("the last day of \(days.inWords) counts")
    }
    return Limited(time: found.time, limit: .by, end: found.end)
  }

  /// "the end of the day", with no other day named: the day of the paper.
  private func endOfToday(_ index: Int) -> Found? {
    match(.clock, skip(.article, index)).map { (relative(DayInterval(today), .day), $0.end) }
  }

  /// "before Christmas": the day before it begins; "before the end of May" is still in May.
  private func before(_ index: Int) -> Limited? {
    guard let word = match(.before, index),
      var found = point(afterClock(word.end)) ?? runningPeriod(word.end)
    else { return nil }
    if let out = match(.isOut, found.end) {
      found.time.isEnd = true
      found.end = out.end
    }
    if let days = found.time.days, !found.time.isEnd {
      let last = days.first.adding(days: -1)
      found.time.working.append("the day before \(days.first.inWords)")
      found.time.days = DayInterval(last)
    }
    found.time.bounds = .end
    return Limited(time: found.time, limit: .before, end: found.end)
  }

  /// "before the year is out".
  private func runningPeriod(_ index: Int) -> Found? {
    guard let found = barePeriod(index, isAfterOf: true), isWord(.isOut, found.end) else {
      return nil
    }
    return found
  }

  private func until(_ index: Int) -> Limited? {
    guard let word = match(.until, index) ?? match(.upTo, index),
      var found = point(afterClock(word.end))
    else {
      return nil
    }
    found.time.bounds = .end
    return Limited(time: found.time, limit: .until, end: found.end)
  }

  /// "from April", "since May 2022", "after 3 June", "starting next Monday"; and "from 2 to 5 May".
  private func starting(_ index: Int) -> Limited? {
    let since = match(.since, index)
    let after = match(.after, index)
    guard let word = since ?? after ?? match(.from, index) else { return nil }
    let limit: TimeLimit = since != nil ? .since : after != nil ? .after : .from
    if limit == .after, isWord(.article, index - 1) { return nil }
    if limit == .after, let found = afterDuration(word.end) { return found }
    guard var found = time(skip(.in, skip(.on, word.end))) else { return nil }
    if limit == .from, found.time.timeClass == .period,
      found.time.grain == .decade
        || point(skip(.in, skip(.on, word.end))).map({ $0.end < found.end }) ?? true
    {
      return Limited(time: found.time, limit: .during, end: found.end)
    }
    if limit == .from, let lasting = lasting(found.end), let from = found.time.days?.first,
      case .success(let counted) = shifted(from, by: lasting.duration, 1)
    {
      found.time.days = DayInterval(from, counted.day)
      found.time.timeClass = .period
      return Limited(time: found.time, limit: .during, end: lasting.end)
    }
    found.time.bounds = .start
    return Limited(time: found.time, limit: limit, end: found.end)
  }

  /// "+2 months, 5 days".
  private func plus(_ index: Int) -> Limited? {
    guard isMark("+", index), let amount = duration(index + 1) else { return nil }
    return counted(amount, limit: .within)
  }

  /// "after six months".
  private func afterDuration(_ index: Int) -> Limited? {
    guard let amount = duration(index), unit(index) == nil else { return nil }
    if isWord(.after, amount.end) || isWord(.before, amount.end) || isWord(.ago, amount.end) {
      return nil
    }
    return counted(amount, limit: .after)
  }

  private func lasting(_ index: Int) -> (duration: Duration, end: Int)? {
    match(.for, index).flatMap { duration($0.end) }
  }

  private func between(_ index: Int) -> Limited? {
    guard let word = match(.between, index), let found = time(word.end, connector: .and),
      found.time.timeClass == .period
    else { return nil }
    return Limited(time: found.time, limit: .during, end: found.end)
  }

  /// "on 3 May", "in July", "for September 2026", "over the coming year", "around Easter".
  func during(_ index: Int) -> Limited? {
    if let found = spanFrom(index) { return found }
    guard
      let word = match(.in, index) ?? match(.on, index) ?? match(.for, index)
        ?? match(.around, index) ?? match(.spanning, index)
    else { return nil }
    if isWord(.in, index), direction(at: index) == .ahead,
      let amount = duration(skip(.around, word.end)),
      let found = counted(timed(amount), limit: .within)
    {
      return found
    }
    if isWord(.in, index), let number = cardinal(word.end), let moment = match(.moment, number.end),
      unit(number.end)?.unit != .hour || number.value < 24
    {
      return Limited(
        time: relative(DayInterval(today), .day), limit: .during, end: moment.end)
    }
    if let amount = duration(word.end), amount.duration.shortest != nil, isWord(.on, index) {
      return Limited(
        time: FoundTime(.event, "it counts from something that is not named"), limit: .during,
        end: amount.end)
    }
    let next = skip(.around, afterClock(word.end))
    guard let found = time(next) ?? afterComma(next) else { return nil }
    return Limited(time: found.time, limit: .during, end: found.end)
  }

  private func afterComma(_ index: Int) -> Found? {
    isMark(",", index) ? time(index + 1) : nil
  }

  /// "for 10 days from 18 December", "3 days starting from next Monday".
  private func spanFrom(_ index: Int) -> Limited? {
    guard let amount = duration(skip(.for, index)) else {
      return nil
    }
    let isFor = isWord(.for, index)
    let next = skip(",", amount.end)
    let including = match(.including, next)
    guard let word = including ?? (isFor ? match(.from, next) : nil),
      let start = point(skip(.on, word.end)), let from = start.time.days?.first,
      case .success(let counted) = shifted(
        from, by: amount.duration, 1, including: including != nil)
    else { return nil }
    var time = start.time
    time.days = DayInterval(from, counted.day)
    time.timeClass = .period
    time.working += counted.working
    return Limited(time: time, limit: .during, end: start.end)
  }

  /// "in three months' time".
  private func timed(
    _ amount: (duration: Duration, end: Int)
  ) -> (duration: Duration, end: Int) {
    let next = skipPossessive(amount.end)
    return (amount.duration, match(.time, next)?.end ?? amount.end)
  }

  /// The token after a time of day: "5pm on", "noon,", "close of business on".
  func afterClock(_ index: Int) -> Int {
    var next = skip(.article, index)
    if let word = match(.clock, next) {
      next = word.end
    } else if let token = figures(next), token.digits <= 2, token.value <= 24 {
      var end = next + 1
      if end + 1 < count, isMark(":", end) || isMark(".", end), tokens[end + 1].digits == 2,
        tokens[end + 1].isGlued, !isBeforeFigures(end + 2)
      {
        end += 2
      }
      guard let word = match(.clock, end) ?? (end > next + 1 ? (0, end) : nil) else { return index }
      next = word.end
    } else {
      return index
    }
    let on = skip(.on, skip(",", next))
    return skip(.of, on)
  }
}
