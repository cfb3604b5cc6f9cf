internal import Papers

/// Gathers the parts of a paper while a file of XML or HTML is walked through.
final class PartCollector {
  /// The parts so far.
  private(set) var parts: [Part] = []
  /// What every part that ends from now on is given.
  var template = Template()
  private var text: [UInt8] = []
  private var path = ElementPath()
  private var tables: [TablePlace] = []
  private var tableCount = 0
  private var listDepth = 0
  private var hasGap = true
  /// Where the part at hand stands, where elements alone do not tell it.
  var place: String?

  /// What the element around a part says of it.
  struct Template {
    var role: BlockRole?
    var number: String?
    var label: String?
    var askedOf: String?
    var answers: String?
    var form = PartForm.text
  }

  private struct TablePlace {
    var number: Int
    var row = -1
    var column = -1
    var heads: [Int: String] = [:]
    var isHeadCell = false
    var cell: Cell?
    /// Of each column into which a cell of an earlier row reaches down, for how many rows yet.
    var reached: [Int: Int] = [:]
  }

  // MARK: - Elements

  /// Notes that an element begins, for the locators.
  func enter(_ name: String, id: String?) { path.enter(name, id: id) }

  /// Notes that it ends.
  func leave() { path.leave() }

  /// Takes text in.
  func append(_ more: String) { text.append(contentsOf: more.utf8) }

  /// Takes a blank in, where an element stands for one.
  func appendBlank() { text.append(0x20) }

  /// Whether no text waits to become a part.
  var isEmpty: Bool { text.allSatisfy { $0 <= 0x20 } }

  /// The text that waits, taken out without making a part of it.
  func takeText() -> String {
    defer { text.removeAll(keepingCapacity: true) }
    return CleanText.squeezed(CleanText.clean(String(decoding: text, as: UTF8.self)).utf8)
  }

  /// Ends the part at hand, if there is any text in it.
  func flush(keepsTogether: Bool = false) {
    defer {
      text.removeAll(keepingCapacity: true)
      hasGap = hasGap || !keepsTogether
    }
    guard !isEmpty else { return }
    let clean = CleanText.clean(String(decoding: text, as: UTF8.self))
    let words = CleanText.squeezed(clean.utf8)
    guard !words.isEmpty else { return }
    var part = Part(text: words, locator: place ?? path.locator, form: form)
    if part.form == .text { part.marker = marker(of: clean, squeezed: words) }
    part.formOutside = formOutside
    part.role = template.role
    part.number = template.number
    part.label = template.label
    part.askedOf = template.askedOf
    part.answers = template.answers
    part.hasGapBefore = hasGap
    hasGap = false
    noteHead(words)
    parts.append(part)
  }

  private func marker(of text: String, squeezed words: String) -> Marker? {
    if let marker = Marker(words) { return marker }
    let trimmed = String(decoding: text.utf8.drop { $0 <= 0x20 }, as: UTF8.self)
    guard var marker = Marker(trimmed) else { return nil }
    let word = words.utf8.prefix { $0 != 0x20 }
    marker.length = min(word.count + 1, words.utf8.count)
    return marker
  }

  private var form: PartForm {
    if case .heading = template.form { return template.form }
    if let cell = tables.last?.cell { return .cell(cell) }
    return formOutside
  }

  private var formOutside: PartForm {
    template.form == .text && listDepth > 0 ? .item(level: listDepth) : template.form
  }

  /// Adds a part that stands nowhere as text, such as a title.
  func add(_ words: String, role: BlockRole?) {
    let words = CleanText.squeezed(CleanText.clean(words).utf8)
    guard !words.isEmpty else { return }
    var part = Part(text: words, locator: path.locator)
    part.role = role
    part.hasGapBefore = true
    parts.append(part)
  }

  /// Changes the parts gathered so far.
  func amend(_ change: (inout [Part]) -> Void) { change(&parts) }

  // MARK: - What stands apart

  private var suspended: [(text: [UInt8], template: Template, place: String?)] = []

