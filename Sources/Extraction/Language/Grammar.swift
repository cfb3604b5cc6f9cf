import Papers
import Rules

extension GrammarWords {
  // Sets asked for at every word are made once.
  private static let auxiliaries: Lists = [.modals, .be, .have, .doForms]
  private static let pronouns: Lists = [
    .authorWords, .addresseeWords, .personPronouns, .thingPronouns,
  ]
  private static let actingPronouns: Lists = [.authorWords, .addresseeWords, .personPronouns]
  private static let openers: Lists = [.prepositions, .temporals]

  /// Whether a word is the finite verb of a clause, or the first word of one: "will", "is", "agreed".
  ///
  /// A verb that may be a noun counts only after a word that can be its subject: "the Board plans"
  /// but not "the plans". "be" counts where no auxiliary carries it: "that the report be published".
  func isFinite(_ words: [Word], at index: Int) -> Bool {
    let word = words[index]
    if contains(word, inAny: Self.auxiliaries) { return !isName(words, at: index) }
    guard index > 0 else { return false }
    if word.form == .tail, index + 1 < words.count, contains(words[index + 1], in: .behindIs) {
      return word.ending == .s || contains(word, in: .determiners)
    }
    let previous = words[index - 1]
    if word.number == subjunctive { return isSubjunctive(words, at: index) }
    if contains(previous, inAny: Self.auxiliaries)
      || contains(previous, in: .prepositions) && !contains(previous, in: .adverbs)
    {
      return false
    }
    if contains(word, in: .sureVerbs) {
      return !contains(previous, in: .determiners)
        || isAnd(previous) && goesOn(words, after: index)
        || contains(previous, in: .adverbs) && index > 1 && canBeSubject(words[index - 2])
    }
    if contains(word, in: .beforeTo), index + 1 < words.count, words[index + 1].number == to {
      return previous.form != .mark && !contains(previous, inAny: [.determiners, .adverbs])
    }
    // "this Report the Department should answer": a verb has no capital inside a sentence.
    guard contains(word, in: .presentVerbs), word.form != .capitalised else { return false }
    if word.ending != .s, !agreesInPlural(words, before: index) { return false }
    if contains(previous, in: .coordinators) {
      return index + 1 < words.count && words[index + 1].number == to
        && (word.ending == .s || !goesToSomewhere(words, after: index)
          || !isBehindInfinitive(words, index))
    }
    guard contains(previous, in: .adverbs), index > 1 else { return canBeSubject(previous) }
    return canBeSubject(words[index - 2])
  }

  /// "report to the Board", not "aim to publish": a noun follows "to".
  private func goesToSomewhere(_ words: [Word], after index: Int) -> Bool {
    index + 2 < words.count
      && (contains(words[index + 2], in: .determiners) || words[index + 2].form != .lower)
  }

  /// "to get prices and report to the Board": the verb goes on with the one behind "to".
  private func isBehindInfinitive(_ words: [Word], _ index: Int) -> Bool {
    (max(1, index - 14)..<index).contains { place in
      words[place - 1].number == to && words[place].form == .lower
        && !contains(words[place], in: .determiners)
    }
  }

  /// "and said that", "and undertakes to": behind "and" a verb shows itself by what it governs.
  private func goesOn(_ words: [Word], after index: Int) -> Bool {
    index + 1 < words.count
      && (words[index + 1].number == to || isThat(words[index + 1])
        || contains(words[index + 1], in: .whWords)
        || contains(words[index], in: .directing) && contains(words[index + 1], in: .newThings)
        || index + 2 < words.count && contains(words[index + 1], in: .temporals)
          && words[index + 2].number == to)
  }

  /// "we plan", "Members ask": a verb without -s wants a pronoun or a plural before it; "the Board
  /// report" is a noun.
  private func agreesInPlural(_ words: [Word], before index: Int) -> Bool {
    var before = index - 1
    while before > 0, contains(words[before], in: .adverbs) { before -= 1 }
    let subject = words[before]
    return subject.ending == .s || contains(subject, in: .coordinators)
      || contains(subject, inAny: Self.pronouns)
  }

  /// A word after which a verb in the present may stand.
  private func canBeSubject(_ word: Word) -> Bool {
    if contains(word, inAny: Self.pronouns) {
      return !contains(word, in: .determiners) || contains(word, in: .thingPronouns)
    }
    if contains(word, in: .determiners) { return false }
    return contains(word, inAny: [.actorNouns, .relatives])
      || word.form == .capitalised || word.form == .capitals
  }

  /// "be" after a noun, with no "will", "to" or "and" that carries it.
  private func isSubjunctive(_ words: [Word], at index: Int) -> Bool {
    var before = index - 1
    while before > 0, contains(words[before], in: .adverbs) { before -= 1 }
    let carrier = words[before]
    return carrier.form != .mark && carrier.number != to
      && !contains(carrier, inAny: [.modals, .coordinators, .be, .have, .doForms])
  }

