/// A word, a number or a mark of a text.
package struct Word: Hashable, Sendable {
  /// Where it stands, in UTF-8 offsets of the text.
  package var span: TextSpan
  /// Its number in the vocabulary, `Vocabulary.unknown` where no rule mentions it.
  package var number: Int32
  /// What it is made of.
  package var form: WordForm
  /// The ending by which a form of a verb may be known.
  package var ending: WordEnding

  /// A word with its parts.
  package init(span: TextSpan, number: Int32, form: WordForm, ending: WordEnding = .other) {
    self.span = span
    self.number = number
    self.form = form
    self.ending = ending
  }
}

/// What a word is made of.
package enum WordForm: UInt8, Sendable {
  /// Letters without a capital at the start: "plan", "co-ordinate".
  case lower
  /// A capital, then at least one small letter: "Council", "McKay".
  case capitalised
  /// Capitals alone: "MPS", "ACTION", "I".
  case capitals
  /// Begins with a digit: "31", "2023/24", "1st", "11.6".
  case number
  /// The tail of a word after an apostrophe: "'s", "'ll", "'ve".
  case tail
  /// A mark: "," "." "(" "–".
  case mark

  /// Whether it is made of letters.
  package var isWord: Bool { self == .lower || self == .capitalised || self == .capitals }
}

/// The ending by which a form of a verb may be known.
package enum WordEnding: UInt8, Sendable {
  /// "-ed": "published".
  case ed
  /// "-ing": "publishing".
  case ing
  /// "-s": "plans", "members".
  case s
  /// Any other.
  case other
}

/// Splits text into words, numbers and marks.
///
/// Curly apostrophes count as straight ones. "Council's" is two words, "Council" and "'s", so that
/// a name is known whatever its case; "won't" and "half-term" are one.
package struct WordSplitter: Sendable {
  private let vocabulary: Vocabulary
  private let goesByLetter: Bool

  /// A splitter whose words are numbered by a vocabulary.
  ///
  /// - Parameters:
  ///   - vocabulary: The words that have numbers.
  ///   - goesByLetter: Whether each word is taken letter by letter, as the plain twin does by which
  ///     the usual way is judged.
  package init(vocabulary: Vocabulary, goesByLetter: Bool = false) {
    self.vocabulary = vocabulary
    self.goesByLetter = goesByLetter
  }

  /// The words of a stretch of the text, in order.
  ///
  /// Most words are letters of ASCII alone: for these one look at each letter gives the word's end,
  /// its form and its number, which is twice as fast as one look for each. What did not help was a
  /// table of the bytes' classes: two comparisons tell a letter as soon.
  package func words(in text: Span<UInt8>, _ stretch: TextSpan) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(stretch.count / 5)
    var letters: [UInt8] = []
    var index = stretch.start
    while index < stretch.end {
      let start = index
      if !goesByLetter, let word = PlainWord(text, at: index, before: stretch.end) {
        words.append(self.word(text, word))
        index = word.span.end
        continue
      }
      let form: WordForm
      switch Letter(text, at: index, before: stretch.end) {
      case .space(let width):
        index += width
        continue
      case .digit:
        index = endOfNumber(text, from: index, before: stretch.end)
        form = .number
      case .letter:
        index = endOfWord(text, from: index, before: stretch.end)
        form = self.form(of: text, TextSpan(start, index))
      case .apostrophe(let width):
        index = endOfTail(text, from: index + width, before: stretch.end)
        let isTail =
          index > start + width && start > stretch.start && !words.isEmpty
          && words[words.count - 1].span.end == start
        if !isTail { index = start + width }
        form = isTail ? .tail : .mark
      case .mark(let width):
        index += width
        form = .mark
      }
      words.append(word(text, TextSpan(start, index), form: form, &letters))
    }
    return words
  }

  /// The words of a short text by itself, such as a phrase of a rule.
  package func words(of text: String) -> [Word] {
    words(in: text.utf8.span, TextSpan(0, text.utf8.count))
  }

  private func word(_ text: Span<UInt8>, _ word: PlainWord) -> Word {
    Word(
      span: word.span, number: vocabulary.number(of: word, in: text), form: word.form,
      ending: Self.ending(text, word.span))
  }

  /// A word with its number; `letters` is only lent, so that no memory is asked for by the word.
  private func word(
    _ text: Span<UInt8>, _ span: TextSpan, form: WordForm, _ letters: inout [UInt8]
  ) -> Word {
    Self.fold(text, span, into: &letters)
    return Word(
      span: span, number: vocabulary.number(of: letters.span), form: form,
      ending: form.isWord ? Self.ending(text, span) : .other)
  }

  private static func ending(_ text: Span<UInt8>, _ span: TextSpan) -> WordEnding {
    guard span.count > 3 else { return .other }
    let last = text[span.end - 1] | 0x20
    let middle = text[span.end - 2] | 0x20
    if middle == UInt8(ascii: "e"), last == UInt8(ascii: "d") { return .ed }
    let isIng =
      last == UInt8(ascii: "g") && middle == UInt8(ascii: "n")
      && text[span.end - 3] | 0x20 == UInt8(ascii: "i")
    return isIng ? .ing : last == UInt8(ascii: "s") ? .s : .other
  }

  /// Puts the word in lower case, with straight apostrophes, in the place of what was in `letters`.
  private static func fold(_ text: Span<UInt8>, _ span: TextSpan, into letters: inout [UInt8]) {
    letters.removeAll(keepingCapacity: true)
    var isPlain = true
    var index = span.start
    while index < span.end {
      if let width = Letter.apostropheWidth(text, at: index, before: span.end) {
        letters.append(UInt8(ascii: "'"))
        index += width
        continue
      }
      let byte = text[index]
      isPlain = isPlain && byte < 0x80
      letters.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      index += 1
    }
    if !isPlain { letters = Array(String(decoding: letters, as: UTF8.self).lowercased().utf8) }
  }

  private func form(of text: Span<UInt8>, _ span: TextSpan) -> WordForm {
    guard Self.isCapital(text, at: span.start, before: span.end) else { return .lower }
    for index in span.start..<span.end
    where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index]) {
      return .capitalised
    }
    return .capitals
  }

  /// Whether a capital stands there: A–Z, or the capitals of Latin-1 (À–Þ).
  private static func isCapital(_ text: Span<UInt8>, at index: Int, before end: Int) -> Bool {
    let byte = text[index]
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return true }
    return byte == 0xC3 && index + 1 < end && (0x80...0x9E).contains(text[index + 1])
  }

  private func endOfWord(_ text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      switch Letter(text, at: index, before: end) {
      case .letter(let width): index += width
      case .digit: index += 1
      case .mark
      where text[index] == UInt8(ascii: "-") && isLetter(text, at: index + 1, before: end):
        index += 1
      case .apostrophe(let width) where joins(text, apostropheAt: index, width: width, before: end):
        index += width
      default: return index
      }
    }
    return index
  }

  /// "won't", "o'clock" and "O'Neill" are one word; "Council's", "we'll" and "boards'" end before it.
  private func joins(_ text: Span<UInt8>, apostropheAt index: Int, width: Int, before end: Int)
    -> Bool
  {
    let next = index + width
    guard isLetter(text, at: next, before: end) else { return false }
    var tail: [UInt8] = []
    Self.fold(text, TextSpan(next, endOfTail(text, from: next, before: end)), into: &tail)
    return !Self.tails.contains(String(decoding: tail, as: UTF8.self))
  }

  private static let tails: Set<String> = ["s", "ll", "ve", "re", "d", "m"]

  private func endOfTail(_ text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    var index = start
    while index < end, case .letter(let width) = Letter(text, at: index, before: end) {
      index += width
    }
    return index
  }

  /// "1,204", "11.6", "2023/24", "1st", "20:30" are one number each; a mark at its end is not part of it.
  private func endOfNumber(_ text: Span<UInt8>, from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      switch Letter(text, at: index, before: end) {
      case .digit: index += 1
      case .letter(let width): index += width
      case .mark(let width)
      where width == 1 && ".,/:-".utf8.contains(text[index])
        && isDigit(text, at: index + 1, before: end):
        index += 1
      default: return index
      }
    }
    return index
  }

  private func isLetter(_ text: Span<UInt8>, at index: Int, before end: Int) -> Bool {
    guard index < end, case .letter = Letter(text, at: index, before: end) else { return false }
    return true
  }

  private func isDigit(_ text: Span<UInt8>, at index: Int, before end: Int) -> Bool {
    index < end && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
  }
}

