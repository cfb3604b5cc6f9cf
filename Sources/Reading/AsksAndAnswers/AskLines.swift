internal import Rules

/// "Recommendation 4", "Question Two: …": the heading of an ask, with its text behind it or not.
struct AskHeading {
  /// The number as printed, "Recommendation 4".
  let number: String
  /// What stands behind it.
  let rest: String
  /// The offset at which that begins.
  let restOffset: Int
  /// Whether it is a question, not a recommendation.
  let isQuestion: Bool

  /// The heading at the front of a line, or nil.
  init?(_ line: String, words: LayoutWords) {
    guard line.mayOpen(with: words[.asks]) else { return nil }
    let wording = Wording(line, atMost: 6)
    let count = wording.opening(words[.asks])
    guard count > 0, wording.words.count > count, Self.isNumber(wording.words[count]) else {
      return nil
    }
    let end = wording.ends[count]
    let rest = line.rest(from: end)
    let joint = line.utf8.dropFirst(end).first
    // "Recommendation 4 was accepted" speaks of it; "Recommendation 4: The Board …" is it.
    let isJoint =
      joint == UInt8(ascii: ":") || joint == UInt8(ascii: ".") || joint == UInt8(ascii: ")")
    let dash = line.utf8.dropFirst(end).first { $0 != 0x20 }
    guard rest.isEmpty || isJoint || dash == UInt8(ascii: "-") || dash == 0xE2 else { return nil }
    number = String(decoding: line.utf8.prefix(end), as: UTF8.self)
    self.rest = rest
    restOffset = line.utf8.count - rest.utf8.count
    isQuestion = words[.questions].contains { wording.words.starts(with: $0.words) }
  }

  /// Figures, a number word, a Roman number, or a letter with figures.
  private static func isNumber(_ word: String) -> Bool {
    if word.utf8.contains(where: { (0x30...0x39).contains($0) }) { return word.utf8.count <= 5 }
    return numberWords.contains(word)
      || word.utf8.allSatisfy { "ivx".utf8.contains($0) } && word.utf8.count <= 5
      || word.utf8.count == 1
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]
}

/// "Response", "Response – the Fire Service:", "Response: …": the line above an answer.
struct AnswerLine {
  /// What stands behind the word.
  let rest: String
  /// The offset at which that begins.
  let restOffset: Int
  /// Whether a dash stands between, as it does before a name: "Response – the Trust".
  let isDashed: Bool

  /// The line above an answer, or nil.
  init?(_ line: String, words: LayoutWords) {
    guard line.mayOpen(with: words[.answers]) else { return nil }
    let wording = Wording(line, atMost: 8)
    let count = wording.opening(words[.answers])
    guard count > 0 else { return nil }
    let end = wording.ends[count - 1]
    let dash = line.utf8.dropFirst(end).first { $0 != 0x20 }
    let rest = line.rest(from: dash == UInt8(ascii: "?") ? end + 1 : end)
    guard
      rest.isEmpty || dash == UInt8(ascii: ":") || dash == UInt8(ascii: "-")
        || dash == UInt8(ascii: "?") || dash == 0xE2
    else {
      return nil
    }
    self.rest = rest
    isDashed = dash == UInt8(ascii: "-") || dash == 0xE2
    restOffset = line.utf8.count - rest.utf8.count
  }
}

/// Knows by their form which short lines name a body.
///
/// A line names a body that has an organisation's word in it, that stands in the list of bodies
/// under an ask, that comes again as a label, or whose capitals the paper explains by such a name.
struct BodyLines {
  private let words: LayoutWords
  private var repeated: [[String]: Int] = [:]
  private var explained: Set<String> = []
  private var listed: Set<String> = []
  private let texts: RunningText

  /// Learns the labels of a paper.
  init(_ parts: [Part], words: LayoutWords) {
    self.words = words
    texts = RunningText(parts.map(\.text))
    for part in parts where part.text.utf8.count <= 80 && part.text.lastByte == UInt8(ascii: ":") {
      repeated[Self.plain(part.text), default: 0] += 1
    }
    for part in parts { learnAbbreviations(in: part.text) }
    for index in parts.indices.dropLast() {
      guard let heading = AskHeading(parts[index].text, words: words), heading.rest.isEmpty else {
        continue
      }
      let next = parts[index + 1].text
      if isListOfBodies(next) { listed.formUnion(Wording(next).words) }
    }
  }

