package import Dates
internal import GRDB
package import Papers
package import Records

/// Following the calendars: a bank holiday that is added later moves what is due.
extension Register {
  /// Reads the deadlines of all records anew where the words or calendars of time have changed, and
  /// keeps what they were.
  ///
  /// Nothing else is looked at: records are neither found nor lost by it. What a clerk decided goes
  /// before, as always.
  ///
  /// - Parameters:
  ///   - rules: What tells one state of the words and calendars of time from another.
  ///   - day: The day on which the change is seen.
  ///   - find: Finds what a paper holds.
  /// - Throws: Where the register cannot be read or written.
  package func redate(
    under rules: String, on day: CivilDate, finding find: (Paper, String) throws -> Findings
  ) throws {
    let before = try read { try Setting.value(Self.datedWith, in: $0) }
    guard before != rules else { return }
    // Of a register that never noted it nothing has come yet.
    for card in before == nil ? [] : try papers() {
      guard let paper = try paper(card.id) else { continue }
      let found = try find(paper, card.id).records
      try derive { database in
        let before = try RecordRows.fetch(database, where: "paper = ?", arguments: [card.id])
        let after = Self.dated(before, like: found)
        try DueRows.keep(before, replacedBy: after, on: day, in: database)
        for (old, new) in zip(before, after) where old != new {
          try RecordRows.setDeadline(of: new, in: database)
        }
      }
    }
    try keepDated(under: rules)
    if before != nil { try forgetLinks() }
  }

  /// Notes that all deadlines are read by these rules, as those of a new register are.
  package func keepDated(under rules: String) throws(RegisterError) {
    try derive { database in try Setting.set(Self.datedWith, to: rules, in: database) }
  }

  private static let datedWith = "dated with"

  /// The records with the deadlines that the same words come to now.
  private static func dated(_ records: [Record], like found: [Record]) -> [Record] {
    let readings = Dictionary(found.map { ($0.id, $0.deadline) }) { first, _ in first }
    return records.map { record in
      guard let now = readings[record.id] ?? nil, now.span == record.deadline?.span else {
        return record
      }
      var record = record
      record.deadline = now
      return record
    }
  }
}
