/// Quarters and halves of years and of other periods.
extension TimeGrammar {
  /// "Q3 2023/24", "the third quarter of 2021/22", "H2 2024", "the first half of May".
  func quarterOrHalf(_ index: Int, depth: Int) -> Found? {
    yearBefore(index) ?? pieceFirst(skip(.article, index), depth: depth)
  }

  /// "2017 Q1", "2019-H2", "2023/24 Q3".
  private func yearBefore(_ index: Int) -> Found? {
    let whole: (days: DayInterval, end: Int)
    if let pair = yearPair(index), pair.isNext {
      whole = (rules.conventions.year(.financial, from: pair.first), pair.end)
    } else if figures(index) != nil, let year = year(index), !isBehindFigures(index) {
      whole = (.year(year.value), year.end)
    } else {
      return nil
    }
    guard let piece = lettered(skipHyphen(whole.end)) else { return nil }
    return (
      FoundTime(self.piece(piece.number - 1, of: piece.pieces, whole.days), piece.grain), piece.end
    )
  }

  private typealias Piece = (number: Int, pieces: Int, grain: FoundTime.Grain, end: Int)

  /// "Q3", "H1", "quarter 3".
  private func lettered(_ index: Int) -> Piece? {
    if let letter = match(.quarter, index), let token = figures(letter.end), token.digits == 1,
      (1...4).contains(token.value)
    {
      return (token.value, 4, .quarter, letter.end + 1)
    }
    if let name = match(.quarter, index), tokens[index].end - tokens[index].start > 1,
      let number = cardinal(name.end), (1...4).contains(number.value)
    {
      return (number.value, 4, .quarter, number.end)
    }
    if let letter = match(.halfLetter, index), let token = figures(letter.end), token.isGlued,
      token.digits == 1, (1...2).contains(token.value)
    {
      return (token.value, 2, .half, letter.end + 1)
    }
    return nil
  }

  /// "the third quarter", "the second half", "the final quarter".
  private func spelled(_ index: Int) -> Piece? {
    let isLast = isWord(.last, index)
    guard let place = ordinal(index) ?? match(.last, index) else { return nil }
    if let word = match(.quarter, place.end) {
      let number = isLast ? 4 : place.value
      return (1...4).contains(number) ? (number, 4, .quarter, word.end) : nil
    }
    if let word = match(.half, place.end) {
      let number = isLast ? 2 : place.value
      return (1...2).contains(number) ? (number, 2, .half, word.end) : nil
    }
    return nil
  }

  private func pieceFirst(_ index: Int, depth: Int) -> Found? {
    let letters = lettered(index)
    guard let piece = letters ?? spelled(index) else { return nil }
    let next = skipHyphen(skip(.in, skip(.of, skip(",", piece.end))))
    if var whole = whole(next, depth: depth), var days = whole.time.days,
      letters == nil || whole.time.grain > .month
    {
      if isOver(self.piece(piece.number - 1, of: piece.pieces, days), of: whole, at: next),
        let coming = later(than: days).whole(next, depth: depth), let after = coming.time.days
      {
        (whole, days) = (coming, after)
      }
      var time = FoundTime(self.piece(piece.number - 1, of: piece.pieces, days), piece.grain)
      time.isRelative = whole.time.isRelative
      time.working = whole.time.working
      return (time, whole.end)
    }
    guard letters != nil || (piece.grain == .quarter && !isWord(.last, index)) else { return nil }
    return (bare(piece), piece.end)
  }

  /// "the second quarter of the financial year", said of what is to come when that of the running one
  /// has gone.
  private func isOver(_ piece: DayInterval, of whole: Found, at index: Int) -> Bool {
    whole.time.isRelative && whole.time.pattern == nil && which(skip(.article, index)) == nil
      && piece.last < today && (verb(before: index) ?? verb(after: index) ?? .ahead) == .ahead
  }

  /// The period that is divided.
  private func whole(_ index: Int, depth: Int) -> Found? {
    if let found = shortPair(index) { return found }
    if index > 0, tokens[index - 1].isHyphen, let year = year(index), !isBeforeFigures(year.end) {
      return (FoundTime(.year(year.value), .year), year.end)
    }
    if let found = point(index, depth: depth + 1), found.time.grain >= .month { return found }
    return barePeriod(index, isAfterOf: true)
  }

  /// A quarter of a year that is not named: the nearest one ahead, of the kind the rules say.
  private func bare(_ piece: Piece) -> FoundTime {
    let kind = rules.conventions.bareQuarter
    let here = rules.conventions.year(kind, holding: today)
    var days = self.piece(piece.number - 1, of: piece.pieces, here)
    if days.last < today {
      let next = rules.conventions.year(kind, from: here.first.year + 1)
      days = self.piece(piece.number - 1, of: piece.pieces, next)
    }
    var time = relative(days, piece.grain)
    time.working.append("no year is named: the \(kind.rawValue) year is taken")
    return time
  }
}
