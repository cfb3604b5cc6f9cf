internal import Dates
internal import Records

/// The clock of a promise: from when it runs, when it stops, and when something was last heard.
///
/// An ask that was accepted carries on under such a clock, too.
struct PromiseClock {
  /// The day from which it runs; nil where the paper has no date.
  var countsFrom: CivilDate?
  /// The day on which the act is due; nil where none is known.
  var due: CivilDate?
  /// How firmly the words fix a day; nil where nothing is said of time.
  var timeClass: TimeClass?
  /// Of a recurring act, how often it is due, where the words say so.
  var cycle: Cycle?
  /// The day on which it was last heard of; nil where never.
  var lastHeard: CivilDate?

  /// How far ahead an act counts as due soon.
  static let daysOfNotice = 14
  /// For how many days past its due date an act is overdue before silence makes it lapsed.
  static let daysOfGrace = 28
  /// For how many months an act without a date may rest before it is stale.
  static let monthsOfSilence = 6
  /// How many cycles a recurring act may miss before it is stale.
  static let cyclesOfSilence = 2

  /// How it stands on a day, as long as it is not completed.
  func status(on day: CivilDate) -> Status {
    guard let due else { return statusWithoutDate(on: day) }
    if day <= due { return due.days(since: day) <= Self.daysOfNotice ? .dueSoon : .open }
    let heardSince = lastHeard.map { $0 > due } ?? false
    return day.days(since: due) > Self.daysOfGrace && !heardSince ? .lapsed : .overdue
  }

  /// The days on which the status may turn.
  var turns: [CivilDate] {
    var turns: [CivilDate] = []
    if let due {
      turns = [
        due.adding(days: -Self.daysOfNotice), due.adding(days: 1),
        due.adding(days: Self.daysOfGrace + 1),
      ]
    }
    if let end = endOfSilence { turns.append(end.adding(days: 1)) }
    return turns
  }

  private func statusWithoutDate(on day: CivilDate) -> Status {
    guard countsFrom != nil else { return .undated }
    guard let end = endOfSilence else { return .open }
    return day > end ? .stale : .open
  }

  /// The last day of silence that does not yet make it stale; nil where none ever does.
  private var endOfSilence: CivilDate? {
    guard due == nil, let quietSince = lastHeard ?? countsFrom else { return nil }
    switch timeClass {
    case .recurring: return cycle?.day(Self.cyclesOfSilence, cyclesAfter: quietSince)
    case .event: return nil
    case .date, .period, .vague, nil: return quietSince.adding(months: Self.monthsOfSilence)
    }
  }
}
