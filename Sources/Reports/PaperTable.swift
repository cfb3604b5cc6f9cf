internal import Dates
internal import Papers
package import Registry

/// Papers as a table with one row each, for a spreadsheet.
package enum PaperTable {
  /// The papers as CSV.
  package static func csv(_ papers: [PaperCard]) -> String {
    CSV.table(
      head: [
        "id", "path", "kind", "title", "date", "date from", "author", "recipients", "reference",
        "audience", "received", "loaded",
      ],
      rows: papers.map { card in
        [
          card.id, card.path, card.kind.rawValue, card.title ?? "", card.date?.description ?? "",
          card.dateSource.rawValue, card.author ?? "", card.recipients.joined(separator: "; "),
          card.reference ?? "", card.audience.description, card.received?.description ?? "",
          card.loaded.description,
        ]
      })
  }
}
