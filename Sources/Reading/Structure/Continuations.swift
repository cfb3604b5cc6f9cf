internal import Dates
internal import Papers
internal import Rules

/// Joins paragraphs that a page end or a lost table border tore apart.
enum Continuations {
  /// The parts, each that goes on with the one before joined to it.
  static func joined(_ parts: [Part], words: LayoutWords, isWrapped: Bool) -> [Part] {
    var joined: [Part] = []
    for part in parts {
      if let last = joined.last, isBareNumber(last), part.form == .text, part.marker == nil,
        part.text.utf8.count <= 160
      {
        joined[joined.count - 1].text += " " + part.text
        joined[joined.count - 1].marker = Marker(last.text + "  " + part.text)
        joined[joined.count - 1].marker?.length = last.text.utf8.count + 1
      } else if let last = joined.last, goesOn(last, with: part, words: words) {
        joined[joined.count - 1].text = CellText.joined(last.text, part.text)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// "87." alone on its line is the number of what stands below it.
  static func isBareNumber(_ part: Part) -> Bool {
    part.form == .text && part.text.utf8.count <= 7 && part.text.lastByte == UInt8(ascii: ".")
      && (0x30...0x39).contains(part.text.firstByte)
      && part.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func goesOn(_ last: Part, with next: Part, words: LayoutWords) -> Bool {
    guard last.form == .text, next.form == .text, next.marker == nil,
      AnswerLine(next.text, words: words) == nil,
      last.text.utf8.count >= 45 || last.marker != nil && last.text.utf8.count >= 20,
      !last.text.endsSentence, !isTornQuestion(next, after: last)
    else { return false }
    switch last.text.lastByte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return false
    default: break
    }
    // What follows an address or a field is no continuation of it.
    guard HeaderFields.field(of: last.text, words: words) == nil,
      HeaderFields.field(of: next.text, words: words)?.field != .copies
    else { return false }
    if next.text.beginsSmall { return true }
    if next.text.firstByte == UInt8(ascii: "("), next.text.utf8.count > 20 { return true }
    let ending = Wording(String(decoding: last.text.utf8.suffix(24), as: UTF8.self))
    let tail = ending.words.last ?? ""
    if endsInDay(tail), let first = Wording(next.text, atMost: 1).words.first {
      return Month.number(of: first) != nil
    }
    return ending.isUnfinished(words) && last.text.utf8.count >= 60
      && next.text.utf8.count >= 30
  }

  /// The end of a question that stands in the next column: short, and the answer goes on below it.
  private static func isTornQuestion(_ next: Part, after last: Part) -> Bool {
    next.text.lastByte == UInt8(ascii: "?") && next.text.utf8.count <= 60
      && last.text.utf8.count < 120
  }

  private static func endsInDay(_ word: String) -> Bool {
    let figures = word.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(figures.count) else { return false }
    let rest = String(decoding: word.utf8.dropFirst(figures.count), as: UTF8.self)
    return ["", "st", "nd", "rd", "th"].contains(rest)
  }
}
