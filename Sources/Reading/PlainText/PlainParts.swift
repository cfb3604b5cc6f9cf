internal import Dates
internal import Papers
internal import Rules

/// Makes parts of the lines of a plain text: tables by their cells, paragraphs joined over line
/// ends.
struct PlainParts {
  private let words: LayoutWords
  private let lines: [Line]
  private let width: Int
  private let compounds: Set<String>
  private var parts: [Part] = []
  private var tables = 0

  /// The parts of a plain text, in order.
  static func parts(of lines: [Line], words: LayoutWords) -> [Part] {
    var maker = PlainParts(lines: lines, words: words)
    maker.run()
    return Continuations.joined(maker.parts, words: words, isWrapped: maker.width < Int.max)
  }

  private init(lines: [Line], words: LayoutWords) {
    self.lines = lines
    self.words = words
    width = Self.width(of: lines)
    compounds = Self.compounds(in: lines)
  }

  /// How wide the lines are set, `Int.max` where each paragraph is one long line.
  private static func width(of lines: [Line]) -> Int {
    let edges = lines.map(\.rightEdge).filter { $0 >= 50 }.sorted()
    guard edges.count >= 4, isWrapped(lines) else { return Int.max }
    let typical = edges[edges.count * 9 / 10]
    return typical <= 150 ? typical : Int.max
  }

  /// Whether sentences run on from line to line: at least every tenth line goes on in small letters.
  private static func isWrapped(_ lines: [Line]) -> Bool {
    var (pairs, running) = (0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      pairs += 1
      if next.text.beginsSmall, !line.text.endsSentence, line.text.utf8.count >= 40 { running += 1 }
    }
    return running >= 2 && running * 10 >= pairs
  }

  /// The words with hyphens inside, by which a hyphen at a line's end is judged.
  private static func compounds(in lines: [Line]) -> Set<String> {
    var compounds: Set<String> = []
    for line in lines where line.text.utf8.contains(UInt8(ascii: "-")) {
      for word in Wording(line.text, atMost: 200).words where word.utf8.contains(UInt8(ascii: "-"))
      {
        compounds.insert(word)
      }
    }
    return compounds
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
      } else if let table = CellLineTable(lines, from: index, number: tables, words: words) {
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
      continues(lines[last], text, with: lines[index])
        || hangs(lines[index], after: lines[last], below: lines[start], marker: marker)
    {
      text = joined(text, lines[index].text)
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

  /// Whether a line goes on with the paragraph of the lines before it.
  private func continues(_ last: Line, _ text: String, with next: Line) -> Bool {
    if next.isCut || next.text.utf8.contains(0x09) { return false }
    if isDayToCome(last.text, next.text) { return true }
    if Marker(next.text) != nil { return false }
    if beginsSomething(next) { return false }
    let ending = last.text.lastByte
    if ending == UInt8(ascii: "-"), next.text.beginsSmall { return true }
    if next.text.beginsSmall, !last.text.endsSentence, ending != UInt8(ascii: ":") { return true }
    if isFull(last, before: next) || isTornDay(last.text, next.text) { return true }
    guard last.text.utf8.count >= 45, width < Int.max || next.indent > 0 else { return false }
    return ending == UInt8(ascii: ",") || isUnfinished(last.text)
  }

  /// Whether a line is set in below the number or bullet of its item.
  private func hangs(
    _ line: Line, after last: Line, below first: Line, marker: Marker?
  ) -> Bool {
    marker != nil && line.indent > first.indent && !line.isCut && Marker(line.text) == nil
      && !line.text.utf8.contains(0x09) && !beginsSomething(line)
      && !(line.text.beginsCapital && endsEarly(last, before: line))
  }

  /// Whether a line ends well before the margin, as the name of an item above its words does.
  private func endsEarly(_ line: Line, before next: Line) -> Bool {
    guard line.text.lastByte != UInt8(ascii: ","), !isUnfinished(line.text) else { return false }
    return width < Int.max ? !isFull(line, before: next) : line.text.utf8.count < 40
  }

  /// Whether the first word of the next line would not have fitted on this one.
  private func isFull(_ line: Line, before next: Line) -> Bool {
    // A short line at the right edge is one of an address, not a full one.
    guard width < Int.max, line.text.utf8.count * 2 >= width else { return false }
    let word = next.text.utf8.prefix { $0 != 0x20 }
    return line.rightEdge + 1 + word.count > width
  }

  /// "by 30 April" and "2024": a day over two lines.
  private func isTornDay(_ text: String, _ next: String) -> Bool {
    guard let month = Wording(String(decoding: text.utf8.suffix(24), as: UTF8.self)).words.last,
      Month.number(of: month) != nil, text.utf8.count >= 45
    else { return false }
    let year = Wording(next, atMost: 1).words.first.flatMap { Int($0) }
    return year.map { (1900...2100).contains($0) } ?? false
  }

  /// "by" and "30 April 2024": the day stands on the next line, and is no number of a point.
  private func isDayToCome(_ text: String, _ next: String) -> Bool {
    let first = next.utf8.prefix { $0 != 0x20 && $0 != UInt8(ascii: ".") }
    guard (0x30...0x39).contains(next.firstByte), next.utf8.dropFirst(first.count).first == 0x20,
      text.utf8.count >= 45, isUnfinished(text)
    else { return false }
    let words = Wording(next, atMost: 2).words
    guard words.count == 2, Month.number(of: words[1]) != nil else { return false }
    return Int(words[0].prefix(while: \.isNumber)).map { (1...31).contains($0) } ?? false
  }

  private func isUnfinished(_ text: String) -> Bool {
    let tail = text.utf8.suffix(24)
    guard let word = Wording(String(decoding: tail, as: UTF8.self)).words.last else { return false }
    return words.has(word, in: .unfinished)
  }

  /// "ACTION 2: …", "RESOLVED that", "From: …", "Dear …", "cc …" begin a part of their own.
  private func beginsSomething(_ line: Line) -> Bool {
    let wording = Wording(line.text, atMost: 6)
    if line.text.beginsSmall {
      return HeaderFields.field(of: line.text, words: words)?.field == .copies
    }
    let capitals = String(
      decoding: line.text.utf8.prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") }, as: UTF8.self
    )
    .isAllCapitals
    if wording.opening(words[.salutations]) > 0 { return true }
    if capitals, wording.opening(words[.actions]) > 0 || wording.opening(words[.resolutions]) > 0 {
      return true
    }
    return HeaderFields.field(of: line.text, words: words) != nil
  }

  /// Joins two lines, taking a hyphen at the line's end away unless the word has it elsewhere too.
  private func joined(_ left: String, _ right: String) -> String {
    guard left.lastByte == UInt8(ascii: "-"), right.beginsSmall,
      left.utf8.dropLast().last.map({ (0x61...0x7A).contains($0 | 0x20) }) ?? false
    else { return left + " " + right }
    let tail = Wording(String(decoding: left.utf8.suffix(40), as: UTF8.self)).words.last ?? ""
    let head = Wording(right, atMost: 1).words.first ?? ""
    let isCompound =
      compounds.contains(tail + head) || tail.utf8.dropLast().contains(UInt8(ascii: "-"))
    return isCompound ? left + right : String(decoding: left.utf8.dropLast(), as: UTF8.self) + right
  }
}
