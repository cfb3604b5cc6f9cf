/// Which way a clause looks: ahead or back.
extension TimeGrammar {
  /// How far before a time its verb is looked for, in tokens.
  private static let reach = 24

  /// The direction of the clause in which a token stands, by the nearest verb before it, or else the
  /// nearest after it; where none tells, ahead.
  func direction(at index: Int) -> Direction {
    if isSaid(index) || isSaid(index - 1) || isOfPaper(index) { return .back }
    if isDeadlineNamed(index), let told = verb(after: index) { return told }
    if isBehindBy(index) { return isLimitOfHad(index) ? .back : .ahead }
    return verb(before: index) ?? verb(after: index) ?? .ahead
  }

  /// Whether "by", "before" or "within" stands a few words before: a limit always looks ahead.
  private func isBehindBy(_ index: Int) -> Bool {
    (max(0, index - 8)..<max(0, index)).contains {
      isWord(.by, $0) || isWord(.before, $0) || isWord(.within, $0)
    }
  }

  /// "your letter of 3 May", "minutes dated 3 May".
  private func isOfPaper(_ index: Int) -> Bool {
    isWord(.dated, index - 1) || isWord(.of, index - 1) && isWord(.dated, index - 2)
  }

  /// "By 31 March the Trust had closed it".
  private func isLimitOfHad(_ index: Int) -> Bool {
    guard verb(before: index) == nil else { return false }
    for place in index..<min(count, index + Self.reach) {
      if isSentenceEnd(place) || isMark("(", place) { return false }
      if tokens[place].value == Self.had { return true }
      if verb(at: place) != nil { return false }
    }
    return false
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
      if isSaidVerb(place) { return .back }
      if let direction = verb(at: place) { return direction }
    }
    return nil
  }

  /// What one word tells: "will" ahead; "published" back, unless "be" stands before it.
  private func verb(at place: Int) -> Direction? {
    guard tokens[place].kind == .word, !isNoun(place) else { return nil }
    if isWord(.asSaid, place - 1) { return .back }
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
      && !kinds[place].contains(.modal)
  }

  /// "settled the shares": a word in "-ed" that no rule knows, with a small word or a mark behind it;
  /// before a noun ("updated guidance") or behind an article it is no verb.
  private func isUnknownPast(_ place: Int) -> Bool {
    guard tokens[place].isInEd, words[place] == Lexicon.unknown, !tokens[place].isCapital,
      !isWord(.article, place - 1), !isMark(",", place - 1), place + 1 < count,
      !isWord(.to, place + 1), !isWord(.until, place + 1), !isWord(.for, place + 1)
    else { return false }
    return tokens[place + 1].kind != .word || words[place + 1] != Lexicon.unknown
  }

  /// "was agreed that", "were asked to": what follows is still to be done.
  private func isOpening(_ index: Int) -> Bool {
    guard index < count else { return false }
    return tokens[index].value == Self.that || isWord(.to, index) || isWord(.for, index)
  }

  private static let that = TimeWordHash(of: "that").value

  /// "to decide", but not "to the Board" or "to 2024".
  func isInfinitive(_ place: Int) -> Bool {
    guard isWord(.to, place), place + 1 < count else { return false }
    let next = tokens[place + 1]
    guard next.kind == .word, !next.isCapital, !isWord(.article, place + 1) else { return false }
    return words[place + 1] == Lexicon.unknown || isAny(of: Self.verbLike, place + 1)
  }

  /// What a verb can also be: "to report", "to review", "to reply".
  private static let verbLike: TimeWordSet = [.ahead, .behind, .happening, .paperNoun, .dated]

  /// "will be published", "to be jointly agreed and signed", "will put": a past participle that looks
  /// ahead; not one behind a noun, as in "will review the decision made".
  private func isPassiveAhead(_ place: Int) -> Bool {
    if isWord(.ahead, place - 1) || isInfinitive(place - 1) { return true }
    for before in stride(from: place - 1, through: max(0, place - 5), by: -1) {
      // "will be checked and sent": what goes on behind "and", which begins words of time, too.
      if isWord(.and, before) { continue }
      if isSentenceEnd(before) || isAny(of: [.article, .of, .on, .in, .to], before) {
        return false
      }
      if tokens[before].value == Self.be || tokens[before].value == Self.being { return true }
      if tokens[before].value == Self.have { return isPerfectAhead(before) }
    }
    return false
  }

  /// "will have been", "to have been" look ahead; "should have been", "ought to have been" back.
  private func isPerfectAhead(_ have: Int) -> Bool {
    if isWord(.to, have - 1) { return !isWord(.missed, have - 2) }
    return isWord(.ahead, have - 1) && !isWord(.missed, have - 1)
  }

  private static let be = TimeWordHash(of: "be").value
  private static let being = TimeWordHash(of: "being").value
  private static let have = TimeWordHash(of: "have").value
  private static let had = TimeWordHash(of: "had").value

  /// "agreed on 3 April", "promised in May": the time says when it was said, not when it will be.
  func isSaid(_ index: Int) -> Bool {
    guard isWord(.on, index) || isWord(.in, index) else { return false }
    return isSaidVerb(index - 1)
  }

  /// A verb such as "agreed" or "promised" in the past, not in "will be agreed" or "is asked".
  private func isSaidVerb(_ place: Int) -> Bool {
    isWord(.said, place) && !isPassiveAhead(place) && !isWord(.copula, place - 1)
  }

  func isSentenceEnd(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    if isMark(";", index) || isMark("?", index) || isMark("!", index) { return true }
    return isMark(".", index) && index + 1 < count && !tokens[index + 1].isGlued
      && tokens[index + 1].isCapital
  }
}
