internal import Dates
internal import Rules

/// Tells by the ends of the lines of a plain text which of them run on, and joins those.
struct LineEnds {
  private let words: LayoutWords
  private let width: Int
  private let compounds: Set<String>

  /// Measures the lines of a text.
  init(of lines: [Line], words: LayoutWords) {
    self.words = words
    width = Self.width(of: lines)
    compounds = Self.compounds(in: lines)
  }

  /// Whether the text was set to a width, so that its paragraphs are several lines each.
  var areWrapped: Bool { width < Int.max }

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

  /// Whether a line goes on with the paragraph of the lines before it.
  func continues(_ last: Line, with next: Line) -> Bool {
    if next.isCut || next.text.utf8.contains(0x09) { return false }
    if isDayToCome(last, next.text) { return true }
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
  func hangs(
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
  private func isDayToCome(_ last: Line, _ next: String) -> Bool {
    let first = next.utf8.prefix { $0 != 0x20 && $0 != UInt8(ascii: ".") }
    guard (0x30...0x39).contains(next.firstByte), next.utf8.dropFirst(first.count).first == 0x20,
      last.text.utf8.count >= 45, isUnfinished(last.text) || runsToMargin(last)
    else { return false }
    let words = Wording(next, atMost: 2).words
    guard words.count == 2, Month.number(of: words[1]) != nil else { return false }
    return Int(words[0].prefix(while: \.isNumber)).map { (1...31).contains($0) } ?? false
  }

  /// Whether a line comes near the margin and ends neither a sentence nor a stem.
  private func runsToMargin(_ line: Line) -> Bool {
    guard width < Int.max, line.rightEdge * 10 >= width * 9 else { return false }
    let ending = line.text.lastByte
    return !line.text.endsSentence && ending != UInt8(ascii: ":") && ending != UInt8(ascii: ";")
  }

  private func isUnfinished(_ text: String) -> Bool {
    let tail = text.utf8.suffix(24)
    return Wording(String(decoding: tail, as: UTF8.self)).isUnfinished(words)
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

  /// Adds the next line to a paragraph, without the hyphen at the line's end unless the word has it
  /// elsewhere too.
  func append(_ next: String, to text: inout String) {
    guard text.lastByte == UInt8(ascii: "-"), next.beginsSmall,
      text.utf8.dropLast().last.map({ (0x61...0x7A).contains($0 | 0x20) }) ?? false
    else {
      text += " "
      text += next
      return
    }
    let tail = Wording(String(decoding: text.utf8.suffix(40), as: UTF8.self)).words.last ?? ""
    let head = Wording(next, atMost: 1).words.first ?? ""
    let isCompound =
      compounds.contains(tail + head) || tail.utf8.dropLast().contains(UInt8(ascii: "-"))
    if !isCompound { text.unicodeScalars.removeLast() }
    text += next
  }
}
