import Dates
import Papers
import Records
import TestSupport
import Testing
import Tracking

/// What holds of every history, shown on made-up ones from fixed seeds.
@Suite struct StandingPropertyTests {
  @Test("What comes later than a day changes nothing on it", arguments: 1...40)
  func laterFactsDoNotCount(seed: UInt64) throws {
    var maker = HistoryMaker(seed: seed)
    for _ in 0..<50 {
      let history = maker.history()
      let day = maker.day()
      var cut = history
      cut.links.removeAll { link in link.date.map { $0 > day } ?? true }
      cut.rulings.removeAll { $0.day > day }
      #expect(Standing(of: history, on: day) == Standing(of: cut, on: day))
    }
  }

  @Test("The order in which papers came makes no difference", arguments: 1...40)
  func orderDoesNotMatter(seed: UInt64) throws {
    var maker = HistoryMaker(seed: seed)
    for _ in 0..<50 {
      let history = maker.history()
      let day = maker.day()
      var shuffled = history
      shuffled.links.shuffle(using: &maker.random)
      #expect(Standing(of: history, on: day) == Standing(of: shuffled, on: day))
    }
  }

  @Test("Since the day that it names it has stood so, and not the day before", arguments: 1...40)
  func sinceIsTheFirstDay(seed: UInt64) throws {
    var maker = HistoryMaker(seed: seed)
    for _ in 0..<20 {
      let history = maker.history()
      let day = maker.day()
      guard let standing = Standing(of: history, on: day), let since = standing.since else {
        continue
      }
      #expect(Status(of: history, on: since.adding(days: -1)) != standing.status)
      for back in 0...max(0, day.days(since: since)) {
        #expect(Status(of: history, on: since.adding(days: back)) == standing.status)
      }
    }
  }

  @Test("Flagged are the late, and nothing else", arguments: 1...40)
  func flaggedAreTheLate(seed: UInt64) throws {
    var maker = HistoryMaker(seed: seed)
    for _ in 0..<50 {
      let history = maker.history()
      let day = maker.day()
      guard let standing = Standing(of: history, on: day) else { continue }
      let isPast = standing.due.map { $0 < day } ?? false
      #expect(standing.isFlagged == (standing.daysLate > 0))
      #expect(!standing.isFlagged || isPast)
      #expect(standing.status.isPossible(for: history.record.kind.family))
    }
  }
}

extension Status {
  fileprivate func isPossible(for family: RecordFamily) -> Bool {
    switch self {
    case .awaiting, .unanswered, .partlyAnswered, .answered: family == .ask
    case .open, .dueSoon, .overdue, .lapsed, .stale, .completed: family == .promise
    case .superseded, .withdrawn, .undated: true
    }
  }
}

/// Makes histories up from a seed.
struct HistoryMaker {
  var random: SeededNumbers
  private let bodies = ["Wold Council", "Wold Police", "Fell Trust"]

  init(seed: UInt64) {
    random = SeededNumbers(seed: seed)
  }

  /// A day within three years.
  mutating func day() -> CivilDate {
    CivilDate(dayNumber: 19_000 + Int.random(in: 0..<1095, using: &random))
  }

  /// A record with up to five later passages and up to two decisions.
  mutating func history() -> History {
    let kind = RecordKind.allCases.randomElement(using: &random) ?? .action
    var record = Record(
      id: "r-1", document: "d-1", kind: kind, quote: "", span: TextSpan(0, 0), locator: "",
      bodies: Array(bodies.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))),
      strength: .firm, rule: "")
    record.deadline = Bool.random(using: &random) ? deadline() : nil
    let written = chance(10) ? nil : day()
    var history = History(
      record: record, written: written, links: [],
      responseDue: kind.family == .ask ? written?.adding(days: 28) : nil)
    for number in 0..<Int.random(in: 0...5, using: &random) { history.links.append(link(number)) }
    for _ in 0..<Int.random(in: 0...2, using: &random) where chance(4) {
      history.rulings.append(ruling())
    }
    return history
  }

  private mutating func link(_ number: Int) -> Link {
    let outcome = Outcome.allCases.randomElement(using: &random) ?? .noted
    return Link(
      record: "r-1", document: "d-\(number)", quote: "", span: TextSpan(number, number + 1),
      outcome: outcome, by: chance(3) ? [] : [bodies.randomElement(using: &random) ?? ""],
      date: chance(20) ? nil : day(), score: 1, why: [],
      deadline: outcome == .revised && chance(2) ? deadline() : nil,
      newRecord: outcome == .revised && chance(4) ? "r-2" : nil)
  }

  private mutating func ruling() -> Ruling {
    let verdicts: [Ruling.Verdict] = [.closed, .withdrawn, .extended(to: day()), .reopened]
    return Ruling(verdicts.randomElement(using: &random) ?? .closed, on: day(), by: "A. Clerk")
  }

  private mutating func deadline() -> Deadline {
    let timeClass = TimeClass.allCases.randomElement(using: &random) ?? .date
    let hasDue = timeClass == .date || timeClass == .period
    let reading = TimeReading(
      timeClass: timeClass, due: hasDue ? day() : nil,
      cycle: timeClass == .recurring && chance(2) ? "P3M" : nil)
    return Deadline(text: "", span: nil, reading: reading)
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }
}
