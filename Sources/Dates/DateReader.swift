/// Finds a full date - day, month and year - in a text, however it is written.
///
/// For the head of a paper, where the date stands alone: "17th March 2022", "17/03/22",
/// "Tuesday 5 July 2022", "March 17, 2022", "2022-03-17". Numbers are day, month, year. Dates that
/// lack their year, and words such as "today", are for `TimeReader`.
package struct DateReader: Sendable {
  /// A reader.
  package init() {}

  /// The first full date in a range of a text, with where it stands, its weekday included.
  ///
  /// Years of two figures are 1950 to 2049.
  package func day(
    in text: Span<UInt8>, _ range: Range<Int>
  ) -> (day: CivilDate, bytes: Range<Int>)? {
    // Most lines have no figure, and so no date.
    guard range.contains(where: { text[$0] &- UInt8(ascii: "0") < 10 }) else { return nil }
    let tokens = TimeToken.tokens(in: text, range)
    for index in tokens.indices {
      guard let found = date(tokens, at: index, in: text) else { continue }
      let start = weekdayStart(tokens, before: index, in: text)
      return (found.day, tokens[start].start..<tokens[found.end - 1].end)
    }
    return nil
  }

  private typealias Found = (day: CivilDate, end: Int)

  private func date(_ tokens: [TimeToken], at index: Int, in text: Span<UInt8>) -> Found? {
    switch tokens[index].kind {
    case .number:
      if index > 0, tokens[index].isGlued, tokens[index - 1].kind != .word { return nil }
      return figures(tokens, at: index) ?? dayFirst(tokens, at: index, in: text)
    case .word: return monthFirst(tokens, at: index, in: text)
    case .mark: return nil
    }
  }

  /// "2022-03-17", "17/03/22", "17.03.2022".
  private func figures(_ tokens: [TimeToken], at index: Int) -> Found? {
    guard index + 4 < tokens.count, tokens[index + 2].kind == .number,
      tokens[index + 4].kind == .number, tokens[index + 1].isDateMark,
      tokens[index + 3].value == tokens[index + 1].value,
      (1...4).allSatisfy({ tokens[index + $0].isGlued })
    else { return nil }
    if index + 5 < tokens.count, tokens[index + 5].isGlued, tokens[index + 5].isDateMark,
      index + 6 < tokens.count, tokens[index + 6].isGlued, tokens[index + 6].kind == .number
    {
      return nil
    }
    let (one, two, three) = (tokens[index], tokens[index + 2], tokens[index + 4])
    let day =
      one.digits == 4
      ? CivilDate(year: one.value, month: two.value, day: three.value)
      : year(three).flatMap { CivilDate(year: $0, month: two.value, day: one.value) }
    return day.map { ($0, index + 5) }
  }

  /// "17 March 2022", "17th of March, 2022", "17th day of March 2022", "17-Mar-22".
  private func dayFirst(_ tokens: [TimeToken], at index: Int, in text: Span<UInt8>) -> Found? {
    var next = index + 1
    let number = tokens[index]
    guard number.digits <= 2 else { return nil }
    if next < tokens.count, tokens[next].isGlued, tokens[next].isOrdinalTail(in: text) { next += 1 }
    next = skip(["day", "of", "-", "/", "."], tokens, from: next, in: text)
    guard let month = month(tokens, at: next, in: text) else { return nil }
    next = skip([",", ".", "-", "/"], tokens, from: next + 1, in: text)
    guard next < tokens.count, let year = year(tokens[next]),
      let day = CivilDate(year: year, month: month, day: number.value)
    else { return nil }
    return (day, next + 1)
  }

  /// "March 17, 2022", "March 17th 2022".
  private func monthFirst(_ tokens: [TimeToken], at index: Int, in text: Span<UInt8>) -> Found? {
    guard let month = month(tokens, at: index, in: text) else { return nil }
    var next = skip([".", "the"], tokens, from: index + 1, in: text)
    guard next < tokens.count, tokens[next].kind == .number, tokens[next].digits <= 2 else {
      return nil
    }
    let number = tokens[next].value
    next += 1
    if next < tokens.count, tokens[next].isGlued, tokens[next].isOrdinalTail(in: text) { next += 1 }
    next = skip([","], tokens, from: next, in: text)
    guard next < tokens.count, tokens[next].digits == 4, let year = year(tokens[next]),
      let day = CivilDate(year: year, month: month, day: number)
    else { return nil }
    return (day, next + 1)
  }

  private func month(_ tokens: [TimeToken], at index: Int, in text: Span<UInt8>) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word,
      (3...9).contains(tokens[index].end - tokens[index].start)
    else { return nil }
    // Most words begin as no month does.
    switch text[tokens[index].start] | 0x20 {
    case UInt8(ascii: "j"), UInt8(ascii: "f"), UInt8(ascii: "m"), UInt8(ascii: "a"),
      UInt8(ascii: "s"), UInt8(ascii: "o"), UInt8(ascii: "n"), UInt8(ascii: "d"):
      return Month.number(of: tokens[index].folded(in: text))
    default: return nil
    }
  }

  private func year(_ token: TimeToken) -> Int? {
    guard token.kind == .number else { return nil }
    switch token.digits {
    case 4: return token.value
    case 2: return token.value < 50 ? 2000 + token.value : 1900 + token.value
    default: return nil
    }
  }

  private func skip(
    _ words: Set<String>, _ tokens: [TimeToken], from index: Int, in text: Span<UInt8>
  ) -> Int {
    var next = index
    while next < tokens.count, words.contains(tokens[next].folded(in: text)) { next += 1 }
    return next
  }

  /// Where the weekday before a date begins, or the date itself.
  private func weekdayStart(
    _ tokens: [TimeToken], before index: Int, in text: Span<UInt8>
  ) -> Int {
    var start = index
    while start > 0, [",", "the"].contains(tokens[start - 1].folded(in: text)) { start -= 1 }
    guard start > 0, tokens[start - 1].kind == .word,
      Weekday.of(tokens[start - 1].folded(in: text)) != nil
    else { return index }
    return start - 1
  }
}
