internal import Rules

/// Sets text that is printed in two columns side by side one below the other.
///
/// Columns of running text are told from the cells of a table by their prose: on both sides lines
/// are long, and many of them go on in small letters. Each page is looked at by itself.
struct TextColumns {
  /// How many lines must stand side by side.
  private static let fewest = 6
  /// How long they are at least, in bytes, on the average of each side.
  private static let shortest = 22
  /// How far in the right column begins at least.
  private static let narrowest = 25

  private let words: LayoutWords

  /// The lines of a paper with its columns one below the other.
  static func unfolded(_ lines: [Line], words: LayoutWords) -> [Line] {
    let columns = TextColumns(words: words)
    var out: [Line] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      out += columns.unfolded(lines[start..<end])
      start = end
    }
    return out
  }

  private init(words: LayoutWords) {
    self.words = words
  }

  private func unfolded(_ page: ArraySlice<Line>) -> [Line] {
    // Without wide gaps, and without lines set far in, no page has columns.
    let mayHaveColumns = page.contains {
      $0.indent >= Self.narrowest || Columns.mayBeCut($0.text, gap: 3)
    }
    guard mayHaveColumns else { return Array(page) }
    let rows = page.map(Row.init)
    guard let gutter = gutter(of: rows) else { return Array(page) }
    var out: [Line] = []
    var run: [Row] = []
    for row in rows {
      if row.lies(beside: gutter) {
        run.append(row)
      } else {
        out += taken(run, gutter) + [row.line]
        run = []
      }
    }
    return out + taken(run, gutter)
  }

  /// A line, cut in two where a wide gap stands.
  private struct Row {
    let line: Line
    let left: String
    let right: String
    /// Where the right piece begins.
    let start: Int

    init(_ line: Line) {
      self.line = line
      let columns = Columns(line.text, gap: 3)
      let isCut = columns.texts.count == 2
      left = isCut ? columns.texts[0] : ""
      right = isCut ? columns.texts[1] : ""
      start = isCut ? line.indent + columns.starts[1] : 0
    }

    var isCut: Bool { start > 0 }

    /// Whether nothing of the line stands in the gutter.
    func lies(beside gutter: Int) -> Bool {
      line.isBlank || isCut && abs(start - gutter) <= 2 || line.rightEdge <= gutter - 2
        || line.indent >= gutter - 1
    }
  }

  /// Where the right column begins on a page, nil where it is set in one.
  private func gutter(of rows: [Row]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows where !row.line.isBlank {
      // The columns need not stand line by line: then a line has words on one side alone.
      let start = row.isCut ? row.start : row.line.indent
      if start >= Self.narrowest { counts[start, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let best, best.value >= Self.fewest else { return nil }
    return best.key
  }

  /// The lines of a run, those of the left column first where both are prose.
  private func taken(_ run: [Row], _ gutter: Int) -> [Line] {
    let left = run.map { side($0, isLeft: true, gutter) }
    let right = run.map { side($0, isLeft: false, gutter) }
    guard isProse(left), isProse(right), !(isHead(left) && isHead(right)) else {
      return run.map(\.line)
    }
    return Self.trimmed(left) + Self.trimmed(right)
  }

  private func isProse(_ side: [Line]) -> Bool {
    let texts = side.map(\.text).filter { !$0.isEmpty }
    return texts.count >= Self.fewest
      && texts.reduce(0) { $0 + $1.utf8.count } >= texts.count * Self.shortest
      && texts.count(where: \.beginsSmall) * 3 >= texts.count
  }

  /// Whether a side begins with the head of a table's column.
  private func isHead(_ side: [Line]) -> Bool {
    side.first { !$0.isBlank }.map { $0.text.isOne(of: words[.columns]) } ?? false
  }

  /// What a line has on one side; blank where it has nothing there.
  private func side(_ row: Row, isLeft: Bool, _ gutter: Int) -> Line {
    var line = row.line
    if row.isCut {
      line.text = isLeft ? row.left : row.right
    } else if line.indent >= gutter - 1 {
      line.text = isLeft ? "" : line.text
    } else {
      line.text = isLeft ? line.text : ""
    }
    if !isLeft { line.indent = max(0, (row.isCut ? row.start : line.indent) - gutter) }
    return line
  }

  /// The lines without blank ones at their ends, so that a paragraph may go on in the next column.
  private static func trimmed(_ lines: [Line]) -> [Line] {
    let start = lines.firstIndex { !$0.isBlank } ?? lines.count
    let end = lines.lastIndex { !$0.isBlank } ?? start
    return start < lines.count ? Array(lines[start...end]) : []
  }
}
