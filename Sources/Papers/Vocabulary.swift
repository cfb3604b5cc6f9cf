/// The words that rules know, each with a number, so that a paper's words are compared as numbers.
///
/// A word is known in lower case. Words that no rule mentions share the number `unknown`.
///
/// Every word of every paper is looked up here, so the words lie in an open table and are compared
/// as bytes: no text is made for a word of a paper.
package struct Vocabulary: Sendable {
  /// The number of every word that no rule mentions.
  package static let unknown: Int32 = 0

  private var words: [String] = [""]
  /// The bytes of all words, one after another, and where each ends.
  private var letters: [UInt8] = []
  private var ends: [Int] = [0]
  /// The numbers of the words, each at the place of its hash or the next free one after it.
  private var table: [Int32] = Array(repeating: unknown, count: 64)

  /// A vocabulary without words.
  package init() {}

  /// How many numbers are in use, `unknown` among them.
  package var count: Int { words.count }

  /// The number of a word, which is taken in where it is not yet known.
  package mutating func learn(_ word: String) -> Int32 {
    let word = word.lowercased()
    let place = place(of: word.utf8.span)
    if table[place] != Self.unknown { return table[place] }
    let number = Int32(words.count)
    words.append(word)
    letters += word.utf8
    ends.append(letters.count)
    table[place] = number
    if words.count * 4 > table.count { widen() }
    return number
  }

  /// The number of a word in lower case, or `unknown`.
  package func number(of word: String) -> Int32 { number(of: word.utf8.span) }

  /// The number of a word by its bytes in lower case, or `unknown`.
  package func number(of word: Span<UInt8>) -> Int32 { table[place(of: word)] }

  /// The number of a word of ASCII letters as it stands in a text, whatever its case, or `unknown`.
  func number(of word: PlainWord, in text: Span<UInt8>) -> Int32 {
    var place = word.hash.place & (table.count - 1)
    while table[place] != Self.unknown, !isWord(Int(table[place]), word.span, text) {
      place = (place + 1) & (table.count - 1)
    }
    return table[place]
  }

  private func isWord(_ number: Int, _ span: TextSpan, _ text: Span<UInt8>) -> Bool {
    let start = ends[number - 1]
    guard ends[number] - start == span.count else { return false }
    for offset in 0..<span.count where letters[start + offset] != text[span.start + offset] | 0x20 {
      return false
    }
    return true
  }

  /// The word with a number, empty for `unknown`.
  package func word(_ number: Int32) -> String { words[Int(number)] }

  /// Where in the table a word stands, or would stand.
  private func place(of word: Span<UInt8>) -> Int {
    var hash = Hash()
    for index in word.indices { hash.add(word[index]) }
    var place = hash.place & (table.count - 1)
    while table[place] != Self.unknown, !isWord(Int(table[place]), word) {
      place = (place + 1) & (table.count - 1)
    }
    return place
  }

  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for index in word.indices where letters[start + index] != word[index] { return false }
    return true
  }

  private mutating func widen() {
    table = Array(repeating: Self.unknown, count: table.count * 2)
    for number in words.indices.dropFirst() {
      table[place(of: words[number].utf8.span)] = Int32(number)
    }
  }

  /// FNV-1a (Fowler, Noll and Vo), folded so that its upper half counts as well.
  struct Hash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var place: Int { Int(truncatingIfNeeded: state ^ (state >> 32)) }
  }
}
