import Papers
import Rules

/// The words on which an act may hang, besides "if": "subject to", "where practicable".
struct ConditionWords {
  private let phrases: [[Int32]]

  /// The words of the list `conditions`.
  init(_ book: RuleBook) {
    phrases = book.entries(of: "conditions").map { entry in
      entry.map { book.vocabulary.number(of: $0) }
    }
  }

  /// The first condition in a run of words, from its first word to the end of the run.
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
