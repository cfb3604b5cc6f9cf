internal import Rules

/// "Letter to the Chair of the Panel from the Minister", "Written evidence submitted by the Pilots'
/// Association": the heading of a paper on a parliament's page, which has neither address nor
/// salutation.
struct LetterHeading {
  /// Who wrote it; empty where the heading does not say.
  private(set) var from = ""
  /// To whom; empty where the heading does not say.
  private(set) var to = ""

  /// What a line says of the letter below it, or nil where it is no such heading.
  init?(_ line: String, words: LayoutWords) {
    guard line.utf8.count <= 300, line.lastByte != UInt8(ascii: ".") else { return nil }
    let tokens = line.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard
      let start = tokens.prefix(6).firstIndex(where: {
        words.has($0.lowercased(), in: .letterHeadings)
      }),
      start + 1 < tokens.count, words.has(tokens[start + 1].lowercased(), in: .headingLinks)
    else { return nil }
    var part = ""
    for token in tokens[(start + 1)...] {
      switch token.lowercased() {
      case "to", "from", "by": part = token.lowercased()
      default: append(token, to: part)
      }
    }
    if from.isEmpty, to.isEmpty { return nil }
  }

  private mutating func append(_ token: String, to part: String) {
    switch part {
    case "to": to += to.isEmpty ? token : " " + token
    case "from", "by": from += from.isEmpty ? token : " " + token
    default: break
    }
  }
}
