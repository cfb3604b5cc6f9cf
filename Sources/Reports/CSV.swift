package import Documents

/// Rows for a spreadsheet, as RFC 4180 has them.
package enum CSV {
  /// The rows, the head row first; every row has as many cells as the head.
  package static func table(head: [String], rows: [[String]]) -> String {
    ([head] + rows).map { row in row.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A table of a document, its days as `2026-03-31`.
  package static func table(_ table: DocumentTable) -> String {
    self.table(head: table.columns.map(\.head), rows: table.rows.map { $0.cells.map(\.plainValue) })
  }

  /// A cell that begins like a formula gets an apostrophe before it: a spreadsheet would otherwise
  /// run what a stranger wrote in a letter.
  private static func cell(_ text: String) -> String {
    let formula: [UInt8] = Array("=+-@\t\r".utf8)
    let safe = text.utf8.first.map(formula.contains) ?? false ? "'" + text : text
    let special: [UInt8] = Array("\",\r\n".utf8)
    guard safe.utf8.contains(where: special.contains) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