  /// Whether a short line names a body.
  func isBody(_ line: String) -> Bool {
    let plain = Self.plain(line)
    guard !plain.isEmpty, plain.count <= 9, line.beginsCapital,
      !line.endsSentence || line.lastByte == UInt8(ascii: ")")
    else { return false }
    if plain.contains(where: { words.has($0, in: .organisations) }) { return true }
    if Wording(line).opening(words[.organisationBeginnings]) > 0 { return true }
    if repeated[plain, default: 0] >= 2 { return true }
    if plain.count == 1, explained.contains(plain[0]) { return true }
    return plain.allSatisfy { listed.contains($0) }
  }

  /// Whether a line is the label of who answers: a body's name and a colon.
  func isLabel(_ line: String) -> Bool {
    line.lastByte == UInt8(ascii: ":") && line.utf8.count <= 80 && isBody(line)
  }

  /// The body whose name and colon stand before the words of its answer: "Harbour Trust: agreed".
  func answering(_ line: String) -> String? {
    let head = line.utf8.prefix(80)
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")),
      let next = line.utf8[colon...].dropFirst().first, next == 0x20
    else { return nil }
    let name = withoutAnswer(String(decoding: head[..<colon], as: UTF8.self))
    guard isListOfBodies(name), HeaderFields.field(named: name, words: words) == nil,
      !name.isOne(of: words[.columns])
    else { return nil }
    return isBody(name) || texts.names(name) ? name : nil
  }

  /// "Harbour Trust response", "The Trust's reply": the name alone.
  private func withoutAnswer(_ label: String) -> String {
    let wording = Wording(label)
    guard wording.words.count > 1, let last = wording.words.last, words.has(last, in: .answers)
    else {
      return label
    }
    let name = String(
      decoding: label.utf8.prefix(wording.ends[wording.ends.count - 2]), as: UTF8.self)
    for tail in ["'s", "’s"] where name.hasSuffix(tail) { return String(name.dropLast(tail.count)) }
    return name
  }

  /// Whether a line below the heading of an ask tells whom it is put to, and not what it is about.
  func isAddressee(_ line: String) -> Bool {
    guard isListOfBodies(line) else { return false }
    let names = line.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    return isBody(line) || texts.names(line)
      || names.contains { $0.isAllCapitals && $0.utf8.count >= 2 }
      || Wording(line).hasWord(in: .organisations, words)
  }

  /// Whether a line lists bodies: names with capitals, set off by commas and "and".
  func isListOfBodies(_ line: String) -> Bool {
    guard line.utf8.count <= 160, !line.endsSentence, line.beginsCapital else { return false }
    let names = line.utf8.split(whereSeparator: {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";")
    })
    return names.allSatisfy { name in
      let small = name.split(separator: 0x20).filter { (0x61...0x7A).contains($0.first ?? 0) }
      return small.allSatisfy { Self.joiners.contains(String(decoding: $0, as: UTF8.self)) }
    } && line.utf8.split(separator: 0x20).count <= 24
  }

  private static let joiners: Set<String> = ["and", "of", "for", "the", "in", "with"]

  private static func plain(_ line: String) -> [String] {
    let end = line.utf8.firstIndex(of: UInt8(ascii: "(")) ?? line.utf8.endIndex
    return Array(Wording(String(decoding: line.utf8[..<end], as: UTF8.self)).words)
  }

  /// "Fire and Rescue Service (FRS)": the capitals stand for a body.
  private mutating func learnAbbreviations(in text: String) {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return }
    let bytes = Array(text.utf8)
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "(")) {
      index = open + 1
      let letters = bytes[index...].prefix { (0x41...0x5A).contains($0) }
      guard (2...8).contains(letters.count), letters.endIndex < bytes.count,
        bytes[letters.endIndex] == UInt8(ascii: ")")
      else { continue }
      let before = Wording(String(decoding: bytes[max(0, open - 70)..<open], as: UTF8.self)).words
      if before.suffix(4).contains(where: { words.has($0, in: .organisations) }) {
        explained.insert(String(decoding: letters, as: UTF8.self).lowercased())
      }
    }
  }
}
