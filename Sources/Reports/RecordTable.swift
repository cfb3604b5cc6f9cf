internal import Dates
package import Documents
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

  /// The records of a register as a document of one table, in which days are days.
  package static func document(_ register: RegisterOnDay, title: String) -> Document {
    let table = DocumentTable(
      caption: title,
      columns: [
        TableColumn("Reference", width: 12), TableColumn("Kind", width: 10),
        TableColumn("Words", width: 40), TableColumn("Bodies", width: 20),
        TableColumn("Owner", width: 14), TableColumn("Paper", width: 24),
        TableColumn("Place", width: 10), TableColumn("Due", width: 10),
        TableColumn("Days late", width: 8), TableColumn("Status", width: 16),
        TableColumn("Since", width: 10), TableColumn("Last heard", width: 10),
        TableColumn("Tracked", width: 8),
      ], rows: register.entries.map { cells(of: $0, on: register.day) })
    return Document(
      title: title, author: "Answerable", day: register.day, isLandscape: true,
      foot: "\(title), as of \(register.day.inWords)", parts: [.table(table)])
  }

  private static func cells(of entry: Entry, on day: CivilDate) -> TableRow {
    let record = entry.record
    let standing = entry.standing
    return TableRow([
      TableCell(entry.reference ?? entry.id), TableCell(record.kind.rawValue),
      TableCell(Wording.excerpt(record.quote)), TableCell(record.bodies.joined(separator: "; ")),
      TableCell(record.owner ?? ""), TableCell(entry.paper.wording), TableCell(record.locator),
      TableCell(day: standing?.due ?? record.deadline?.reading.due),
      TableCell(count: entry.isFlagged ? standing?.daysLate ?? 0 : 0),
      TableCell(standing?.status.wording(to: day) ?? ""), TableCell(day: standing?.since),
      TableCell(day: standing?.lastHeard), TableCell(entry.isTracked ? "yes" : "no"),
    ])
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
