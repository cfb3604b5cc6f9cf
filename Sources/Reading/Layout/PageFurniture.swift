internal import Rules

/// Takes out what a page carries for its own sake: page numbers, running heads and feet.
///
/// Pages are known by form feeds, or by lines with page numbers that count upwards. What stands at
/// the top or foot of pages again and again, figures aside, is furniture; so is a line right after a
/// page's end whose words all stand at the head of the paper.
struct PageFurniture {
  private let words: LayoutWords
  private var lines: [Line]
  private var drops: Set<Int> = []

  /// The lines of a paper without its furniture, each with its page where the paper has pages; and
  /// the words of that furniture, once each.
  static func removed(
    from lines: [Line], words: LayoutWords
  ) -> (lines: [Line], running: [String]) {
    var furniture = PageFurniture(words: words, lines: lines)
    furniture.dropPageNumbers()
    furniture.dropRunningHeads()
    furniture.dropRepeats()
    return (furniture.rest(), furniture.running())
  }

  /// Whether a line at the head or foot of a page gives nothing but its number.
  static func isPageNumber(_ text: String) -> Bool {
    let line = Line(number: 1, page: 1, text: text, indent: 20, isCut: false)
    return PageNumber(line, isAlone: true) != nil
  }

  private init(words: LayoutWords, lines: [Line]) {
    self.words = words
    self.lines = lines
  }

  // MARK: - Page numbers

  private mutating func dropPageNumbers() {
    let hasFeeds = (lines.last?.page ?? 0) > 1
    let numbered = lines.indices.compactMap { index in
      PageNumber(lines[index], isAlone: isAlone(index)).map { (index, $0) }
    }
    var taken: [Int] = []
    var last: Int?
    for (index, number) in numbered
    where last.map({ number.number == $0 + 1 }) ?? (number.number <= 3 || number.saysPage) {
      taken.append(index)
      last = number.number
    }
    let isSure =
      taken.count > 1 || hasFeeds || numbered.contains { $0.1.saysPage } || isFoot(taken)
    guard isSure else { return }
    drops.formUnion(taken)
    if !hasFeeds { numberPages(endingAt: taken) }
  }

  /// A number set far in on the last line of all is the foot of the only page.
  private func isFoot(_ taken: [Int]) -> Bool {
    guard let index = taken.first, lines[index].indent >= 15 else { return false }
    return lines[(index + 1)...].allSatisfy(\.isBlank)
  }

  private func isAlone(_ index: Int) -> Bool {
    (index == 0 || lines[index - 1].isBlank || lines[index - 1].page != lines[index].page)
      && (index + 1 == lines.count || lines[index + 1].isBlank || lines[index].indent >= 15
        || lines[index + 1].page != lines[index].page)
  }

  private mutating func numberPages(endingAt ends: [Int]) {
    var page = 1
    var next = 0
    for index in lines.indices {
      lines[index].page = page
      if next < ends.count, ends[next] == index {
        page += 1
        next += 1
      }
    }
  }

  // MARK: - Heads and feet

  /// The first lines of a page after the first, where the head of the paper has all their words.
  private mutating func dropRunningHeads() {
    let later = pages().dropFirst()
    guard !later.isEmpty else { return }
    let head = Set(
      lines.lazy.filter { !$0.isBlank && $0.page <= 1 }.prefix(15).flatMap {
        Wording($0.text, atMost: 40).words
      })
    for page in later {
      let lines = page.prefix(2)
      guard let first = lines.first, let end = blankAfter(first) else { continue }
      let cluster = page.filter { $0 < end }
      guard cluster.count <= 2 else { continue }
      for index in cluster where Wording(self.lines[index].text).words.allSatisfy(head.contains) {
        drops.insert(index)
      }
    }
  }

  private func blankAfter(_ index: Int) -> Int? {
    lines.indices[index...].first { lines[$0].isBlank }
  }

  /// Lines at the top or foot of pages that come again on most of them, figures aside.
  private mutating func dropRepeats() {
    let pages = pages()
    guard pages.count >= 2 else { return }
    for (edge, isTop) in [
      (pages.map { Array($0.prefix(3)) }, true), (pages.map { Array($0.suffix(3)) }, false),
    ] {
      var seen: [String: [Int]] = [:]
      for index in edge.joined() { seen[masked(lines[index].text), default: []].append(index) }
      let repeated = Set(
        seen.values.filter { $0.count >= max(2, pages.count * 3 / 5) && isRunning($0) }.joined())
      // The first page's head is the paper's own.
      for page in pages where !isTop || lines[page[0]].page > 1 {
        drops.formUnion(running(atEdgeOf: isTop ? page : page.reversed(), among: repeated))
      }
    }
  }

  /// Whether lines that are alike but for their figures are no text: figures alone make sentences
  /// differ, too, in the rows of a table or a list.
  private func isRunning(_ places: [Int]) -> Bool {
    let text = lines[places[0]].text
    if places.allSatisfy({ lines[$0].text == text }) { return true }
    return text.utf8.count <= 100 && !text.beginsSmall && !text.endsSentence
  }

