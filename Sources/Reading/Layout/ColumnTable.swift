internal import Papers
internal import Rules

/// A table set in columns by blanks, as `pdftotext -layout` leaves it.
///
/// It begins with a line of column heads, two of them known, and ends at a line that begins left of
/// the first column, or that runs across the columns after a gap. The text keeps the order of the
/// lines: what a cell says on its second line is a part of its own in the same cell where other
/// columns stand between.
struct ColumnTable {
  /// The cells, in the order of the lines.
  private(set) var parts: [Part] = []
  /// The index of the line after the table.
  private(set) var end: Int

  private let number: Int
  private let words: LayoutWords
  private var starts: [Int] = []
  private var heads: [String] = []
  private var row = 0
  private var rowNumber: String?
  private var lastFilled: Set<Int> = []

  /// The table that begins with a line, or nil where that is no row of column heads.
  init?(_ lines: [Line], from start: Int, number: Int, words: LayoutWords) {
    self.number = number
    self.words = words
    end = start
    guard takeHead(lines[start]) else { return nil }
    var index = start + 1
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        index += 1
        continue
      }
      if takeHead(line, again: true) {
        index += 1
        continue
      }
      guard belongs(line, hasGap: lines[index - 1].isBlank) else { break }
      take(line)
      index += 1
    }
    guard row > 0 else { return nil }
    end = index
    while end > start, lines[end - 1].isBlank { end -= 1 }
  }

  private mutating func takeHead(_ line: Line, again: Bool = false) -> Bool {
    let columns = Columns(line.text, gap: 2)
    guard columns.texts.count >= 3 else { return false }
    if again {
      guard columns.texts == heads else { return false }
    } else {
      let known = columns.texts.count { Wording($0).isOne(of: words[.columns]) }
      guard known >= 2, columns.texts.allSatisfy({ $0.utf8.count <= 40 }) else { return false }
      heads = columns.texts
      for (column, text) in columns.texts.enumerated() { append(text, line: line, column: column) }
      row = 1
    }
    starts = columns.starts.map { $0 + line.indent }
    return true
  }

  private func belongs(_ line: Line, hasGap: Bool) -> Bool {
    guard line.indent >= starts[0] else { return false }
    guard hasGap, Columns(line.text, gap: 2).texts.count == 1, line.indent < starts[1] else {
      return true
    }
    // A line across the columns after a gap is the text below the table.
    return line.rightEdge < starts[starts.count - 1]
  }

  private mutating func take(_ line: Line) {
    let columns = Columns(line.text, gap: 2)
    var pieces: [(column: Int, text: String)] = []
    for (text, start) in zip(columns.texts, columns.starts) {
      let column = starts.lastIndex { $0 <= start + line.indent + 2 } ?? 0
      pieces.append((column, text))
    }
    let filled = Set(pieces.map(\.column))
    if filled.contains(0) {
      row += 1
      lastFilled = []
      rowNumber = pieces.first.flatMap { Marker($0.text)?.number ?? Self.firstCode($0.text) }
    } else if filled.count > 1, !lastFilled.isDisjoint(with: filled.subtracting([1])) {
      row += 1
      lastFilled = []
    }
    for piece in pieces { append(piece.text, line: line, column: piece.column) }
    lastFilled.formUnion(filled)
  }

  /// "R1" or "57.12" at the front of a row's first cell.
  private static func firstCode(_ text: String) -> String? {
    let word = text.utf8.prefix { $0 != 0x20 }
    guard word.count <= 10, word.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func append(_ text: String, line: Line, column: Int) {
    if let last = parts.last, case .cell(let cell) = last.form, cell.row == row,
      cell.column == column
    {
      parts[parts.count - 1].text = CellText.joined(last.text, text)
      return
    }
    let cell = Cell(
      table: number, row: row, column: column,
      head: row > 0 && column < heads.count ? heads[column] : nil)
    var part = Part(text: text, locator: PlainParts.locator(of: line), form: .cell(cell))
    part.page = line.page
    part.number = rowNumber
    parts.append(part)
  }
}

/// Joins the lines of a cell.
enum CellText {
  /// The two as one, a hyphen at the line's end taken away.
  static func joined(_ left: String, _ right: String) -> String {
    guard left.lastByte == UInt8(ascii: "-"), right.beginsSmall else { return left + " " + right }
    return String(decoding: left.utf8.dropLast(), as: UTF8.self) + right
  }
}
