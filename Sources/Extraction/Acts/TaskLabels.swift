import Papers
import Rules

/// Finds the labels of tasks in running text: "… to the May meeting ACTION: JB", "(Action: Clerk)".
struct TaskLabels {
  let grammar: GrammarWords
  let text: String

  /// Whether words begin with such a label, in brackets or not.
  func open(_ words: [Word]) -> Bool {
    guard let first = words.firstIndex(where: { $0.form != .mark }) else { return false }
    return isLabel(at: first, words[...]) && words[..<first].allSatisfy(isOpening)
  }

  /// Where the words behind the label begin: 0 where there is none.
  func end(in words: [Word]) -> Int {
    let colon = words.prefix(6).firstIndex { $0.isMark(":", in: text) } ?? dash(behind: words)
    let start = words.firstIndex { !isOpening($0) } ?? 0
    guard start < words.count, grammar.contains(words[start], in: .taskLabels) else { return 0 }
    if let colon { return colon + 1 }
    return open(words) ? start + 1 : 0
  }

  /// "Action – AB to write": a dash right behind the label or its number.
  private func dash(behind words: [Word]) -> Int? {
    words.indices.prefix(4).dropFirst().first { index in
      ["–", "—", "-"].contains(text[words[index].span])
        && (index == 1 || words[1..<index].allSatisfy { $0.form == .number })
    }
  }

  /// The words of a sentence, and those behind the last label in it by themselves.
  func parted(_ range: Range<Int>, of words: [Word]) -> [Range<Int>] {
    let inner = range.dropFirst(3).last { index in
      isLabel(at: index, words[range])
        && (isColon(behind: index, words[range]) || isShouted(words[index]))
    }
    guard let inner else { return [range] }
    let start = isOpening(words[inner - 1]) ? inner - 1 : inner
    return [range.lowerBound..<start, start..<range.upperBound]
  }

  /// "Action:", "ACTION Clerk": before a colon, or before words of which each has a capital.
  private func isLabel(at index: Int, _ words: ArraySlice<Word>) -> Bool {
    guard grammar.contains(words[index], in: .taskLabels), words[index].form != .lower else {
      return false
    }
    if isColon(behind: index, words) { return true }
    let rest = words[(index + 1)...].filter { $0.form != .mark && !grammar.isAnd($0) }
    return (1...5).contains(rest.count)
      && rest.allSatisfy { $0.form == .capitalised || $0.form == .capitals }
  }

  private func isColon(behind index: Int, _ words: ArraySlice<Word>) -> Bool {
    words[(index + 1)...].prefix(2).contains { $0.isMark(":", in: text) }
  }

  private func isShouted(_ word: Word) -> Bool { word.form == .capitals }

  private func isOpening(_ word: Word) -> Bool {
    word.form == .mark
      && [UInt8(ascii: "("), UInt8(ascii: "[")].contains(
        text.utf8.span[word.span.start])
  }
}
