internal import Papers
internal import Rules

/// Tells headings, list items and numbered paragraphs.
enum Headings {
  /// Gives every part that has none yet its role, and all list items their stem.
  static func mark(_ parts: inout [Part], words: LayoutWords) {
    for index in parts.indices where parts[index].role == nil {
      switch parts[index].form {
      case .heading(let level):
        parts[index].role = .heading
        parts[index].level = level
      case .item(let level):
        parts[index].role = .listItem
        parts[index].level = level
      case .cell: parts[index].role = .cell
      case .text: parts[index].role = role(ofTextAt: index, in: parts, words: words)
      }
    }
    markLists(&parts, words)
  }

  private static func role(ofTextAt index: Int, in parts: [Part], words: LayoutWords) -> BlockRole {
    let part = parts[index]
    if part.text.isOne(of: words[.furniture]) { return .furniture }
    if isHeading(index, in: parts, words: words) { return .heading }
    guard let marker = part.marker else { return .paragraph }
    guard marker.form == .number else { return .listItem }
    return marker.depth > 1 || !isInRun(index, marker, of: parts) ? .paragraph : .listItem
  }

  private static func isHeading(_ index: Int, in parts: [Part], words: LayoutWords) -> Bool {
    let part = parts[index]
    let text = part.words
    guard (2...110).contains(text.utf8.count), !text.endsSentence, index + 1 < parts.count,
      text.beginsCapital || text.firstByte >= 0x80
    else { return false }
    let ending = text.lastByte
    if ending == UInt8(ascii: ";") || ending == UInt8(ascii: ",") { return false }
    if holdsSentence(text) || givesTask(text, words) { return false }
    let wording = Wording(text)
    guard (1...15).contains(wording.words.count), !wording.isUnfinished(words) else { return false }
    if ending == UInt8(ascii: ":") { return isColonHeading(wording, before: parts[index + 1]) }
    if text.isAllCapitals, text.utf8.count >= 4 { return true }
    if let marker = part.marker {
      return marker.form == .number && !isInRun(index, marker, of: parts)
    }
    return part.hasGapBefore && wording.words.count <= 12 && leads(parts[index + 1], text)
  }

  /// Whether a sentence ends inside the line, as none does in a heading: a full stop behind a word in
  /// small letters, and more behind it.
  private static func holdsSentence(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropFirst(3).dropLast(2).contains { index in
      bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == 0x20
        && (bytes[index + 2] == UInt8(ascii: "(")
          || bytes[(index - 3)..<index].allSatisfy { (0x61...0x7A).contains($0) })
    }
  }

  /// "Clerk to write to the bank": a post, and what it is to do.
  private static func givesTask(_ text: String, _ words: LayoutWords) -> Bool {
    let wording = Wording(text, atMost: 120)
    guard let to = wording.words.prefix(6).firstIndex(of: "to"), to > 0,
      to + 1 < wording.words.count, wording.words.count > 3,
      text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: wording.start(at: to + 1))] > 0x60,
      !words.has(wording.words[to + 1], in: .unfinished)
    else { return false }
    return words.has(wording.words[to - 1], in: .posts) || words.has(wording.words[0], in: .posts)
      || words.has(wording.words[0], in: .titles)
  }

  /// "Minutes:" names what follows; "We will continue to provide:" introduces a list.
  private static func isColonHeading(_ wording: Wording, before next: Part) -> Bool {
    guard wording.words.count <= 5 else { return false }
    guard let marker = next.marker else { return true }
    return marker.form == .number && marker.depth > 1
  }

  /// Whether the part before or after it carries on the same count: then it is a list item.
  private static func isInRun(_ index: Int, _ marker: Marker, of parts: [Part]) -> Bool {
    guard let number = marker.number.flatMap({ Int($0) }) else { return marker.depth == 1 }
    let near = [index - 1, index + 1].filter(parts.indices.contains)
    return near.contains { other in
      guard let marker = parts[other].marker, marker.form == .number,
        let count = marker.number.flatMap({ Int($0) })
      else { return false }
      return count == number + (other - index)
    }
  }

  /// Whether what follows can stand under a heading: text that begins anew.
  private static func leads(_ next: Part, _ text: String) -> Bool {
    switch next.form {
    case .cell, .heading, .item: true
    case .text:
      !next.words.beginsSmall
        && (next.marker != nil || next.text.utf8.count > text.utf8.count || next.hasGapBefore
          || next.text.endsSentence)
    }
  }

  // MARK: - Lists

  private static func markLists(_ parts: inout [Part], _ words: LayoutWords) {
    var stack: [(form: Marker.Form?, indent: Int, stem: Int?)] = []
    var introducer: Int?
    for index in parts.indices {
      guard parts[index].role == .listItem else {
        stack = []
        introducer = introduces(parts[index], words) ? index : nil
        continue
      }
      let key = (form: parts[index].marker?.form, indent: depth(of: parts[index]))
      if let depth = stack.lastIndex(where: {
        $0.form == key.form && abs($0.indent - key.indent) <= 1
      }) {
        stack.removeSubrange((depth + 1)...)
      } else {
        let stem = stack.isEmpty ? introducer : index - 1
        stack.append((key.form, key.indent, stem))
      }
      if case .text = parts[index].form { parts[index].level = stack.count }
      parts[index].stem = parts[index].stem ?? stack.last.flatMap(\.stem)
    }
  }

  /// How far in a list item stands: by its mark-up, or by the blanks before it.
  private static func depth(of part: Part) -> Int {
    if case .item(let level) = part.form { level * 2 } else { part.indent }
  }

  /// Whether a part introduces a list: it ends open, or says that something follows.
  private static func introduces(_ part: Part, _ words: LayoutWords) -> Bool {
    guard
      part.role == .paragraph || part.role == .heading || part.role == .resolution
        || part.role == .action || part.role == .response || part.role == .recommendation
    else { return false }
    if !part.text.endsSentence { return true }
    return Wording(part.text, atMost: 400).hasWord(in: .listOpeners, words)
  }
}
