/// Numbers in figures and in words.
extension TimeGrammar {
  /// A count: "20", "twenty-one", "a hundred", but not "20th" or "2.5".
  func cardinal(_ index: Int) -> (value: Int, end: Int)? {
    if let token = figures(index) {
      guard token.digits <= 4, !isOrdinalTail(index + 1), !isInsideFigures(index) else {
        return nil
      }
      return (token.value, index + 1)
    }
    return numberInWords(index)
  }

  /// "two thousand and eighteen": units and tens are added, hundreds and thousands multiply.
  private func numberInWords(_ index: Int) -> (value: Int, end: Int)? {
    guard let first = match(.number, index) else { return nil }
    var (total, current, next) = (0, first.value, first.end)
    var smallest = current < 20 ? 1 : 10
    while true {
      let after = skip(.and, next)
      if let multiple = match(.multiple, next), max(total, current) < 1_000_000 {
        (current, next, smallest) = (max(current, 1) * multiple.value, multiple.end, 100)
        if multiple.value >= 1000 { (total, current) = (total + current, 0) }
      } else if let more = match(.number, smallest > 10 ? after : skipHyphen(next)),
        more.value < smallest, smallest > 1
      {
        (current, next) = (current + more.value, more.end)
        smallest = more.value < 20 ? 1 : 10
      } else {
        return (total + current, next)
      }
    }
  }

  /// A place in a row: "3rd", "third", "twenty-third".
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    if let token = figures(index) {
      guard token.digits <= 2, isOrdinalTail(index + 1) else { return nil }
      return (token.value, index + 2)
    }
    if let place = match(.ordinal, index) { return place }
    guard let tens = match(.number, index), tens.value >= 20, tens.value % 10 == 0,
      let ones = match(.ordinal, skipHyphen(tens.end)), ones.value < 10
    else { return nil }
    return (tens.value + ones.value, ones.end)
  }

  /// The "st", "nd", "rd" or "th" that stands right behind figures.
  func isOrdinalTail(_ index: Int) -> Bool {
    isOrdinalWord(index) && tokens[index].isGlued
  }

  /// The same, also where a space stands before it.
  func isOrdinalWord(_ index: Int) -> Bool {
    guard index >= 0, index < count, tokens[index].kind == .word,
      tokens[index].end - tokens[index].start == 2
    else { return false }
    return Self.ordinalTails.contains(tokens[index].value)
  }

  private static let ordinalTails = Set(
    ["st", "nd", "rd", "th"].map { TimeWordHash(of: $0).value })

  /// A year in figures or in words, from 1000 to 2999.
  func year(_ index: Int) -> (value: Int, end: Int)? {
    if let token = figures(index) {
      guard token.digits == 4, (1000...2999).contains(token.value), !isPrice(index) else {
        return nil
      }
      return (token.value, index + 1)
    }
    if isMark("'", index), let token = figures(index + 1), token.isGlued, token.digits == 2 {
      return (fullYear(token.value), index + 2)
    }
    return yearInWords(index)
  }

  /// "nineteen ninety-six", "nineteen hundred and four", "two thousand and eighteen".
  private func yearInWords(_ index: Int) -> (value: Int, end: Int)? {
    guard let century = match(.number, index) else { return nil }
    if (13...20).contains(century.value) {
      let next = match(.multiple, century.end).flatMap {
        $0.value == 100 ? skip(.and, $0.end) : nil
      }
      if let rest = numberInWords(next ?? century.end), (10...99).contains(rest.value) {
        return (century.value * 100 + rest.value, rest.end)
      }
    }
    guard let whole = numberInWords(index), (1000...2999).contains(whole.value) else { return nil }
    return whole
  }

  /// The year of two figures: 1950 to 2049.
  func fullYear(_ short: Int) -> Int { short < 50 ? 2000 + short : 1900 + short }

  /// Whether figures belong to a longer row of figures: "1,204", "11.6", "020-7946".
  func isInsideFigures(_ index: Int) -> Bool {
    isBehindFigures(index) || isBeforeFigures(index + 1)
  }

  /// Whether figures are glued to something before them.
  func isBehindFigures(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isGlued else { return false }
    let before = tokens[index - 1]
    if before.kind == .mark, before.value == 0 || before.isMark("$") || before.isMark("#") {
      return true
    }
    guard index > 1, before.kind == .mark, before.isGlued else { return false }
    guard before.isDateMark || before.isMark(",") || before.isMark(":") else { return false }
    switch tokens[index - 2].kind {
    case .number: return true
    case .word: return !before.isHyphen
    case .mark: return false
    }
  }

  /// Whether the next token joins on further figures: ".6", "/24", ":30".
  func isBeforeFigures(_ index: Int) -> Bool {
    guard index + 1 < count, tokens[index].isGlued, tokens[index + 1].isGlued,
      tokens[index + 1].kind == .number
    else { return false }
    return tokens[index].isDateMark || tokens[index].isMark(",") || tokens[index].isMark(":")
  }

  private func isPrice(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isGlued else { return false }
    return tokens[index - 1].kind == .mark
      && (tokens[index - 1].value == 0 || tokens[index - 1].isMark("$")
        || tokens[index - 1].isMark("#"))
  }
}
