import Papers
import Rules

/// Numbers by which papers and their parts are cited: "Recommendation 4", "minute 31", "R2".
struct ReferenceWords {
  private let nouns: Set<Int32>

  /// The nouns of the list `references`.
  init(_ book: RuleBook) {
    nouns = Set(
      book.entries(of: "references").filter { $0.count == 1 }.map {
        book.vocabulary.number(of: $0[0])
      })
  }

  /// The citations in a sentence, in order.
  func all(in words: [Word]) -> [Range<Int>] {
    words.indices.dropLast().filter { index in
      nouns.contains(words[index].number) && isNumber(words[index + 1])
    }.map { $0..<($0 + 2) }
  }

  private func isNumber(_ word: Word) -> Bool {
    word.form == .number || word.form == .capitals && word.span.count == 1
  }
}
