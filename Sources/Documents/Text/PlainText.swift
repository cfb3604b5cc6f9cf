internal import Charts

/// A document as plain text, for a terminal or the body of a mail.
package enum PlainText {
  /// The text, in lines of at most `width` characters.
  package static func text(_ document: Document, width: Int = 78) -> String {
    let parts = document.parts.map { text($0, width: width) }
    let foot = document.foot.isEmpty ? [] : [wrapped(document.foot, width: width, indent: "")]
    return
      ([document.title + "\n" + String(repeating: "=", count: document.title.count)] + parts + foot)
      .joined(separator: "\n\n") + "\n"
  }

  /// The parts without the title, as a letter has them.
  package static func letter(_ document: Document, width: Int = 74) -> String {
    document.parts.map { text($0, width: width) }.joined(separator: "\n\n") + "\n"
  }

  private static func text(_ part: DocumentPart, width: Int) -> String {
    switch part {
    case .heading(let text, _): wrapped(text, width: width, indent: "")
    case .paragraph(let runs): wrapped(words(runs), width: width, indent: "")
    case .quote(let runs): wrapped(words(runs), width: width, indent: "    ")
    case .points(let points):
      points.map { point in
        "- " + wrapped(words(point), width: width, indent: "  ").dropFirst(2)
      }.joined(separator: "\n")
    case .table(let table): text(table, width: width)
    case .picture(let chart): wrapped("\(chart.title). \(chart.words)", width: width, indent: "")
    }
  }

  /// A row is set as its cells one below the other: a table would not fit the width of a mail.
  private static func text(_ table: DocumentTable, width: Int) -> String {
    let rows = table.rows.map { row in
      zip(table.columns, row.cells).map { column, cell in
        wrapped("\(column.head): \(cell.text)", width: width, indent: "  ")
      }.joined(separator: "\n")
    }
    return ([wrapped(table.caption, width: width, indent: "")] + rows).joined(separator: "\n\n")
  }

  private static func words(_ runs: [Run]) -> String { runs.map(\.text).joined() }

  private static func wrapped(_ text: String, width: Int, indent: String) -> String {
    text.lines.map { line in
      var lines: [String] = []
      var current = indent
      for word in line.split(separator: " ") {
        if current.count > indent.count, current.count + 1 + word.count > width {
          lines.append(current)
          current = indent
        }
        current += current.count > indent.count ? " " + word : String(word)
      }
      return (lines + [current]).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
