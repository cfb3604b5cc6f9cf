import Papers
import Rules

/// Groups of words of a list of the rules, looked for as they are: such as the conditions on which an
/// act may hang ("subject to", "where practicable").
struct PhraseList {
  private let phrases: [[Int32]]

  /// The words of a list of the rules.
  init(_ list: String, of book: RuleBook) {
    phrases = book.entries(of: list).map { entry in
      entry.map { book.vocabulary.number(of: $0) }
    }
  }

  /// Whether one of them stands anywhere in the words.
  func stands(in words: [Word]) -> Bool { first(in: words[...]) != nil }

  /// The first of them in a run of words, from its first word to the end of the run.
  func first(in words: ArraySlice<Word>) -> Range<Int>? {
    for index in words.indices where phrases.contains(where: { stands($0, at: index, in: words) }) {
      return index..<words.endIndex
    }
    return nil
  }

  private func stands(_ phrase: [Int32], at index: Int, in words: ArraySlice<Word>) -> Bool {
    index + phrase.count <= words.endIndex
      && phrase.indices.allSatisfy { words[index + $0].number == phrase[$0] }
  }
}
