internal import Archives
internal import Charts
internal import Dates
internal import Foundation

/// A Word file of the council's own, with its crest, heads, feet and styles, into which a document
/// is set.
///
/// The document stands where the template has a paragraph `{{pack}}`, or else at its end. In the
/// template's text, heads and feet `{{title}}`, `{{day}}` and `{{author}}` stand for what they name.
/// Headings, tables and quotes take the template's styles of the usual names.
package struct WordTemplate: Sendable {
  private let files: [(name: String, bytes: [UInt8])]

  /// The template in the bytes of a .docx file.
  ///
  /// - Throws: A `WordTemplateFault` where it is none.
  package init(_ bytes: [UInt8]) throws(WordTemplateFault) {
    var files: [(name: String, bytes: [UInt8])] = []
    do throws(ArchiveFault) {
      let archive = try ZipArchive(opening: bytes)
      for entry in archive.entries { files.append((entry.name, try archive.unpacked(entry))) }
    } catch {
      throw WordTemplateFault(reason: error.reason)
    }
    guard files.contains(where: { $0.name == Self.body }) else {
      throw WordTemplateFault(reason: "it is no Word file")
    }
    self.files = files
  }

  /// The document set into the template.
  ///
  /// - Throws: A `WordTemplateFault` where the template has no body that could take it.
  package func file(_ document: Document) throws(WordTemplateFault) -> [UInt8] {
    var body = WordBody(styles: styleNames)
    for part in document.parts { body.write(part) }
    var zip = ZipWriter()
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      switch name {
      case Self.body:
        zip.add(Self.filled(try Self.setting(body.xml, into: text), by: document), as: name)
      case "[Content_Types].xml":
        let charts = body.charts.indices.map { WordParts.chartOverride($0 + 1, prefix: "pack") }
        zip.add(text.replacing("</Types>", with: charts.joined() + "</Types>"), as: name)
      case "word/_rels/document.xml.rels":
        let charts = body.charts.indices.map { WordParts.chartRelation($0 + 1, prefix: "pack") }
        zip.add(
          text.replacing("</Relationships>", with: charts.joined() + "</Relationships>"), as: name)
      case _ where name.hasPrefix("word/header") || name.hasPrefix("word/footer"):
        zip.add(Self.filled(text, by: document), as: name)
      default: zip.add(bytes, as: name)
      }
    }
    for (index, chart) in body.charts.enumerated() {
      zip.add(WordChart.xml(chart), as: "word/charts/pack\(index + 1).xml")
    }
    return zip.archive
  }

  private static let body = "word/document.xml"

  private static func filled(_ text: String, by document: Document) -> String {
    text.replacing("{{title}}", with: XMLText.escaped(document.title))
      .replacing("{{day}}", with: document.day.inWords)
      .replacing("{{author}}", with: XMLText.escaped(document.author))
  }

  /// Puts our paragraphs in the place of the paragraph `{{pack}}`, or at the end.
  private static func setting(
    _ parts: String, into text: String
  ) throws(WordTemplateFault) -> String {
    let text = declaringPrefixes(in: text)
    if let mark = text.range(of: "{{pack}}"),
      let start = paragraphStart(in: text, before: mark.lowerBound),
      let end = text.range(of: "</w:p>", range: mark.upperBound..<text.endIndex)
    {
      return text.replacingCharacters(in: start..<end.upperBound, with: parts)
    }
    guard let end = text.range(of: "</w:body>", options: .backwards) else {
      throw WordTemplateFault(reason: "its text cannot be found")
    }
    let page = text.range(
      of: "<w:sectPr", options: .backwards, range: text.startIndex..<end.lowerBound)
    let place = page?.lowerBound ?? end.lowerBound
    return text.replacingCharacters(in: place..<place, with: parts)
  }

  private static func paragraphStart(in text: String, before place: String.Index) -> String.Index? {
    let before = text.startIndex..<place
    return ["<w:p>", "<w:p "].compactMap { tag in
      text.range(of: tag, options: .backwards, range: before)?.lowerBound
    }.max()
  }

  /// Our charts need prefixes that not every template declares.
  private static func declaringPrefixes(in text: String) -> String {
    guard let root = text.range(of: "<w:document"),
      let end = text.range(of: ">", range: root.upperBound..<text.endIndex)
    else { return text }
    let tag = text[root.upperBound..<end.lowerBound]
    let missing = WordParts.prefixes.filter { !tag.contains("xmlns:\($0.name)=") }
    let declared = missing.map { " xmlns:\($0.name)=\"\($0.address)\"" }.joined()
    return text.replacingCharacters(in: root.upperBound..<root.upperBound, with: declared)
  }
}

extension WordTemplate {
  /// The template's styles of the usual names; Word keeps these in English in every language.
  private var styleNames: WordStyleNames {
    let sheet =
      files.first { $0.name == "word/styles.xml" }
      .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let styles = Self.styles(in: sheet)
    return WordStyleNames(
      title: styles["title"], headings: (1...3).map { styles["heading \($0)"] },
      caption: styles["caption"], quote: styles["quote"], point: styles["list bullet"], cell: nil,
      table: styles["table grid"])
  }

  /// The ids of the styles, by their names in small letters.
  private static func styles(in sheet: String) -> [String: String] {
    var styles: [String: String] = [:]
    for style in sheet.components(separatedBy: "<w:style ").dropFirst() {
      guard let id = value(of: "w:styleId", in: style),
        let start = style.range(of: "<w:name "),
        let name = value(of: "w:val", in: String(style[start.upperBound...]))
      else { continue }
      styles[name.lowercased()] = id
    }
    return styles
  }

  private static func value(of attribute: String, in text: String) -> String? {
    guard let start = text.range(of: attribute + "=\""),
      let end = text.range(of: "\"", range: start.upperBound..<text.endIndex)
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }
}

/// Why a template could not be used.
package struct WordTemplateFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it.
  package let reason: String

  package var description: String {
    "the template could not be used: \(reason); save it with Word or LibreOffice as .docx"
  }
}