  /// Puts the text at hand aside while something that stands apart from it is read: a footnote, a
  /// box drawn on the page.
  func suspend() {
    suspended.append((text, template, place))
    text = []
    template = Template()
  }

  /// Goes on with the text that was put aside.
  func resume() {
    flush()
    guard let last = suspended.popLast() else { return }
    (text, template, place) = last
  }

  /// Takes the parts from a place on out, to be put elsewhere.
  func takeParts(from start: Int) -> [Part] {
    defer { parts.removeSubrange(start...) }
    return Array(parts[start...])
  }

  /// Puts parts at the end.
  func add(_ more: [Part]) {
    flush()
    parts += more
  }

  // MARK: - Lists and tables

  /// A list begins.
  func openList() {
    flush()
    listDepth += 1
  }

  /// A list ends.
  func closeList() {
    flush()
    listDepth = max(0, listDepth - 1)
  }

  /// A table begins.
  func openTable() {
    flush()
    tables.append(TablePlace(number: tableCount))
    tableCount += 1
  }

  /// A table ends.
  func closeTable() {
    flush()
    if !tables.isEmpty { tables.removeLast() }
  }

  /// A row begins.
  func openRow() {
    flush()
    guard !tables.isEmpty else { return }
    var table = tables.removeLast()
    if table.row >= 0 {
      table.reached = table.reached.compactMapValues { $0 > 1 ? $0 - 1 : nil }
      for (column, rows) in reachedNext { table.reached[column] = rows }
    }
    reachedNext = [:]
    table.row += 1
    table.column = -1
    tables.append(table)
  }

  private var reachedNext: [Int: Int] = [:]

  /// So many columns of the row at hand are covered by cells that began before.
  func skipColumns(_ count: Int) {
    flush()
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].column += min(max(count, 0), 1000)
  }

  /// A cell begins, over so many columns and rows.
  func openCell(isHead: Bool, span: Int = 1, rows: Int = 1) {
    flush()
    guard var table = tables.popLast() else { return }
    table.row = max(0, table.row)
    table.column += 1
    while table.reached[table.column] != nil { table.column += 1 }
    let columns = Self.columns(span)
    if rows > 1 {
      for column in table.column..<(table.column + columns) {
        reachedNext[column] = min(rows, 1000) - 1
      }
    }
    table.isHeadCell = isHead && table.row == 0
    let head = table.isHeadCell ? nil : table.heads[table.column]
    table.cell = Cell(table: table.number, row: table.row, column: table.column, head: head)
    tables.append(table)
    spanLeft = columns - 1
  }

  /// Over how many columns a cell reaches, whatever its file says.
  private static func columns(_ span: Int) -> Int { min(max(span, 1), 100) }

  private var spanLeft = 0

  /// The cell at hand reaches over so many columns.
  func widenCell(to columns: Int) { spanLeft = Self.columns(columns) - 1 }

  /// A cell ends.
  func closeCell() {
    flush()
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].cell = nil
    tables[tables.count - 1].column += spanLeft
    spanLeft = 0
  }

  private func noteHead(_ words: String) {
    guard let table = tables.last, table.isHeadCell else { return }
    tables[tables.count - 1].heads[table.column, default: ""] += words
  }
}

/// Where one is in a file of elements: for the locators of blocks.
private struct ElementPath {
  private var names: [String] = []
  private var ids: [String?] = []
  private var counts: [[String: Int]] = [[:]]

  mutating func enter(_ name: String, id: String?) {
    counts[counts.count - 1][name, default: 0] += 1
    let place = counts[counts.count - 1][name, default: 1]
    names.append(place == 1 && names.isEmpty ? name : "\(name)[\(place)]")
    ids.append(id)
    counts.append([:])
  }

  mutating func leave() {
    guard !names.isEmpty else { return }
    names.removeLast()
    ids.removeLast()
    counts.removeLast()
  }

  /// The id of the innermost element that has one, or the path from the root.
  var locator: String {
    if let id = ids.last(where: { $0 != nil }) ?? nil { return id }
    return names.isEmpty ? "/" : "/" + names.joined(separator: "/")
  }
}
