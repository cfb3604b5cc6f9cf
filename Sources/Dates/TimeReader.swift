/// Finds every expression of time in a text and says what days it comes to, with the working.
package struct TimeReader: Sendable {
  private let rules: TimeRules
  private let calendar: WorkingCalendar
  private let nation: Nation
  private let starters: [Bool]

  /// A reader by rules, whose working days are those of a nation.
  package init(rules: TimeRules, nation: Nation = .englandAndWales) {
    self.rules = rules
    self.nation = nation
    calendar = rules.calendars.of(nation)
    starters = rules.lexicon.kinds.map { $0.overlaps(Self.opening) }
  }

  /// The expressions of time in a stretch of a text, in order; they never overlap.
  ///
  /// - Parameters:
  ///   - text: The text; offsets are those of the whole of it.
  ///   - stretch: The part to read, best one sentence.
  ///   - written: The day of the paper, from which relative words count. Without it they have their
  ///     class but no days, and the working says so.
  ///   - events: Days of happenings by their name in small letters, as the words of a paper would
  ///     give it: `next meeting`, `publication`, `july meeting`, `consultation opens`. A name is
  ///     known where its words stand one after another behind a word such as "before", "at", "once"
  ///     or "within six weeks of", with up to eight words between; of two names the longer counts.
  /// - Returns: What was found, with its place, its days and their working, and its role.
  package func times(
    in text: Span<UInt8>, _ stretch: Range<Int>, written: CivilDate?,
    events: [String: CivilDate] = [:]
  ) -> [TimeMention] {
    times(in: text, stretch, written: written, events: KnownEvents(events))
  }

  /// The same for a text whose happenings were made ready once for all its sentences.
  package func times(
    in text: Span<UInt8>, _ stretch: Range<Int>, written: CivilDate?, events: KnownEvents
  ) -> [TimeMention] {
    let tokens = TimeToken.tokens(in: text, stretch)
    var words: [Int32] = []
    var kinds: [TimeWordSet] = []
    words.reserveCapacity(tokens.count)
    kinds.reserveCapacity(tokens.count)
    var present = TimeWordSet()
    var hasFigures = false
    for token in tokens {
      let number = token.kind == .word ? rules.lexicon.number(of: token.value) : Lexicon.unknown
      words.append(number)
      let kind = rules.lexicon.kinds[Int(number)]
      kinds.append(kind)
      present = present.union(kind)
      hasFigures = hasFigures || token.kind == .number
    }
    guard hasFigures || present.overlaps(Self.opening) else { return [] }
    let grammar = TimeGrammar(
      tokens: tokens, words: words, kinds: kinds, present: present, rules: rules,
      lexicon: rules.lexicon,
      calendar: calendar, nation: nation, today: written ?? Self.anyDay, events: events.events)
    return mentions(grammar, written: written)
  }

  /// A day to reckon with where the paper has none; nothing that hangs on it is shown.
  private static let anyDay = CivilDate.first(of: 1, in: 2001)

  private func mentions(_ grammar: TimeGrammar, written: CivilDate?) -> [TimeMention] {
    var mentions: [TimeMention] = []
    var index = 0
    while index < grammar.count {
      let token = grammar.tokens[index]
      guard grammar.canOpen(token, at: index, starters),
        let found = grammar.expression(index), found.end > index
      else {
        index += 1
        continue
      }
      var mention = mention(found, from: index, grammar, written: written)
      if let before = mentions.last, grammar.isBeside(before, found, from: index) {
        mention.role = before.role
      }
      mentions.append(mention)
      index = found.end
    }
    return mentions
  }

  private func mention(
    _ found: TimeGrammar.Limited, from index: Int, _ grammar: TimeGrammar, written: CivilDate?
  ) -> TimeMention {
    let bytes = grammar.tokens[index].start..<grammar.tokens[found.end - 1].end
    let reading = found.time.reading(limit: found.limit, written: written)
    var mention = TimeMention(
      bytes: bytes, reading: reading,
      role: grammar.role(of: found, from: index, written: written), limit: found.limit,
      isCalledDue: grammar.isCalledDue(index))
    mention.refersBack = found.time.refersBack
    mention.isSpan = found.limit == .during && grammar.isWord(.from, index)
    mention.uncounted = found.time.uncounted
    return mention
  }

  /// The words with which an expression of time can begin.
  static let opening: TimeWordSet = [
    .month, .weekday, .weekdays, .number, .ordinal, .unit, .offset, .season, .yearKind, .cycle,
    .times, .namedDay, .by, .before, .within, .in, .on, .after, .since, .from, .until, .between,
    .around, .this, .next, .last, .past, .few, .article, .for, .early, .mid, .late, .start, .end,
    .beginning, .earlier, .later, .quarter, .halfLetter, .weekend, .year, .yearLetters, .yearEnd,
    .weekFrom, .weekTo, .week, .halfAmount, .vague, .every, .happening, .occasion, .whenever,
    .partOf,
    .sameTime,
    .shortPart, .upTo, .upon, .spanning, .tens, .nextDay, .fresh, .coming, .namedPeriod,
  ]
}

