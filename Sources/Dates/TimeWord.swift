/// What a word or phrase can be in an expression of time; the lists under `Rules/times` are named
/// after these.
package enum TimeWord: UInt8, CaseIterable, Sendable {
  // What has a value.
  /// A month, 1 to 12.
  case month
  /// A weekday.
  case weekday
  /// More than one of a weekday: "Mondays".
  case weekdays
  /// A count: "fifteen".
  case number
  /// A number that multiplies what stands before it: "hundred".
  case multiple
  /// A place in a row: "third".
  case ordinal
  /// A unit of time.
  case unit
  /// "to date": up to today.
  case toDate
  /// More than one of a unit: "weeks".
  case units
  /// Days from today: "tomorrow" is 1.
  case offset
  /// A season.
  case season
  /// The kind of a year: "financial".
  case yearKind
  /// How often something comes round, as an ISO 8601 duration.
  case cycle
  /// A cycle that some read otherwise: "biweekly".
  case doubtful
  /// "at intervals of", before an amount of time.
  case intervals
  /// How many times, before "a year": "twice".
  case times
  /// A day that has a name.
  case namedDay

  /// A period that has a name: "Hilary term".
  case namedPeriod

  // Limits, before a time.
  /// The time is the last on which something may be done.
  case by
  /// It must be done on an earlier day.
  case before
  /// A time is allowed, or a period meant.
  case within
  /// "in", which can mean either.
  case `in`
  /// A day, a period or an occasion is meant: "on", "at", "for".
  case on
  /// It begins with the next day, or once the time has come.
  case after
  /// It began at a time.
  case since
  /// It begins at a time.
  case from
  /// It ends at a time.
  case until
  /// The same of a day or period alone: "up to".
  case upTo
  /// A time from one to another.
  case between
  /// Not exactly.
  case around

  // Which one.
  /// The one that is running.
  case this
  /// The one that comes.
  case next
  /// Of weekdays the nearest one ahead, of periods the next: "the coming Friday".
  case coming
  /// "new", which before a year of some kind or a term means the next.
  case fresh
  /// The one that went before.
  case last
  /// The most recent one.
  case past
  /// A number too vague to count with: "few".
  case few
  /// Marks off what follows: "the", "its".
  case article
  /// "of".
  case of
  /// "and".
  case and
  /// Before the last day of a period: "ending", "ended".
  case ending
  /// Between the ends of a range: "to".
  case to
  /// After a duration: back from today.
  case ago
  /// After a duration: on from today.
  case hence
  /// After a duration with a possessive: "time".
  case time
  /// "beginning with": the first day counts.
  case including
  /// "for", before a duration.
  case `for`

  // Parts.
  /// The first third.
  case early
  /// The middle third.
  case mid
  /// The last third.
  case late
  /// The first day.
  case start
  /// The last third, or with a limit the last day.
  case end
  /// The first third: "beginning of".
  case beginning
  /// What has gone of it.
  case earlier
  /// What is left of it.
  case later
  /// "half".
  case half
  /// "this time", before "next year".
  case sameTime
  /// A part in one word: 0 the first third of the month, 1 its end, 2 and 3 those of the year.
  case shortPart
  /// "quarter" as a part of a year, and "Q".
  case quarter
  /// "H" before 1 or 2.
  case halfLetter
  /// "term".
  case term
  /// "weekend".
  case weekend
  /// "year", and what stands for it.
  case year
  /// The years of a century by tens: 70 for "seventies".
  case tens
  /// "the day after", with nothing behind it: 1; "the day before": -1.
  case nextDay
  /// A short unit, known only before "ago" and "later": "3w later".
  case shortUnit
  /// Parts of an hour, which are too short to count: "in ten minutes".
  case moment
  /// "FY" before a year.
  case yearLetters
  /// "year end": the last day of a financial year.
  case yearEnd
  /// The week that begins on a day.
  case weekFrom
  /// The week that ends on a day.
  case weekTo
  /// "workweek": Monday to Friday.
  case workWeek
  /// "week", before its number.
  case week
  /// "instant": of this month.
  case instant
  /// "ultimo": of last month.
  case ultimo
  /// "proximo": of next month.
  case proximo

  // Durations.
  /// Only working days count.
  case working
  /// Neither the first nor the last day counts.
  case clear
  /// Words that change nothing: "calendar", "full".
  case plain
  /// Before "days": they are counted by a calendar of their own: "school", "sitting".
  case uncounted
  /// "half", as an amount.
  case halfAmount
  /// After a duration, not exactly: "or so".
  case orSo
  /// After a time: it or any later one.
  case orLater
  /// A time of the day: "noon", "close of business".
  case clock

  // No day.
  /// No day at all: "in due course".
  case vague
  /// Again and again: "every".
  case every
  /// "other", after "every".
  case other
  /// What can happen: "meeting", "publication".
  case happening
  /// A body by the name of which its meeting goes: "the September Committee".
  case gathering
  /// "AGM", behind "at" or "by".
  case annualMeeting
  /// Before a happening, some coming one: "future", "later".
  case future
  /// Before the name of a feast: it is not the one that goes by the bare name: "Chinese New Year".
  case otherFeast
  /// A happening that has no day of its own: "half-term", "recess".
  case occasion
  /// Opens a clause that says what must happen first: "once".
  case whenever
  /// Behind "once", what makes it tell no time: "once again".
  case again
  /// "upon", before a happening.
  case upon
  /// Before a happening in the course of which something is done: "as part of".
  case partOf
  /// Before a happening that is not meant as a time: "outside the meeting".
  case outside
  /// Stands for a day named before: "then", "that date".
  case sameDay
  /// Stands for a happening: "it", "then".
  case pronoun
  /// After a period: it has ended, "is out".
  case isOut
  /// "is", with which a question goes on.
  case copula
  /// Gives somebody an amount of time: "have", "allowed".
  case allowance
  /// "in which", behind a time that is allowed.
  case inWhich
  /// Says that a time was changed, before "to" and the new one: "extended", "deferred".
  case moved
  /// "ask", behind which "when" opens a question: "to ask the Minister when …".
  case asking
  /// Opens a condition: "if".
  case condition
  /// A period all through which something goes on: "throughout".
  case spanning
  /// A cycle that belongs to a name: "annual report".
  case inNames
  /// The day of the paper, to count from: "receipt", "today".
  case paper
  /// A kind of paper, behind "this": "letter", "notice".
  case paperNoun
  /// What dates a paper: "date", "receipt", "publication", "the day on which".
  case paperAct

  // Tense.
  /// Points ahead: "will".
  case ahead
  /// Points back: "was".
  case behind
  /// Behind it "have been" tells of what was not done: "should", "ought".
  case missed
  /// A verb that looks ahead and is never a noun: "will".
  case modal
  /// A verb of asking or promising in its past form: "agreed".
  case said
  /// Such a verb behind "as", which tells of what was said before: "as agreed".
  case asSaid
  /// Says that a time was a limit: "due".
  case due
  /// A kind of paper or occasion that is dated: "letter", "minutes".
  case dated
}

extension TimeWord {
  /// The kinds by their names in the rules, worked out once: a name is made by reflection.
  package static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Its name in the rules, `year kind` for `yearKind`.
  package var name: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}

/// The units of time.
package enum TimeUnit: String, CaseIterable, Sendable {
  case hour, day, week, fortnight, month, quarter, term, year, decade, century
}
