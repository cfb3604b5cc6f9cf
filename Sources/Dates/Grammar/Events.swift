/// Times that hang on something that must happen first.
extension TimeGrammar {
  /// "once the inquiry reports", "at the next meeting", "before the consultation opens",
  /// "by half-term", "three months after the contract is signed".
  func event(_ index: Int) -> Limited? {
    rowOfDurations(index) ?? whenever(index) ?? occasion(index) ?? partOfHappening(index)
      ?? limitedEvent(index)
      ?? nextHappening(index)
      ?? durationAfter(index)
  }

  /// "by then", "before that date", "on that day": it is known where the day was named before.
  func sameDay(_ index: Int) -> Limited? {
    guard let limit = limitWord(index), limit.limit != .after, !isWord(.for, index),
      let word = match(.sameDay, limit.end)
    else { return nil }
    var time = FoundTime(.event, "its day is not known")
    time.refersBack = true
    return Limited(time: time, limit: limit.limit, end: word.end)
  }

  /// "2, 4 and 8 week checks": a row of times that count from something not named.
  private func rowOfDurations(_ index: Int) -> Limited? {
    guard let amount = duration(index), amount.duration.shortest != nil,
      isWord(.unit, amount.end - 1), amount.end < count, tokens[amount.end].kind == .word
    else { return nil }
    let time = FoundTime(.event, "it counts from something that is not named")
    return Limited(time: time, limit: nil, end: amount.end)
  }

  /// "once …", "as soon as …", but not "When will …?".
  private func whenever(_ index: Int) -> Limited? {
    guard let word = match(.whenever, index), !isWord(.again, word.end), word.end < count,
      tokens[word.end].kind != .mark,
      match(.vague, index).map({ $0.end <= word.end }) ?? true,
      !isWord(.ahead, word.end), !isWord(.copula, word.end),
      !isWord(.behind, word.end) || isWord(.happening, word.end)
    else { return nil }
    guard tokens[index].value != Self.when || !isAsked(index) else { return nil }
    let end = clauseEnd(word.end)
    guard end > word.end + 1 || knownEvent(word.end) != nil || isWord(.happening, word.end) else {
      return nil
    }
    return eventOrDay(word.end, end, .during)
  }

  /// "as part of our consultation", "as part of the 2025/26 budget": while that goes on.
  private func partOfHappening(_ index: Int) -> Limited? {
    guard let word = match(.partOf, index) else { return nil }
    for place in word.end..<min(word.end + 7, count) {
      if isWord(.happening, place) {
        return Limited(
          time: FoundTime(.event, "its day is not known"), limit: .during, end: place + 1)
      }
      if isWord(.of, place) || isWord(.to, place) || isMark(",", place) { return nil }
    }
    return nil
  }

  private static let when = TimeWordHash(of: "when").value
  private static let that = TimeWordHash(of: "that").value

