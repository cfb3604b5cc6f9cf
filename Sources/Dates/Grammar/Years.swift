/// Years of every kind, and spans of them.
extension TimeGrammar {
  /// "2023/24", "the 2024/25 financial year", "financial year 2026/27", "FY24", "the year 2008",
  /// "the financial year", "2022-25", "the 1990s", "2024".
  func yearSpan(_ index: Int) -> Found? {
    let start = skip(.article, index)
    return yearEnd(start) ?? lettered(start) ?? kindFirst(start) ?? pair(start) ?? decade(start)
      ?? yearWordFirst(start) ?? bareYear(start)
  }

  /// "FY24" and "FY2024" are named for the year in which they end; "FY 2023/24" is plain, and so are
  /// "CY24" and "AY 2023/24".
  private func lettered(_ index: Int) -> Found? {
    guard let letters = match(.yearLetters, index), let kind = yearKind(letters.value) else {
      return nil
    }
    if let pair = yearPair(letters.end) ?? shortYears(letters.end), pair.isNext {
      return (span(kind, from: pair.first), pair.end)
    }
    guard let token = figures(letters.end), token.digits == 2 || token.digits == 4 else {
      return nil
    }
    let end = token.digits == 4 ? token.value : fullYear(token.value)
    if kind == .calendar { return (FoundTime(.year(end), .year), letters.end + 1) }
    guard kind == .financial else { return nil }
    let days = rules.conventions.year(.financial, from: end - 1)
    return (
      FoundTime(days, .year, "the financial year that ends in \(end); some mean the next"),
      letters.end + 1
    )
  }

  /// "financial year 2026/27", "academic year 2024", "the municipal year".
  private func kindFirst(_ index: Int) -> Found? {
    guard let kindWord = match(.yearKind, index), let kind = yearKind(kindWord.value),
      let year = match(.year, kindWord.end)
    else { return nil }
    if let pair = yearPair(skip(.of, year.end)), pair.isNext {
      return (span(kind, from: pair.first), pair.end)
    }
    if let single = self.year(skip(.of, year.end)) {
      return (span(kind, from: single.value), single.end)
    }
    let days = rules.conventions.year(kind, holding: today)
    return (relative(days, .year), year.end)
  }

  private func span(_ kind: YearKind, from year: Int) -> FoundTime {
    let days = rules.conventions.year(kind, from: year)
    return FoundTime(days, .year, "the \(kind.rawValue) year runs \(days.inWords)")
  }

  /// Two years in figures with a mark between them.
  func yearPair(_ index: Int) -> (first: Int, second: Int, isNext: Bool, end: Int)? {
    guard let first = figures(index), first.digits == 4, (1900...2100).contains(first.value),
      !isBehindFigures(index), index + 2 < count,
      tokens[index + 1].isMark("/") || tokens[index + 1].isHyphen || tokens[index + 1].isMark("~"),
      let second = figures(index + 2), second.digits == 2 || second.digits == 4,
      !isBeforeFigures(index + 3)
    else { return nil }
    let isGlued = tokens[index + 1].isGlued && tokens[index + 2].isGlued
    guard isGlued || second.digits == 4 || second.value == (first.value + 1) % 100 else {
      return nil
    }
    let year =
      second.digits == 4 ? second.value : first.value / 100 * 100 + second.value
    guard year > first.value, year - first.value <= 50 else { return nil }
    return (first.value, year, year == first.value + 1, index + 3)
  }

  /// "24/25", right behind a quarter or half of it.
  func shortPair(_ index: Int) -> Found? {
    shortYears(index).map { (span(.financial, from: $0.first), $0.end) }
  }

  /// Two years in two figures each.
  private func shortYears(
    _ index: Int
  ) -> (first: Int, second: Int, isNext: Bool, end: Int)? {
    guard let first = figures(index), first.digits == 2, !isBehindFigures(index),
      index + 2 < count, tokens[index + 1].isMark("/") || tokens[index + 1].isHyphen,
      tokens[index + 1].isGlued, let second = figures(index + 2), second.isGlued,
      second.digits == 2, second.value == first.value + 1, !isBeforeFigures(index + 3)
    else { return nil }
    return (fullYear(first.value), fullYear(second.value), true, index + 3)
  }

