/// Seasons, school terms and days that have names.
extension TimeGrammar {
  /// "Autumn 2022", "the spring term of 2025", "winter 2024/25", "Summer Term", "in the autumn".
  func seasonOrTerm(_ index: Int) -> Found? {
    season(skip(.article, index), nil)
  }

  /// A season or term at a token; `which` says this, the next or the last one.
  func season(_ index: Int, _ which: Which?) -> Found? {
    let before = yearBefore(index)
    guard let word = match(.season, before?.end ?? index),
      Season.allCases.indices.contains(word.value)
    else { return nil }
    let season = Season.allCases[word.value]
    let term = match(.term, word.end)
    let isTerm = term != nil
    var next = term?.end ?? word.end
    if let found = seasonPair(season, next) { return found }
    let nameEnd = next
    next = skip(.of, skip(",", next))
    if let year = before.map({ ($0.value, nameEnd) }) ?? seasonYear(next, season, isTerm: isTerm) {
      let year = (value: year.0, end: year.1)
      guard let days = days(season, isTerm: isTerm, of: year.value) else { return nil }
      if let after = match(.term, year.end), !isTerm,
        let days = self.days(season, isTerm: true, of: year.value)
      {
        return (FoundTime(days, .season, "the term runs \(days.inWords)"), after.end)
      }
      return (FoundTime(days, .season, "it runs \(days.inWords)"), year.end)
    }
    guard isTerm || which != nil || isMarkedSeason(index) else { return nil }
    if let year = yearAhead(nameEnd), let days = self.days(season, isTerm: isTerm, of: year) {
      return (FoundTime(days, .season, "it runs \(days.inWords)"), nameEnd)
    }
    guard let days = nearest(season, isTerm: isTerm, which, at: index) else { return nil }
    return (relative(days, .season), nameEnd)
  }

  /// "Spring/Summer 2025".
  private func seasonPair(_ first: Season, _ index: Int) -> Found? {
    guard let next = afterJoint(index), let word = match(.season, next),
      Season.allCases.indices.contains(word.value), let year = year(skip(.of, word.end))
    else { return nil }
    let last = rules.conventions.season(Season.allCases[word.value], of: year.value)
    let same = rules.conventions.season(first, of: year.value).first
    let from =
      same <= last.first ? same : rules.conventions.season(first, of: year.value - 1).first
    let days = DayInterval(from, last.last)
    return (FoundTime(days, .season, "it runs \(days.inWords)"), year.end)
  }

  /// "the 2023 Summer Term".
  private func yearBefore(_ index: Int) -> (value: Int, end: Int)? {
    guard figures(index) != nil, !isBehindFigures(index), let year = year(index),
      isWord(.season, year.end)
    else { return nil }
    return year
  }

  /// "spring or early summer 2025": the year that stands behind the other season.
  private func yearAhead(_ index: Int) -> Int? {
    guard let next = afterJoint(index) else { return nil }
    let start = (match(.early, next) ?? match(.mid, next) ?? match(.late, next))?.end ?? next
    return match(.season, start).flatMap { year(skip(.of, $0.end)) }?.value
  }

  /// The token after "or", "to", a slash or a hyphen between two of a row.
  func afterJoint(_ index: Int) -> Int? {
    if let word = match(.to, index) ?? match(.and, index) { return word.end }
    guard index < count, isMark("/", index) || tokens[index].isHyphen else { return nil }
    return index + 1
  }

  /// The year beside a season; of "winter 2024/25" the first.
  private func seasonYear(
    _ index: Int, _ season: Season, isTerm: Bool
  ) -> (value: Int, end: Int)? {
    if let pair = yearPair(index), pair.isNext {
      let isFirst = season == .winter || season == .autumn
      return (isFirst ? pair.first : pair.second, pair.end)
    }
    if let wider = relativePeriod(index), wider.time.grain == .year, let days = wider.time.days {
      return (days.first.year, wider.end)
    }
    return year(index)
  }

  /// A season by itself is one only with a capital or after a word such as "in the" or "by".
  private func isMarkedSeason(_ index: Int) -> Bool {
    if index == 0 || isBehindLimit(index) { return true }
    guard isWord(.article, index - 1) else {
      return isAny(of: [.early, .mid, .late, .end], index - 1)
    }
    return isBehindLimit(index - 1) || index == 1
  }

  private func days(_ season: Season, isTerm: Bool, of year: Int) -> DayInterval? {
    isTerm
      ? rules.conventions.term(season, of: year) : rules.conventions.season(season, of: year)
  }

  private func nearest(
    _ season: Season, isTerm: Bool, _ which: Which?, at index: Int
  ) -> DayInterval? {
    let spans = (today.year - 2...today.year + 2).compactMap {
      days(season, isTerm: isTerm, of: $0)
    }
    switch which {
    case .last, .past: return spans.last { $0.last < today }
    case .next, .coming: return spans.first { $0.first > today }
    case .this: return spans.first { $0.last >= today }
    case nil:
      return direction(at: index) == .ahead
        ? spans.first { $0.last >= today } : spans.last { $0.first <= today }
    }
  }

  /// "Trinity term", "in Michaelmas term 2024".
  func namedPeriod(_ index: Int) -> Found? {
    guard let word = match(.namedPeriod, skip(.article, index)) else { return nil }
    let period = rules.namedPeriods[word.value]
    if let year = year(skip(.of, word.end)) {
      return (FoundTime(period.interval(in: year.value), .season), year.end)
    }
    let spans = (today.year - 1...today.year + 1).map { period.interval(in: $0) }
    let isAhead = direction(at: index) == .ahead
    let span =
      isAhead ? spans.first { $0.last >= today } : spans.last { $0.first <= today }
    return span.map { (relative($0, .season), word.end) }
  }

  /// "Christmas", "Easter 2024", "the late May bank holiday", "Good Friday next year".
  func namedDay(_ index: Int) -> Found? {
    let start = skip(.article, index)
    guard let word = match(.namedDay, start), !isWord(.otherFeast, start - 1) else { return nil }
    let day = rules.namedDays[word.value]
    let next = skip(.in, skip(.of, skip(",", word.end)))
    if let year = year(next) {
      let day = day.day(in: year.value)
      if let weekend = match(.weekend, year.end) {
        return (FoundTime(self.weekend(with: day), .weekend), weekend.end)
      }
      return (FoundTime(DayInterval(day), .day), year.end)
    }
    if let wider = relativePeriod(next), wider.time.grain == .year, let days = wider.time.days {
      return (relative(DayInterval(day.first(from: days.first)), .day), wider.end)
    }
    let nearest = direction(at: index) == .ahead ? day.first(from: today) : day.last(until: today)
    if let weekend = match(.weekend, word.end) {
      return (relative(self.weekend(with: nearest), .weekend), weekend.end)
    }
    return (relative(DayInterval(nearest), .day), word.end)
  }

  /// The weekend with a day beside it: "the August bank holiday weekend".
  private func weekend(with day: CivilDate) -> DayInterval {
    let isMonday = day.weekday == .monday
    let saturday = isMonday ? day.previous(.saturday) : day.next(.saturday)
    let sunday = saturday.adding(days: 1)
    return DayInterval(
      day.weekday == .friday ? day : day.weekday == .sunday ? day.adding(days: -1) : saturday,
      isMonday ? day : day.weekday == .sunday ? day : sunday)
  }
}
