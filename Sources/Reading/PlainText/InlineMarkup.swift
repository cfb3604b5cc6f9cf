/// Takes markup out of a line of plain text: tags left over from a conversion, Markdown's marks.
///
/// Tags that begin a paragraph or a list item cut the line; the others are dropped, as are the
/// stars of bold and italics; a link keeps its words.
enum InlineMarkup {
  /// The pieces of a line, each of which is a line of its own; list items begin with "- ".
  static func pieces(of line: String) -> [String] {
    guard line.utf8.contains(where: isMark) else { return [line] }
    let bytes = Array(line.utf8)
    var out = Pieces()
    var index = 0
    while index < bytes.count {
      index = step(bytes, at: index, into: &out)
    }
    return out.all
  }

  /// Whether a byte may begin markup.
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "_"),
      UInt8(ascii: "\\"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Takes one mark or one byte, and returns where to go on.
  private static func step(_ bytes: [UInt8], at index: Int, into out: inout Pieces) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "<"):
      if let tag = Tag(bytes, at: index) {
        out.take(tag)
        return tag.end
      }
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      if let end = emphasis(bytes, at: index) { return end }
      // A run that marks nothing is one sign: looked at star by star, a drawn rule takes for ever.
      let run = bytes[index...].prefix { $0 == bytes[index] }
      out.append(contentsOf: Array(run))
      return run.endIndex
    case UInt8(ascii: "["):
      if let link = Link(bytes, at: index) {
        for piece in pieces(of: String(decoding: bytes[link.words], as: UTF8.self)) {
          out.append(contentsOf: Array(piece.utf8))
        }
        return link.end
      }
    case UInt8(ascii: "\\"):
      if index + 1 < bytes.count, escapable.contains(bytes[index + 1]) {
        out.append(bytes[index + 1])
        return index + 2
      }
    default: break
    }
    out.append(bytes[index])
    return index + 1
  }

  private static let escapable: Set<UInt8> = Set("*_[]()#-.!`<>".utf8)

  /// The offset after a mark of bold or italics, or nil where the star or line is a sign of its own.
  private static func emphasis(_ bytes: [UInt8], at index: Int) -> Int? {
    let mark = bytes[index]
    var end = index
    while end < bytes.count, bytes[end] == mark { end += 1 }
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    if mark == UInt8(ascii: "*"), end - index >= 2, end - index <= 3 { return end }
    if mark == UInt8(ascii: "_"), end - index != 2 || isLetter(before) && isLetter(after) {
      return nil
    }
    guard end - index == 1 || mark == UInt8(ascii: "_") else { return nil }
    let opens = !isLetter(before) && after != 0x20
    let closes = before != 0x20 && !isLetter(after)
    if opens, partner(of: mark, in: bytes, from: end) { return end }
    return closes && !opens && partner(of: mark, in: bytes, before: index) ? end : nil
  }

  private static func partner(of mark: UInt8, in bytes: [UInt8], from start: Int) -> Bool {
    bytes[start...].contains(mark)
  }

  private static func partner(of mark: UInt8, in bytes: [UInt8], before end: Int) -> Bool {
    bytes[..<end].contains(mark)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}

/// The pieces into which tags cut a line.
private struct Pieces {
  private var done: [String] = []
  private var current: [UInt8] = []

  var all: [String] {
    (done + [String(decoding: current, as: UTF8.self)]).flatMap(InlineBullets.items)
  }

  mutating func append(_ byte: UInt8) { current.append(byte) }

  mutating func append(contentsOf bytes: [UInt8]) { current += bytes }

  mutating func take(_ tag: Tag) {
    switch tag.effect {
    case .none: break
    case .cut:
      done.append(String(decoding: current, as: UTF8.self))
      current = []
    case .item:
      done.append(String(decoding: current, as: UTF8.self))
      current = Array("- ".utf8)
    }
  }
}

/// A tag of HTML that a conversion left in the text.
private struct Tag {
  enum Effect { case none, cut, item }

  let effect: Effect
  let end: Int

  /// The tag at a place, or nil where the "<" is a sign of its own.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start + 1
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    var name: [UInt8] = []
    while index < bytes.count, name.count < 12, Self.isNameByte(bytes[index]) {
      name.append(bytes[index] | 0x20)
      index += 1
    }
    guard let close = bytes[index...].prefix(300).firstIndex(of: UInt8(ascii: ">")),
      index == close || bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "/")
    else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    if Self.cutting.contains(word) {
      effect = .cut
    } else if word == "li" {
      effect = isClosing ? .cut : .item
    } else if Self.dropped.contains(word) {
      effect = .none
    } else {
      return nil
    }
    end = close + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static let cutting: Set<String> = [
    "p", "br", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote",
  ]
  private static let dropped: Set<String> = [
    "u", "b", "i", "em", "strong", "sup", "sub", "span", "a", "font", "center", "td", "th", "tbody",
    "thead", "small", "s", "strike", "mark",
  ]
}

/// A link of Markdown: "[words](address)".
private struct Link {
  let words: Range<Int>
  let end: Int

  /// The link at a place, or nil where the "[" is a sign of its own.
  init?(_ bytes: [UInt8], at start: Int) {
    // No farther than the words of a link are long: a line of brackets alone would take for ever.
    guard let close = bytes[start...].prefix(300).firstIndex(of: UInt8(ascii: "]")),
      close + 1 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "(")
    else { return nil }
    var depth = 0
    for index in (close + 1)..<min(bytes.count, close + 2000) {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 {
        words = (start + 1)..<close
        end = index + 1
        return
      }
    }
    return nil
  }
}

/// Cuts a list that was run together on one line at its bullets.
private enum InlineBullets {
  /// The items of a piece that begins with a bullet and has more of the same within; else itself.
  static func items(of piece: String) -> [String] {
    let bytes = Array(piece.utf8)
    let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
    let bullet = Array(bytes[start...].prefix { $0 != 0x20 })
    guard (1...3).contains(bullet.count), bullet.count == 3 || bullet == [UInt8(ascii: "-")],
      let marker = Marker(String(decoding: bytes[start...], as: UTF8.self)), marker.form == .bullet
    else { return [piece] }
    let sign = [0x20] + bullet + [0x20]
    var items: [String] = []
    var from = start
    var index = start + bullet.count
    while index + sign.count < bytes.count {
      // A dash within a sentence is followed by a small letter.
      let isItem =
        Array(bytes[index..<(index + sign.count)]) == sign
        && (bullet.count == 3 || (0x41...0x5A).contains(bytes[index + sign.count]))
      if isItem {
        items.append(String(decoding: bytes[from..<index], as: UTF8.self))
        from = index + 1
      }
      index += 1
    }
    return items + [String(decoding: bytes[from...], as: UTF8.self)]
  }
}
