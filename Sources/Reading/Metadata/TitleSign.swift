internal import Papers
internal import Rules

/// Finding the word of a title that says what paper it is.
extension TitleLine {
  /// The first sign of a line, the longest where several begin at one word.
  ///
  /// Where signs stand side by side the last is the head of them: "Consultation Meeting".
  static func sign(
    in wording: Wording, _ line: String, _ pieces: [Range<Int>], _ words: LayoutWords
  ) -> (TitleSign, Range<Int>)? {
    for index in wording.words.indices {
      guard var best = longestSign(in: wording, from: index, words),
        !isInsideName(best.1, wording, line, pieces, words),
        !isInPhrase(index, wording, line, pieces, words)
      else { continue }
      while let next = longestSign(in: wording, from: best.1.upperBound, words),
        wording.start(at: next.1.lowerBound) == wording.ends[best.1.upperBound - 1] + 1
      {
        best = next
      }
      return best
    }
    return nil
  }

  private static func longestSign(
    in wording: Wording, from index: Int, _ words: LayoutWords
  ) -> (TitleSign, Range<Int>)? {
    guard index < wording.words.count else { return nil }
    // "Agenda item 7" is a place, not an agenda.
    let field = wording.opening(words[.otherFields], from: index)
    var best: (sign: TitleSign, count: Int)?
    for (sign, phrases, followers) in words.titles {
      let count = wording.opening(phrases, from: index)
      guard count > best?.count ?? 0, count >= field,
        follows(followers, in: wording, from: index + count)
      else { continue }
      best = (sign, count)
    }
    return best.map { ($0.sign, index..<(index + $0.count)) }
  }

  private static func follows(_ phrases: PhraseSet, in wording: Wording, from word: Int) -> Bool {
    if phrases.isEmpty { return true }
    return wording.words.indices.dropFirst(word).contains { wording.opening(phrases, from: $0) > 0 }
  }

  /// "progress against the recommendations": behind a small word that leads to it, a sign is part of
  /// what the paper is about.
  private static func isInPhrase(
    _ index: Int, _ wording: Wording, _ line: String, _ pieces: [Range<Int>], _ words: LayoutWords
  ) -> Bool {
    let start = wording.start(at: index)
    let piece = pieces.first { $0.contains(start) }
    for before in wording.words.indices[..<index].reversed() {
      let place = wording.start(at: before)
      let isApart = line.utf8.dropFirst(wording.ends[before]).first == UInt8(ascii: ",")
      guard let piece, piece.contains(place), !isApart else { return false }
      if words.has(wording.words[before], in: .phraseLinks) { return true }
    }
    return false
  }

  /// "Emergency Response Committee": the word goes on into the name of a body.
  private static func isInsideName(
    _ place: Range<Int>, _ wording: Wording, _ line: String, _ pieces: [Range<Int>],
    _ words: LayoutWords
  ) -> Bool {
    let start = wording.start(at: place.lowerBound)
    guard let piece = pieces.first(where: { $0.contains(start) }) else { return false }
    var run = 0
    for index in wording.words.indices.dropFirst(place.upperBound) {
      let word = wording.start(at: index)
      let isCapital = line.utf8.dropFirst(word).first.map { (0x41...0x5A).contains($0) } ?? false
      guard piece.contains(word),
        isCapital || run > 0 && wording.words[index] == "and"
          || wording.words[index] == "and"
      else { return false }
      run += 1
      // Behind the first word of a piece the owner may stand: "Minutes Wold Parish Council".
      if start == piece.lowerBound, run > 2 { return false }
      let lists = wording.lists(at: index, words)
      if lists.contains(.committees) || lists.contains(.organisations) {
        return run > 1 || !words.has(wording.words[place.upperBound], in: .nameJoiners)
      }
    }
    return false
  }

  /// The pieces of a line between dashes, colons, bars and semicolons.
  static func pieces(of line: String) -> [Range<Int>] {
    let bytes = Array(line.utf8)
    var pieces: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let width = separator(in: bytes, at: index)
      if width > 0 {
        if start < index { pieces.append(start..<index) }
        index += width
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { pieces.append(start..<bytes.count) }
    return pieces
  }

  /// How many bytes a separator has that begins at an offset, blanks included; 0 for none.
  private static func separator(in bytes: [UInt8], at index: Int) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch bytes[index] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return next == 0x20 ? min(2, bytes.count - index) : 0
    case 0x20:
      if next == UInt8(ascii: "|") || next == UInt8(ascii: "-") {
        return index + 2 < bytes.count && bytes[index + 2] == 0x20 ? 3 : 0
      }
      // A dash of any length.
      let isDash =
        next == 0xE2 && index + 4 < bytes.count && bytes[index + 2] == 0x80
        && (0x90...0x95).contains(bytes[index + 3])
      return isDash ? (bytes[index + 4] == 0x20 ? 5 : 4) : 0
    default: return 0
    }
  }
}