/// What stands at an offset of a text, and how many bytes it takes.
private enum Letter {
  case letter(width: Int)
  case digit
  case space(width: Int)
  case apostrophe(width: Int)
  case mark(width: Int)

  init(_ text: Span<UInt8>, at index: Int, before end: Int) {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      self = .letter(width: 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case 0...UInt8(ascii: " "): self = .space(width: 1)
    case UInt8(ascii: "'"): self = .apostrophe(width: 1)
    case 0..<0x80: self = .mark(width: 1)
    default: self = Self.wide(text, at: index, before: end)
    }
  }

  /// A right single quotation mark (U+2019) counts as an apostrophe.
  static func apostropheWidth(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    if text[index] == UInt8(ascii: "'") { return 1 }
    guard index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99
    else { return nil }
    return 3
  }

  /// Characters of two bytes and more: no-break spaces, general punctuation, and letters.
  private static func wide(_ text: Span<UInt8>, at index: Int, before end: Int) -> Letter {
    let width = text[index] >= 0xF0 ? 4 : text[index] >= 0xE0 ? 3 : text[index] >= 0xC0 ? 2 : 1
    if text[index] == 0xC2, index + 1 < end {
      // U+0080 to U+00BF: a no-break space, or signs such as £ and §.
      return text[index + 1] == 0xA0 ? .space(width: 2) : .mark(width: 2)
    }
    guard text[index] == 0xE2, index + 2 < end else {
      return .letter(width: min(width, end - index))
    }
    if apostropheWidth(text, at: index, before: end) != nil { return .apostrophe(width: 3) }
    let isSpace = text[index + 1] == 0x80 && (0x80...0x8B).contains(text[index + 2])
    return isSpace ? .space(width: 3) : .mark(width: 3)
  }
}
