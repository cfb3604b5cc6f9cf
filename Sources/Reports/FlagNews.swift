internal import Dates
internal import Records
package import Registry
package import Rules

/// What is new since the last run of the flag report, and what is odd about it.
extension FlagReport {
  /// The run, for the register to remember.
  package func run(of view: String) -> Run {
    Run(
      view: view, asOf: day, alerts: (flagged + shown).map(Self.alert),
      rates: coverage.rates.map { Run.Share(name: $0.name, count: $0.count, of: $0.of) })
  }

  /// The report without what the last run told with the same status: an alert comes once a stage.
  package func since(_ last: Run) -> FlagReport {
    let known = Set(last.alerts)
    let isNew = { (entry: Entry) in !known.contains(Self.alert(entry)) }
    return FlagReport(
      day: day, flagged: flagged.filter(isNew), shown: shown.filter(isNew), coverage: coverage,
      last: last.asOf)
  }

  /// The shares that moved further since the last run than a council changes overnight.
  package func jumps(since last: Run, by limit: JumpRules) -> [String] {
    coverage.rates.compactMap { rate in
      guard let before = last.rates.first(where: { $0.name == rate.name }),
        before.of >= limit.least, rate.of >= limit.least
      else { return nil }
      let (old, new) = (percent(before.count, of: before.of), percent(rate.count, of: rate.of))
      guard abs(new - old) >= limit.points else { return nil }
      return """
        \(rate.name) moved from \(old) % (of \(before.of)) on \(last.asOf.inWords) \
        to \(new) % (of \(rate.of)) on \(day.inWords); check that no papers were lost or misread
        """
    }
  }

  private func percent(_ count: Int, of base: Int) -> Int {
    Int((Double(count) / Double(base) * 100).rounded())
  }

  private static func alert(_ entry: Entry) -> String {
    "\(entry.id) \(entry.standing?.status.rawValue ?? "")"
  }
}
