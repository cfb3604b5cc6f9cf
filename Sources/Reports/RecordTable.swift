internal import Dates
internal import Records
package import Registry

/// Records as a table with one row each, for a spreadsheet.
package enum RecordTable {
  /// The heads of the columns.
  package static let head = [
    "id", "kind", "words", "body", "all bodies", "owner", "author", "paper", "date", "place", "due",
    "due words", "our usual time", "status", "since", "days late", "last heard", "tracked",
  ]

  /// The records as CSV.
  package static func csv(_ entries: [Entry]) -> String {
    CSV.table(head: head, rows: entries.map(row))
  }

  private static func row(_ entry: Entry) -> [String] {
    let record = entry.record
    let standing = entry.standing
    return [
      entry.id, record.kind.rawValue, Wording.excerpt(record.quote), record.bodies.first ?? "",
      record.bodies.joined(separator: "; "), record.owner ?? "", record.author ?? "",
      entry.paper.path, entry.paper.date?.description ?? "", record.locator,
      (standing?.due ?? record.deadline?.reading.due)?.description ?? "",
      record.deadline?.text ?? "", standing?.dueIsOurs ?? false ? "yes" : "no",
      standing?.status.rawValue ?? "", standing?.since?.description ?? "",
      String(standing?.daysLate ?? 0), standing?.lastHeard?.description ?? "",
      entry.isTracked ? "yes" : "no",
    ]
  }
}
