/// Cuts the words of a block into sentences.
package struct SentenceSplitter: Sendable {
  private let abbreviations: Set<String>
  /// The same, to be asked without a text being made of each word before a stop.
  private let known: Vocabulary

  /// A splitter that knows which words end in a full stop without ending a sentence.
  ///
  /// - Parameter abbreviations: In lower case, without the stop: `mr`, `cllr`, `no`, `para`.
  package init(abbreviations: Set<String>) {
    self.abbreviations = abbreviations
    var known = Vocabulary()
    for abbreviation in abbreviations.sorted() { _ = known.learn(abbreviation) }
    self.known = known
  }

  /// The sentences of a run of words, as ranges of indices into it; together they cover it.
  ///
  /// A sentence ends at a full stop, a question or an exclamation mark, with the closing quotes and
  /// brackets after it, where what follows does not begin with a small letter and what stands
  /// before is no abbreviation and no single initial.
  package func sentences(of words: [Word], in text: Span<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < words.count {
      guard let end = endOfSentence(words, at: index, in: text) else {
        index += 1
        continue
      }
      sentences.append(start..<end)
      start = end
      index = end
    }
    if start < words.count { sentences.append(start..<words.count) }
    return sentences
  }

  private func endOfSentence(_ words: [Word], at index: Int, in text: Span<UInt8>) -> Int? {
    guard words[index].form == .mark else { return nil }
    let mark = text[words[index].span.start]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!") else {
      return nil
    }
    var end = index + 1
    while end < words.count, isCloser(words[end], in: text),
      words[end].span.start == words[end - 1].span.end
    {
      end += 1
    }
    guard end < words.count else { return end }
    // "e.g.", "www.nhs.uk": nothing that runs on without a space has ended.
    guard words[end].span.start > words[end - 1].span.end else { return nil }
    if words[end].form == .lower { return nil }
    if mark == UInt8(ascii: "."), index > 0, isAbbreviation(words[index - 1], in: text) {
      return nil
    }
    return end
  }

  private func isCloser(_ word: Word, in text: Span<UInt8>) -> Bool {
    guard word.form == .mark else { return false }
    switch text[word.span.start] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    case 0xE2: return word.span.count == 3 && (0x99...0x9D).contains(text[word.span.start + 2])
    default: return false
    }
  }

  private func isAbbreviation(_ word: Word, in text: Span<UInt8>) -> Bool {
    guard word.form.isWord else { return false }
    if word.span.count == 1, word.form == .capitals {
      return text[word.span.start] != UInt8(ascii: "I")
    }
    if let plain = PlainWord(text, at: word.span.start, before: word.span.end),
      plain.span == word.span
    {
      return known.number(of: plain, in: text) != Vocabulary.unknown
    }
    return abbreviations.contains(Self.lowered(text, word.span))
  }

  private static func lowered(_ text: Span<UInt8>, _ span: TextSpan) -> String {
    let bytes = (span.start..<span.end).map { index in text[index] }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
