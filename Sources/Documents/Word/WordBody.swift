internal import Charts

/// The body of a Word file: paragraphs and tables, one after the other.
struct WordBody {
  /// The XML of what was written.
  private(set) var xml = ""
  /// The pictures that were written, in their order.
  private(set) var charts: [Chart] = []
  private let styles: WordStyleNames

  /// A grey with a contrast of more than 5 to 1 on white.
  private static let grey = "6A6A6A"

  init(styles: WordStyleNames) {
    self.styles = styles
  }

  mutating func write(title: String) { paragraph([Run(title)], style: styles.title) }

  mutating func write(_ part: DocumentPart) {
    switch part {
    case .heading(let text, let level): paragraph([Run(text)], style: styles.heading(level))
    case .paragraph(let runs): paragraph(runs, style: nil)
    case .quote(let runs): paragraph(runs, style: styles.quote)
    case .points(let points): for point in points { paragraph(point, style: styles.point) }
    case .table(let table): write(table)
    case .picture(let chart): write(chart)
    }
  }

  private mutating func paragraph(_ runs: [Run], style: String?) {
    xml += Self.paragraph(runs, style: style) + "\n"
  }

  private static func paragraph(
    _ runs: [Run], style: String?, isGrey: Bool = false
  ) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(runs.map { run($0, isGrey: isGrey) }.joined())</w:p>"
  }

  private static func run(_ run: Run, isGrey: Bool) -> String {
    let bold = run.isBold ? "<w:b/>" : ""
    let colour = isGrey ? "<w:color w:val=\"\(grey)\"/>" : ""
    let properties = bold + colour
    let lines = XMLText.escaped(run.text).lines.map { line in
      "<w:t xml:space=\"preserve\">\(line)</w:t>"
    }
    return "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")"
      + lines.joined(separator: "<w:br/>") + "</w:r>"
  }
}

// MARK: - Tables

extension WordBody {
  /// The table takes the whole width between the margins; its head is repeated on every page.
  private mutating func write(_ table: DocumentTable) {
    paragraph([Run(table.caption)], style: styles.caption)
    let all = max(1, table.columns.reduce(0) { $0 + $1.width })
    let grid = table.columns.map { "<w:gridCol w:w=\"\($0.width * 15_000 / all)\"/>" }.joined()
    let shares = table.columns.map { $0.width * 5000 / all }
    let head = zip(table.columns, shares).map { column, share in
      cell([Run(column.head, isBold: true)], share: share, isHead: true, isGrey: false)
    }.joined()
    xml += """
      <w:tbl><w:tblPr>\(styles.table.map { "<w:tblStyle w:val=\"\($0)\"/>" } ?? "")\
      <w:tblW w:w="5000" w:type="pct"/>\(Self.borders)<w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>\
      <w:tblLook w:firstRow="1"/><w:tblCaption w:val="\(XMLText.escaped(table.caption))"/></w:tblPr>\
      <w:tblGrid>\(grid)</w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(head)</w:tr>

      """
    for row in table.rows {
      let cells = zip(row.cells, shares).map { cell, share in
        self.cell(cell.runs, share: share, isHead: false, isGrey: row.isGrey)
      }.joined()
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr>\n"
    }
    xml += "</w:tbl>\n<w:p/>\n"
  }

  private func cell(_ runs: [Run], share: Int, isHead: Bool, isGrey: Bool) -> String {
    let shade = isHead ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8ECEF\"/>" : ""
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(share)\" w:type=\"pct\"/>\(shade)</w:tcPr>"
      + Self.paragraph(runs, style: styles.cell, isGrey: isGrey) + "</w:tc>"
  }

  private static let borders =
    "<w:tblBorders>"
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map { edge in
      "<w:\(edge) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"8A8F94\"/>"
    }.joined() + "</w:tblBorders>"
}

// MARK: - Pictures

extension WordBody {
  /// Counts become a chart of Word's own, which can be changed there; days are told in words.
  private mutating func write(_ chart: Chart) {
    paragraph([Run(chart.title)], style: styles.caption)
    guard let counts = chart.counts, !counts.rows.isEmpty else {
      return paragraph([Run(chart.words)], style: nil)
    }
    charts.append(chart)
    let number = charts.count
    let height = WordChart.height(of: counts)
    xml += """
      <w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(WordChart.width)" cy="\(height)"/>\
      <wp:docPr id="\(9000 + number)" name="Chart \(number)" descr="\(XMLText.escaped(chart.words))" \
      title="\(XMLText.escaped(chart.title))"/><wp:cNvGraphicFramePr/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
      <c:chart r:id="rIdPackChart\(number)"/></a:graphicData></a:graphic>\
      </wp:inline></w:drawing></w:r></w:p>

      """
  }
}
