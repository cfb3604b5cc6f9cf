internal import Papers
internal import Rules

/// Finds which edition of itself a paper says it is, in its title, its head, its foot, and what runs
/// at the head of its pages.
struct Editions {
  private let words: LayoutWords
  /// How long a line may be in which a mark is sought, in bytes.
  private static let longestLine = 160
  private static let longestSentence = 400

  /// A finder with the rules' marks.
  init(words: LayoutWords) {
    self.words = words
  }

  /// Looks for what a paper says of its edition.
  ///
  /// - Parameters:
  ///   - parts: The paper's parts.
  ///   - kind: Its kind: the subject of a letter or mail may be the draft of another paper.
  ///   - title: Its title, where a format gives one apart from its text.
  ///   - running: Lines that ran at the head or foot of its pages and were taken out.
  /// - Returns: The edition; nil where the paper says none.
  func edition(
    of parts: [Part], kind: PaperKind, title: String?, running: [String]
  ) -> Edition? {
    let isSent = kind == .letter || kind == .email
    let said = parts.indices.filter { !parts[$0].text.isEmpty && parts[$0].role != .quoted }
    let edges = (said.prefix(12) + said.suffix(6)).map { parts[$0] }
    let lines =
      edges
      .filter { isLine($0) && !(isSent && ($0.field == .subject || $0.text == title)) }.map(\.text)
    let marked = (lines + running + [isSent ? nil : title].compactMap { $0 })
      .filter { $0.utf8.count <= Self.longestLine }
    let candidates = marked.map { MarkedLine($0, words: words) }
    let sentences = edges.map(\.text)
      .filter { $0.utf8.count <= Self.longestSentence }.map { Wording($0, atMost: 80) }
    for source in Self.sources {
      if candidates.contains(where: { isMarked($0, as: source) }) { return source.edition }
      if let list = source.sentences,
        sentences.contains(where: { $0.place(of: words[list]) != nil })
      {
        return source.edition
      }
    }
    return nil
  }

  private struct Source {
    let edition: Edition
    let marks: LayoutList
    let sentences: LayoutList?
    /// Whether a mark that begins a longer line counts only where a day stands in it: nobody has yet
    /// signed "Approved as a correct record: ……".
    var needsDay = false
  }

  private static let sources: [Source] = [
    Source(edition: .withdrawn, marks: .withdrawnMarks, sentences: .withdrawnSentences),
    Source(edition: .draft, marks: .draftMarks, sentences: .draftSentences),
    Source(edition: .corrected, marks: .correctedMarks, sentences: .correctedSentences),
    Source(edition: .approved, marks: .approvedMarks, sentences: nil, needsDay: true),
  ]

  /// What a meeting decides, and what stands in its lists, is about other papers.
  private func isLine(_ part: Part) -> Bool {
    switch part.role {
    case .heading, .header, .furniture, .signature, .address: true
    case .paragraph, nil: !part.text.endsSentence && part.marker == nil
    case .cell, .listItem, .question, .recommendation, .response, .speech, .action, .resolution,
      .salutation, .copyList, .quoted:
      false
    }
  }

  private func isMarked(_ line: MarkedLine, as source: Source) -> Bool {
    let marks = words[source.marks]
    if line.wording.isOne(of: marks) { return true }
    if opens(line.wording, marks, source),
      !source.needsDay || PrintedDay.first(in: line.text) != nil
    {
      return true
    }
    return line.tail?.isOne(of: marks) ?? false || line.value?.isOne(of: marks) ?? false
  }

  /// Whether a mark stands at the front of a longer line; one of a single word says too little there,
  /// unless a day says more.
  private func opens(_ wording: Wording, _ marks: PhraseSet, _ source: Source) -> Bool {
    let count = wording.opening(marks)
    return source.needsDay ? count > 0 : count > 1
  }
}

/// A line in which a mark is sought, cut into words once for all sorts of marks.
private struct MarkedLine {
  let text: String
  let wording: Wording
  /// What stands at its end, apart.
  let tail: Wording?
  /// What stands behind the name of a field.
  let value: Wording?

  init(_ line: String, words: LayoutWords) {
    text = line
    wording = Wording(line)
    tail = Self.tail(of: line).map { Wording($0) }
    let field = HeaderFields.field(of: line, words: words)
    value = field.flatMap { $0.field == .other ? Wording(line.rest(from: $0.value)) : nil }
  }

  /// What stands at a line's end in brackets or behind a dash between blanks.
  private static func tail(of line: String) -> String? {
    let bytes = Array(line.utf8)
    if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) {
      return String(decoding: bytes[(open + 1)...].dropLast(), as: UTF8.self)
    }
    if bytes.last == UInt8(ascii: "]"), let open = bytes.lastIndex(of: UInt8(ascii: "[")) {
      return String(decoding: bytes[(open + 1)...].dropLast(), as: UTF8.self)
    }
    // Without the byte of a dash or bar there is none between blanks.
    guard bytes.contains(where: { $0 == 0x2D || $0 == 0x7C || $0 == 0xE2 }) else { return nil }
    let pieces = line.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard let dash = pieces.lastIndex(where: { ["-", "–", "—", "|"].contains($0) }) else {
      return nil
    }
    return pieces[(dash + 1)...].joined(separator: " ")
  }
}
