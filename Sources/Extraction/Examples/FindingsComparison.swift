internal import Dates
internal import Papers
package import Records

/// What other rules find in the same paper: gained, lost and changed records.
package struct FindingsComparison: Sendable {
  /// Records that only the new rules find.
  package let gained: [Record]
  /// Records that only the old rules found.
  package let lost: [Record]
  /// Records that both find, with what differs.
  package let changed: [Change]

  /// A record that both find, differently.
  package struct Change: Sendable {
    /// The record as the new rules find it.
    package let record: Record
    /// What differs: "bodies: A → B".
    package let differences: [String]
  }

  /// Compares the records of one paper; those of the same kind with the same words are the same.
  package init(old: [Record], new: [Record]) {
    let before = Dictionary(old.map { (Place($0), $0) }) { first, _ in first }
    let places = Set(new.map(Place.init))
    gained = new.filter { before[Place($0)] == nil }
    lost = old.filter { !places.contains(Place($0)) }
    changed = new.compactMap { record in
      guard let former = before[Place(record)] else { return nil }
      let differences = Self.differences(former, record)
      return differences.isEmpty ? nil : Change(record: record, differences: differences)
    }
  }

  /// Whether both find the same.
  package var isEmpty: Bool { gained.isEmpty && lost.isEmpty && changed.isEmpty }

  private static func differences(_ old: Record, _ new: Record) -> [String] {
    [
      ("bodies", old.bodies.joined(separator: ", "), new.bodies.joined(separator: ", ")),
      ("owner", old.owner ?? "none", new.owner ?? "none"),
      ("strength", old.strength.rawValue, new.strength.rawValue),
      ("time", time(old), time(new)),
      ("retold", old.isReported ? "yes" : "no", new.isReported ? "yes" : "no"),
    ].filter { $0.1 != $0.2 }.map { "\($0): \($1) → \($2)" }
  }

  private static func time(_ record: Record) -> String {
    guard let deadline = record.deadline else { return "none" }
    return "'\(deadline.text)'" + (deadline.reading.due.map { " (\($0))" } ?? "")
  }

  private struct Place: Hashable {
    let start: Int
    let end: Int
    let kind: RecordKind

    init(_ record: Record) {
      start = record.span.start
      end = record.span.end
      kind = record.kind
    }
  }
}
