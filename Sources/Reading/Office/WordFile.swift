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
  static func isOne(_ archive: ZipArchive) -> Bool {
    archive.entries.contains { $0.name == "word/document.xml" }
  }

  /// What a Word file holds.
  static func reading(of archive: ZipArchive) throws(ReadingRefusal) -> FormatReading {
    let styles = WordStyles()
    _ = try walk("word/styles.xml", in: archive, visiting: styles)
    _ = try walk("word/numbering.xml", in: archive, visiting: styles)
    let text = WordText(styles: styles)
    var problems: [ReadingProblem] = []
    if let problem = try walk("word/document.xml", in: archive, visiting: text) {
      problems.append(problem)
    }
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      _ = try walk(name, in: archive, visiting: text)
    }
    var reading = FormatReading(parts: try heads(of: archive) + text.parts(), problems: problems)
    let properties = FileProperties()
    _ = try walk("docProps/core.xml", in: archive, visiting: properties)
    reading.fallbackDate = properties.created ?? properties.modified
    reading.fallbackAuthor = properties.author
    return reading
  }

  /// The words in the heads of the pages, once each.
  private static func heads(of archive: ZipArchive) throws(ReadingRefusal) -> [Part] {
    var parts: [Part] = []
    for entry in archive.entries.prefix(64)
    where entry.name.hasPrefix("word/header") && entry.name.hasSuffix(".xml") {
      let text = WordText(styles: WordStyles())
      _ = try walk(entry.name, in: archive, visiting: text)
      for var part in text.parts() where !parts.contains(where: { $0.text == part.text }) {
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

/// The styles and lists that a Word file declares.
final class WordStyles: MarkupVisitor {
  /// Of each style that is a heading, its level from 1.
  private(set) var headings: [String: Int] = [:]
  /// Of each style that is numbered, its list and level.
  private(set) var lists: [String: (list: String, depth: Int)] = [:]
  /// The numbers of the lists.
  var numbers = ListNumbers()
  private var style: String?
  private var abstract: String?
  private var depth = 0
  private var level = ListNumbers.Level(format: "decimal", pattern: "")
  private var levels: [String: [(Int, ListNumbers.Level)]] = [:]
  private var number: String?

  func open(_ name: String, _ attributes: [String: String]) {
    let value = attributes["val"] ?? ""
    switch name {
    case "style": style = attributes["styleId"]
    case "name": takeName(value)
    case "outlineLvl":
      if let style, let level = Int(value), level < 9 { headings[style] = level + 1 }
    case "numId" where style != nil:
      if let style { lists[style] = (value, lists[style]?.depth ?? 0) }
    case "ilvl" where style != nil:
      if let style { lists[style] = (lists[style]?.list ?? "", Int(value) ?? 0) }
    case "abstractNum": abstract = attributes["abstractNumId"]
    case "lvl":
      depth = Int(attributes["ilvl"] ?? "") ?? 0
      level = ListNumbers.Level(format: "decimal", pattern: "")
    case "numFmt": level.format = value
    case "lvlText": level.pattern = value
    case "start": level.start = Int(value) ?? 1
    case "num": number = attributes["numId"]
    case "abstractNumId": takeList(value)
    default: break
    }
  }

  func close(_ name: String) {
    switch name {
    case "style": style = nil
    case "lvl": if let abstract { levels[abstract, default: []].append((depth, level)) }
    case "abstractNum": abstract = nil
    case "num": number = nil
    default: break
    }
  }

  func text(_ text: String) {}

  /// Word calls its own styles "heading 1" and "Title", in every language.
  private func takeName(_ name: String) {
    guard let style else { return }
    let words = Wording(name).words
    if words.first == "heading", words.count == 2, let level = Int(words[1]) {
      headings[style] = level
    }
    if words == ["title"] { headings[style] = 1 }
  }

  private func takeList(_ abstract: String) {
    guard let number else { return }
    for (depth, level) in levels[abstract] ?? [] { numbers.set(level, depth, of: number) }
  }
}