  /// "to ask the Minister when …": no other verb stands between.
  private func isAsked(_ index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 20), by: -1) {
      if isWord(.asking, place) { return true }
      if isSentenceEnd(place) || isWord(.behind, place) || tokens[place].value == Self.that {
        return false
      }
      if isWord(.ahead, place), !isWord(.asking, place) { return false }
    }
    return false
  }

  /// "half-term", "recess": with or without a limit.
  private func occasion(_ index: Int) -> Limited? {
    if let word = match(.occasion, index) {
      return Limited(
        time: FoundTime(.event, "its day is not known"), limit: nil,
        end: year(word.end)?.end ?? word.end)
    }
    let limit = limitWord(index)
    var start = skip(.article, limit?.end ?? index)
    if let part = match(.end, start) ?? match(.start, start) ?? match(.beginning, start) {
      start = skip(.article, skip(.of, part.end))
    }
    var next = start
    if which(start) != nil || isWord(.season, start) || isWord(.month, start)
      || isWord(.namedDay, start)
    {
      next += 1
    }
    guard let word = match(.occasion, next) ?? match(.occasion, start) else { return nil }
    if let known = knownEvent(start), known.end <= word.end {
      return dated(known.event, limit?.limit ?? .during, word.end)
    }
    return Limited(
      time: FoundTime(.event, "its day is not known"), limit: limit?.limit,
      end: year(word.end)?.end ?? word.end)
  }

  /// "before the next meeting", "after the publication of the report", "until the scheme has closed".
  private func limitedEvent(_ index: Int) -> Limited? {
    let upon = match(.upon, index).map { (limit: TimeLimit.during, end: $0.end) }
    if let found = dayOfThing(index) { return found }
    guard let limit = upon ?? limitWord(index),
      upon != nil || [.before, .after, .until].contains(limit.limit), !isWord(.article, index - 1)
    else { return nil }
    let end = clauseEnd(limit.end)
    if knownEvent(limit.end) != nil { return eventOrDay(limit.end, end, limit.limit) }
    guard
      hasHappening(limit.end, before: end) || isWord(.pronoun, limit.end)
        || point(afterClock(limit.end)) == nil && isClause(limit.end, before: end)
    else { return nil }
    return eventOrDay(limit.end, end, limit.limit)
  }

  /// "before the fair on 5 July", "by the closing date of 31 October": the day of any other thing.
  ///
  /// "before the Board on 5 July" is where something is put, and when.
  private func dayOfThing(_ index: Int) -> Limited? {
    guard let limit = limitWord(index), limit.limit == .before || limit.limit == .by,
      kinds.indices.contains(limit.end), kinds[limit.end].contains(.article)
    else { return nil }
    for place in limit.end + 2..<max(limit.end + 2, min(limit.end + 5, count)) {
      guard tokens[place - 1].kind == .word, !isAny(of: Self.verbs, place - 1) else { return nil }
      let isNamed = isWord(.of, place) && isAny(of: [.paperAct, .due], place - 1)
      guard
        isNamed
          || limit.limit == .before && isWord(.on, place) && !isWord(.gathering, place - 1),
        let found = datePattern(skip(.article, place + 1)), found.pattern.day != nil,
        found.pattern.month != nil, let time = resolve(found.pattern, from: today, .ahead)
      else { continue }
      var limited = bounded(Limited(time: time, limit: limit.limit, end: found.end), limit.limit)
      limited.time.bounds = .end
      return limited
    }
    return nil
  }

  private static let verbs: TimeWordSet = [.copula, .behind, .modal]

  /// "before any tree is felled", "after the nurse has called": a verb stands behind a noun.
  private func isClause(_ start: Int, before end: Int) -> Bool {
    guard start + 2 < end else { return false }
    return (start + 2..<end).contains { isWord(.copula, $0) || isWord(.behind, $0) }
  }

  /// "at the next meeting of the Board", "at the partnership's next session", "the July meeting"
  /// where its day is known.
  private func nextHappening(_ index: Int) -> Limited? {
    let limit = limitWord(index)
    let start = limit?.end ?? index
    guard start < count else { return nil }
    if isWord(.outside, index - 1) || isWord(.outside, index - 2) { return nil }
    if limit?.limit == .during || limit == nil && match(.article, index)?.value == 0
      || match(.next, index) != nil
    {
      if let known = knownEvent(start, within: 3) {
        return dated(known.event, limit?.limit ?? .during, known.end)
      }
    }
    if let found = meetingOfMonth(start, limit?.limit) { return found }
    // By itself "the next report" is a thing, "to the next meeting" a time.
    guard
      limit != nil || index == 0 || isWord(.to, index - 1) || isMark(":", index - 1)
        || isMark("'", index - 2)
    else { return nil }
    if limit != nil, let word = match(.annualMeeting, skip(.article, start)) {
      return Limited(
        time: FoundTime(.event, "its day is not known"), limit: limit?.limit, end: word.end)
    }
    var next = start
    while next < min(start + 6, count), tokens[next].kind != .number,
      !isAny(of: Self.verbs, next)
    {
      if let word = nextWord(next) {
        // "the next ordinary meeting": a word or two may stand between.
        for end in word.end...word.end + 2 {
          guard let noun = match(.happening, end) ?? match(.gathering, end) else { continue }
          return Limited(
            time: FoundTime(.event, "its day is not known"), limit: limit?.limit, end: noun.end)
        }
        return nil
      }
      if tokens[next].kind == .mark, !isMark("'", next) { return nil }
      if isAny(of: [.to, .of, .on, .in, .by, .and, .for, .before, .after], next) { return nil }
      next += 1
    }
    return nil
  }

  /// "the meeting in June" where the day of that meeting is known.
  private func meetingOfMonth(_ index: Int, _ limit: TimeLimit?) -> Limited? {
    guard !events.isEmpty, kinds[index].contains(.article), index + 3 < count,
      tokens[index + 1].value == Self.meeting, isWord(.in, index + 2), isWord(.month, index + 3),
      let event = events.first(where: {
        $0.hashes == [tokens[index + 3].value, Self.meeting]
      })
    else { return nil }
    return dated(event, limit ?? .during, index + 4)
  }

  private static let meeting = TimeWordHash(of: "meeting").value

  /// "next", "following" behind "the", "future".
  private func nextWord(_ index: Int) -> (value: Int, end: Int)? {
    if let word = match(.future, index) { return word }
    guard let word = match(.next, index) else { return nil }
    return !isWord(.after, index) || isWord(.article, index - 1) ? word : nil
  }

  private func durationAfter(_ index: Int) -> Limited? {
    guard let amount = duration(index) else { return nil }
    if let before = match(.before, amount.end), hasHappening(before.end, before: count) {
      return counted(amount, limit: .before)
    }
    let after = match(.after, amount.end)
    guard let word = after ?? match(.from, amount.end) else { return nil }
    let end = clauseEnd(word.end)
    guard end > word.end else { return nil }
    let isKnown = paperItself(word.end) != nil || knownEvent(word.end) != nil
    guard after != nil || isKnown || hasHappening(word.end, before: end) else { return nil }
    return counted(amount, limit: .after)
  }

  /// The clause as an event, or as a day where the happening it names has one.
  private func eventOrDay(_ start: Int, _ end: Int, _ limit: TimeLimit) -> Limited {
    if let known = knownEvent(start, within: end - start) {
      return dated(known.event, limit, max(known.end, end))
    }
    if limit == .after, let inner = dayInside(start, before: end) {
      return Limited(time: inner.time, limit: limit, end: inner.end)
    }
    if let inner = timeInside(start, before: end) {
      return bounded(inner, limit)
    }
    return Limited(time: FoundTime(.event, "its day is not known"), limit: limit, end: end)
  }

  /// A day or period that the clause itself gives: "before the gate is hung on 9 May".
  func timeInside(_ start: Int, before end: Int) -> Limited? {
    for index in start..<max(start, end)
    where isWord(.on, index) || isWord(.in, index) || isWord(.within, index) {
      guard let found = during(index) ?? within(index), found.time.days != nil else { continue }
      return found
    }
    return nil
  }

  private func bounded(_ inner: Limited, _ limit: TimeLimit) -> Limited {
    var found = inner
    guard let days = inner.time.days, limit == .before || limit == .until else { return found }
    found.limit = limit
    found.time.bounds = .end
    guard limit == .before else { return found }
    let last = days.first.adding(days: -1)
    found.time.days = DayInterval(last)
    found.time.working.append("the day before \(days.first.inWords)")
    return found
  }

  private func dated(_ event: KnownEvent, _ limit: TimeLimit, _ end: Int) -> Limited {
    let isBefore = limit == .before
    let day = isBefore ? event.day.adding(days: -1) : event.day
    var time = FoundTime(
      DayInterval(day), .day, "\(event.name): \(event.day.inWords)")
    if isBefore { time.working.append("the day before") }
    if isBefore || limit == .by || limit == .until { time.bounds = .end }
    return Limited(time: time, limit: limit, end: end)
  }

  private func limitWord(_ index: Int) -> (limit: TimeLimit, end: Int)? {
    if let word = match(.by, index) { return (.by, word.end) }
    if let word = match(.before, index) { return (.before, word.end) }
    if let word = match(.after, index) { return (.after, word.end) }
    if let word = match(.until, index) { return (.until, word.end) }
    if let word = match(.on, index) ?? match(.in, index) ?? match(.for, index) {
      return (.during, word.end)
    }
    return nil
  }

  /// A happening with a known day whose name stands within the next tokens, the longest name first.
  func knownEvent(_ index: Int, within reach: Int = 8) -> (event: KnownEvent, end: Int)? {
    guard !events.isEmpty else { return nil }
    for start in index..<min(index + max(reach, 1), count) {
      if tokens[start].kind == .mark, !isMark("'", start) { return nil }
      // "the next ordinary meeting" is not the meeting whose minutes these are.
      if isAny(of: Self.others, start - 1) || isAny(of: Self.others, start - 2) { continue }
      for event in events {
        if let end = end(of: event, from: start) { return (event, end) }
      }
    }
    return nil
  }

  /// Words by which another happening of the same name is meant.
  private static let others: TimeWordSet = [
    .next, .coming, .future, .last, .past, .other, .every, .month, .fresh,
  ]

  /// The token after a happening's name; hyphens within it do not matter.
  private func end(of event: KnownEvent, from start: Int) -> Int? {
    var next = start
    for hash in event.hashes {
      if next > start { next = skipHyphen(next) }
      guard next < count, tokens[next].value == hash else { return nil }
      next += 1
    }
    return next
  }

  func hasHappening(_ index: Int, before end: Int) -> Bool {
    (index..<min(index + 8, max(index, end))).contains { isWord(.happening, $0) }
  }

  /// "… and in any event by 1 June": whether a limit of its own with a time follows within five words.
  private func isLimitAhead(_ index: Int) -> Bool {
    for place in index..<min(index + 5, count) {
      if tokens[place].kind == .mark, !isMark(",", place) { return false }
      if let word = match(.by, place) { return point(afterClock(word.end)) != nil }
    }
    return false
  }

  /// Where the clause ends that begins at a token: at a mark, at a new verb, or after twelve words.
  func clauseEnd(_ index: Int) -> Int {
    var end = index
    while end < min(index + 12, count) {
      if tokens[end].kind == .mark, !isMark("'", end), !tokens[end].isHyphen { break }
      if isWord(.ahead, end), end > index { break }
      if end > index, isWord(.and, end), isLimitAhead(end + 1) { break }
      end += 1
    }
    return end
  }
}
