internal import Charts

/// A document as Markdown, with tables as GitHub has them.
package enum MarkdownText {
  /// The text.
  package static func text(_ document: Document) -> String {
    let foot = document.foot.isEmpty ? [] : ["---", escaped(document.foot)]
    return
      (["# \(escaped(document.title))"] + document.parts.map(text) + foot)
      .joined(separator: "\n\n") + "\n"
  }

  private static func text(_ part: DocumentPart) -> String {
    switch part {
    case .heading(let text, let level):
      String(repeating: "#", count: level + 1) + " " + escaped(text)
    case .paragraph(let runs): text(runs, lineEnd: "  \n")
    case .quote(let runs): "> " + text(runs, lineEnd: "  \n> ")
    case .points(let points):
      points.map { "- " + text($0, lineEnd: "  \n  ") }.joined(separator: "\n")
    case .table(let table): text(table)
    case .picture(let chart): "*\(escaped(chart.title)).* \(escaped(chart.words))"
    }
  }

  private static func text(_ table: DocumentTable) -> String {
    let heads = table.columns.map { escaped($0.head).replacing("\n", with: " ") }
    let lines = [heads, heads.map { _ in "---" }] + table.rows.map(cells)
    return "**\(escaped(table.caption))**\n\n"
      + lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// What is grey on paper is struck out here, the only quiet form that Markdown has.
  private static func cells(_ row: TableRow) -> [String] {
    row.cells.map { cell in
      let words = text(cell.runs, lineEnd: "<br>")
      return row.isGrey && !words.isEmpty ? "~~\(words)~~" : words
    }
  }

  private static func text(_ runs: [Run], lineEnd: String) -> String {
    runs.map { run in
      let text = escaped(run.text).lines.joined(separator: lineEnd)
      return run.isBold ? "**\(text)**" : text
    }.joined()
  }

  /// A text in which nothing is taken for a mark of Markdown.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    let marks: [UInt8] = Array("\\`*_{}[]<>#|~".utf8)
    var isLineStart = true
    for byte in text.utf8 {
      let begins = isLineStart && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+"))
      if marks.contains(byte) || begins { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
      isLineStart = byte == 0x0A
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
