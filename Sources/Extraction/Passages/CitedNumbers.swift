internal import Papers
internal import Rules

/// Finds the number of an ask that a sentence cites: "Resolution (c)", "recommendation 4", "the third
/// of your concerns".
struct CitedNumbers: Sendable {
  /// Words that stand before or behind the number of an ask: "recommendation", "question".
  private let nouns: Set<String>
  private let references: WordSet
  private let ordinals: [String: Int]

  /// Words before an ordinal that stands for an ask without a noun: "As to the fifth, …".
  private static let turning: Set<String> = ["to", "on", "for", "regarding", "regards"]
  private static let owners: Set<String> = ["your", "the", "these", "those", "its", "their", "our"]

  /// Knows the references and the ordinals among the lists of a book.
  init(book: RuleBook) {
    let words = book.lists["references"]?.words ?? []
    nouns = Set(words)
    references = WordSet(
      Set(words.map { book.vocabulary.number(of: $0) }).subtracting([Vocabulary.unknown]))
    ordinals = Dictionary(
      zip(book.lists["ordinals"]?.words ?? [], 1...), uniquingKeysWith: { first, _ in first })
  }

  /// The number as a sentence of a text cites it; nil where it cites none.
  func number(in words: ArraySlice<Word>, _ text: String) -> String? {
    for index in words.indices.dropLast() where words[index].form.isWord {
      guard references.contains(words[index].number) else { continue }
      let rest = words[(index + 1)...].prefix(2).drop { text.has("(", at: $0.span) }
      guard let number = rest.first, number.form == .number || number.span.count == 1,
        number.form != .mark
      else { continue }
      return text[TextSpan(words[index].span.start, number.span.end)]
    }
    return ordinal(in: words, text)
  }

  /// "your second question" is question 2.
  private func ordinal(in words: ArraySlice<Word>, _ text: String) -> String? {
    let read = words.prefix(Self.longestLead).map { text[$0.span].lowercased() }
    for (place, word) in read.enumerated() {
      guard place > 0, let number = ordinals[word] else { continue }
      let rest = read[(place + 1)...]
      if let noun = rest.first, nouns.contains(noun) { return "\(noun) \(number)" }
      if rest.count > 2, rest.first == "of", Self.owners.contains(rest[place + 2]),
        let noun = singular(rest[place + 3])
      {
        return "\(noun) \(number)"
      }
      if rest.first == ",", place > 1, read[place - 1] == "the",
        Self.turning.contains(read[place - 2])
      {
        return String(number)
      }
    }
    return nil
  }

  private func singular(_ noun: String) -> String? {
    noun.hasSuffix("s") && nouns.contains(String(noun.dropLast())) ? String(noun.dropLast()) : nil
  }

  /// Within how many words a sentence says which ask it turns to.
  private static let longestLead = 12
}
