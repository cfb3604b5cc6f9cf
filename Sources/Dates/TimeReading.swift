/// What words of time come to: an interval of days, how firm it is, and the working behind it.
package struct TimeReading: Hashable, Sendable, Codable {
  /// How firmly the words fix a day.
  package var timeClass: TimeClass
  /// The first day of the interval: of a period its first, for "by" and "within" the day from
  /// which it counts; nil for recurring, event-bound and vague words.
  package var earliest: CivilDate?
  /// The last day of the interval, on which the act is due; nil where the words name none.
  package var due: CivilDate?
  /// The cycle of a recurring time as an ISO 8601 duration, `P3M`, where the words give one.
  package var cycle: String?
  /// How the days were worked out, one step a line, in words for a clerk.
  package var working: [String]

  /// A reading with all its parts.
  package init(
    timeClass: TimeClass, earliest: CivilDate? = nil, due: CivilDate? = nil,
    cycle: String? = nil, working: [String] = []
  ) {
    self.timeClass = timeClass
    self.earliest = earliest
    self.due = due
    self.cycle = cycle
    self.working = working
  }
}

/// How firmly words of time fix a day.
package enum TimeClass: String, CaseIterable, Sendable, Codable {
  /// One day: "by 31 March", "within 20 working days".
  case date
  /// A span whose last day counts: "in January 2023", "by the end of the financial year".
  case period
  /// Again and again: "every quarter", "at each meeting".
  case recurring
  /// Bound to something that has no day yet: "once the inquiry reports".
  case event
  /// No day at all: "in due course", "shortly".
  case vague
}

/// Words of time found in a text.
package struct TimeMention: Hashable, Sendable {
  /// Where the words stand: UTF-8 offsets into the text that was read.
  package var bytes: Range<Int>
  /// What they come to.
  package var reading: TimeReading
  /// What part the words play in the sentence.
  package var role: TimeRole
  /// The word of limit with which they begin, if they do.
  package var limit: TimeLimit?
  /// Whether the words call it due: "due in December", "the deadline of 3 May".
  package var isCalledDue: Bool
  /// Whether the words stand for a day that was named before: "by then", "on that day".
  package var refersBack = false
  /// Whether the words give both ends of a span: "from April to October".
  package var isSpan = false
  /// Why it has no day, where the list of bank holidays ends before it.
  package var uncounted: HolidaysUnknown?

  /// A mention with all its parts.
  package init(
    bytes: Range<Int>, reading: TimeReading, role: TimeRole, limit: TimeLimit? = nil,
    isCalledDue: Bool = false
  ) {
    self.bytes = bytes
    self.reading = reading
    self.role = role
    self.limit = limit
    self.isCalledDue = isCalledDue
  }
}

/// How words of time are bound to what happens.
package enum TimeLimit: String, CaseIterable, Sendable {
  /// "by", "no later than", "due".
  case by
  /// "before".
  case before
  /// "within".
  case within
  /// "in", "on", "at", "for", "during".
  case during
  /// "after", "following".
  case after
  /// "from", "starting".
  case from
  /// "since".
  case since
  /// "until".
  case until
}

/// What part words of time play in the sentence in which they stand.
package enum TimeRole: String, CaseIterable, Sendable {
  /// They say when something is due or will happen: "by 31 March", "in January 2023".
  case deadline
  /// They say from when on: "from April"; a start is no due date.
  case start
  /// They belong to a thing or to the past: "the report of 3 March", "since May 2022",
  /// "Working Together 2018", "£2.4m in 2023/24".
  case mention
}
