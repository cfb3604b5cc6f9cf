/// The words that rules know, each with a number, so that a paper's words are compared as numbers.
///
/// A word is known in lower case. Words that no rule mentions share the number `unknown`.
package struct Vocabulary: Sendable {
  /// The number of every word that no rule mentions.
  package static let unknown: Int32 = 0

  private var numbers: [String: Int32] = [:]
  private var words: [String] = [""]

  /// A vocabulary without words.
  package init() {}

  /// How many numbers are in use, `unknown` among them.
  package var count: Int { words.count }

  /// The number of a word, which is taken in where it is not yet known.
  package mutating func learn(_ word: String) -> Int32 {
    let word = word.lowercased()
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    words.append(word)
    numbers[word] = number
    return number
  }

  /// The number of a word in lower case, or `unknown`.
  package func number(of word: String) -> Int32 { numbers[word] ?? Self.unknown }

  /// The word with a number, empty for `unknown`.
  package func word(_ number: Int32) -> String { words[Int(number)] }
}
