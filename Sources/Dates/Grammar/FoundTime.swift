/// A time as it is put together while its words are read.
///
/// It is handed from form to form, and most forms offer one that is not taken, so it is kept small:
/// copying it took a fifth of all time when it had 250 bytes.
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
  /// Whether the days hang on the day of the paper.
  var isRelative = false
  /// Whether the words name a part at the end of something: "the end of June".
  var isEnd = false
  /// Whether it stands for a day that was named before.
  var refersBack = false
  /// What the words leave open: a date without its year can be read again from another day.
  var pattern: DatePattern?
  /// Of a recurring time its cycle.
  var cycle: String?
  private var whyUncounted: Uncounted?
  /// The steps by which the days were worked out.
  var working: [String] = []

  /// Why it could not be counted, where the list of bank holidays ends before it.
  var uncounted: HolidaysUnknown? { whyUncounted?.reason }

  /// A reason on the heap, since hardly any time has one.
  private final class Uncounted: Sendable {
    let reason: HolidaysUnknown

    init(_ reason: HolidaysUnknown) {
      self.reason = reason
    }
  }

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
    if case .holidays(let unknown) = reason { whyUncounted = Uncounted(unknown) }
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
///
/// It is copied wherever a time is: three small numbers, 0 where a part is missing, and not three
/// optional ones of nine bytes each.
struct DatePattern: Hashable {
  private var yearOrNone: Int32 = 0
  private var monthOrNone: Int8 = 0
  private var dayOrNone: Int8 = 0
  var weekday: Weekday?

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Weekday? = nil) {
    self.weekday = weekday
    self.year = year
    self.month = month
    self.day = day
  }

  /// From 1 on.
  var year: Int? {
    get { yearOrNone == 0 ? nil : Int(yearOrNone) }
    set { yearOrNone = Int32(clamping: newValue ?? 0) }
  }

  /// 1 to 12.
  var month: Int? {
    get { monthOrNone == 0 ? nil : Int(monthOrNone) }
    set { monthOrNone = Int8(clamping: newValue ?? 0) }
  }

  /// 1 to 31.
  var day: Int? {
    get { dayOrNone == 0 ? nil : Int(dayOrNone) }
    set { dayOrNone = Int8(clamping: newValue ?? 0) }
  }
}

/// Which way words without a year look.
enum Direction {
  /// To what comes: a promise.
  case ahead
  /// To what has been.
  case back
}
