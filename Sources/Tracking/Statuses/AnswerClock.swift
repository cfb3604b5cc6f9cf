package import Dates
package import Rules

/// Says by when an ask must be answered that names no time of its own.
///
/// The times are ours to say, unless the law sets them: to people such lateness reads "past our
/// usual time; none was set".
package struct AnswerClock: Sendable {
  /// The response times.
  package let times: ResponseTimes
  private let calendars: Calendars
  private let nation: Nation

  /// A clock with response times and working calendars, and the nation whose bank holidays count
  /// where a response time does not say.
  package init(times: ResponseTimes, calendars: Calendars, nation: Nation = .englandAndWales) {
    self.times = times
    self.calendars = calendars
    self.nation = nation
  }

  /// The last day on which an answer is in time, or nil where the bank holidays of those days are
  /// not known: a date past the calendar is never guessed.
  package func due(_ time: ResponseTime, from day: CivilDate) -> CivilDate? {
    switch time.allows {
    case .workingDays(let count):
      let calendar = calendars.of(time.calendar ?? nation)
      return try? calendar.day(count, workingDaysAfter: day).day
    case .days(let count, let countsFirst): return day.adding(days: countsFirst ? count - 1 : count)
    case .months(let count, let countsFirst):
      return day.adding(months: count).adding(days: countsFirst ? -1 : 0)
    }
  }
}
