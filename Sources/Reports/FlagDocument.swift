package import Documents
internal import Dates
internal import Papers
internal import Records
internal import Registry

/// The flag report as a page: a table for each body.
extension FlagReport {
  /// The report as a document.
  package var document: Document {
    let new = last.map { ", new since \($0.inWords)" } ?? ""
    let groups = Dictionary(grouping: flagged) { $0.record.bodies.first ?? "No body named" }
    let tables = groups.sorted { $0.key < $1.key }.map { body, entries in
      DocumentPart.table(Self.table("\(body) (\(entries.count))", entries, on: day))
    }
    let beside =
      shown.isEmpty
      ? []
      : [
        DocumentPart.heading("Beside them, not counted", level: 1),
        .table(Self.table("Stale, due soon or undated (\(shown.count))", shown, on: day)),
      ]
    return Document(
      title: "Unanswered, overdue or lapsed on \(day.inWords)\(new)", author: "Answerable",
      day: day, isLandscape: true, foot: "As of \(day.inWords)",
      parts: [
        .words(flagged.isEmpty ? "Nothing is." : Wording.count(flagged.count, "record") + ".")
      ]
        + tables + beside + [.words(covered.replacing("\n", with: " "))])
  }

  private static func table(_ caption: String, _ entries: [Entry], on day: CivilDate)
    -> DocumentTable
  {
    DocumentTable(
      caption: caption,
      columns: [
        TableColumn("Reference", width: 12), TableColumn("Words", width: 34),
        TableColumn("Paper", width: 20), TableColumn("Due", width: 10),
        TableColumn("Days late", width: 7), TableColumn("Last heard", width: 10),
        TableColumn("Status", width: 16), TableColumn("Tracked", width: 7),
      ],
      rows: entries.map { row($0, on: day) })
  }

  private static func row(_ entry: Entry, on day: CivilDate) -> TableRow {
    let standing = entry.standing
    let ours = standing?.dueIsOurs ?? false ? ", past our usual time; none was set" : ""
    return TableRow([
      TableCell(entry.reference ?? entry.id), TableCell("“\(Wording.excerpt(entry.record.quote))”"),
      TableCell("\(entry.paper.wording), \(entry.record.locator)"), TableCell(day: standing?.due),
      TableCell(count: standing?.daysLate ?? 0), TableCell(day: standing?.lastHeard),
      TableCell((standing?.status.wording(to: day) ?? "") + (entry.isFlagged ? ours : "")),
      TableCell(entry.isTracked ? "yes" : "not yet"),
    ])
  }
}
