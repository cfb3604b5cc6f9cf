/// Dates with some or all of weekday, day, month and year.
extension TimeGrammar {
  typealias PatternFound = (pattern: DatePattern, end: Int)

  /// A date at a token, the longest that can be read there.
  func datePattern(_ index: Int) -> PatternFound? {
    guard index < count else { return nil }
    if tokens[index].kind == .number, isBehindFigures(index) { return nil }
    if let found = withWeekday(index) { return found }
    return withoutWeekday(index)
  }

  private func withoutWeekday(_ index: Int) -> PatternFound? {
    if let found = inFigures(index) { return found }
    return longest(dayMonth(index), monthDay(index), monthYear(index), yearMonth(index))
  }

  private func longest(_ candidates: PatternFound?...) -> PatternFound? {
    candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  /// "Tuesday 5 July 2022", "Thu 15th", "Friday, the 2nd of May", "Monday".
  private func withWeekday(_ index: Int) -> PatternFound? {
    guard let name = match(.weekday, index), let weekday = Weekday(rawValue: name.value) else {
      return nil
    }
    if !tokens[index].isCapital, isShort(index), !isMark(".", name.end), count > 1,
      figures(name.end) == nil, !(isMark(",", name.end) && month(name.end + 1) != nil)
    {
      return nil
    }
    var next = skip(",", skip(".", name.end))
    next = skip(",", skip(.article, next))
    if var found = withoutWeekday(next), found.pattern.month != nil, found.pattern.day != nil {
      found.pattern.weekday = weekday
      return found
    }
    if let day = ordinal(next) ?? barePlainDay(next), (1...31).contains(day.value),
      !isWord(.weekday, day.end), !isWord(.unit, day.end), !isWord(.month, day.end)
    {
      return (DatePattern(day: day.value, weekday: weekday), day.end)
    }
    return (DatePattern(weekday: weekday), name.end)
  }

  /// "Sunday 31": figures alone after a weekday, where nothing follows that they could count.
  private func barePlainDay(_ index: Int) -> (value: Int, end: Int)? {
    guard let token = figures(index), token.digits <= 2, !isBeforeFigures(index + 1),
      index + 1 >= count || tokens[index + 1].kind == .mark
    else { return nil }
    return (token.value, index + 1)
  }

  /// "5 July", "5th of July 2022", "twenty-third day of September", "31-Oct-74".
  func dayMonth(_ index: Int, isJoined: Bool = false) -> PatternFound? {
    guard let day = ordinal(index) ?? cardinalDay(index, isJoined: isJoined),
      (1...31).contains(day.value)
    else {
      return nil
    }
    var next = afterLooseTail(day.end)
    if let unit = match(.unit, next), unit.value == TimeUnit.day.index { next = unit.end }
    next = skip(.of, next)
    if next < count, tokens[next].isDateMark, !tokens[next].isMark(".") { next += 1 }
    guard let month = month(next) else { return nil }
    return withYear(DatePattern(month: month.value, day: day.value), month.end)
  }

  /// The token after the tail of an ordinal that stands apart, as text taken from a PDF has it.
  private func afterLooseTail(_ index: Int) -> Int {
    if isOrdinalWord(index), month(index + 1) != nil { return index + 1 }
    return isMark(".", index) && isOrdinalTail(index - 1) && month(index + 1) != nil
      ? index + 1 : index
  }

  /// "July 5", "July the 5th, 2022", "Jan-1", "Oct/2".
  private func monthDay(_ index: Int) -> PatternFound? {
    guard let month = month(index), shortYear(month.end) == nil else { return nil }
    var next = skip(.article, month.end)
    if next == month.end, next < count, tokens[next].isGlued, tokens[next].isDateMark {
      next += 1
    }
    guard let day = ordinal(next) ?? cardinalDay(next, isJoined: next > month.end),
      (1...31).contains(day.value)
    else { return nil }
    return withYear(DatePattern(month: month.value, day: day.value), day.end)
  }

  /// A day of the month without an ordinal's tail.
  private func cardinalDay(_ index: Int, isJoined: Bool = false) -> (value: Int, end: Int)? {
    if let token = figures(index) {
      guard token.digits <= 2, isJoined || !isBehindFigures(index) else { return nil }
      return (token.value, index + 1)
    }
    guard let day = cardinal(index), day.value <= 31 else { return nil }
    return day
  }

  /// A month's name with the stop of its abbreviation; "may" and "march" only with a capital or
  /// beside figures, since they are verbs too.
  func month(_ index: Int) -> (value: Int, end: Int)? {
    guard let month = match(.month, index) else { return nil }
    let end = isAbbreviated(index, month.value) ? skip(".", month.end) : month.end
    guard tokens[index].isCapital || !isDoubtful(index) else {
      let isBesideNumber =
        figures(end) != nil || figures(index - 1) != nil || isOrdinalTail(index - 1)
        || isWord(.of, index - 1) || ordinal(end) != nil || cardinalDay(end) != nil
        || isWord(.in, index - 1) || isMark("/", index - 1)
      return isBesideNumber ? (month.value, end) : nil
    }
    return (month.value, end)
  }

  private func isAbbreviated(_ index: Int, _ month: Int) -> Bool {
    tokens[index].end - tokens[index].start < Month.names[month - 1].utf8.count
  }

  /// Whether a month's or weekday's name is so short that it may be something else.
  func isShort(_ index: Int) -> Bool { tokens[index].end - tokens[index].start <= 4 }

  private func isDoubtful(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start <= 5 && !isFullName(index)
  }

  /// "june", "july" and "april" are nothing but months; "may" and "march" are.
  func isFullName(_ index: Int) -> Bool {
    let length = tokens[index].end - tokens[index].start
    guard let month = match(.month, index) else { return false }
    return length == Month.names[month.value - 1].utf8.count && ![3, 5].contains(month.value)
  }

  /// "July 2022", "June of nineteen ninety-nine", "Dec-2018".
  private func monthYear(_ index: Int) -> PatternFound? {
    guard let month = month(index) else { return nil }
    if let year = shortYear(month.end) {
      return (DatePattern(year: year.value, month: month.value), year.end)
    }
    if isWord(.of, month.end), let token = figures(skip(.of, month.end)), token.digits == 2 {
      let pattern = DatePattern(year: fullYear(token.value), month: month.value)
      return (pattern, skip(.of, month.end) + 1)
    }
    return withYear(DatePattern(month: month.value), month.end)
  }

  /// "Jan-25", as tables have it, is January 2025, where "Jan-3" is a day.
  ///
  /// The figures must be glued to the month and could be a year about that of the paper.
  private func shortYear(_ index: Int) -> (value: Int, end: Int)? {
    guard index + 1 < count, tokens[index].isHyphen, tokens[index].isGlued,
      let token = figures(index + 1), token.isGlued, token.digits == 2, !isBeforeFigures(index + 2),
      (today.year - 5...today.year + 10).contains(fullYear(token.value))
    else { return nil }
    return (fullYear(token.value), index + 2)
  }

  /// "2016 June", "2019/Aug/01", "2016, Nov".
  private func yearMonth(_ index: Int) -> PatternFound? {
    guard let year = year(index), figures(index) != nil else { return nil }
    var next = skip(",", year.end)
    if next < count, tokens[next].isDateMark { next += 1 }
    guard let month = match(.month, next) else { return nil }
    if month.end < count, tokens[month.end].isGlued, tokens[month.end].isDateMark,
      let day = figures(month.end + 1), day.digits <= 2
    {
      return (
        DatePattern(year: year.value, month: month.value, day: day.value), month.end + 2
      )
    }
    return (DatePattern(year: year.value, month: month.value), month.end)
  }

  /// The pattern with the year that follows it, if one does.
  private func withYear(_ pattern: DatePattern, _ index: Int) -> PatternFound {
    var dated = pattern
    var next = skip(",", index)
    if next == index { next = skip(.of, index) }
    if next == index { next = skip(.in, index) }
    if next == index, next < count, tokens[next].isDateMark {
      next += 1
    }
    if let year = year(next), !isWord(.unit, year.end), !isYearPair(next) {
      dated.year = year.value
      return (dated, year.end)
    }
    if pattern.day != nil, let token = figures(next), token.digits == 2, next <= index + 1,
      !isBeforeFigures(next + 1), !isWord(.unit, next + 1), !isOrdinalTail(next + 1),
      !isMark("%", next + 1),
      next == index || isWord(.of, index)
        || (tokens[next].isGlued && tokens[index - 1].isGlued)
    {
      dated.year = fullYear(token.value)
      return (dated, next + 1)
    }
    return (pattern, index)
  }

  /// Whether two years stand there as one: "2023/24".
  private func isYearPair(_ index: Int) -> Bool {
    isBeforeFigures(index + 1) && !isMark(".", index + 1) && !isMark(",", index + 1)
  }
}

extension TimeUnit {
  /// Its place in the list of units, by which words name it.
  package var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The unit at a place in the list.
  init?(index: Int) {
    guard Self.allCases.indices.contains(index) else { return nil }
    self = Self.allCases[index]
  }
}
