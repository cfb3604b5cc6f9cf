internal import Dates
internal import Records

/// Says in a sentence why a record stands as it does.
struct StandingWords {
  let history: History
  let known: KnownHistory
  let standing: Standing
  let day: CivilDate

  /// The sentence, without a full stop.
  var sentence: String {
    switch standing.status {
    case .awaiting: "no answer in the papers held to \(day.inWords); \(timeToAnswer)"
    case .unanswered: "no answer in the papers held to \(day.inWords); \(timeToAnswer)"
    case .partlyAnswered: partlyAnswered
    case .answered: closedByClerk ?? answered
    case .open: open
    case .dueSoon: "\(due), within the next \(PromiseClock.daysOfNotice) days"
    case .overdue: "\(due), and not reported complete in the papers held to \(day.inWords)"
    case .lapsed: "\(due), and nothing was heard of it since"
    case .stale: stale
    case .completed: closedByClerk ?? completed
    case .superseded: superseded
    case .withdrawn: closedByClerk ?? "withdrawn"
    case .undated: "its paper has no date, and it names no day of its own"
    }
  }

  private var due: String {
    let words = standing.due.map { "due \($0.inWords)" } ?? "no due date"
    guard let slip = standing.slips.last, let first = slip.from else { return words }
    return "\(words) (moved from \(first.inWords))"
  }

  private var timeToAnswer: String {
    guard let day = standing.due else { return "no time to answer can be counted" }
    guard standing.dueIsOurs else { return due }
    let time = history.responseTime.map { " (\($0))" } ?? ""
    let isPast = standing.daysLate > 0
    return isPast
      ? "past our usual time\(time), which ended on \(day.inWords); none was set"
      : "our usual time\(time) runs to \(day.inWords); none was set"
  }

  private var partlyAnswered: String {
    let silent = standing.answers.filter { $0.status != .answered && $0.status != .partlyAnswered }
    let names = silent.map(\.body).joined(separator: ", ")
    return silent.isEmpty
      ? "only a part of it is answered; \(timeToAnswer)"
      : "nothing was heard for \(names); \(timeToAnswer)"
  }

  private var answered: String {
    let answers = known.links.filter { $0.link.outcome.answers == .wholly }
    let parts = answers.map { said in
      let by = said.link.by.joined(separator: ", ")
      return "\(said.link.outcome.rawValue) on \(said.day.inWords)\(by.isEmpty ? "" : " by \(by)")"
    }
    return parts.joined(separator: "; ")
  }

  private var open: String {
    if standing.due != nil { return due }
    switch known.reading?.timeClass {
    case .recurring: return "due again and again; \(lastHeard)"
    case .event: return "due after something that has no date yet; \(lastHeard)"
    case .date, .period, .vague, nil: return "no due date was given; \(lastHeard)"
    }
  }

  private var stale: String {
    let span =
      known.reading?.timeClass == .recurring
      ? "more than two of its cycles" : "more than \(PromiseClock.monthsOfSilence) months"
    return "no due date was given, and nothing was heard of it for \(span); \(lastHeard)"
  }

  private var lastHeard: String {
    standing.lastHeard.map { "last heard of on \($0.inWords)" }
      ?? history.countsFrom.map { "not heard of since \($0.inWords)" } ?? "never heard of"
  }

  private var completed: String {
    let reported = known.first([.completed]).map { "reported complete on \($0.day.inWords)" }
    let accepted = standing.acceptedOn.map { "accepted as done on \($0.inWords)" }
    let parts = [reported, accepted].compactMap(\.self)
    return parts.isEmpty ? "complete" : parts.joined(separator: ", ")
  }

  private var superseded: String {
    known.succession.map { "a later record of \($0.day.inWords) carries on in its place" }
      ?? "a later record carries on in its place"
  }

  private var closedByClerk: String? {
    guard let ruling = known.closing else { return nil }
    let act = ruling.verdict == .withdrawn ? "withdrawn" : "closed"
    let reason = ruling.reason.map { ": \($0)" } ?? ""
    return "\(act) by \(ruling.by) on \(ruling.day.inWords)\(reason)"
  }
}
