internal import Archives
internal import Dates
internal import Papers

/// Reads a Word file (.docx): an archive of XML.
///
/// Tracked changes are taken as accepted; the numbers that Word prints before paragraphs are put
/// into the text, as they are in print. What stands in the page's head is furniture, and helps to
/// tell who writes. The file's own day and author are a fall-back.
enum WordFile {
  /// Whether an archive is a Word file.
  static func isOne(_ archive: ZipArchive) -> Bool { mainPart(of: archive) != nil }

  /// Where the text lies: "word/document.xml", or "word/document2.xml" as some programs have it.
  private static func mainPart(of archive: ZipArchive) -> String? {
    let names = archive.entries.map(\.name)
    return names.first { $0 == "word/document.xml" }
      ?? names.first { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") }
  }

  /// What a Word file holds.
  static func reading(of archive: ZipArchive) throws(ReadingRefusal) -> FormatReading {
    let styles = WordStyles()
    _ = try walk("word/styles.xml", in: archive, visiting: styles)
    _ = try walk("word/numbering.xml", in: archive, visiting: styles)
    let text = WordText(styles: styles)
    var problems: [ReadingProblem] = []
    let main = mainPart(of: archive) ?? "word/document.xml"
    if let problem = try walk(main, in: archive, visiting: text) { problems.append(problem) }
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      if let problem = try walk(name, in: archive, visiting: text) { problems.append(problem) }
    }
    var reading = FormatReading(
      parts: try running("header", in: archive) + text.parts(), problems: problems)
    reading.running = try running("footer", in: archive).map(\.text)
    let properties = FileProperties()
    _ = try walk("docProps/core.xml", in: archive, visiting: properties)
    reading.fallbackDate = properties.created ?? properties.modified
    reading.fallbackAuthor = properties.author
    return reading
  }

  /// The words at the heads or feet of the pages, once each.
  private static func running(
    _ place: String, in archive: ZipArchive
  ) throws(ReadingRefusal) -> [Part] {
    var parts: [Part] = []
    for entry in archive.entries.prefix(64)
    where entry.name.hasPrefix("word/" + place) && entry.name.hasSuffix(".xml") {
      let text = WordText(styles: WordStyles())
      _ = try walk(entry.name, in: archive, visiting: text)
      for var part in text.parts()
      where !parts.contains(where: { $0.text == part.text })
        && !PageFurniture.isPageNumber(part.text)
      {
        part.role = .furniture
        part.form = .text
        part.locator = "page head"
        parts.append(part)
      }
    }
    return parts
  }

  private static func walk(
    _ name: String, in archive: ZipArchive, visiting visitor: any MarkupVisitor
  ) throws(ReadingRefusal) -> ReadingProblem? {
    guard let bytes = try archive.contents(named: name) else { return nil }
    return try OfficeXML.walk(bytes, visiting: visitor)
  }
}

/// What Word files and OpenDocument files share.
enum OfficeXML {
  /// Walks through a part of such a file; one that declares a document type is an attack.
  static func walk(
    _ bytes: [UInt8], visiting visitor: any MarkupVisitor
  ) throws(ReadingRefusal) -> ReadingProblem? {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self)
    guard !head.contains("<!DOCTYPE") else {
      throw ReadingRefusal(
        reason: "the file declares a document type, which no Office file does",
        remedy: "save it again with Word or LibreOffice")
    }
    return MarkupParser.walk(bytes, as: .xml, visiting: visitor)
  }
}

/// A file's own data: when it was made, and by whom.
final class FileProperties: MarkupVisitor {
  private(set) var created: CivilDate?
  private(set) var modified: CivilDate?
  private(set) var author: String?
  private var text = ""

  func open(_ name: String, _ attributes: [String: String]) { text = "" }

  func text(_ text: String) { self.text += text }

  func close(_ name: String) {
    let day = CivilDate(String(decoding: text.utf8.prefix(10), as: UTF8.self))
    switch name {
    case "created", "creation-date": created = created ?? day
    case "modified", "date": modified = modified ?? day
    case "creator", "initial-creator":
      let name = CleanText.squeezed(text.utf8)
      if author == nil, !name.isEmpty { author = name }
    default: break
    }
    text = ""
  }
}
