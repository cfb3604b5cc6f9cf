import Papers
import Rules

/// What stands ahead of a place in a sentence: the next verb, the next comma, the next break.
extension CutFinder {
  func hasFinite(from index: Int, until end: Int) -> Bool {
    grammar.hasFinite(words, index..<max(index, min(end, words.count)))
  }

  func verbAfter(_ index: Int) -> Int? {
    let end = min(words.count, min(nextHardBreak(after: index), index + Self.reach))
    return (index + 1..<max(index + 1, end)).first { grammar.isFinite(words, at: $0) }
  }

  func nextPlainWord(after index: Int) -> Int {
    var position = index + 1
    while position < words.count, grammar.contains(words[position], in: .adverbs) { position += 1 }
    return position
  }

  func nextMark(_ mark: Mark, after index: Int) -> Int? {
    (index + 1..<max(index + 1, words.count)).first { marks[$0] == mark }
  }

  func nextComma(after index: Int) -> Int { nextMark(.comma, after: index) ?? words.count }

  func nextHardBreak(after index: Int) -> Int {
    (index + 1..<max(index + 1, words.count)).first {
      marks[$0] == .semicolon || marks[$0] == .colon
    }
      ?? words.count
  }

  func nextBreak(after index: Int) -> Int {
    (index..<max(index, words.count)).first { position in
      marks[position] == .semicolon || marks[position] == .colon
    } ?? words.count
  }
}
