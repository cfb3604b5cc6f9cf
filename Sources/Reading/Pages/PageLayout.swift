/// Lays the words of a page out as lines of text, so that a column can be seen by its blanks.
///
/// `pdftotext -layout` does the like, but leaves a single blank where the cells of a table stand close
/// together; here the gap between two words is judged by their height, and every wide one is two
/// blanks or more.
struct PageLayout {
  /// A gap as wide as this part of the height of its words parts columns; blanks between words that
  /// are spread to fill a line are narrower.
  private static let columnGap = 0.5
  /// Lines farther apart than is usual on the page by this part of their height have a gap between.
  private static let paragraphGap = 0.35
  /// No line is set farther in than this.
  private static let widest = 400

  private let words: [PrintedWords.Word]
  private let letterWidth: Double

  /// The text of a page.
  static func text(of words: [PrintedWords.Word]) -> [UInt8] {
    PageLayout(words).text()
  }

  private init(_ words: [PrintedWords.Word]) {
    self.words = words
    let widths = words.filter { $0.text.count >= 3 }
      .map { ($0.right - $0.left) / Double(Self.letters(in: $0.text)) }.sorted()
    // Letters are of many widths: a little less than the middle leaves room for the narrow ones.
    letterWidth = max(0.5, (widths.isEmpty ? 5 : widths[widths.count / 2]) * 0.9)
  }

  private static func letters(in text: ArraySlice<UInt8>) -> Int {
    max(1, text.count { $0 & 0xC0 != 0x80 })
  }

  private func text() -> [UInt8] {
    let lines = joinedHeadings(lines())
    let gaps = zip(lines, lines.dropFirst()).map { $1.top - $0.bottom }
    let usual = gaps.filter { $0 > -2 }.sorted()
    let pitch = usual.isEmpty ? 0 : usual[usual.count / 3]
    var out: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0, gaps[index - 1] > max(0, pitch) + line.height * Self.paragraphGap {
        out.append(0x0A)
      }
      out += text(of: line)
      out.append(0x0A)
    }
    return out
  }

  private struct PrintedLine {
    var words: [PrintedWords.Word]
    var top: Double
    var bottom: Double
    /// The words of the lines below it that belong to the same heading.
    var continuation: [PrintedWords.Word] = []

    var height: Double { (words.first?.bottom ?? bottom) - (words.first?.top ?? top) }
  }

  /// The words by lines: those that stand at about the same height.
  private func lines() -> [PrintedLine] {
    var lines: [PrintedLine] = []
    for word in words.sorted(by: { ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left) })
    {
      let middle = (word.top + word.bottom) / 2
      if let last = lines.last, middle < last.bottom - last.height * 0.35, middle > last.top {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append(PrintedLine(words: [word], top: word.top, bottom: word.bottom))
      }
    }
    for index in lines.indices { lines[index].words.sort { $0.left < $1.left } }
    return lines
  }

  /// Lines of large letters right below each other are one heading.
  private func joinedHeadings(_ lines: [PrintedLine]) -> [PrintedLine] {
    let heights = lines.map(\.height).sorted()
    guard let usual = heights.isEmpty ? nil : heights[heights.count / 2] else { return lines }
    var joined: [PrintedLine] = []
    for line in lines {
      if let last = joined.last, last.height > usual * 1.2, abs(last.height - line.height) < 1,
        line.top - last.bottom < line.height * 0.3,
        abs((last.words.first?.left ?? 0) - (line.words.first?.left ?? 0)) < 40
      {
        joined[joined.count - 1].continuation += line.words
        joined[joined.count - 1].bottom = line.bottom
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  private func text(of line: PrintedLine) -> [UInt8] {
    var out: [UInt8] = []
    var width = 0
    var last: PrintedWords.Word?
    for word in line.words {
      let column = min(Self.widest, max(0, Int(word.left / letterWidth)))
      var blanks = column
      if let last {
        let gap = word.left - last.right
        let isWide = gap > min(word.height, last.height) * Self.columnGap
        blanks = isWide ? max(2, column - width) : gap > word.height * 0.06 ? 1 : 0
      }
      out += repeatElement(0x20, count: blanks)
      out += word.text
      width += blanks + Self.letters(in: word.text)
      last = word
    }
    for word in line.continuation { out += [0x20] + word.text }
    return out
  }
}
