/// Tells a deadline from a day that only says when something was, or what is spoken of.
extension TimeGrammar {
  /// The part that a time plays in its sentence.
  func role(of found: Limited, from index: Int, written: CivilDate?) -> TimeRole {
    let time = found.time
    switch time.timeClass {
    case .recurring, .event, .vague: return .deadline
    case .date, .period: break
    }
    if found.limit == .since { return .mention }
    if time.bounds == .start { return .start }
    if isPartOfName(found, from: index) { return .mention }
    let isLimit = [.by, .before, .within, .until].contains(found.limit)
    if isLimit { return .deadline }
    if let written, let last = time.days?.last, last < written, !isCalledDue(index) {
      return .mention
    }
    if isNow(found) { return .mention }
    return isCalledDue(index) || verb(before: index) != .back ? .deadline : .mention
  }

  /// Whether a word such as "due" stands before a time.
  func isCalledDue(_ index: Int) -> Bool {
    if isWord(.due, index) { return true }
    return (max(0, index - 6)..<index).contains { isWord(.due, $0) && !isSentenceEnd($0) }
  }

  /// "the letter of 3 March", "Working Together 2018", "£2.4m in 2023/24", "this year's budget".
  private func isPartOfName(_ found: Limited, from index: Int) -> Bool {
    if isMark("'", found.end), tokens[found.end].isGlued { return true }
    guard index > 0 else { return false }
    let isBare = found.limit == nil
    if isBare, isWord(.of, index - 1) || isWord(.dated, index - 1) { return true }
    if found.time.grain >= .year, isBare, index > 0 { return true }
    return found.time.grain >= .month && isAfterMoney(index)
  }

  /// Whether a sum of money stands within the six tokens before.
  private func isAfterMoney(_ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains {
      $0 + 1 < count && tokens[$0].kind == .mark && tokens[$0].value == 0
        && tokens[$0 + 1].kind == .number && tokens[$0 + 1].isGlued
    }
  }

  /// "today", "now": when it is said.
  private func isNow(_ found: Limited) -> Bool {
    found.time.isRelative && found.time.days == DayInterval(today) && found.limit == nil
  }
}