  /// "Will" and "May" with a capital inside a sentence are a man and a month.
  private func isName(_ words: [Word], at index: Int) -> Bool {
    words[index].form == .capitalised && index > 0 && words[index - 1].form != .mark
  }

  /// Whether a participle goes with the word: "is", "has", "be", "been", "being".
  func isFormOfBeOrHave(_ word: Word) -> Bool {
    contains(word, inAny: [.be, .have, .beforeParticiples])
  }

  func hasFinite(_ words: [Word], _ range: Range<Int>) -> Bool {
    range.contains { isFinite(words, at: $0) }
  }

  /// Whether the word is "that".
  func isThat(_ word: Word) -> Bool { word.number == that }

  /// Whether a word only joins a clause to the one before: "and", "that", a mark.
  func isJoiner(_ word: Word) -> Bool {
    word.form == .mark || isThat(word) || contains(word, in: .coordinators)
  }

  /// Whether a word by itself can be a subject: "we", "you", "she", "it".
  func isPronoun(_ word: Word) -> Bool {
    contains(word, inAny: Self.actingPronouns)
      && !contains(word, in: .determiners)
  }

  /// The subject before a verb that shows no ending: "the Head of Roads show", "the Council repair".
  ///
  /// A name, or a noun for somebody who can act, with a word in small letters behind it that is no
  /// preposition; nil where the clause does not begin so.
  func bareSubject(_ words: [Word], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound,
      contains(words[index], in: .determiners) || isJoiner(words[index])
    {
      index += 1
    }
    let start = index
    var end = start
    while index < range.upperBound, index - start < 10 {
      let word = words[index]
      if word.form == .capitalised || word.form == .capitals || word.form == .tail
        || contains(word, in: .actorNouns)
      {
        index += 1
        end = index
      } else if index > start,
        contains(word, in: .prepositions) || contains(word, in: .determiners) || isAnd(word)
      {
        index += 1
      } else {
        break
      }
    }
    guard end > start, end < range.upperBound else { return nil }
    let verb = words[end]
    let isVerb =
      verb.form == .lower && verb.ending != .ed && (verb.ending != .ing || verb.span.count <= 5)
      && words[end - 1].form != .tail && !isPronoun(verb)
      && !contains(
        verb, inAny: [.prepositions, .determiners, .coordinators, .relatives, .temporals, .whWords])
    return isVerb || isAside(words, end) ? range.lowerBound..<end : nil
  }

  /// "the Board, with the Council, pays": a comma behind the name.
  private func isAside(_ words: [Word], _ end: Int) -> Bool {
    words[end].form == .mark && end + 1 < words.count && contains(words[end + 1], in: .prepositions)
  }

  /// Whether the word is "and" or another coordinator of three letters: not "or", and not "so".
  func isAnd(_ word: Word) -> Bool {
    contains(word, in: .coordinators) && word.span.count == 3
  }

  /// Whether the word is "by".
  func isBy(_ word: Word) -> Bool { word.number == by }

  /// Steps over what stands before the subject at the head of a clause.
  ///
  /// That is conjunctions, adverbs, "In February 2023," and "Going forward,". A pronoun just before
  /// the verb is the subject, whatever stands before it.
  func skippingOpeners(_ words: [Word], _ marks: [Mark], from start: Int, to verb: Int) -> Int {
    if let pronoun = (start..<verb).last(where: { !contains(words[$0], in: .adverbs) }),
      isPronoun(words[pronoun]),
      pronoun == start || !contains(words[pronoun - 1], in: .coordinators)
    {
      return pronoun
    }
    var index = start
    while index < verb {
      let word = words[index]
      if isJoiner(word) && (index == start || !isThat(word)) || contains(word, in: .conditionals) {
        if isThat(word), index + 1 == verb { return index }
        index += 1
      } else if contains(word, in: .adverbs), index + 1 < verb,
        !contains(words[index + 1], in: .prepositions)
      {
        index += 1
      } else if contains(word, inAny: Self.openers) || word.ending == .ing,
        let comma = firstComma(marks, index..<verb), comma + 1 < verb
      {
        index = comma + 1
      } else {
        return index
      }
    }
    return index
  }

  func withoutAdverbs(_ words: [Word], _ marks: [Mark], _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      contains(words[end - 1], in: .adverbs) || marks[end - 1] == .comma
    { end -= 1 }
    return range.lowerBound..<end
  }

  private func firstComma(_ marks: [Mark], _ range: Range<Int>) -> Int? {
    range.first { marks[$0] == .comma }
  }
}
