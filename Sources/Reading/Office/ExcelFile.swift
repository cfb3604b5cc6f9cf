internal import Archives
internal import Papers

/// Reads an Excel workbook (.xlsx): each sheet is a table, its first row the heads.
///
/// Sheets come in the order of the workbook, which their files' names need not follow.
enum ExcelFile {
  /// Whether an archive is a workbook.
  static func isOne(_ archive: ZipArchive) -> Bool {
    archive.entries.contains { $0.name == "xl/workbook.xml" }
  }

  /// What a workbook holds.
  static func reading(of archive: ZipArchive) throws(ReadingRefusal) -> FormatReading {
    let words = SharedWords()
    var problems: [ReadingProblem] = []
    if let bytes = try archive.contents(named: "xl/sharedStrings.xml"),
      let problem = try OfficeXML.walk(bytes, visiting: words)
    {
      problems.append(problem)
    }
    var parts: [Part] = []
    for (table, listed) in try sheets(of: archive, &problems).enumerated() {
      let sheet = SheetText(words: words.words, table: table, name: listed.name)
      guard let bytes = try archive.contents(named: listed.path) else { continue }
      if let problem = try OfficeXML.walk(bytes, visiting: sheet) { problems.append(problem) }
      parts += sheet.parts
    }
    return FormatReading(parts: parts, problems: problems)
  }

  /// The sheets of a workbook in its order, with the paths of their files.
  private static func sheets(
    of archive: ZipArchive, _ problems: inout [ReadingProblem]
  ) throws(ReadingRefusal) -> [(name: String, path: String)] {
    let (book, links) = (WorkbookSheets(), WorkbookLinks())
    for (name, visitor) in [
      ("xl/workbook.xml", book as any MarkupVisitor), ("xl/_rels/workbook.xml.rels", links),
    ] {
      guard let bytes = try archive.contents(named: name) else { continue }
      if let problem = try OfficeXML.walk(bytes, visiting: visitor) { problems.append(problem) }
    }
    return book.sheets.compactMap { sheet in
      links.paths[sheet.link].map { (sheet.name, $0) }
    }
  }
}

/// The names of a workbook's sheets, each with the link to its file.
private final class WorkbookSheets: MarkupVisitor {
  private(set) var sheets: [(name: String, link: String)] = []

  func open(_ name: String, _ attributes: [String: String]) {
    guard name == "sheet", let link = attributes["id"] else { return }
    sheets.append((attributes["name"] ?? "", link))
  }

  func close(_ name: String) {}
  func text(_ text: String) {}
}

/// Where the parts of a workbook lie in its archive, by the names of their links.
private final class WorkbookLinks: MarkupVisitor {
  private(set) var paths: [String: String] = [:]

  func open(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", let link = attributes["Id"], let target = attributes["Target"]
    else { return }
    paths[link] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  func close(_ name: String) {}
  func text(_ text: String) {}
}

/// The words that the cells of a workbook share.
private final class SharedWords: MarkupVisitor {
  private(set) var words: [String] = []
  private var current = ""
  private var isText = false

  func open(_ name: String, _ attributes: [String: String]) {
    if name == "si" { current = "" }
    isText = name == "t"
  }

  func close(_ name: String) {
    if name == "si" { words.append(current) }
    isText = false
  }

  func text(_ text: String) { if isText { current += text } }
}

/// The cells of one sheet.
private final class SheetText: MarkupVisitor {
  private(set) var parts: [Part] = []
  private let words: [String]
  private let table: Int
  /// The name of the sheet, as its tab has it.
  private let name: String
  private var heads: [Int: String] = [:]
  private var firstRow: Int?
  private var place = ""
  private var isShared = false
  private var isValue = false
  private var value = ""

  init(words: [String], table: Int, name: String) {
    self.words = words
    self.table = table
    self.name = name
  }

  func open(_ name: String, _ attributes: [String: String]) {
    if name == "c" {
      place = attributes["r"] ?? ""
      isShared = attributes["t"] == "s"
      value = ""
    }
    isValue = name == "v" || name == "t"
  }

  func close(_ name: String) {
    isValue = false
    if name == "c" { add() }
  }

  func text(_ text: String) { if isValue { value += text } }

  private func add() {
    let text =
      isShared ? Int(value).flatMap { words.indices.contains($0) ? words[$0] : nil } ?? "" : value
    guard !text.allSatisfy(\.isWhitespace), let (row, column) = Self.place(place) else { return }
    if firstRow == nil { firstRow = row }
    let isHead = row == firstRow
    if isHead { heads[column] = text }
    var part = Part(text: text, locator: "\(name), cell \(place)")
    part.form = .cell(
      Cell(table: table, row: row, column: column, head: isHead ? nil : heads[column]))
    parts.append(part)
  }

  /// As many as Excel itself takes.
  private static let mostRows = 1 << 20
  private static let mostColumns = 1 << 14

  /// The row and column, from 0, of a place such as `AB12`; nil where a sheet has no such place.
  private static func place(_ name: String) -> (row: Int, column: Int)? {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    let column = letters.prefix(4).reduce(0) { $0 * 26 + Int($1 - 0x40) }
    guard (1...mostColumns).contains(column), let row = Int(name.dropFirst(letters.count)),
      (1...mostRows).contains(row)
    else { return nil }
    return (row - 1, column - 1)
  }
}
