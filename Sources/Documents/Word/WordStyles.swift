/// The names by which a Word file calls the styles that we use; nil where it has none.
struct WordStyleNames {
  var title: String?
  var headings: [String?]
  var caption: String?
  var quote: String?
  var point: String?
  var cell: String?
  var table: String?

  /// The names in our own style sheet.
  static let ours = WordStyleNames(
    title: "Title", headings: ["Heading1", "Heading2", "Heading3"], caption: "Caption",
    quote: "Quote", point: "ListBullet", cell: "TableText", table: nil)

  /// The style of a heading of a level, from 1.
  func heading(_ level: Int) -> String? {
    headings[min(max(1, level), headings.count) - 1]
  }
}

/// Our own style sheet.
enum WordStyles {
  static let sheet = """
    \(WordParts.declaration)
    <w:styles xmlns:w="\(WordParts.wordNamespace)">
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/>\
    <w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
    <w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    \(heading("Title", "Title", size: 36, level: nil))
    \(heading("Heading1", "heading 1", size: 28, level: 0))
    \(heading("Heading2", "heading 2", size: 24, level: 1))
    \(heading("Heading3", "heading 3", size: 20, level: 2))
    \(paragraph("Caption", "caption", "<w:keepNext/>", "<w:b/>"))
    \(paragraph("Quote", "Quote", "<w:ind w:left=\"454\" w:right=\"454\"/>", "<w:i/>"))
    \(paragraph(
      "ListBullet", "List Bullet", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", ""))
    \(paragraph("TableText", "Table Text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"16\"/>"))
    \(paragraph("Footer", "footer", "", "<w:sz w:val=\"16\"/>"))
    </w:styles>
    """

  private static func heading(_ id: String, _ name: String, size: Int, level: Int?) -> String {
    let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    return paragraph(
      id, name, "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>\(outline)",
      "<w:b/><w:sz w:val=\"\(size)\"/>")
  }

  private static func paragraph(
    _ id: String, _ name: String, _ paragraph: String, _ run: String
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
    """
  }
}
