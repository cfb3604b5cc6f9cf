internal import Papers
internal import Rules

/// A table set in columns by blanks, as `pdftotext -layout` leaves it.
///
/// It begins with a line of column heads, two of them known, and ends at a line that begins left of
/// the first column, or that runs across the columns after a gap. What a cell says on several lines
/// is put together, and the cells of a row stand one after the other.
struct ColumnTable {
  /// The cells, in the order of the lines.
  private(set) var parts: [Part] = []
  /// The index of the line after the table.
  private(set) var end: Int

  private let number: Int
  private let words: LayoutWords
  private var starts: [Int] = []
  private var heads: [String] = []
  /// The line of the heads as it may come again on the next page, and the line below it.
  private var headLine: [String] = []
  private var restOfHead: String?
  private var row = 0
  /// The cells of the row at hand, by their columns.
  private var cells: [Int: Part] = [:]
  /// Where the last line of each of them ends, and the farthest that any of a column ends.
  private var edges: [Int: Int] = [:]
  private var widest: [Int: Int] = [:]

  /// The table that begins with a line, or nil where that is no row of column heads.
  init?(_ lines: [Line], from start: Int, number: Int, words: LayoutWords) {
    self.number = number
    self.words = words
    end = start
    guard takeHead(lines[start]) else { return nil }
    var index = start + 1
    if index < lines.count, takeRestOfHead(lines[index]) { index += 1 }
    endRow()
    widest = [:]
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        index += 1
        continue
      }
      if takeHead(line, again: true) {
        index += 1
        if let rest = restOfHead, index < lines.count, lines[index].text == rest { index += 1 }
        continue
      }
      guard belongs(line, hasGap: lines[index - 1].isBlank) else { break }
      take(line)
      index += 1
    }
    guard row > 0 else { return nil }
    endRow()
    end = index
    while end > start, lines[end - 1].isBlank { end -= 1 }
  }

  private mutating func takeHead(_ line: Line, again: Bool = false) -> Bool {
    guard Columns.mayBeCut(line.text, gap: 2) else { return false }
    let columns = Columns(line.text, gap: 2)
    guard columns.texts.count >= 3 else { return false }
    if again {
      guard columns.texts == headLine else { return false }
    } else {
      let known = columns.texts.count { $0.isOne(of: words[.columns]) }
      guard known >= 2, columns.texts.allSatisfy({ $0.utf8.count <= 40 }) else { return false }
      heads = columns.texts
      headLine = heads
      for (column, text) in columns.texts.enumerated() {
        append(Piece(column: column, text: text, start: 0), line: line)
      }
    }
    starts = columns.starts.map { $0 + line.indent }
    return true
  }

  /// Takes the second line of the heads: "By" over "when" is a head that is known as a whole.
  private mutating func takeRestOfHead(_ line: Line) -> Bool {
    let pieces = pieces(of: line)
    guard !pieces.isEmpty, pieces.allSatisfy({ $0.text.utf8.count <= 24 }),
      pieces.contains(where: {
        Wording(heads[$0.column] + " " + $0.text).isOne(of: words[.columns])
      })
    else { return false }
    for piece in pieces {
      append(piece, line: line)
      heads[piece.column] += " " + piece.text
    }
    restOfHead = line.text
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
    let pieces = pieces(of: line)
    if pieces.contains(where: { $0.column == 0 }) || pieces.count > 1 && pieces.allSatisfy(isAnew) {
      endRow()
      row += 1
    }
    for piece in pieces { append(piece, line: line) }
  }

  private func pieces(of line: Line) -> [Piece] {
    let columns = Columns(line.text, gap: 2)
    return zip(columns.texts, columns.starts).map { text, start in
      Piece(
        column: starts.lastIndex { $0 <= start + line.indent + 2 } ?? 0, text: text,
        start: start + line.indent)
    }
  }

  private struct Piece {
    let column: Int
    let text: String
    let start: Int

    var end: Int { start + text.unicodeScalars.count }
  }

  /// Whether a piece begins a cell: its first word would have fitted on the line above it.
  private func isAnew(_ piece: Piece) -> Bool {
    guard let above = edges[piece.column] else { return true }
    let word = piece.text.utf8.prefix { $0 != 0x20 }
    let limit =
      piece.column + 1 < starts.count ? starts[piece.column + 1] - 1 : widest[piece.column] ?? above
    return above + 1 + word.count <= limit
  }

  private mutating func append(_ piece: Piece, line: Line) {
    edges[piece.column] = piece.end
    widest[piece.column] = max(widest[piece.column] ?? 0, piece.end)
    if let cell = cells[piece.column] {
      cells[piece.column]?.text = CellText.joined(cell.text, piece.text)
      return
    }
    let cell = Cell(
      table: number, row: row, column: piece.column,
      head: row > 0 && piece.column < heads.count ? heads[piece.column] : nil)
    var part = Part(text: piece.text, locator: PlainParts.locator(of: line), form: .cell(cell))
    part.page = line.page
    cells[piece.column] = part
  }

  /// Puts the cells of the row at hand among the parts, from left to right.
  private mutating func endRow() {
    parts += cells.sorted { $0.key < $1.key }.map(\.value)
    cells = [:]
    edges = [:]
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
