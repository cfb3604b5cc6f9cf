internal import Charts

/// The body of an OpenDocument text: paragraphs and tables, one after the other.
struct OpenDocumentBody {
  /// The XML of what was written.
  private(set) var xml = ""
  /// The pictures that were written, in their order.
  private(set) var pictures: [Chart] = []
  /// The widths of the tables' columns, as styles.
  private(set) var columnStyles = ""
  private var tables = 0
  private let pageWidth: Int

  /// A body that is empty yet.
  ///
  /// - Parameter pageWidth: The room between the margins, in millimetres.
  init(pageWidth: Int) {
    self.pageWidth = pageWidth
  }

  mutating func write(title: String) {
    xml += "<text:p text:style-name=\"Title\">\(XMLText.escaped(title))</text:p>\n"
  }

  mutating func write(_ part: DocumentPart) {
    switch part {
    case .heading(let text, let level):
      xml += """
        <text:h text:style-name="Heading_20_\(min(3, level))" text:outline-level="\(level)">\
        \(XMLText.escaped(text))</text:h>

        """
    case .paragraph(let runs): xml += Self.paragraph(runs, style: "Standard") + "\n"
    case .quote(let runs): xml += Self.paragraph(runs, style: "Quotations") + "\n"
    case .points(let points):
      let items = points.map {
        "<text:list-item>\(Self.paragraph($0, style: "Standard"))</text:list-item>"
      }
      xml += "<text:list text:style-name=\"Points\">\(items.joined())</text:list>\n"
    case .table(let table): write(table)
    case .picture(let chart): write(chart)
    }
  }

  private static func paragraph(_ runs: [Run], style: String) -> String {
    "<text:p text:style-name=\"\(style)\">\(runs.map(span).joined())</text:p>"
  }

  private static func span(_ run: Run) -> String {
    let text = XMLText.escaped(run.text).lines.joined(separator: "<text:line-break/>")
    return run.isBold ? "<text:span text:style-name=\"Bold\">\(text)</text:span>" : text
  }

  /// The head stands in `table-header-rows`, which is repeated on every page.
  private mutating func write(_ table: DocumentTable) {
    tables += 1
    let name = "Table\(tables)"
    let styles = table.columns.indices.map { "\(name).\($0 + 1)" }
    let all = max(1, table.columns.reduce(0) { $0 + $1.width })
    for (style, column) in zip(styles, table.columns) {
      let millimetres = column.width * pageWidth / all
      columnStyles += """
        <style:style style:name="\(style)" style:family="table-column">\
        <style:table-column-properties style:column-width="\(millimetres)mm" \
        style:rel-column-width="\(column.width * 65_535 / all)*"/></style:style>
        """
    }
    let columns = styles.map { "<table:table-column table:style-name=\"\($0)\"/>" }.joined()
    let head = table.columns.map { column in
      Self.cell([Run(column.head, isBold: true)], style: "Head", text: "Cell")
    }.joined()
    xml += Self.paragraph([Run(table.caption)], style: "Caption")
    xml += """
      <table:table table:name="\(name)" table:style-name="Wide">\(columns)<table:table-header-rows>\
      <table:table-row>\(head)</table:table-row></table:table-header-rows>

      """
    for row in table.rows {
      let cells = row.cells.map {
        Self.cell($0.runs, style: "Cell", text: row.isGrey ? "Closed" : "Cell")
      }
      xml += "<table:table-row table:style-name=\"Row\">\(cells.joined())</table:table-row>\n"
    }
    xml += "</table:table>\n"
  }

  private static func cell(_ runs: [Run], style: String, text: String) -> String {
    "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\">"
      + paragraph(runs, style: text) + "</table:table-cell>"
  }

  private mutating func write(_ chart: Chart) {
    pictures.append(chart)
    xml += Self.paragraph([Run(chart.title)], style: "Caption")
    xml += """
      <text:p text:style-name="Standard"><draw:frame draw:name="Picture \(pictures.count)" \
      text:anchor-type="as-char" svg:width="16cm" svg:height="\(chart.height * 160 / chart.width).\
      \(chart.height * 1600 / chart.width % 10)mm"><draw:image \
      xlink:href="Pictures/\(pictures.count).svg" xlink:type="simple" xlink:show="embed" \
      xlink:actuate="onLoad"/><svg:title>\(XMLText.escaped(chart.title))</svg:title>\
      <svg:desc>\(XMLText.escaped(chart.words))</svg:desc></draw:frame></text:p>

      """
  }
}
