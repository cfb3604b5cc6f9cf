internal import Charts
internal import Dates

/// The small files that stand in every Word file beside its body.
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  static let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let officeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The prefixes that a body of ours uses.
  static let prefixes: [(name: String, address: String)] = [
    ("w", wordNamespace), ("r", officeRelations),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
  ]

  static let namespaces = prefixes.map { "xmlns:\($0.name)=\"\($0.address)\"" }
    .joined(separator: " ")

  static let chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

  static func contentTypes(charts: Int) -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let named = [
      ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
      ("settings", "settings"), ("footer1", "footer"),
    ]
    let parts = named.map {
      "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word).\($0.1)+xml\"/>"
    }
    let pictures = (0..<charts).map { chartOverride($0 + 1) }
    return """
      \(declaration)
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      \((parts + pictures).joined())</Types>
      """
  }

  /// The line that says what the file of a chart is; a template may have a `chart1` of its own, and
  /// then wants another prefix.
  static func chartOverride(_ number: Int, prefix: String = "chart") -> String {
    "<Override PartName=\"/word/charts/\(prefix)\(number).xml\" ContentType=\"\(chartType)\"/>"
  }

  static let relations = """
    \(declaration)
    <Relationships xmlns="\(packageRelations)">\
    <Relationship Id="rId1" Type="\(officeRelations)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  static func documentRelations(_ charts: [Chart]) -> String {
    let named = [("Styles", "styles"), ("Numbering", "numbering"), ("Settings", "settings")].map {
      relation("rId\($0.0)", $0.1, "\($0.1).xml")
    }
    let pictures = charts.indices.map { chartRelation($0 + 1) }
    return """
      \(declaration)
      <Relationships xmlns="\(packageRelations)">\
      \((named + [relation("rIdFoot", "footer", "footer1.xml")] + pictures).joined())</Relationships>
      """
  }

  static func chartRelation(_ number: Int, prefix: String = "chart") -> String {
    relation("rIdPackChart\(number)", "chart", "charts/\(prefix)\(number).xml")
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(officeRelations)/\(type)\" Target=\"\(target)\"/>"
  }

  /// The file's own day is that for which it speaks, so that the same pack is the same file.
  static func properties(of document: Document) -> String {
    let day = "\(document.day)T00:00:00Z"
    return """
      \(declaration)
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      <dc:title>\(XMLText.escaped(document.title))</dc:title>\
      <dc:creator>\(XMLText.escaped(document.author))</dc:creator><dc:language>en-GB</dc:language>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(day)</dcterms:created>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(day)</dcterms:modified></cp:coreProperties>
      """
  }

  static let numbering = """
    \(declaration)
    <w:numbering xmlns:w="\(wordNamespace)"><w:abstractNum w:abstractNumId="0">\
    <w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
    <w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
    <w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
    """

  static let settings = """
    \(declaration)
    <w:settings xmlns:w="\(wordNamespace)"><w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """

  static func foot(of document: Document) -> String {
    let tab = document.isLandscape ? 15_130 : 10_200
    return """
      \(declaration)
      <w:ftr xmlns:w="\(wordNamespace)"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs>\
      <w:tab w:val="right" w:pos="\(tab)"/></w:tabs></w:pPr>\
      <w:r><w:t xml:space="preserve">\(XMLText.escaped(document.foot))</w:t></w:r><w:r><w:tab/>\
      <w:t xml:space="preserve">Page </w:t></w:r>\(field("PAGE"))\
      <w:r><w:t xml:space="preserve"> of </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>
      """
  }

  private static func field(_ name: String) -> String {
    "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
  }
}
