internal import Papers
internal import Rules

/// Makes parts of the lines of a plain text: tables by their cells, paragraphs joined over line
/// ends.
struct PlainParts {
  private let words: LayoutWords
  private let lines: [Line]
  private let ends: LineEnds
  /// For each line the next blank one, itself where it is blank.
  private let gaps: [Int]
  private var parts: [Part] = []
  private var tables = 0

  /// The parts of a plain text, in order.
  static func parts(of lines: [Line], words: LayoutWords) -> [Part] {
    var maker = PlainParts(lines: lines, words: words)
    maker.run()
    return Continuations.joined(maker.parts, words: words, isWrapped: maker.ends.areWrapped)
  }

  private init(lines: [Line], words: LayoutWords) {
    let lines = Self.withNumbersSetOff(lines)
    self.lines = lines
    self.words = words
    ends = LineEnds(of: lines, words: words)
    gaps = Self.gaps(in: lines)
  }

  /// The lines with blanks for the tab behind a printed number, where it sets the number off from its
  /// paragraph and is no edge of a row.
  private static func withNumbersSetOff(_ lines: [Line]) -> [Line] {
    let rows = lines.indices.filter { lines[$0].text.utf8.contains(0x09) }
    let numbered = Set(rows.filter { isNumberedParagraph(lines[$0].text) })
    var lines = lines
    for (place, index) in rows.enumerated() where numbered.contains(index) {
      let beside = [place - 1, place + 1].filter(rows.indices.contains).map { rows[$0] }
      // A row of the same table stands right above or below, or with one blank line between.
      guard beside.allSatisfy({ abs($0 - index) > 2 || numbered.contains($0) }) else { continue }
      lines[index].text = lines[index].text.replacing("\t", with: "  ", maxReplacements: 1)
    }
    return lines
  }

  /// "2780.", a tab, and at least a few words without another.
  private static func isNumberedParagraph(_ text: String) -> Bool {
    let bytes = text.utf8
    let number = bytes.prefix { $0 != 0x09 }
    let rest = bytes[number.endIndex...].drop { $0 == 0x09 || $0 == 0x20 }
    return number.count <= 8 && number.last == UInt8(ascii: ".") && !rest.contains(0x09)
      && number.first.map { (0x30...0x39).contains($0) } ?? false
      && number.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      && rest.count(where: { $0 == 0x20 }) >= leastBlanks
  }

  /// A cell of fewer words may be the subject of a row.
  private static let leastBlanks = 4

  private static func gaps(in lines: [Line]) -> [Int] {
    var gaps = Array(repeating: lines.count, count: lines.count + 1)
    for index in lines.indices.reversed() {
      gaps[index] = lines[index].isBlank ? index : gaps[index + 1]
    }
    return gaps
  }

