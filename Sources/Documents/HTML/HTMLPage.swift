internal import Charts
internal import Dates

/// A document as a web page that prints well: A4, heads of tables repeated, pages numbered.
///
/// It stands alone: nothing is fetched, there is no script, and its pictures are in it.
package enum HTMLPage {
  /// The page.
  package static func page(_ document: Document) -> String {
    let title = XMLText.escaped(document.title)
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="author" content="\(XMLText.escaped(document.author))">
      <meta name="dcterms.date" content="\(document.day)">
      <title>\(title)</title>
      <style>
      \(PageStyle.sheet(isLandscape: document.isLandscape, foot: document.foot))
      </style>
      </head>
      <body>
      <main>
      \(document.isTitled ? "<h1>\(title)</h1>\n" : "")\
      \(parts(document.parts, below: document.isTitled ? 1 : 0))</main>
      <footer>\(XMLText.escaped(document.foot))</footer>
      </body>
      </html>

      """
  }

  private static func parts(_ parts: [DocumentPart], below top: Int) -> String {
    parts.enumerated().map { index, part in
      html(part, number: index + 1, below: top) + "\n"
    }.joined()
  }

  private static func html(_ part: DocumentPart, number: Int, below top: Int) -> String {
    switch part {
    case .heading(let text, let level):
      let name = "h\(min(6, level + top))"
      return "<\(name)>\(XMLText.escaped(text))</\(name)>"
    case .paragraph(let runs): return "<p>\(html(runs))</p>"
    case .quote(let runs): return "<blockquote><p>\(html(runs))</p></blockquote>"
    case .points(let points):
      return "<ul>\n" + points.map { "<li>\(html($0))</li>\n" }.joined() + "</ul>"
    case .table(let table): return html(table)
    case .picture(let chart):
      return """
        <figure>
        <figcaption>\(XMLText.escaped(chart.title))</figcaption>
        \(chart.svg(name: "picture-\(number)"))</figure>
        """
    }
  }

  private static func html(_ table: DocumentTable) -> String {
    let all = max(1, table.columns.reduce(0) { $0 + $1.width })
    let columns = table.columns.map { "<col width=\"\($0.width * 100 / all)%\">" }.joined()
    let heads = table.columns.map { "<th scope=\"col\">\(XMLText.escaped($0.head))</th>" }.joined()
    return """
      <table>
      <caption>\(XMLText.escaped(table.caption))</caption>
      <colgroup>\(columns)</colgroup>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(table.rows.map(html).joined())</tbody>
      </table>
      """
  }

  private static func html(_ row: TableRow) -> String {
    let cells = row.cells.map { "<td>\(html($0.runs))</td>" }.joined()
    return row.isGrey ? "<tr class=\"closed\">\(cells)</tr>\n" : "<tr>\(cells)</tr>\n"
  }

  private static func html(_ runs: [Run]) -> String {
    runs.map { run in
      let text = XMLText.escaped(run.text).lines.joined(separator: "<br>")
      return run.isBold ? "<strong>\(text)</strong>" : text
    }.joined()
  }
}
