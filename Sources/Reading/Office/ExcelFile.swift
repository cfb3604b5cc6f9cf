internal import Archives
internal import Papers

/// Reads an Excel workbook (.xlsx): each sheet is a table, its first row the heads.
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
    let sheets = archive.entries.map(\.name)
      .filter { $0.hasPrefix("xl/worksheets/sheet") && $0.hasSuffix(".xml") }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    for (table, name) in sheets.enumerated() {
      let sheet = SheetText(words: words.words, table: table)
      guard let bytes = try archive.contents(named: name) else { continue }
      if let problem = try OfficeXML.walk(bytes, visiting: sheet) { problems.append(problem) }
      parts += sheet.parts
    }
    return FormatReading(parts: parts, problems: problems)
  }
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
  private var heads: [Int: String] = [:]
  private var firstRow: Int?
  private var place = ""
  private var isShared = false
  private var isValue = false
  private var value = ""

  init(words: [String], table: Int) {
    self.words = words
    self.table = table
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
    var part = Part(text: text, locator: "cell \(place)")
    part.form = .cell(
      Cell(table: table, row: row, column: column, head: isHead ? nil : heads[column]))
    parts.append(part)
  }

  /// The row and column, from 0, of a place such as `AB12`.
  private static func place(_ name: String) -> (row: Int, column: Int)? {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(name.dropFirst(letters.count)), row > 0
    else { return nil }
    return (row - 1, letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1)
  }
}
