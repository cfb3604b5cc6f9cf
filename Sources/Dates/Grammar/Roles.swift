/// Tells a deadline from a day that only says when something was, or what is spoken of.
extension TimeGrammar {
  /// The part that a time plays in its sentence.
  func role(of found: Limited, from index: Int, written: CivilDate?) -> TimeRole {
    let time = found.time
    switch time.timeClass {
    case .recurring:
      let isName = isWord(.inNames, index) && found.end < count && tokens[found.end].kind == .word
      return isName ? .mention : .deadline
    case .event:
      let direction = verb(before: index) ?? verb(after: found.end)
      return direction == .back && !isPromised(before: index) ? .mention : .deadline
    case .vague: return .deadline
    case .date, .period: break
    }
    if found.limit == .since { return .mention }
    if time.bounds == .start { return .start }
    if isFirstOfRow(index) { return .start }
    if isSaid(index) || isEndOfSpan(found, from: index) { return .mention }
    if isDeadlineNamed(index) {
      return isPast(time, written) || isMoved(after: found.end) ? .mention : .deadline
    }
    if isWord(.ahead, index), found.limit == .during {
      return isPast(time, written) ? .mention : .deadline  // "has been scheduled for 3 June"
    }
    if isPartOfName(found, from: index) || isCovered(found, from: index) { return .mention }
    if isCondition(index) { return .mention }
    if isMovedTo(found, from: index) { return isPast(time, written) ? .mention : .deadline }
    if isCalledDue(index) || isAllowance(index) && found.limit == .within { return .deadline }
    if [.by, .before, .within, .until].contains(found.limit) {
      return isKeptLimit(found, from: index, written: written) ? .mention : .deadline
    }
    if isSubject(found, from: index) { return .mention }
    if isNow(found) || isOfSubject(found, from: index) { return .mention }
    let direction = verb(before: index) ?? verb(after: found.end)
    if direction == .back { return .mention }
    if let written, let last = time.days?.last, last < written {
      return isPromisedLate(found, from: index) ? .deadline : .mention
    }
    return .deadline
  }

  /// "a licence ending on 9 May", "the lease that expires in May": how long a thing lasts.
  private func isEndOfSpan(_ found: Limited, from index: Int) -> Bool {
    index > 0 && rules.lexicon.alone[Int(words[index - 1])].contains(.ending)
  }

