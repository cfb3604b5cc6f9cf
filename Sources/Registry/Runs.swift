package import Dates
internal import GRDB

/// One run of the flag report, as the register remembers it.
package struct Run: Hashable, Sendable {
  /// What was asked for, so that the report for one body does not eat the alerts of another.
  package var view: String
  /// The day for which it was run.
  package var asOf: CivilDate
  /// Each record that was told of, with its status: `r-81c2… overdue`.
  package var alerts: [String]
  /// The shares that it printed.
  package var rates: [Share]

  /// A share with its base.
  package struct Share: Hashable, Sendable {
    /// What is counted.
    package var name: String
    /// How many there are.
    package var count: Int
    /// Of how many.
    package var of: Int

    /// A count of a base.
    package init(name: String, count: Int, of: Int) {
      self.name = name
      self.count = count
      self.of = of
    }
  }

  /// A run with what it flagged.
  package init(view: String, asOf: CivilDate, alerts: [String], rates: [Share]) {
    self.view = view
    self.asOf = asOf
    self.alerts = alerts
    self.rates = rates
  }
}

/// Remembering runs.
extension Register {
  /// The last run that asked for the same; nil where there was none.
  package func lastRun(of view: String) throws(RegisterError) -> Run? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM run WHERE view = ? ORDER BY id DESC LIMIT 1",
        arguments: [view]
      ).map { row in
        Run(
          view: row["view"], asOf: row["asOf"], alerts: Lines.items(row["alerts"]),
          rates: Lines.items(row["rates"]).compactMap(Run.Share.init(line:)))
      }
    }
  }

  /// Remembers a run.
  package func remember(_ run: Run) throws(RegisterError) {
    try write { database in
      try database.execute(
        sql: "INSERT INTO run (view, asOf, alerts, rates) VALUES (?, ?, ?, ?)",
        arguments: [
          run.view, run.asOf, Lines.text(run.alerts), Lines.text(run.rates.map(\.line)),
        ])
    }
  }
}

extension Run.Share {
  var line: String { "\(count)\t\(of)\t\(name)" }

  init?(line: String) {
    let parts = line.split(separator: "\t", maxSplits: 2)
    guard parts.count == 3, let count = Int(parts[0]), let base = Int(parts[1]) else { return nil }
    self.init(name: String(parts[2]), count: count, of: base)
  }
}
