internal import Charts

/// The styles of an OpenDocument text of ours.
enum OpenDocumentStyles {
  /// The styles of what stands in tables and lists.
  static let automatic = """
    <style:style style:name="Wide" style:family="table"><style:table-properties \
    style:rel-width="100%" table:align="margins" fo:margin-bottom="0.4cm"/></style:style>\
    <style:style style:name="Row" style:family="table-row"><style:table-row-properties \
    fo:keep-together="always"/></style:style>\
    <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties \
    fo:border="0.5pt solid #8a8f94" fo:padding="1mm"/></style:style>\
    <style:style style:name="Head" style:family="table-cell"><style:table-cell-properties \
    fo:border="0.5pt solid #8a8f94" fo:padding="1mm" fo:background-color="#e8ecef"/></style:style>\
    <style:style style:name="Bold" style:family="text"><style:text-properties \
    fo:font-weight="bold"/></style:style>\
    <text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" \
    text:bullet-char="•"><style:list-level-properties text:space-before="0.3cm" \
    text:min-label-width="0.4cm"/></text:list-level-style-bullet></text:list-style>
    """

  /// The named styles, and the page with its foot.
  static func sheet(of document: Document) -> String {
    let size = document.isLandscape ? ("29.7cm", "21cm") : ("21cm", "29.7cm")
    let tab = document.isLandscape ? "26.7cm" : "18cm"
    return """
      \(OpenDocumentFile.declaration)
      <office:document-styles \(OpenDocumentFile.namespaces)><office:styles>\
      <style:default-style style:family="paragraph"><style:text-properties \
      style:font-name="Liberation Sans" fo:font-family="Liberation Sans" fo:font-size="10pt" \
      fo:language="en" fo:country="GB"/></style:default-style>\
      \(paragraph("Standard", "fo:margin-bottom=\"0.2cm\"", ""))\
      \(heading("Title", size: 18))\(heading("Heading_20_1", size: 14))\
      \(heading("Heading_20_2", size: 12))\(heading("Heading_20_3", size: 10))\
      \(paragraph("Caption", "fo:keep-with-next=\"always\"", "fo:font-weight=\"bold\""))\
      \(paragraph("Quotations", "fo:margin-left=\"0.8cm\" fo:margin-right=\"0.8cm\"", "fo:font-style=\"italic\""))\
      \(paragraph("Cell", "", "fo:font-size=\"8pt\""))\
      \(paragraph("Closed", "", "fo:font-size=\"8pt\" fo:color=\"#6a6a6a\""))\
      <style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties>\
      <style:tab-stops><style:tab-stop style:position="\(tab)" style:type="right"/></style:tab-stops>\
      </style:paragraph-properties><style:text-properties fo:font-size="8pt"/></style:style>\
      </office:styles><office:automatic-styles><style:page-layout style:name="Page">\
      <style:page-layout-properties fo:page-width="\(size.0)" fo:page-height="\(size.1)" \
      style:print-orientation="\(document.isLandscape ? "landscape" : "portrait")" fo:margin="1.5cm"/>\
      <style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles>\
      <style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>\
      <text:p text:style-name="Foot">\(XMLText.escaped(document.foot))<text:tab/>Page \
      <text:page-number/> of <text:page-count/></text:p></style:footer></style:master-page>\
      </office:master-styles></office:document-styles>
      """
  }

  private static func heading(_ name: String, size: Int) -> String {
    paragraph(
      name, "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
      "fo:font-weight=\"bold\" fo:font-size=\"\(size)pt\"")
  }

  private static func paragraph(_ name: String, _ paragraph: String, _ text: String) -> String {
    """
    <style:style style:name="\(name)" style:family="paragraph"><style:paragraph-properties \
    \(paragraph)/><style:text-properties \(text)/></style:style>
    """
  }
}
