/// The day or the happening from which an amount of time counts.
extension TimeGrammar {
  /// From what an amount counts.
  enum CountsFrom {
    /// The paper itself.
    case paper([String])
    /// A day that the words name, or that of a happening.
    case day(CivilDate, isRelative: Bool, [String])
    /// Back from such a day.
    case dayBefore(CivilDate, isRelative: Bool, [String])
    /// Something whose day is not known.
    case unknown
  }

  typealias Anchor = (from: CountsFrom, isIncluding: Bool, end: Int)

  /// What an amount counts from, by the words after it; the paper where they name nothing.
  func anchor(_ index: Int) -> Anchor {
    let including = match(.including, index)
    let word =
      including ?? match(.of, index) ?? match(.after, index) ?? match(.from, index)
      ?? match(.since, index)
    let plain = CountsFrom.paper(["it counts from the day of the paper, since no other is named"])
    guard let word else { return anchorAhead(index) ?? (plain, false, index) }
    let isIncluding = including != nil
    if let known = knownEvent(word.end) {
      return (.day(known.event.day, isRelative: false, known.event.working), isIncluding, known.end)
    }
    let end = clauseEnd(word.end)
    let inner = dayInside(word.end, before: end)
    if let paper = paperItself(word.end), inner == nil || isWord(.this, paper - 2) {
      return (
        .paper(["it counts from the paper itself, dated \(today.inWords)"]), isIncluding, paper
      )
    }
    if let point = point(word.end) ?? point(skip(.article, word.end)) ?? inner,
      let day = point.time.days
    {
      let from = isIncluding ? day.first : day.last
      return (
        .day(from, isRelative: point.time.isRelative, point.time.working), isIncluding, point.end
      )
    }
    return end > word.end ? (.unknown, isIncluding, end) : (plain, false, index)
  }

  /// "six weeks before the meeting on 20 June".
  private func anchorAhead(_ index: Int) -> Anchor? {
    guard let before = match(.before, index) else { return nil }
    let end = clauseEnd(before.end)
    if let known = knownEvent(before.end) {
      let from = CountsFrom.dayBefore(
        known.event.day, isRelative: false, known.event.working)
      return (from, false, known.end)
    }
    if let point = point(before.end) ?? dayInside(before.end, before: end),
      let day = point.time.days?.first
    {
      let from = CountsFrom.dayBefore(
        day, isRelative: point.time.isRelative, point.time.working)
      return (from, false, point.end)
    }
    return hasHappening(before.end, before: end) ? (.unknown, false, end) : nil
  }

  /// The day that a happening is said to have: "the meeting on 20 June", "your letter of 3 May".
  ///
  /// A day without its year is the one nearest to the paper, since what an amount counts from may
  /// lie before or ahead.
  func dayInside(_ start: Int, before end: Int) -> Found? {
    for index in start..<max(start, end) {
      guard let word = match(.on, index) ?? match(.of, index) ?? match(.dated, index),
        let found = datePattern(skip(.article, word.end)), found.pattern.day != nil,
        found.pattern.month != nil
      else { continue }
      let ahead = resolve(found.pattern, from: today, .ahead)
      let back = resolve(found.pattern, from: today, .back)
      guard let coming = ahead?.days?.first, let gone = back?.days?.first else { continue }
      let isBack = coming.dayNumber - today.dayNumber > today.dayNumber - gone.dayNumber
      return (isBack ? back : ahead).map { ($0, found.end) }
    }
    return nil
  }

  /// The token after words for the paper itself: "this letter", "the date of this notice", "the day
  /// on which this report was sent", "receipt of the letter".
  func paperItself(_ index: Int) -> Int? {
    var next = skip(.article, index)
    var isOfDay = false
    while let act = match(.paperAct, next) {
      isOfDay = true
      next = skip(.article, skip(.of, act.end))
    }
    // "the date of my final decision"
    if isOfDay { next = skip(.last, next) }
    let this = match(.this, next)
    guard this != nil || isOfDay, let noun = match(.paperNoun, this?.end ?? next) else {
      return match(.paper, skip(.article, index))?.end
    }
    // "was sent", "is served": how the paper came.
    guard isWord(.behind, noun.end) || isWord(.copula, noun.end), isWord(.behind, noun.end + 1)
    else { return noun.end }
    return noun.end + 2
  }
}
