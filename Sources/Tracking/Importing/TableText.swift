package import Papers

/// Rows of a spreadsheet as a paper: a cell a block, a row after the other.
package enum TableText {
  /// The rows of comma- or semicolon-separated values (RFC 4180).
  ///
  /// An apostrophe that keeps a cell from being run as a formula, as our own files have it, is taken
  /// off again.
  package static func rows(ofCSV text: String) -> [[String]] {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let mark = separator(of: bytes)
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = bytes.startIndex
    func endCell() {
      row.append(plain(cell))
      cell = []
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        let isEnd = byte == UInt8(ascii: "\"")
        if isEnd, index < bytes.endIndex, bytes[index] == byte {
          cell.append(byte)
          index += 1
        } else if isEnd {
          isQuoted = false
        } else {
          cell.append(byte)
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty {
        isQuoted = true
      } else if byte == mark {
        endCell()
      } else if byte == 0x0A {
        endCell()
        rows.append(row)
        row = []
      } else if byte != 0x0D {
        cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows.filter { row in row.contains { !$0.isEmpty } }
  }

  /// The rows as a paper.
  package static func paper(of rows: [[String]]) -> Paper {
    var text = ""
    var blocks: [Block] = []
    for (number, row) in rows.enumerated() {
      for (column, words) in row.enumerated() where !words.isEmpty {
        let start = text.utf8.count
        text += words
        var block = Block(
          role: .cell, span: TextSpan(start, text.utf8.count), locator: "row \(number + 1)")
        block.cell = Cell(
          table: 0, row: number, column: column,
          head: number > 0 && column < rows[0].count ? rows[0][column] : nil)
        blocks.append(block)
        text += "\n"
      }
    }
    return Paper(text: text, blocks: blocks, kind: .other)
  }

  /// Continental spreadsheets separate by semicolons: whichever the first line has more of.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != 0x0A }
    let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return marks.max { left, right in
      line.count { $0 == left } < line.count { $0 == right }
    } ?? UInt8(ascii: ",")
  }

  private static func plain(_ cell: [UInt8]) -> String {
    let formula: [UInt8] = Array("=+-@".utf8)
    let isShielded =
      cell.first == UInt8(ascii: "'") && cell.count > 1 && formula.contains(cell[1])
    return String(decoding: isShielded ? Array(cell.dropFirst()) : cell, as: UTF8.self)
  }
}