  /// "each quarter, beginning with the meeting on 10 October", "every term, starting with those for
  /// May": with which a row begins.
  private func isFirstOfRow(_ index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      if tokens[place].kind == .mark || isAny(of: [.modal, .behind], place) { return false }
      if isWord(.including, place) { return isMark(",", place - 1) }
    }
    return false
  }

  private func isPast(_ time: FoundTime, _ written: CivilDate?) -> Bool {
    guard let written, let last = time.days?.last else { return false }
    return last < written
  }

  /// "the deadline of 31 December".
  func isDeadlineNamed(_ index: Int) -> Bool {
    isWord(.of, index - 1) && isWord(.due, index - 2)
  }

  /// "will begin in early June", in a paper of the middle of June: a period that has gone, right
  /// behind a verb that looks ahead.
  private func isPromisedLate(_ found: Limited, from index: Int) -> Bool {
    guard found.time.grain > .day,
      !found.time.isRelative || found.time.pattern != nil
        || found.time.grain == .month, found.limit == .during
    else { return false }
    if index == 0 { return verb(after: found.end) == .ahead }
    guard verb(before: index) == .ahead else { return false }
    return (max(0, index - 8)..<index).contains { isWord(.ahead, $0) }
  }

  /// "if it has not come by 7 March": a condition, where nothing that is promised stands between.
  private func isCondition(_ index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 16), by: -1) {
      if isSentenceEnd(place) || isWord(.ahead, place) || isMark(",", place) { return false }
      if isWord(.condition, place) { return true }
    }
    return false
  }

  /// "Figures for March will be published": the time belongs to the subject, before its verb.
  private func isOfSubject(_ found: Limited, from index: Int) -> Bool {
    if isWord(.spanning, index) { return true }
    if isWord(.for, index), found.time.grain == .year { return true }
    guard found.limit == .during, found.time.grain >= .month, index > 0,
      !isMark(",", index - 1), !isSentenceEnd(index - 1), !isMark(",", found.end)
    else { return false }
    return verb(before: index) == nil && verb(after: found.end) == .ahead
  }

  /// "the figures for April by 28 June", "the return for Q1 in September": a period said with "for",
  /// with a time of its own right behind it, is what the thing covers.
  private func isCovered(_ found: Limited, from index: Int) -> Bool {
    let end = skip(",", found.end)
    guard found.time.grain >= .month, index > 0, isWord(.for, index), !isWord(.due, index),
      end < count, let next = expression(end)
    else { return false }
    return [.by, .before, .within, .during].contains(next.limit)
  }

  /// "extended to 30 June": what it was changed to.
  private func isMovedTo(_ found: Limited, from index: Int) -> Bool {
    found.limit == .by && !isWord(.by, index) && isMoved(before: index)
  }

  /// Whether a word such as "due" stands before a time; "was due" tells of an earlier day.
  func isCalledDue(_ index: Int) -> Bool {
    if isWord(.due, index) { return !isBehindWas(index) }
    return (max(0, index - 6)..<index).contains { isWord(.due, $0) && !isBehindWas($0) }
  }

  /// Whether "was" or "had been" stands right before a word.
  private func isBehindWas(_ index: Int) -> Bool {
    isWord(.behind, index - 1) || isWord(.behind, index - 2) && !isSentenceEnd(index - 1)
  }

  /// "was restored within the year", "was finished by 3 May": a limit that was kept, and "by now".
  private func isKeptLimit(_ found: Limited, from index: Int, written: CivilDate?) -> Bool {
    if let by = match(.by, index), isWord(.offset, by.end), found.time.days == DayInterval(today) {
      return true
    }
    if found.limit == .until {
      let isOfSubject = verb(before: index) == nil && !isMark(",", found.end) && index > 0
      return isPast(found.time, written) || isOfSubject && verb(after: found.end) == .ahead
    }
    if isPast(found.time, written), (verb(before: index) ?? verb(after: found.end)) == .back,
      !isPromised(before: index)
    {
      return true
    }
    return found.limit == .within && verb(before: index) == .back && !isPromised(before: index)
  }

  /// "Winter will come", "to straddle Christmas": a time without a limit and without its year is a
  /// deadline only where it stands by itself, as in a cell of a table.
  private func isSubject(_ found: Limited, from index: Int) -> Bool {
    let start = skip(.article, index)
    guard found.limit == nil, found.time.isRelative, found.time.grain != .week,
      found.time.pattern != nil
        || [.season, .namedDay, .weekend, .namedPeriod].contains(where: { isWord($0, start) })
    else { return false }
    if found.end < count, isMeeting(found.end) { return false }
    let opens =
      index == 0 || tokens[index - 1].kind == .mark
      || (tokens[index - 1].isCapital && !isWord(.article, index - 1))
    let closes =
      found.end >= count || tokens[found.end].kind == .mark || tokens[found.end].isCapital
    return !(opens && closes)
  }

  /// "the letter of 3 March", "Working Together 2018", "£2.4m in 2023/24", "this year's budget".
  private func isPartOfName(_ found: Limited, from index: Int) -> Bool {
    if isMark("'", found.end), tokens[found.end].isGlued {
      return !isMeeting(skipPossessive(found.end))
    }
    let isBare = found.limit == nil
    let isCounted = tokens[skip(.article, index)].kind == .number
    if found.time.grain >= .year, isBare, isCounted, index > 0 || isWord(.article, index) {
      return true
    }
    guard index > 0 else { return false }
    if isBare, isWord(.of, index - 1) { return true }
    if isBare, found.time.grain == .day, isWord(.dated, index - 1) { return true }
    if isBare, isWord(.article, index - 1), found.time.pattern?.month != nil,
      found.time.grain == .month, found.end < count, tokens[found.end].kind == .word,
      !isMeeting(found.end)
    {
      return true
    }
    return found.time.grain >= .month && isAfterMoney(index)
  }

  /// "the September Committee", "the July meeting".
  private func isMeeting(_ index: Int) -> Bool {
    isWord(.happening, index) || isWord(.gathering, index)
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
    found.time.isRelative && found.time.days == DayInterval(today) && found.time.pattern == nil
      && (found.limit == nil || found.limit == .during)
  }
}
