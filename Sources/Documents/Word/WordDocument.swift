internal import Archives
internal import Charts
internal import Dates

/// A document as a Word file (.docx): an archive of XML, as ISO/IEC 29500 has it.
package enum WordDocument {
  /// The bytes of the file; the same document gives the same bytes.
  package static func file(_ document: Document) -> [UInt8] {
    var body = WordBody(styles: .ours)
    if document.isTitled { body.write(title: document.title) }
    for part in document.parts { body.write(part) }
    var zip = ZipWriter()
    zip.add(WordParts.contentTypes(charts: body.charts.count), as: "[Content_Types].xml")
    zip.add(WordParts.relations, as: "_rels/.rels")
    zip.add(WordParts.properties(of: document), as: "docProps/core.xml")
    zip.add(page(body.xml, of: document), as: "word/document.xml")
    zip.add(WordParts.documentRelations(body.charts), as: "word/_rels/document.xml.rels")
    zip.add(WordStyles.sheet, as: "word/styles.xml")
    zip.add(WordParts.numbering, as: "word/numbering.xml")
    zip.add(WordParts.settings, as: "word/settings.xml")
    zip.add(WordParts.foot(of: document), as: "word/footer1.xml")
    for (index, chart) in body.charts.enumerated() {
      zip.add(WordChart.xml(chart), as: "word/charts/chart\(index + 1).xml")
    }
    return zip.archive
  }

  private static func page(_ body: String, of document: Document) -> String {
    let (width, height) = document.isLandscape ? (16_838, 11_906) : (11_906, 16_838)
    let orientation = document.isLandscape ? " w:orient=\"landscape\"" : ""
    return """
      \(WordParts.declaration)
      <w:document \(WordParts.namespaces)><w:body>
      \(body)<w:sectPr><w:footerReference w:type="default" r:id="rIdFoot"/>\
      <w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/>\
      <w:pgMar w:top="964" w:right="850" w:bottom="964" w:left="850" w:header="567" w:footer="454" \
      w:gutter="0"/></w:sectPr>
      </w:body></w:document>
      """
  }
}
