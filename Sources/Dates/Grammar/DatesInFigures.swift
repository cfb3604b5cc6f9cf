/// Dates in figures: day, month, year, in that order unless the year stands first.
extension TimeGrammar {
  /// "17/03/22", "17.03.2022", "2022-03-17", "3/2022".
  func inFigures(_ index: Int) -> PatternFound? {
    if let found = spaced(index) ?? together(index) { return found }
    guard let first = figures(index), !isBehindFigures(index), index + 2 < count,
      tokens[index + 1].isDateMark, let second = figures(index + 2)
    else { return nil }
    let isGlued = tokens[index + 1].isGlued && tokens[index + 2].isGlued
    if isGlued, index + 4 < count, tokens[index + 3].value == tokens[index + 1].value,
      tokens[index + 3].kind == .mark, tokens[index + 3].isGlued,
      let third = figures(index + 4), third.isGlued
    {
      return isBeforeFigures(index + 5) ? nil : three(first, second, third, end: index + 5)
    }
    guard !isBeforeFigures(index + 3) else { return nil }
    return two(first, second, index, isGlued: isGlued)
  }

  /// A whole date with its marks, whatever stands before and behind it.
  func threeFigures(_ index: Int) -> PatternFound? {
    guard let first = figures(index), index + 4 < count, let second = figures(index + 2),
      let third = figures(index + 4), tokens[index + 1].isDateMark, !tokens[index + 1].isHyphen,
      tokens[index + 3].kind == .mark, tokens[index + 3].value == tokens[index + 1].value,
      (index + 1...index + 4).allSatisfy({ tokens[$0].isGlued })
    else { return nil }
    return three(first, second, third, end: index + 5)
  }

  /// "31 10 1974", "2016 10 16": as on forms, with spaces.
  private func spaced(_ index: Int) -> PatternFound? {
    guard let first = figures(index), let second = figures(index + 1), second.digits == 2,
      let third = figures(index + 2), !second.isGlued, !third.isGlued, !isBehindFigures(index),
      !isBeforeFigures(index + 3), first.digits + third.digits == 6,
      figures(index - 1) == nil, figures(index + 3) == nil
    else { return nil }
    return three(first, second, third, end: index + 3)
  }

  /// "20170302", as in the names of files.
  private func together(_ index: Int) -> PatternFound? {
    guard let all = figures(index), all.digits == 8, (1990...2100).contains(all.value / 10_000),
      !isBeforeFigures(index + 1)
    else { return nil }
    return pattern(all.value / 10_000, all.value / 100 % 100, all.value % 100, index + 1)
  }

  private func three(
    _ first: TimeToken, _ second: TimeToken, _ third: TimeToken, end: Int
  ) -> PatternFound? {
    guard second.digits <= 2 else { return nil }
    if first.digits == 4, third.digits <= 2 {
      return pattern(first.value, second.value, third.value, end)
    }
    guard first.digits <= 2, third.digits == 2 || third.digits == 4 else { return nil }
    let year = third.digits == 4 ? third.value : fullYear(third.value)
    return pattern(year, second.value, first.value, end)
  }

  private func pattern(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> PatternFound? {
    guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return (DatePattern(year: year, month: month, day: day), end)
  }

  /// "3/2022" and "2022-03" are months; "15/2" is a day, where nothing but a date can stand.
  private func two(
    _ first: TimeToken, _ second: TimeToken, _ index: Int, isGlued: Bool
  ) -> PatternFound? {
    let end = index + 3
    if second.digits == 4, first.digits <= 2, (1...12).contains(first.value),
      (1900...2100).contains(second.value), !tokens[index + 1].isMark(".")
    {
      return (DatePattern(year: second.value, month: first.value), end)
    }
    if first.digits == 4, second.digits == 2, (1...12).contains(second.value),
      (1900...2100).contains(first.value), !tokens[index + 1].isMark("."),
      second.value != (first.value + 1) % 100
    {
      return (DatePattern(year: first.value, month: second.value), end)
    }
    guard first.digits <= 2, second.digits <= 2, isGlued, tokens[index + 1].isMark("/"),
      (1...31).contains(first.value), (1...12).contains(second.value),
      isBehindLimit(index) || (index == 0 && end == count)
        || isWord(.weekday, index - 1) || (isMark(",", index - 1) && isWord(.weekday, index - 2))
    else { return nil }
    return (DatePattern(month: second.value, day: first.value), end)
  }

  /// Whether a word such as "on" or "by" stands before a token.
  func isBehindLimit(_ index: Int) -> Bool {
    isAny(of: Self.limits, index - 1)
  }

  static let limits: TimeWordSet = [
    .by, .before, .within, .in, .on, .after, .since, .from, .until, .between, .around, .of, .to,
    .and, .for,
  ]
}
