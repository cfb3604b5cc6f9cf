internal import Papers

/// A line of plain text, without its markup.
struct Line {
  /// Its number in the file, from 1.
  var number: Int
  /// Its page, from 1; 0 where the text has no pages.
  var page: Int
  /// The words, without blanks at the ends; runs of blanks and tabs inside are kept.
  var text: String
  /// How many columns it is indented.
  var indent: Int
  /// Whether a tag cut it off from what stands before, so that it begins a paragraph.
  var isCut: Bool

  /// Whether there is nothing in it.
  var isBlank: Bool { text.isEmpty }

  /// The column after its last character, by which one sees whether a line is full.
  var rightEdge: Int { indent + text.unicodeScalars.count }
}

/// Cuts a clean text into lines, takes out markup and rules made of dashes.
enum Lines {
  /// The lines of a text.
  static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var page = text.utf8.contains(0x0C) ? 1 : 0
    var number = 0
    let bytes = text.utf8.span
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      guard byte == 0x0A || byte == 0x0C else { continue }
      append(text[TextSpan(start, index)], number: number + 1, page: page, to: &lines)
      start = index + 1
      if byte == 0x0C { page += 1 } else { number += 1 }
    }
    return lines
  }

  private static func append(_ raw: String, number: Int, page: Int, to lines: inout [Line]) {
    guard raw.utf8.contains(where: InlineMarkup.isMark) else {
      return lines.append(line(raw, number: number, page: page, isCut: false))
    }
    let pieces = InlineMarkup.pieces(of: raw)
    for (index, piece) in pieces.enumerated() {
      let line = line(piece, number: number, page: page, isCut: index > 0)
      // Between two tags there is nothing to read: only a whole line may be blank.
      if pieces.count == 1 || !line.isBlank { lines.append(line) }
    }
  }

  private static func line(_ raw: String, number: Int, page: Int, isCut: Bool) -> Line {
    let bytes = raw.utf8.span
    var indent = 0
    while indent < bytes.count, bytes[indent] == 0x20 { indent += 1 }
    // A tab at the front is an empty cell, unless nothing but blanks and tabs is there.
    var end = bytes.count
    while end > indent, bytes[end - 1] == 0x20 { end -= 1 }
    let words = bytes.extracting(indent..<end)
    let isBlank = words.indices.allSatisfy { words[$0] == 0x09 || words[$0] == 0x20 }
    let text =
      isBlank || isRule(words) ? "" : end - indent == bytes.count ? raw : raw[TextSpan(indent, end)]
    return Line(number: number, page: page, text: text, indent: indent, isCut: isCut)
  }

  /// Whether a line is only drawn: dashes, underscores, stars, dots, bars.
  private static func isRule(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    return bytes.indices.allSatisfy { index in
      switch bytes[index] {
      case 0x09, 0x20, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
  }
}
