internal import ArgumentParser
internal import Documents
internal import Foundation
internal import Reports
internal import Spreadsheets

/// The forms of a document that people read, print or pass on.
enum DocumentForm: String, ExpressibleByArgument, CaseIterable {
  case html, docx, odt, xlsx, csv, md, text

  /// The form that the end of a file's name stands for.
  init?(path: String) {
    let end = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    guard path.contains("."), let form = Self(rawValue: end == "txt" ? "text" : end) else {
      return nil
    }
    self = form
  }

  /// Whether it holds bytes that no terminal shows.
  var isBinary: Bool {
    switch self {
    case .docx, .odt, .xlsx: true
    case .html, .csv, .md, .text: false
    }
  }

  /// A document in this form; as CSV, its first table.
  func bytes(of document: Document, in template: WordTemplate?) throws -> [UInt8] {
    switch self {
    case .html: Array(HTMLPage.page(document).utf8)
    case .docx: try template?.file(document) ?? WordDocument.file(document)
    case .odt: OpenDocumentFile.file(document)
    case .xlsx: try Workbook.file(document)
    case .csv: Array(document.firstTable.map(CSV.table).map(\.utf8) ?? "".utf8)
    case .md: Array(MarkdownText.text(document).utf8)
    case .text: Array(PlainText.text(document).utf8)
    }
  }
}

extension Document {
  fileprivate var firstTable: DocumentTable? {
    parts.lazy.compactMap { part in
      if case .table(let table) = part { table } else { nil }
    }.first
  }
}

/// Where a document goes, and in which form.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; its end says the form.", valueName: "file"))
  var path: String?

  @Option(
    help: "The form, where the file's name does not say: html, docx, odt, xlsx, csv, md or text.")
  var format: DocumentForm?

  func validate() throws {
    if let path, form(usually: nil) == nil {
      throw ValidationError(
        "the end of '\(path)' names no form; add --format with one of: "
          + DocumentForm.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// The form that was asked for.
  func form(usually form: DocumentForm?) -> DocumentForm? {
    format ?? path.flatMap(DocumentForm.init(path:)) ?? (path == nil ? form : nil)
  }

  /// Writes the bytes of a document to the file, or to standard output.
  func write(_ bytes: [UInt8], form: DocumentForm) throws {
    try Self.write(bytes, to: path, isBinary: form.isBinary, form: form.rawValue)
  }

  /// Writes bytes to a file, or to standard output where none is named.
  static func write(_ bytes: [UInt8], to path: String?, isBinary: Bool, form: String) throws {
    guard let path else {
      guard !isBinary || !Console.isResultWatched else {
        throw ValidationError("a terminal cannot show \(form); name a file with -o FILE")
      }
      return Console.write(bytes)
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw FileProblem(
        description:
          "\(path) could not be written; check that its folder is there and may be written to")
    }
    Console.note("\(path) was written")
  }
}
