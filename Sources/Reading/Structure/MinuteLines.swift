internal import Papers
internal import Rules

/// Tells action lines and resolutions.
enum MinuteLines {
  /// Marks them in a paper's parts; the items of a resolution's list are resolutions too.
  static func mark(_ parts: inout [Part], words: LayoutWords) {
    var open: (stem: Int, role: BlockRole)?
    var form: Marker.Form?
    for index in parts.indices where parts[index].role == nil && !parts[index].isCell {
      let text = parts[index].words
      if isAction(text, words: words) {
        parts[index].role = .action
        parts[index].number = actionNumber(text, words: words) ?? parts[index].number
        open = text.lastByte == UInt8(ascii: ":") ? (index, .action) : nil
        form = nil
      } else if isResolution(text, words: words) {
        parts[index].role = .resolution
        open = (index, .resolution)
        form = nil
      } else if let list = open, isListMarker(parts[index].marker) || isItem(parts[index]),
        form == nil ? beginsList(parts[index]) : parts[index].marker?.form == form,
        !text.isAllCapitals
      {
        form = parts[index].marker?.form
        parts[index].role = list.role
        parts[index].stem = list.stem
      } else {
        open = nil
      }
    }
  }

  /// Whether a part can begin the list of a resolution; "3 Draft minutes" is the next business.
  private static func beginsList(_ part: Part) -> Bool {
    guard let number = part.marker?.number else { return true }
    return ["1", "a", "i", "A", "I"].contains(number) || part.marker?.form != .number
  }

  private static func isItem(_ part: Part) -> Bool {
    if case .item = part.form { true } else { false }
  }

  private static func isListMarker(_ marker: Marker?) -> Bool {
    guard let marker else { return false }
    return marker.form != .number || marker.depth == 1
  }

  /// "ACTION: …", "Action 3 – …", "ACTIONS".
  static func isAction(_ text: String, words: LayoutWords) -> Bool {
    let wording = Wording(text, atMost: 5)
    let count = wording.opening(words[.actions])
    guard count > 0 else { return false }
    if wording.words.count == count { return text.utf8.contains(UInt8(ascii: ":")) }
    let next = byte(after: wording.ends[count - 1], in: text)
    if next == UInt8(ascii: ":") || next == UInt8(ascii: "-") || next == 0xE2 { return true }
    guard wording.words[count].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    let after = byte(after: wording.ends[count], in: text)
    return after == UInt8(ascii: ":") || after == UInt8(ascii: "-") || after == 0xE2
      || after == UInt8(ascii: ".")
  }

  private static func actionNumber(_ text: String, words: LayoutWords) -> String? {
    let wording = Wording(text, atMost: 5)
    let count = wording.opening(words[.actions])
    guard count > 0, wording.words.count > count, Int(wording.words[count]) != nil else {
      return nil
    }
    return String(decoding: text.utf8.prefix(wording.ends[count]), as: UTF8.self)
  }

  /// "RESOLVED that …", "Agreed: …", "It was thereupon RESOLVED:".
  private static func isResolution(_ text: String, words: LayoutWords) -> Bool {
    let wording = Wording(text, atMost: 10)
    let count = wording.opening(words[.resolutions])
    if count > 0 {
      let opening = String(decoding: text.utf8.prefix(wording.ends[count - 1]), as: UTF8.self)
      let isThat = wording.words.count > count && wording.words[count] == "that"
      if opening.isAllCapitals || count > 1 { return true }
      return isThat || byte(after: wording.ends[count - 1], in: text) == UInt8(ascii: ":")
    }
    return capitalWord(in: text, of: words[.resolutions])
  }

  /// Whether one of the phrases of one word stands in the text in capitals.
  private static func capitalWord(in text: String, of phrases: PhraseSet) -> Bool {
    let bytes = text.utf8.span
    var start = 0
    var hasSmall = false
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      if (0x41...0x5A).contains(byte & 0xDF) {
        hasSmall = hasSmall || byte > 0x5A
        continue
      }
      if index - start >= 6, !hasSmall {
        let word = text[TextSpan(start, index)].lowercased()
        if phrases.contains(where: { $0.words == [word] }) { return !text.isAllCapitals }
      }
      (start, hasSmall) = (index + 1, false)
    }
    return false
  }

  /// The first byte after an offset that is no blank.
  private static func byte(after offset: Int, in text: String) -> UInt8 {
    text.utf8.dropFirst(offset).first { $0 != 0x20 } ?? 0
  }
}