extension TimeGrammar {
  /// "on 3 June, 8 July and 5 August": a day in a row plays the part of the one before it.
  func isBeside(_ before: TimeMention, _ found: Limited, from index: Int) -> Bool {
    guard before.role == .deadline, found.limit == nil,
      let due = before.reading.due, let last = found.time.days?.last, last > due
    else { return false }
    for place in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      if tokens[place].end <= before.bytes.upperBound { return place < index - 1 }
      guard isMark(",", place) || isWord(.and, place) else { return false }
    }
    return false
  }

  /// Whether an expression can begin at a token: not in the middle of a word with hyphens.
  func canOpen(_ token: TimeToken, at index: Int, _ starters: [Bool]) -> Bool {
    switch token.kind {
    case .number: return true
    case .mark: return token.isMark("'") || token.isMark("+")
    case .word:
      guard starters[Int(words[index])] else { return false }
      guard !isHopeless(index) else { return false }
      return !token.isGlued || index == 0 || !tokens[index - 1].isHyphen
        || !tokens[index - 1].isGlued
    }
  }
}

extension TimeGrammar {
  /// Whether a token is a mere "the", "in" or "by" before a word with which no time goes on: most
  /// are, and trying them all took half of the time.
  private func isHopeless(_ index: Int) -> Bool {
    guard index + 1 < count, tokens[index + 1].kind == .word else { return false }
    let word = Int(words[index])
    guard !lexicon.alone[word].overlaps(Self.strong) else { return false }
    let next = words[index + 1]
    if next == Lexicon.unknown { return true }
    if lexicon.seconds[word] & Lexicon.bit(next) != 0 { return false }
    if kinds[index + 1].contains(.article) {
      return index + 2 < count && tokens[index + 2].kind == .word
        && !kinds[index + 2].overlaps(Self.goingOn)
        && lexicon.seconds[Int(next)] & Lexicon.bit(words[index + 2]) == 0
    }
    return !kinds[index + 1].overlaps(Self.goingOn)
  }

  /// Words that by themselves begin no time.
  private static let strong = TimeReader.opening.subtracting(
    [.by, .in, .on, .for, .from, .article, .within, .around, .since, .between])

  /// Words with which a time goes on behind those.
  private static let goingOn: TimeWordSet = {
    var words = TimeReader.opening
    for word: TimeWord in [
      .clock, .units, .working, .clear, .plain, .moment, .shortUnit, .workWeek, .sameDay, .future,
      .annualMeeting, .occasion, .halfAmount, .paper, .paperAct, .due, .other, .intervals, .half,
    ] { words.insert(word) }
    return words
  }()
}

extension FoundTime {
  /// What the time comes to, for a paper of a day.
  func reading(limit: TimeLimit?, written: CivilDate?) -> TimeReading {
    var reading = TimeReading(timeClass: timeClass, cycle: cycle, working: working)
    guard timeClass == .date || timeClass == .period, let days else { return reading }
    if isRelative, written == nil {
      reading.timeClass = .date
      reading.working = ["it counts from the day of the paper, which is not known"]
      return reading
    }
    switch bounds {
    case .both:
      reading.earliest = days.first
      reading.due = days.last
    case .end:
      reading.earliest = (countsFrom ?? written).map { min($0, days.last) }
      reading.due = days.last
    case .start:
      reading.earliest = limit == .after && grain > .day ? days.last.adding(days: 1) : days.first
    }
    return reading
  }
}
