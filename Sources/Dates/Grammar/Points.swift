/// One time, without limits before it.
extension TimeGrammar {
  /// How deep times may stand within times: "the end of the first week of next month".
  private static let deepest = 4

  /// The longest time that can be read at a token.
  func point(_ index: Int, depth: Int = 0) -> Found? {
    guard index < count, depth < Self.deepest else { return nil }
    guard tokens[index].kind == .number || words[index] > 0 || isMark("'", index),
      !isArticleOfStranger(index)
    else { return nil }
    guard depth == 0 else { return longestPoint(index, depth: depth) }
    return points.found(at: index) { longestPoint(index, depth: 0) }
  }

  /// Each form is tried only where its first word can stand: the greater part of the time went into
  /// trying forms that the first word alone rules out.
  private func longestPoint(_ index: Int, depth: Int) -> Found? {
    let forms = forms(at: index)
    var best: Found?
    func offer(_ found: Found?) {
      guard let found, found.end > best?.end ?? index else { return }
      best = found
    }
    if forms.contains(.dates) { offer(dated(index)) }
    if forms.contains(.years) || isMark("'", index) { offer(yearSpan(index)) }
    if forms.contains(.pieces) { offer(quarterOrHalf(index, depth: depth)) }
    if forms.contains(.offsets) { offer(offset(index)) }
    if forms.contains(.relatives) { offer(relativePeriod(index)) }
    if forms.contains(.seasons) { offer(seasonOrTerm(index)) }
    if forms.contains(.namedDays) { offer(namedDay(index)) }
    if forms.contains(.namedPeriods) { offer(namedPeriod(index)) }
    if forms.contains(.weeks) { offer(week(index, depth: depth)) }
    if forms.contains(.parts) { offer(part(index, depth: depth)) }
    if forms.contains(.places) { offer(placeInPeriod(index, depth: depth)) }
    if forms.contains(.amounts) { offer(countedFrom(index, depth: depth)) }
    return best.map { narrowed($0, depth: depth) }
  }

  /// The forms that can begin at a token, an article before their first word left aside.
  func forms(at index: Int) -> TimeForms {
    var forms = lexicon.forms[Int(words[index])]
    var next = index
    if kinds[index].contains(.article), index + 1 < count {
      next += 1
      forms.formUnion(lexicon.forms[Int(words[next])])
    }
    return tokens[next].kind == .number ? forms.union(.withFigures) : forms
  }

  /// "the Council": whatever begins with "the" and goes on with a word that no rule knows is no time.
  private func isArticleOfStranger(_ index: Int) -> Bool {
    kinds[index].contains(.article) && index + 1 < count && tokens[index + 1].kind == .word
      && words[index + 1] == Lexicon.unknown
  }

  /// A date, with the year or month that is not said taken from the direction of the clause.
  private func dated(_ index: Int) -> Found? {
    guard let found = datePattern(index) ?? bareDay(index) else { return nil }
    guard isCredible(found, at: index) else { return nil }
    let direction = found.pattern.year == nil ? direction(at: index) : .ahead
    guard var time = resolve(found.pattern, from: today, direction) else { return nil }
    if let other = otherReading(found.pattern, index) { time.working.append(other) }
    return (time, found.end)
  }

  /// "Jun 26": a day, but some write a month and its year so.
  private func otherReading(_ pattern: DatePattern, _ index: Int) -> String? {
    guard pattern.year == nil, let month = pattern.month, let day = pattern.day,
      isWord(.month, index), (today.year - 1...today.year + 6).contains(fullYear(day)),
      figures(skip(".", index + 1))?.digits == 2
    else { return nil }
    return "taken as a day; some would mean \(Month.names[month - 1]) \(fullYear(day))"
  }

  /// "the 27th": a day of the month with nothing else, where no noun follows that it could number.
  private func bareDay(_ index: Int) -> PatternFound? {
    let start = skip(.article, index)
    guard figures(start) != nil, let day = ordinal(start) ?? plainDay(start, index),
      (1...31).contains(day.value),
      start > index || isLimited(index) || instant(day.value, day.end) != nil
    else { return nil }
    guard isBehindLimit(index) || isWord(.weekFrom, index - 1) || index == 0 else { return nil }
    if let found = instant(day.value, day.end) { return found }
    let isFollowed = day.end < count && tokens[day.end].kind != .mark && words[day.end] == 0
    return isFollowed ? nil : (DatePattern(day: day.value), day.end)
  }

  /// "by the 27": without its tail only where nothing follows that it could count.
  private func plainDay(_ index: Int, _ start: Int) -> (value: Int, end: Int)? {
    guard index > start, let token = figures(index), token.digits <= 2, isLimited(start),
      !isBeforeFigures(index + 1),
      index + 1 == count || isMark(".", index + 1) || isMark(",", index + 1)
    else { return nil }
    return (token.value, index + 1)
  }

  /// Whether a word stands before that binds an act to a day: "by", "on".
  private func isLimited(_ index: Int) -> Bool {
    isAny(of: [.by, .before, .on, .until, .from, .since, .for], index - 1)
  }

