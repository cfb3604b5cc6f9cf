/// A word of ASCII letters alone, found with its form and its hash in one look at each letter.
///
/// Where anything stands in or right behind it that may belong to a word, too (a hyphen, an
/// apostrophe, a digit, a letter beyond ASCII), it is none, and `WordSplitter` takes the word letter
/// by letter: that is the plain twin by which this is judged.
struct PlainWord {
  let span: TextSpan
  let form: WordForm
  /// The hash of the word in lower case, as the vocabulary makes it.
  let hash: Vocabulary.Hash

  /// The word that begins at an offset; nil where there is none of this sort.
  init?(_ text: Span<UInt8>, at start: Int, before end: Int) {
    guard Self.isLetter(text[start]) else { return nil }
    var hash = Vocabulary.Hash()
    var small: UInt8 = 0
    var index = start
    while index < end {
      let byte = text[index]
      guard Self.isLetter(byte) else { break }
      hash.add(byte | 0x20)
      small |= byte
      index += 1
    }
    if index < end, Self.mayJoin(text[index]) { return nil }
    span = TextSpan(start, index)
    self.hash = hash
    // Bit 5 tells a small letter from a capital.
    form = text[start] & 0x20 != 0 ? .lower : small & 0x20 != 0 ? .capitalised : .capitals
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Whether a word may go on with this byte after a letter.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
      || byte &- UInt8(ascii: "0") < 10
  }
}
