package import Dates
internal import Records

extension History {
  /// The first day of the spell, still running on `day`, in which the record has had a status.
  ///
  /// A status can only turn on a day on which something was said or decided, or on which a clock
  /// runs out; between two such days it stands still. So it is enough to ask on those days, the
  /// latest first, until the answer is another. Nil where no first day can be named: the paper has
  /// no date, and nothing ever changed the status.
  func first(day: CivilDate, of status: Status) -> CivilDate? {
    let turns = turns(until: day)
    let spell = turns.prefix { Status(of: self, on: $0) == status }
    guard let first = spell.last else { return nil }
    let isOlder = Status(of: self, on: first.adding(days: -1)) == status
    return isOlder ? nil : first
  }

  /// The days on which the status may turn, first to last, those to come among them.
  package var turns: [CivilDate] { turns(until: CivilDate(dayNumber: .max / 2)).reversed() }

  /// The days up to `day` on which the status may have turned, the latest first.
  private func turns(until day: CivilDate) -> [CivilDate] {
    let heard = links.compactMap(\.date)
    let dues = [record.deadline?.reading.due, responseDue].compactMap(\.self) + movedDues
    var turns = Set(heard).union(rulings.map(\.day))
    for start in [written, countsFrom].compactMap(\.self) { turns.insert(start) }
    for due in dues { turns.formUnion(clock(due: due, lastHeard: nil, of: record.deadline).turns) }
    let quietFrom = heard + [countsFrom].compactMap(\.self)
    for deadline in [record.deadline] + links.map(\.deadline) {
      for quiet in quietFrom {
        turns.formUnion(clock(due: nil, lastHeard: quiet, of: deadline).turns)
      }
    }
    return turns.filter { $0 <= day }.sorted(by: >)
  }

  private var movedDues: [CivilDate] {
    let extensions = rulings.compactMap { ruling -> CivilDate? in
      guard case .extended(let day) = ruling.verdict else { return nil }
      return day
    }
    return links.compactMap { $0.deadline?.reading.due } + extensions
  }

  private func clock(due: CivilDate?, lastHeard: CivilDate?, of deadline: Deadline?) -> PromiseClock
  {
    PromiseClock(
      countsFrom: countsFrom, due: due, timeClass: deadline?.reading.timeClass,
      cycle: deadline?.reading.cycle.flatMap(Cycle.init), lastHeard: lastHeard)
  }
}