  /// "the 14th inst.": of this month; "ult.": of last month; "prox.": of the next.
  private func instant(_ day: Int, _ index: Int) -> PatternFound? {
    let months: (steps: Int, end: Int)
    if let word = match(.instant, index) {
      months = (0, word.end)
    } else if let word = match(.ultimo, index) {
      months = (-1, word.end)
    } else if let word = match(.proximo, index) {
      months = (1, word.end)
    } else {
      return nil
    }
    let month = CivilDate.first(of: today.month, in: today.year).adding(months: months.steps)
    let isAtEnd = months.end + 1 >= count
    let pattern = DatePattern(year: month.year, month: month.month, day: day)
    return (pattern, isAtEnd ? months.end : skip(".", months.end))
  }

  /// A month's name that is also a word of another kind must look like one.
  private func isCredible(_ found: PatternFound, at index: Int) -> Bool {
    let pattern = found.pattern
    if pattern.day == nil, pattern.weekday == nil, pattern.year == nil, pattern.month != nil {
      return isBareMonth(index, end: found.end)
    }
    return pattern.year == nil || pattern.month != nil || pattern.weekday != nil
  }

  private func isBareMonth(_ index: Int, end: Int) -> Bool {
    let isSure = isFullName(index)
    if isSure || (index == 0 && end == count && tokens[index].isCapital) { return true }
    guard index > 0 else { return false }
    if isAny(of: Self.beforeMonths, index - 1) { return true }
    return isMark("-", index - 1) || isMark("/", index - 1) || isMark("/", end)
      || (tokens[index].isCapital && isWord(.to, end) && isWord(.month, end + 1))
  }

  private static let beforeMonths: TimeWordSet = [
    .by, .before, .within, .in, .on, .after, .since, .from, .until, .between, .around, .of, .to,
    .and, .for, .this, .next, .last, .early, .mid, .late, .end, .start, .beginning, .every,
  ]

  /// "tomorrow", "today", "tomorrow week", "this day fortnight".
  private func offset(_ index: Int) -> Found? {
    if let found = thisTime(index) { return found }
    if let word = match(.nextDay, index), word.end == count || tokens[word.end].kind == .mark {
      return (relative(DayInterval(today.adding(days: word.value)), .day), word.end)
    }
    guard let offset = match(.offset, skip(.article, index)) else { return nil }
    var day = today.adding(days: offset.value)
    var end = offset.end
    if offset.value >= 0, let unit = unit(end), [.week, .fortnight].contains(unit.unit),
      !unit.isPlural
    {
      day = day.adding(days: unit.unit == .week ? 7 : 14)
      end = unit.end
    }
    return (
      FoundTime(DayInterval(day), .day, relative: true, "counted from \(today.inWords)"), end
    )
  }

  /// "this time next year", "this day next week".
  private func thisTime(_ index: Int) -> Found? {
    guard let word = match(.sameTime, index), let which = which(word.end),
      let unit = unit(which.end), !unit.isPlural,
      case .success(let counted) = shifted(
        today, by: Duration(1, unit.unit), which.which.steps < 0 ? -1 : 1)
    else { return nil }
    return (relative(DayInterval(counted.day), .day), unit.end)
  }

  /// A time narrowed by a wider one beside it: "Tuesday of next week", "June next year",
  /// "next week Monday", "20th of the current month".
  private func narrowed(_ found: Found, depth: Int) -> Found {
    let comma = skip(",", found.end)
    let next = [TimeWord.of, .in, .on].map { skip($0, comma) }.max() ?? comma
    if let pattern = found.time.pattern, pattern.year == nil, next < count,
      let wider = relativePeriod(next) ?? barePeriod(next, isAfterOf: next > comma),
      wider.time.grain > found.time.grain, let days = wider.time.days,
      var time = resolve(pattern, in: days)
    {
      time.isRelative = true
      time.working = wider.time.working
      return (time, wider.end)
    }
    if found.time.grain >= .week, found.time.isRelative, let days = found.time.days,
      let inner = datePattern(next), inner.pattern.year == nil, inner.pattern.month == nil,
      var time = resolve(inner.pattern, in: days)
    {
      time.isRelative = true
      time.working = found.time.working
      return (time, inner.end)
    }
    return found
  }

  /// Whether a number follows: "Year 2" of a programme is no year of the calendar.
  private func isNumbered(_ index: Int) -> Bool {
    if let token = figures(index) { return token.digits <= 2 }
    return cardinal(index) != nil
  }

  /// "the month", "the week": the one that is running; only beside something within it.
  func barePeriod(_ index: Int, isAfterOf: Bool) -> Found? {
    guard isAfterOf else { return nil }
    let start = skip(.article, index)
    guard let unit = unit(start), !unit.isPlural, unit.unit != .day,
      !(unit.end < count && tokens[unit.end].isHyphen && tokens[unit.end].isGlued),
      start > index || !isNumbered(unit.end),
      let days = days(of: unit.unit, holding: today, moved: 0)
    else { return nil }
    return (
      FoundTime(days, grain(of: unit.unit), relative: true, "counted from \(today.inWords)"),
      unit.end
    )
  }
}
