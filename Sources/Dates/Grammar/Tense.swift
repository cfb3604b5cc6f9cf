/// Which way a clause looks: ahead or back.
extension TimeGrammar {
  /// How far before a time its verb is looked for, in tokens.
  private static let reach = 24

  /// The direction of the clause in which a token stands, by the nearest verb before it, or else the
  /// nearest after it; where none tells, ahead.
  func direction(at index: Int) -> Direction {
    if isBehindBy(index) { return .ahead }
    return verb(before: index) ?? verb(after: index) ?? .ahead
  }

  /// Whether "by", "before" or "within" stands a few words before: a limit always looks ahead.
  private func isBehindBy(_ index: Int) -> Bool {
    (max(0, index - 8)..<max(0, index)).contains {
      isWord(.by, $0) || isWord(.before, $0) || isWord(.within, $0)
    }
  }

  func verb(before index: Int) -> Direction? {
    var place = index - 1
    let edge = max(0, index - Self.reach)
    while place >= edge {
      if isSentenceEnd(place) { return nil }
      if let direction = verb(at: place) { return direction }
      place -= 1
    }
    return nil
  }

  func verb(after index: Int) -> Direction? {
    for place in index..<min(count, index + Self.reach) {
      if isSentenceEnd(place) || isMark("(", place) { return nil }
      if let direction = verb(at: place) { return direction }
    }
    return nil
  }

  /// What one word tells: "will" ahead; "published" back, unless "be" stands before it.
  private func verb(at place: Int) -> Direction? {
    guard tokens[place].kind == .word, !isNoun(place) else { return nil }
    if isWord(.behind, place) || isUnknownPast(place) {
      return isPassiveAhead(place) ? .ahead : .back
    }
    if isWord(.ahead, place) {
      return isWord(.behind, place - 1) && !isOpening(place + 1) ? .back : .ahead
    }
    if isInfinitive(place) || isWord(.copula, place) { return .ahead }
    return nil
  }

  /// Whether anything before a token, in its sentence, looks ahead.
  func isPromised(before index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 40), by: -1) {
      if isSentenceEnd(place) { return false }
      if isWord(.ahead, place) || isInfinitive(place) { return true }
    }
    return false
  }

  /// "this plan", "the request": what could be a verb is a noun behind such a word.
  private func isNoun(_ place: Int) -> Bool {
    isAny(of: [.article, .this, .next], place - 1) && kinds[place].contains(.ahead)
  }

  /// "settled the shares": a word in "-ed" that no rule knows, with a small word or a mark behind it;
  /// before a noun ("updated guidance") or behind an article it is no verb.
  private func isUnknownPast(_ place: Int) -> Bool {
    guard tokens[place].isInEd, words[place] == Lexicon.unknown, !tokens[place].isCapital,
      !isWord(.article, place - 1), !isMark(",", place - 1), place + 1 < count,
      !isWord(.to, place + 1), !isWord(.until, place + 1)
    else { return false }
    return tokens[place + 1].kind != .word || words[place + 1] != Lexicon.unknown
  }

  /// "was agreed that", "were asked to": what follows is still to be done.
  private func isOpening(_ index: Int) -> Bool {
    guard index < count else { return false }
    return tokens[index].value == Self.that || isWord(.to, index)
  }

  private static let that = TimeWordHash(of: "that").value

  /// "to decide", but not "to the Board" or "to 2024".
  private func isInfinitive(_ place: Int) -> Bool {
    guard isWord(.to, place), place + 1 < count else { return false }
    let next = tokens[place + 1]
    guard next.kind == .word, !next.isCapital, !isWord(.article, place + 1) else { return false }
    return words[place + 1] == Lexicon.unknown || isAny(of: [.ahead, .behind], place + 1)
  }

  /// "will be published", "to be agreed": a past participle that looks ahead.
  private func isPassiveAhead(_ place: Int) -> Bool {
    for before in stride(from: place - 1, through: max(0, place - 5), by: -1) {
      if isSentenceEnd(before) { return false }
      if isWord(.ahead, before) || isInfinitive(before) { return true }
    }
    return false
  }

  func isSentenceEnd(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    if isMark(";", index) || isMark("?", index) || isMark("!", index) { return true }
    return isMark(".", index) && index + 1 < count && !tokens[index + 1].isGlued
      && tokens[index + 1].isCapital
  }
}