  /// The lines at the edge of a page that come again on others, up to the first that does not.
  private func running(atEdgeOf page: [Int], among repeated: Set<Int>) -> [Int] {
    let found = page.prefix { repeated.contains($0) }
    guard let last = found.last, let next = page.dropFirst(found.count).first else {
      return Array(found)
    }
    // With no gap below it, only a short line is no part of the text.
    let hasGap = abs(next - last) > 1
    return hasGap ? Array(found) : found.filter { lines[$0].text.utf8.count <= 60 }
  }

  private func masked(_ text: String) -> String {
    String(
      decoding: text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "#") : $0 }, as: UTF8.self
    )
  }

  /// The lines of each page that hold words and are not yet dropped.
  private func pages() -> [[Int]] {
    var pages: [[Int]] = []
    var page: Int?
    for index in lines.indices
    where !lines[index].isBlank && lines[index].page > 0 && !drops.contains(index) {
      if lines[index].page != page {
        pages.append([])
        page = lines[index].page
      }
      pages[pages.count - 1].append(index)
    }
    return pages
  }

  private func rest() -> [Line] {
    lines.indices.filter { !drops.contains($0) }.map { lines[$0] }
  }

  private func running() -> [String] {
    Set(drops.flatMap { Columns(lines[$0].text, gap: 3).texts }).sorted()
  }
}

/// A line that gives the number of its page.
private struct PageNumber {
  let number: Int
  /// Whether the word "page" or a total says that it is one.
  let saysPage: Bool

  /// The page number of a line, or nil where it is none.
  init?(_ line: Line, isAlone: Bool) {
    guard line.text.utf8.count <= 160,
      line.text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let columns = Columns(line.text, gap: 3).texts
    guard let label = columns.last, columns.count <= 3 else { return nil }
    let words = Wording(label, atMost: 6).words
    let isSetOff = columns.count > 1 || line.indent >= 15
    if words.first == "page", let number = words.dropFirst().first.flatMap(Self.number),
      words.count == 2 || words.count == 4 && words[2] == "of"
    {
      self.init(number: number, saysPage: true, isGood: isSetOff || isAlone)
    } else if words.count == 3, words[1] == "of", let number = Self.number(words[0]),
      Self.number(words[2]) != nil
    {
      self.init(number: number, saysPage: true, isGood: isSetOff || isAlone)
    } else if words.count == 2, label.utf8.contains(UInt8(ascii: "/")),
      let number = Self.number(words[0]),
      let total = Self.number(words[1]), number <= total
    {
      self.init(number: number, saysPage: true, isGood: isSetOff)
    } else if words.count == 1, let number = Int(words[0].filter { $0 != "-" }), number < 2000 {
      self.init(
        number: number, saysPage: false,
        isGood: isAlone && (line.indent >= 15 || columns.count > 1 || line.page > 0))
    } else {
      return nil
    }
  }

  /// The number of a page; no paper has as many as a figure of seven digits says.
  private static func number(_ word: String) -> Int? { word.utf8.count <= 6 ? Int(word) : nil }

  private init?(number: Int, saysPage: Bool, isGood: Bool) {
    guard isGood else { return nil }
    self.number = number
    self.saysPage = saysPage
  }
}

/// A line cut where wide gaps are.
struct Columns {
  /// The pieces, without blanks at their ends.
  private(set) var texts: [String] = []
  /// The column at which each begins, counted from the line's own first character.
  private(set) var starts: [Int] = []

  /// Cuts a line wherever so many blanks or more stand together.
  init(_ line: String, gap: Int) {
    guard Self.mayBeCut(line, gap: gap) else {
      if !line.isEmpty { (texts, starts) = ([line], [0]) }
      return
    }
    var piece: [UInt8] = []
    var start = 0
    var blanks = 0
    var column = 0
    for byte in line.utf8 {
      // Continuation bytes of UTF-8 take no column.
      let takesColumn = byte & 0xC0 != 0x80
      if byte == 0x20 {
        blanks += 1
      } else {
        if blanks >= gap, !piece.isEmpty {
          append(piece, at: start)
          piece = []
        } else if !piece.isEmpty {
          piece += repeatElement(0x20, count: blanks)
        }
        if piece.isEmpty { start = column }
        piece.append(byte)
        blanks = 0
      }
      if takesColumn { column += 1 }
    }
    if !piece.isEmpty { append(piece, at: start) }
  }

  /// Whether so many blanks stand together, or one at an end; most lines are one piece as they are.
  static func mayBeCut(_ line: String, gap: Int) -> Bool {
    let bytes = line.utf8.span
    guard bytes.count > 0 else { return false }
    if bytes[0] == 0x20 || bytes[bytes.count - 1] == 0x20 { return true }
    var blanks = 0
    for index in bytes.indices {
      blanks = bytes[index] == 0x20 ? blanks + 1 : 0
      if blanks >= gap { return true }
    }
    return false
  }

  private mutating func append(_ piece: [UInt8], at start: Int) {
    texts.append(String(decoding: piece, as: UTF8.self))
    starts.append(start)
  }
}
