internal import Papers
internal import Records
internal import Rules

/// Tells what the main verb of a sentence says of time, by its small words and its endings.
///
/// No dictionary of verbs is needed: the first auxiliary decides, or else the first word that has
/// the form of a past tense. What somebody said is passed over for what they said of it: "she said
/// that it would open" is to come.
struct TenseJudge {
  let words: TenseWords

  /// The tense of a sentence given as words in lower case, and whether its verb is negated.
  func judgement(of sentence: [String]) -> (tense: Tense?, isNegated: Bool) {
    var index = 0
    while index < sentence.count {
      if words.contains(sentence[index], in: .saying), saysThat(sentence, after: index) {
        index += 1
        continue
      }
      if let tense = tense(sentence, at: index) {
        return (tense, isNegated(sentence, near: index))
      }
      index += 1
    }
    return (nil, isNegated(sentence, near: 0))
  }

  /// A verb of saying hands over to what is said where a later verb follows it.
  private func saysThat(_ sentence: [String], after index: Int) -> Bool {
    sentence[(index + 1)...].contains { word in
      word == "that" || words.contains(word, in: .future) || words.contains(word, in: .have)
        || words.contains(word, in: .bePast)
    }
  }

  private func tense(_ sentence: [String], at index: Int) -> Tense? {
    let word = sentence[index]
    let next = nextWords(sentence, after: index)
    if words.contains(word, in: .future) { return .future }
    if words.contains(word, in: .bePresent) || words.contains(word, in: .bePast) {
      if let next = next.first, words.contains(next, in: .toCome) { return .future }
      if next.first == "being" || next.first?.hasSuffix("ing") == true { return .underWay }
      return words.contains(word, in: .bePast) ? .past : .present
    }
    if words.contains(word, in: .have) {
      if next.first == "been", next.dropFirst().first?.hasSuffix("ing") == true { return .underWay }
      if next.prefix(2).contains(where: isPast) || next.first == "been" { return .past }
      return word == "had" ? .past : .present
    }
    return isPast(word) && !isAdjective(sentence, at: index) ? .past : nil
  }

  /// "the planned work", "Sustained work on the pier": a form of the past that says what sort of
  /// thing it is, not what was done.
  private func isAdjective(_ sentence: [String], at index: Int) -> Bool {
    guard sentence[index].hasSuffix("ed"), index + 1 < sentence.count else { return false }
    let isBeforeName = words.contains(sentence[index + 1], in: .afterVerbs) == false
    let startsName = index == 0 || words.contains(sentence[index - 1], in: .beforeNames)
    let next = sentence[index + 1].utf8.first ?? 0
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
    return startsName && isBeforeName && isLetter
  }

  private func isPast(_ word: String) -> Bool {
    words.contains(word, in: .past)
      || (word.utf8.count > 4 && word.hasSuffix("ed") && !word.hasSuffix("eed"))
  }

  /// The two words after one, adverbs and negations passed over.
  private func nextWords(_ sentence: [String], after index: Int) -> ArraySlice<String> {
    sentence[(index + 1)...].filter { word in
      !words.contains(word, in: .negation) && !word.hasSuffix("ly")
        && !words.contains(word, in: .adverbs)
    }.prefix(2)
  }

  /// "not", "never" and the like within a few words of the verb.
  private func isNegated(_ sentence: [String], near index: Int) -> Bool {
    let range = max(0, index - 2)..<min(sentence.count, index + 4)
    return sentence[range].contains { words.contains($0, in: .negation) || $0.hasSuffix("n't") }
  }
}
