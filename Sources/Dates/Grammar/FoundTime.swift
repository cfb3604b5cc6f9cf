/// A time as it is put together while its words are read.
struct FoundTime {
  /// The days; nil where the words name none, or none can be known.
  var days: DayInterval?
  /// How wide the words are: a day, a month, a year.
  var grain: Grain
  /// How firm it is.
  var timeClass: TimeClass
  /// Which ends of the days are meant as limits.
  var bounds: Bounds = .both
  /// The day from which an amount of time counts, where it is not the paper's.
  var countsFrom: CivilDate?
  /// Of a recurring time its cycle.
  var cycle: String?
  /// Whether the days hang on the day of the paper.
  var isRelative = false
  /// Whether the words name a part at the end of something: "the end of June".
  var isEnd = false
  /// What the words leave open: a date without its year can be read again from another day.
  var pattern: DatePattern?
  /// Whether it stands for a day that was named before.
  var refersBack = false
  /// Why it could not be counted, where the list of bank holidays ends before it.
  var uncounted: HolidaysUnknown?
  /// The steps by which the days were worked out.
  var working: [String] = []

  /// A time of known days.
  init(_ days: DayInterval, _ grain: Grain, relative: Bool = false, _ working: String...) {
    self.days = days
    self.grain = grain
    timeClass = grain == .day ? .date : .period
    isRelative = relative
    self.working = working
  }

  /// A time without days.
  init(_ timeClass: TimeClass, cycle: String? = nil, _ working: String...) {
    self.timeClass = timeClass
    self.cycle = cycle
    grain = .day
    self.working = working
  }

  /// A time that cannot be counted.
  init(_ timeClass: TimeClass, uncounted reason: CannotCount, _ working: [String] = []) {
    self.init(timeClass)
    self.working = working + ["\(reason)"]
    if case .holidays(let unknown) = reason { uncounted = unknown }
  }

  /// How wide a time is.
  enum Grain: Int, Comparable {
    case day, weekend, week, month, season, quarter, half, year, decade

    static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
  }

  /// Which ends of the days are limits.
  enum Bounds {
    /// "in May": both.
    case both
    /// "by May", "before May", "until May": the last day alone; it counts from the paper's day.
    case end
    /// "from May", "since May", "after May": the first day alone.
    case start
  }
}

/// A date of which some parts may be missing.
struct DatePattern: Hashable {
  var year: Int?
  /// 1 to 12.
  var month: Int?
  /// 1 to 31.
  var day: Int?
  var weekday: Weekday?
}

/// Which way words without a year look.
enum Direction {
  /// To what comes: a promise.
  case ahead
  /// To what has been.
  case back
}
