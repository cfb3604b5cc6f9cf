internal import Papers
package import Records
package import Dates
package import Registry

/// What is late on a day: the unanswered, overdue and lapsed, with what stands beside them, and how
/// much of the register that speaks for.
package struct FlagReport: Sendable {
  /// The day.
  package let day: CivilDate
  /// The unanswered, overdue and lapsed records, and those partly answered past their time.
  package let flagged: [Entry]
  /// The stale, due-soon and undated ones, which are shown and not counted.
  package let shown: [Entry]
  /// How much the report covers.
  package let coverage: Coverage
  /// The day of the run since which it tells what is new; nil where it tells everything.
  package let last: CivilDate?

  init(day: CivilDate, flagged: [Entry], shown: [Entry], coverage: Coverage, last: CivilDate?) {
    self.day = day
    self.flagged = flagged
    self.shown = shown
    self.coverage = coverage
    self.last = last
  }

  /// The report for the day of the register.
  ///
  /// An ask printed again counts once, where it was first made.
  ///
  /// - Parameters:
  ///   - register: The register on the day.
  ///   - statuses: The statuses to report; empty for all.
  package init(_ register: RegisterOnDay, only statuses: [Status] = []) {
    day = register.day
    last = nil
    let counted = register.countedOnce
    let isWanted = { (entry: Entry) in
      statuses.isEmpty || entry.standing.map { statuses.contains($0.status) } ?? false
    }
    flagged = counted.filter { isWanted($0) && $0.isFlagged }
    shown = counted.filter { entry in
      guard let standing = entry.standing, !entry.isFlagged, isWanted(entry) else {
        return false
      }
      if standing.isFlagged { return true }  // A paper in which an answer may lie waits.
      switch standing.status {
      case .stale, .dueSoon, .undated: return true
      case .awaiting, .unanswered, .partlyAnswered, .answered, .open, .overdue, .lapsed, .completed,
        .superseded, .withdrawn:
        return false
      }
    }
    coverage = Coverage(register, counted: counted)
  }
}

/// How much a report speaks for.
package struct Coverage: Hashable, Sendable {
  /// Papers held.
  package let documents: Int
  /// Records in them, each counted once; aspirations, which have no status, are left out.
  package let records: Int
  /// Of the records, those without any day to count from.
  package let undated: Int
  /// Papers that could not be read, or not wholly.
  package let unread: Int
  /// Shares, each with its base.
  package let rates: [Rate]

  init(_ register: RegisterOnDay, counted: [Entry]) {
    if let tally = register.tally {
      self.init(tally)
    } else {
      self.init(counting: register, counted: counted)
    }
  }

  /// The coverage of a register of which only the late records are at hand.
  private init(_ tally: Tally) {
    let asks = tally.count(of: .ask)
    let promises = tally.count(of: .promise)
    documents = tally.documents
    records = asks + promises
    undated = tally.count(.undated)
    unread = tally.unread
    rates = [
      Rate(name: "asks answered", count: tally.count(.answered), of: asks),
      Rate(name: "promises reported complete", count: tally.count(.completed), of: promises),
      Rate(
        name: "promises overdue", count: tally.count(.overdue) + tally.count(.lapsed),
        of: promises),
      Rate(name: "records undated", count: undated, of: asks + promises),
    ]
  }

  private init(counting register: RegisterOnDay, counted: [Entry]) {
    let standings = counted.compactMap(\.standing)
    let count = { (status: Status) in standings.count { $0.status == status } }
    let asks = counted.count { $0.record.kind.family == .ask && $0.standing != nil }
    documents = register.papers.count
    records = standings.count
    undated = count(.undated)
    unread = register.papers.count { $0.problems.contains(where: \.isBreak) }
    rates = [
      Rate(name: "asks answered", count: count(.answered), of: asks),
      Rate(
        name: "promises reported complete", count: count(.completed), of: standings.count - asks),
      Rate(
        name: "promises overdue", count: count(.overdue) + count(.lapsed),
        of: standings.count - asks),
      Rate(name: "records undated", count: count(.undated), of: standings.count),
    ]
  }
}

/// A share with its base.
package struct Rate: Hashable, Sendable {
  /// What is counted.
  package let name: String
  /// How many there are.
  package let count: Int
  /// Of how many.
  package let of: Int

  /// The share, 0 to 1; nil where there is nothing to have a share of.
  package var value: Double? { of == 0 ? nil : Double(count) / Double(of) }
}
