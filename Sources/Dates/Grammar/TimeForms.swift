/// The forms of time that a word can open, a bit each.
///
/// Worked out once for each word of the rules, so that at a token all forms which its first word
/// rules out are known from one number.
struct TimeForms: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  // One time.
  static let dates = TimeForms(rawValue: 1 << 0)
  static let years = TimeForms(rawValue: 1 << 1)
  static let pieces = TimeForms(rawValue: 1 << 2)
  static let offsets = TimeForms(rawValue: 1 << 3)
  static let relatives = TimeForms(rawValue: 1 << 4)
  static let seasons = TimeForms(rawValue: 1 << 5)
  static let namedDays = TimeForms(rawValue: 1 << 6)
  static let namedPeriods = TimeForms(rawValue: 1 << 7)
  static let weeks = TimeForms(rawValue: 1 << 8)
  static let parts = TimeForms(rawValue: 1 << 9)
  static let places = TimeForms(rawValue: 1 << 10)
  static let amounts = TimeForms(rawValue: 1 << 11)

  // A time with its limit.
  static let vague = TimeForms(rawValue: 1 << 12)
  static let due = TimeForms(rawValue: 1 << 13)
  static let sameDays = TimeForms(rawValue: 1 << 14)
  static let by = TimeForms(rawValue: 1 << 15)
  static let before = TimeForms(rawValue: 1 << 16)
  static let amountsAllowed = TimeForms(rawValue: 1 << 17)
  static let moves = TimeForms(rawValue: 1 << 18)
  static let starts = TimeForms(rawValue: 1 << 19)
  static let untils = TimeForms(rawValue: 1 << 20)
  static let between = TimeForms(rawValue: 1 << 21)
  static let spans = TimeForms(rawValue: 1 << 22)
  static let cycles = TimeForms(rawValue: 1 << 23)
  static let happenings = TimeForms(rawValue: 1 << 24)

  /// The forms that figures open.
  static let withFigures: TimeForms = [
    .dates, .years, .pieces, .seasons, .relatives, .weeks, .places, .amounts, .amountsAllowed,
    .spans, .cycles, .happenings,
  ]

  /// The words that open each form.
  private static let openings: [(forms: TimeForms, words: TimeWordSet)] = [
    (.dates, [.month, .weekday, .ordinal, .number]),
    (.years, [.yearEnd, .yearLetters, .yearKind, .number, .year, .tens]),
    (.pieces, [.quarter, .halfLetter, .ordinal, .number, .last]),
    (.offsets, [.offset, .sameTime, .nextDay]),
    (
      .relatives,
      [
        .next, .coming, .this, .fresh, .past, .last, .number, .unit, .weekday, .weekend, .month,
      ]
    ),
    (.seasons, [.season]),
    (.namedDays, [.namedDay]),
    (.namedPeriods, [.namedPeriod]),
    (
      .weeks,
      [
        .weekFrom, .weekTo, .week, .weekday, .weekend, .ordinal, .number, .halfAmount, .few, .unit,
        .units,
      ]
    ),
    (
      .parts,
      [.shortPart, .unit, .early, .mid, .late, .start, .end, .beginning, .earlier, .later]
    ),
    (.places, [.ordinal, .last, .number]),
    (
      .amounts,
      [.number, .few, .halfAmount, .weekday, .ordinal, .unit, .units, .plain, .working]
    ),
    (.vague, [.vague]),
    (.due, [.due]),
    (.sameDays, [.by, .before, .until, .on, .in]),
    (.by, [.by]),
    (.before, [.before]),
    (.amountsAllowed, [.within, .number, .few, .halfAmount, .article]),
    (.moves, [.from, .to, .until]),
    (.starts, [.from, .after, .since]),
    (.untils, [.until, .upTo]),
    (.between, [.between]),
    (.spans, [.in, .on, .for, .around, .spanning, .number, .few, .halfAmount, .article]),
    (
      .cycles,
      [
        .number, .cycle, .every, .times, .weekdays, .by, .in, .on, .before, .ordinal, .last, .other,
        .intervals, .month, .season, .namedDay, .end, .early, .late, .mid,
      ]
    ),
    (
      .happenings,
      [
        .number, .few, .halfAmount, .article, .by, .before, .after, .until, .on, .in, .for, .next,
        .future, .whenever, .occasion, .upon, .partOf, .this, .last, .month, .season, .namedDay,
        .end,
        .start, .beginning, .coming,
      ]
    ),
  ]

  /// The forms that a word of these kinds can open.
  init(openedBy words: TimeWordSet) {
    self = Self.openings.reduce(into: []) { forms, opening in
      if words.overlaps(opening.words) { forms.formUnion(opening.forms) }
    }
  }
}

/// The times found at the few tokens that were asked for last.
///
/// "by", "before" and "in" are each tried as several forms, and each of them asks for the time
/// behind it.
struct KnownPoints {
  /// The answers are changed through a grammar that stands still, and copies of it share them: one
  /// that is given another day has to be given new ones with it.
  private let kept = Kept()

  private final class Kept {
    var indices = InlineArray<4, Int>(repeating: -1)
    var founds = InlineArray<4, TimeGrammar.Found?>(repeating: nil)
  }

  /// What was found at a token, or is found now.
  func found(at index: Int, _ find: () -> TimeGrammar.Found?) -> TimeGrammar.Found? {
    let place = index & 3
    if kept.indices[place] == index { return kept.founds[place] }
    let found = find()
    kept.indices[place] = index
    kept.founds[place] = found
    return found
  }
}
