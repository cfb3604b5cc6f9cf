import Archives
import Charts
import Documents
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Office files are archives of well-formed XML that hold what the document says.
@Suite struct OfficeFileTests {
  static let document = Document(
    title: "Pack <1>", author: "A. Clerk & Co", day: "2024-05-01", isLandscape: true, foot: "Foot",
    parts: [
      .heading("Items", level: 1), .paragraph([Run("plain "), Run("bold", isBold: true)]),
      .quote([Run("two\nlines")]), .points([[Run("first")], [Run("second")]]),
      .table(
        DocumentTable(
          caption: "All", columns: [TableColumn("Words", width: 30), TableColumn("Due")],
          rows: [
            TableRow([TableCell("=1+1", isBold: true), TableCell(day: "2024-05-02")]),
            TableRow([TableCell("closed"), TableCell(count: 3)], isGrey: true),
          ])),
      .picture(.bars("Ages", [Bar("new", 2)], unit: "record")),
      .picture(
        .timeline("Thread", [TimelineEvent("2024-03-04", "asked", .begun)], today: "2024-05-01")),
    ])

  private func files(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try ZipArchive(opening: bytes)
    return Dictionary(
      uniqueKeysWithValues: try archive.entries.map { ($0.name, try archive.unpacked($0)) })
  }

  private func text(_ files: [String: [UInt8]], _ name: String) throws -> String {
    String(decoding: try #require(files[name]), as: UTF8.self)
  }

  @Test(
    "Every part of the archive is well-formed XML",
    arguments: [WordDocument.file(document), OpenDocumentFile.file(document)])
  func wellFormed(bytes: [UInt8]) throws {
    for (name, bytes) in try files(bytes) where name != "mimetype" {
      #expect(XMLParser(data: Data(bytes)).parse(), "\(name)")
    }
  }

  @Test func `a Word file repeats the head of a table, and sets closed rows in grey`() throws {
    let files = try files(WordDocument.file(Self.document))
    let body = try text(files, "word/document.xml")
    #expect(body.contains("<w:tblHeader/>"))
    #expect(body.contains("<w:color w:val=\"6A6A6A\"/></w:rPr><w:t xml:space=\"preserve\">closed"))
    #expect(body.contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">=1+1"))
    #expect(body.contains("two</w:t><w:br/><w:t xml:space=\"preserve\">lines"))
    #expect(try text(files, "word/charts/chart1.xml").contains("<c:v>new</c:v>"))
    #expect(body.contains("4 March 2024: asked."), "days are told in words")
  }

  @Test func `an OpenDocument text begins with its type, as the format wants it`() throws {
    let bytes = OpenDocumentFile.file(Self.document)
    let type = Array("application/vnd.oasis.opendocument.text".utf8)
    #expect(Array(bytes[38..<(38 + type.count)]) == type)
    let content = try text(try files(bytes), "content.xml")
    #expect(content.contains("<table:table-header-rows>"))
    #expect(content.contains("<text:p text:style-name=\"Closed\">closed</text:p>"))
    #expect(content.contains("xlink:href=\"Pictures/2.svg\""))
  }

  @Test func `the same document is the same file`() {
    #expect(WordDocument.file(Self.document) == WordDocument.file(Self.document))
    #expect(OpenDocumentFile.file(Self.document) == OpenDocumentFile.file(Self.document))
  }
}

/// A pack goes into the council's own Word file, and leaves what else is there.
@Suite struct WordTemplateTests {
  private func template(_ body: String) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("<Types></Types>", as: "[Content_Types].xml")
    zip.add("<Relationships></Relationships>", as: "word/_rels/document.xml.rels")
    zip.add(
      "<w:document xmlns:w=\"x\"><w:body>\(body)<w:sectPr/></w:body></w:document>",
      as: "word/document.xml")
    zip.add("<w:hdr>Crest, {{day}}</w:hdr>", as: "word/header1.xml")
    zip.add(
      "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"
        + "</w:style></w:styles>", as: "word/styles.xml")
    zip.add("crest", as: "word/media/crest.png")
    return zip.archive
  }

  private func filled(_ body: String) throws -> [String: String] {
    let bytes = try WordTemplate(template(body)).file(OfficeFileTests.document)
    let archive = try ZipArchive(opening: bytes)
    return Dictionary(
      uniqueKeysWithValues: try archive.entries.map {
        ($0.name, String(decoding: try archive.unpacked($0), as: UTF8.self))
      })
  }

  @Test func `the pack stands where the template says`() throws {
    let files = try filled(
      "<w:p><w:r><w:t>Above</w:t></w:r></w:p><w:p><w:r><w:t>{{pack}}</w:t></w:r></w:p><w:p>Below</w:p>"
    )
    let body = try #require(files["word/document.xml"])
    let places = ["Above", "berschrift1", "Items", "Below", "<w:sectPr/>"].map {
      body.range(of: $0)?.lowerBound
    }
    #expect(places == places.compactMap(\.self).sorted())
    #expect(!body.contains("{{pack}}"))
    #expect(files["word/header1.xml"] == "<w:hdr>Crest, 1 May 2024</w:hdr>")
    #expect(files["word/media/crest.png"] == "crest")
    #expect(files["word/_rels/document.xml.rels"]?.contains("charts/pack1.xml") == true)
  }

  @Test func `without a mark it stands at the end`() throws {
    let body = try #require(try filled("<w:p>Above</w:p>")["word/document.xml"])
    #expect(body.hasSuffix("<w:sectPr/></w:body></w:document>"))
    let above = try #require(body.range(of: "Above")?.lowerBound)
    let items = try #require(body.range(of: ">Items<")?.lowerBound)
    #expect(above < items)
  }

  @Test func `what is no Word file is refused with what to do`() {
    let fault = #expect(throws: WordTemplateFault.self) { try WordTemplate(Array("text".utf8)) }
    #expect(
      fault?.description == """
        the template could not be used: the archive cannot be read: its directory is missing; \
        save it with Word or LibreOffice as .docx
        """)
  }
}
