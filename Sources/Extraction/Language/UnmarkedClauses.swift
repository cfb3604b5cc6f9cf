import Papers
import Rules

/// Clauses that no mark and no conjunction shows, but their verbs.
extension CutFinder {
  /// "Once we have the power we will use it": the pronoun before the second verb, where no mark and
  /// no joining word stands between the two.
  func subjectOfSecondVerb() -> Int? {
    let end = min(nextBreak(after: 0), nextComma(after: 0), words.count)
    guard let first = (1..<max(1, end)).first(where: { grammar.isFinite(words, at: $0) }) else {
      return nil
    }
    let subject = (first + 2..<max(first + 2, end - 1)).first { index in
      isSubjectPronoun(index) && nextPlainWord(after: index) < end
        && grammar.contains(words[nextPlainWord(after: index)], inAny: [.modals, .be, .have])
        && !grammar.isFinite(words, at: index - 1)
    }
    guard let subject else { return nil }
    let between = words[first..<subject]
    return between.contains { joins($0) } ? nil : subject
  }

  private func isSubjectPronoun(_ index: Int) -> Bool {
    grammar.isPronoun(words[index]) || words[index].number == grammar.it
  }

  private func joins(_ word: Word) -> Bool {
    grammar.isThat(word)
      || grammar.contains(word, inAny: [.coordinators, .relatives, .whWords, .saying])
  }

  /// "The report which was published in May will be reviewed": an auxiliary in a relative clause that
  /// has its verb already belongs to the clause around it, which has none yet.
  func isVerbOfOuter(at index: Int) -> Bool {
    guard kind == .relative, index > start + 2,
      grammar.contains(words[index], inAny: [.modals, .be, .have]),
      grammar.isFinite(words, at: index), let outer = found.last(where: \.kind.holdsActs),
      !grammar.contains(words[index - 1], inAny: [.coordinators, .relatives]),
      !isSubjectPronoun(index - 1)
    else { return false }
    let end = found[found.count - 1].start
    return !grammar.hasFinite(words, outer.start..<end)
      && (grammar.hasFinite(words, start..<index) || isBareVerb(start + 1))
  }

  /// "those who use the detour": the word behind "who" is a verb, where it can be one.
  private func isBareVerb(_ index: Int) -> Bool {
    grammar.contains(words[index - 1], in: .relatives) && words[index].form == .lower
      && !grammar.contains(
        words[index], inAny: [.determiners, .prepositions, .temporals, .coordinators, .adverbs])
      && !grammar.isPronoun(words[index])
  }

  /// "she said the gate would open": a verb of saying with a subject and an auxiliary behind it.
  func opensUnsaidThat(at index: Int) -> Bool {
    guard kind.holdsActs || kind == .complement, index + 1 < words.count, isSaying(before: index),
      opensNoun(at: index), let verb = verbAfter(index), verb > index, verb - index <= 10,
      grammar.contains(words[verb], inAny: [.modals, .be, .have])
        || verb == index + 1 && isSubjectPronoun(index)
    else { return false }
    return !(index..<verb).contains { position in
      marks[position] != .none || joins(words[position])
        || grammar.contains(words[position], inAny: [.conditionals, .temporals])
    }
  }

  /// "said", "told us": the verb of saying may have whom it was said to behind it.
  private func isSaying(before index: Int) -> Bool {
    let isDirect = grammar.contains(words[index - 1], in: .saying)
    let verb = isDirect ? index - 1 : index - 2
    guard verb > start, grammar.contains(words[verb], in: .saying),
      !grammar.contains(words[verb - 1], inAny: [.determiners, .prepositions])
    else { return false }
    return isDirect || grammar.isPronoun(words[index - 1])
  }

  private func opensNoun(at index: Int) -> Bool {
    let word = words[index]
    return isSubjectPronoun(index) || word.form == .capitalised || word.form == .capitals
      || grammar.contains(word, inAny: [.determiners, .thingPronouns]) && !grammar.isThat(word)
        && !grammar.contains(word, inAny: [.prepositions, .coordinators])
  }
}
