internal import Charts

/// A chart of Word's own (DrawingML, ISO/IEC 29500-1, section 21.2), its counts within it.
enum WordChart {
  /// Its width in English Metric Units, 360,000 to the centimetre.
  static let width = 5_760_000

  /// Its height in the same units.
  static func height(of counts: ChartCounts) -> Int {
    isLying(counts) ? 600_000 + counts.rows.count * 260_000 : 2_400_000
  }

  /// One column of counts lies as bars, of which the names can be long; several stand side by side.
  private static func isLying(_ counts: ChartCounts) -> Bool { counts.columns.count == 1 }

  /// The file of a chart of counts.
  static func xml(_ chart: Chart) -> String {
    guard let counts = chart.counts else { return "" }
    let columns = counts.columns.enumerated().map { series($1, number: $0, rows: counts.rows) }
    let isLying = isLying(counts)
    let legend =
      isLying ? "" : "<c:legend><c:legendPos val=\"t\"/><c:overlay val=\"0\"/></c:legend>"
    return """
      \(WordParts.declaration)
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/>\
      <c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>\
      <c:barDir val="\(isLying ? "bar" : "col")"/><c:grouping val="clustered"/>\
      <c:varyColors val="0"/>\(columns.joined())<c:gapWidth val="50"/>\
      <c:axId val="1"/><c:axId val="2"/></c:barChart>\(axes(isLying: isLying))</c:plotArea>\
      \(legend)<c:plotVisOnly val="1"/></c:chart></c:chartSpace>
      """
  }

  private static func series(
    _ column: ChartCounts.Column, number: Int, rows: [String]
  ) -> String {
    let names = rows.enumerated().map { index, row in
      "<c:pt idx=\"\(index)\"><c:v>\(XMLText.escaped(row))</c:v></c:pt>"
    }.joined()
    let counts = column.counts.enumerated().map { index, count in
      "<c:pt idx=\"\(index)\"><c:v>\(count)</c:v></c:pt>"
    }.joined()
    return """
      <c:ser><c:idx val="\(number)"/><c:order val="\(number)"/><c:tx><c:strRef><c:f>\(number)</c:f>\
      <c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>\(XMLText.escaped(column.name))</c:v></c:pt>\
      </c:strCache></c:strRef></c:tx><c:spPr><a:solidFill>\
      <a:srgbClr val="\(column.tone.colour.dropFirst().uppercased())"/></a:solidFill></c:spPr>\
      <c:invertIfNegative val="0"/><c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/>\
      <c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>\
      <c:showBubbleSize val="0"/></c:dLbls>\
      <c:cat><c:strLit><c:ptCount val="\(rows.count)"/>\(names)</c:strLit></c:cat>\
      <c:val><c:numLit><c:formatCode>0</c:formatCode><c:ptCount val="\(rows.count)"/>\(counts)\
      </c:numLit></c:val></c:ser>
      """
  }

  private static func axes(isLying: Bool) -> String {
    """
    <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="\(isLying ? "maxMin" : "minMax")"/>\
    </c:scaling><c:delete val="0"/><c:axPos val="\(isLying ? "l" : "b")"/><c:majorTickMark val="none"/>\
    <c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx>\
    <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>\
    <c:delete val="1"/><c:axPos val="\(isLying ? "b" : "l")"/><c:numFmt formatCode="0" sourceLinked="0"/>\
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\
    <c:crossAx val="1"/></c:valAx>
    """
  }
}
