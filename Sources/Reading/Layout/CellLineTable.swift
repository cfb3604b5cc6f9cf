internal import Papers
internal import Rules

/// A table given one cell a line, as a conversion leaves it that lost the borders.
///
/// It begins with three or more short lines that are column heads, and goes on with groups of as
/// many lines; gaps stand between the rows, or the rows' first cells are of one shape.
struct CellLineTable {
  /// The cells, row by row.
  private(set) var parts: [Part] = []
  /// The index of the line after the table.
  private(set) var end: Int

  /// The table that begins with a line, or nil where none does.
  ///
  /// `gaps` holds for each line the next blank one.
  init?(_ lines: [Line], gaps: [Int], from start: Int, number: Int, words: LayoutWords) {
    end = start
    guard start == 0 || lines[start - 1].isBlank || isHead(lines[start], words) else { return nil }
    let cluster = start..<gaps[start]
    if let rows = Self.spacedRows(lines, gaps, head: cluster, words: words) {
      take(rows, of: lines, number: number, hasHead: true)
    } else if let rows = Self.runningRows(lines, cluster: cluster, words: words) {
      take(rows, of: lines, number: number, hasHead: true)
    } else {
      return nil
    }
  }

  /// How many columns a table may have.
  private static let widest = 12

  private func isHead(_ line: Line, _ words: LayoutWords) -> Bool {
    line.text.isOne(of: words[.columns])
  }

  private static func nextCluster(_ lines: [Line], _ gaps: [Int], after end: Int) -> Range<Int> {
    var start = end
    while start < lines.count, lines[start].isBlank { start += 1 }
    return start..<gaps[start]
  }

  /// A head and rows with gaps between them, each of as many lines.
  private static func spacedRows(
    _ lines: [Line], _ gaps: [Int], head: Range<Int>, words: LayoutWords
  ) -> [Range<Int>]? {
    guard (3...widest).contains(head.count),
      lines[head].allSatisfy({ isCellLike($0) && $0.text.utf8.count <= 40 })
    else { return nil }
    var rows = [head]
    while true {
      let next = nextCluster(lines, gaps, after: rows[rows.count - 1].upperBound)
      guard next.count == head.count, lines[next].allSatisfy(isCellLike) else { break }
      rows.append(next)
    }
    let known = lines[head].count { $0.text.isOne(of: words[.columns]) }
    return rows.count >= (known >= 2 ? 2 : 3) ? rows : nil
  }

  private static func isCellLike(_ line: Line) -> Bool {
    line.text.utf8.count <= 120 && Marker(line.text)?.form != .bullet
  }

  /// Known heads one after the other, then rows without gaps whose first cells look alike.
  private static func runningRows(_ lines: [Line], cluster: Range<Int>, words: LayoutWords)
    -> [Range<Int>]?
  {
    var width = 0
    for index in cluster {
      guard lines[index].text.utf8.count <= 40, width <= widest else { break }
      let wording = Wording(lines[index].text)
      guard
        wording.isOne(of: words[.columns])
          || wording.opening(words[.columns]) > 0 && wording.words.count <= 4
      else { break }
      width += 1
    }
    guard (3...widest).contains(width), cluster.count >= 2 * width else { return nil }
    var rows = [cluster.lowerBound..<(cluster.lowerBound + width)]
    let shape = self.shape(lines[cluster.lowerBound + width].text)
    var start = cluster.lowerBound + width
    while start + width <= cluster.upperBound, self.shape(lines[start].text) == shape {
      rows.append(start..<(start + width))
      start += width
    }
    return rows
  }

  /// Letters and figures of a short cell, alike for "J2" and "S14".
  private static func shape(_ text: String) -> [UInt8] {
    var shape: [UInt8] = []
    for byte in text.utf8.prefix(12) {
      let kind: UInt8 =
        switch byte {
        case 0x30...0x39: UInt8(ascii: "9")
        case 0x41...0x5A, 0x61...0x7A: UInt8(ascii: "a")
        default: byte
        }
      if shape.last != kind { shape.append(kind) }
    }
    return shape
  }

  private mutating func take(_ rows: [Range<Int>], of lines: [Line], number: Int, hasHead: Bool) {
    let heads = lines[rows[0]].map { CleanText.squeezed($0.text.utf8) }
    for (row, range) in rows.enumerated() {
      for (column, index) in range.enumerated() {
        let cell = Cell(
          table: number, row: row, column: column, head: row > 0 ? heads[column] : nil)
        var part = Part(
          text: CleanText.squeezed(lines[index].text.utf8),
          locator: PlainParts.locator(of: lines[index]),
          form: .cell(cell))
        part.hasGapBefore = column == 0
        part.page = lines[index].page
        parts.append(part)
      }
      end = range.upperBound
    }
  }
}