  /// "2023/24" is a financial year unless the words beside it say another kind; "2022-25" runs from
  /// one calendar year to another.
  private func pair(_ index: Int) -> Found? {
    guard let pair = yearPair(index) ?? shortYears(index) else { return nil }
    if pair.isNext {
      if let kindWord = match(.yearKind, pair.end), let kind = yearKind(kindWord.value),
        let year = match(.year, kindWord.end)
      {
        return (span(kind, from: pair.first), year.end)
      }
      guard figures(index)?.digits == 4 else { return nil }
      return (span(.financial, from: pair.first), pair.end)
    }
    let days = DayInterval(DayInterval.year(pair.first).first, DayInterval.year(pair.second).last)
    return (FoundTime(days, .decade), pair.end)
  }

  /// "the 1990s", "the nineties" as "nineteen nineties" is not read.
  private func decade(_ index: Int) -> Found? {
    if let found = decadeInWords(index) { return found }
    guard let token = figures(index), token.digits == 4, token.value.isMultiple(of: 10),
      (1500...2100).contains(token.value), !isBehindFigures(index), index + 1 < count,
      tokens[index + 1].kind == .word, tokens[index + 1].isGlued,
      tokens[index + 1].value == Self.letterS
    else { return nil }
    return (FoundTime(decade(from: token.value), .decade), index + 2)
  }

  /// "the nineteen seventies", "the nineties".
  private func decadeInWords(_ index: Int) -> Found? {
    let century = match(.number, index).flatMap { (15...20).contains($0.value) ? $0 : nil }
    guard let tens = match(.tens, skipHyphen(century?.end ?? index)),
      century != nil || isWord(.article, index - 1) || isWord(.in, index - 1)
    else { return nil }
    return (FoundTime(decade(from: (century?.value ?? 19) * 100 + tens.value), .decade), tens.end)
  }

  private static let letterS = TimeWordHash(of: "s").value

  /// "year 2012", "the year of 2008".
  private func yearWordFirst(_ index: Int) -> Found? {
    guard let word = match(.year, index),
      let year = self.year(skip(.of, word.end)) ?? earlyYear(word.end)
    else { return nil }
    return (FoundTime(.year(year.value), .year), year.end)
  }

  private func earlyYear(_ index: Int) -> (value: Int, end: Int)? {
    guard let token = figures(index), token.digits == 3, !isInsideFigures(index) else {
      return nil
    }
    return (token.value, index + 1)
  }

  /// A year by itself, where nothing follows that it could count.
  private func bareYear(_ index: Int) -> Found? {
    guard let year = year(index), (1900...2100).contains(year.value) else { return nil }
    let isFigures = figures(index) != nil
    if isFigures, isBehindFigures(index) || isBeforeFigures(year.end) { return nil }
    if year.end < count {
      if tokens[year.end].isHyphen, let token = figures(year.end + 1), token.digits <= 2 {
        return nil
      }
      if isFigures, tokens[year.end].isGlued, tokens[year.end].kind != .mark { return nil }
      if isMark("%", year.end) || unit(year.end) != nil { return nil }
    }
    guard isBehindLimit(index) || !isFollowedByNoun(year.end) else { return nil }
    var time = FoundTime(.year(year.value), .year)
    time.pattern = DatePattern(year: year.value)
    return (time, year.end)
  }

  /// Whether a word in small letters follows that the rules do not know.
  private func isFollowedByNoun(_ index: Int) -> Bool {
    index < count && tokens[index].kind == .word && words[index] == 0 && !tokens[index].isCapital
  }

  /// "year end": the last day of the financial year.
  private func yearEnd(_ index: Int) -> Found? {
    guard let word = match(.yearEnd, index) else { return nil }
    let note = "year end is taken as that of the financial year"
    if let pair = yearPair(skip(.of, word.end)), pair.isNext {
      let days = rules.conventions.year(.financial, from: pair.first)
      var time = FoundTime(DayInterval(days.last), .day, note)
      time.timeClass = .period
      return (time, pair.end)
    }
    let days = rules.conventions.year(.financial, holding: today)
    var time = relative(DayInterval(days.last), .day)
    time.timeClass = .period
    time.working.append(note)
    return (time, word.end)
  }
}