  private mutating func run() {
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
      } else if lines[index].text.utf8.contains(0x09) || isPiped(lines[index]) {
        index = takeCellRow(at: index)
      } else if let table = ColumnTable(lines, from: index, number: tables, words: words) {
        parts += table.parts
        tables += 1
        index = table.end
      } else if let table = CellLineTable(
        lines, gaps: gaps, from: index, number: tables, words: words)
      {
        parts += table.parts
        tables += 1
        index = table.end
      } else {
        index = takeParagraph(at: index)
      }
    }
  }

  private func isPiped(_ line: Line) -> Bool {
    line.text.firstByte == UInt8(ascii: "|")
      && line.text.utf8.count { $0 == UInt8(ascii: "|") } >= 3
  }

  private func hasGap(before index: Int) -> Bool {
    index == 0 || lines[index - 1].isBlank || lines[index].isCut
  }

  // MARK: - Rows with tabs or bars

  private var openRows = 0

  private mutating func takeCellRow(at index: Int) -> Int {
    let line = lines[index]
    if isNumberedHeading(index) { return takeNumberedHeading(at: index) }
    if !isRow(before: index) || isHeadRow(line) {
      tables += 1
      openRows = 0
    }
    let separator = isPiped(line) ? UInt8(ascii: "|") : 0x09
    var bytes = Array(line.text.utf8)[...]
    if separator == UInt8(ascii: "|") { bytes = bytes.dropFirst() }
    for (column, cell) in bytes.split(separator: separator, omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = CleanText.squeezed(cell)
      guard !text.isEmpty else { continue }
      var part = part(
        text, line: line, form: .cell(Cell(table: tables - 1, row: openRows, column: column)))
      part.hasGapBefore = hasGap(before: index)
      parts.append(part)
    }
    openRows += 1
    return index + 1
  }

  /// Cells that are all short, two of them known heads of columns, begin a table of their own.
  private func isHeadRow(_ line: Line) -> Bool {
    let cells = cells(of: line)
    return cells.count >= 2 && cells.allSatisfy { $0.utf8.count <= 40 }
      && cells.count { $0.isOne(of: words[.columns]) } >= 2
  }

  private func cells(of line: Line) -> [String] {
    line.text.utf8.split(whereSeparator: { $0 == 0x09 || $0 == UInt8(ascii: "|") })
      .map { CleanText.squeezed($0) }.filter { !$0.isEmpty }
  }

  /// A number, a tab and a few words with gaps above and below are a heading, not a row.
  private func isNumberedHeading(_ index: Int) -> Bool {
    let cells = cells(of: lines[index])
    guard cells.count == 2, cells[0].utf8.count <= 5, cells[1].utf8.count <= 120,
      hasGap(before: index),
      cells[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") })
    else { return false }
    return index + 1 == lines.count || lines[index + 1].isBlank
  }

  private mutating func takeNumberedHeading(at index: Int) -> Int {
    let cells = cells(of: lines[index])
    var part = part(cells.joined(separator: " "), line: lines[index])
    part.marker = Marker(cells.joined(separator: "  "))
    part.marker?.length = cells[0].utf8.count + 1
    part.hasGapBefore = true
    parts.append(part)
    return index + 1
  }

  private func isRow(before index: Int) -> Bool {
    guard index > 0, let last = lines[..<index].last(where: { !$0.isBlank }) else { return false }
    return last.text.utf8.contains(0x09) || isPiped(last)
  }

  private func part(_ text: String, line: Line, form: PartForm = .text) -> Part {
    var part = Part(text: text, locator: Self.locator(of: line), form: form)
    part.indent = line.indent
    part.page = line.page
    return part
  }

  /// A line's place in words.
  static func locator(of line: Line) -> String {
    line.page > 0 ? "page \(line.page), line \(line.number)" : "line \(line.number)"
  }

  // MARK: - Paragraphs

  private mutating func takeParagraph(at start: Int) -> Int {
    var text = lines[start].text
    var last = start
    var index = start + 1
    let marker = Marker(text)
    while index < lines.count, !lines[index].isBlank,
      ends.continues(lines[last], with: lines[index])
        || ends.hangs(lines[index], after: lines[last], below: lines[start], marker: marker)
    {
      ends.append(lines[index].text, to: &text)
      last = index
      index += 1
    }
    var level: Int?
    if text.firstByte == UInt8(ascii: "#") { level = takeHashes(from: &text) }
    var part = part(
      CleanText.squeezed(text.utf8), line: lines[start],
      form: level.map { .heading(level: $0) } ?? .text)
    part.marker = Marker(part.text)
    // Wide gaps tell figures from numbers, so the marker is sought before they are squeezed.
    if part.marker == nil, let marker = Marker(text) {
      part.marker = marker
      part.marker?.length = markerLength(marker, in: part.text)
    }
    part.hasGapBefore = hasGap(before: start)
    if !part.text.isEmpty { parts.append(part) }
    return index
  }

  private func markerLength(_ marker: Marker, in text: String) -> Int {
    let blank = text.utf8.firstIndex(of: 0x20) ?? text.utf8.endIndex
    return min(marker.length, text.utf8.distance(from: text.utf8.startIndex, to: blank) + 1)
  }

  /// Markdown's heading signs, counted and taken away.
  private func takeHashes(from text: inout String) -> Int? {
    let hashes = text.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = String(decoding: text.utf8.dropFirst(hashes), as: UTF8.self)
    guard hashes <= 6, rest.firstByte == 0x20 else { return nil }
    text = rest
    return hashes
  }
}
