internal import Archives
internal import Charts
internal import Dates

/// A document as an OpenDocument text (.odt), as ISO/IEC 26300 has it.
package enum OpenDocumentFile {
  /// The bytes of the file; the same document gives the same bytes.
  package static func file(_ document: Document) -> [UInt8] {
    var body = OpenDocumentBody(pageWidth: document.isLandscape ? 267 : 180)
    if document.isTitled { body.write(title: document.title) }
    for part in document.parts { body.write(part) }
    var zip = ZipWriter()
    zip.add(Array(mimeType.utf8), as: "mimetype", isPacked: false)
    zip.add(manifest(pictures: body.pictures.count), as: "META-INF/manifest.xml")
    zip.add(content(body), as: "content.xml")
    zip.add(OpenDocumentStyles.sheet(of: document), as: "styles.xml")
    zip.add(meta(of: document), as: "meta.xml")
    for (index, picture) in body.pictures.enumerated() {
      zip.add(picture.svg(name: "picture"), as: "Pictures/\(index + 1).svg")
    }
    return zip.archive
  }

  private static let mimeType = "application/vnd.oasis.opendocument.text"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  static let namespaces =
    ["office", "style", "text", "table"].map { name in
      "xmlns:\(name)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
    }.joined(separator: " ") + """
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" \
      office:version="1.3"
      """

  private static func manifest(pictures: Int) -> String {
    let files =
      ["content.xml", "styles.xml", "meta.xml"].map { ($0, "text/xml") }
      + (0..<pictures).map { ("Pictures/\($0 + 1).svg", "image/svg+xml") }
    let entries = ([("/", mimeType)] + files).map { path, type in
      "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(type)\"/>"
    }.joined()
    return """
      \(declaration)
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.3">\(entries)</manifest:manifest>
      """
  }

  private static func content(_ body: OpenDocumentBody) -> String {
    """
    \(declaration)
    <office:document-content \(namespaces)><office:automatic-styles>\
    \(OpenDocumentStyles.automatic)\(body.columnStyles)</office:automatic-styles>\
    <office:body><office:text>
    \(body.xml)</office:text></office:body></office:document-content>
    """
  }

  private static func meta(of document: Document) -> String {
    """
    \(declaration)
    <office:document-meta \(namespaces)><office:meta>\
    <dc:title>\(XMLText.escaped(document.title))</dc:title>\
    <meta:initial-creator>\(XMLText.escaped(document.author))</meta:initial-creator>\
    <meta:creation-date>\(document.day)T00:00:00</meta:creation-date>\
    <dc:language>en-GB</dc:language></office:meta></office:document-meta>
    """
  }
}
