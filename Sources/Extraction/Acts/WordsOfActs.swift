import Papers
import Records
import Rules

/// Which words of a sentence are an act's: where they begin, where they end, and which of them are
/// asks of their own.
extension Drafter {
  /// "… your assurance that the lifts are safe, and that the stairs will be": each "that" is an ask
  /// of its own.
  func limbs(
    of draft: Draft, _ act: ActFinder.Act, _ range: Range<Int>, _ sentence: Sentence
  ) -> [Draft] {
    guard draft.kind.family == .ask || draft.kind == .action && act.match.finds != .commitment
    else {
      return [draft]
    }
    let starts = sentence.clauses.filter { clause in
      range.contains(clause.words.lowerBound)
        && clause.words.lowerBound > act.match.words.upperBound
        && opensLimb(clause, sentence.words)
    }.map(\.words.lowerBound)
    return zip([range.lowerBound] + starts, starts + [range.upperBound]).map { start, end in
      var limb = draft
      let words = trimmed(start..<end, sentence)
      limb.span = sentence.span(of: words)
      limb.deadline =
        deadline(in: words, sentence, asking: act.match.words, isAsk: draft.kind.family == .ask)
        ?? (draft.kind.family == .ask ? draft.deadline : nil)
      return limb
    }
  }

  /// A clause behind the first that begins with "and that", or "and how many": each wants an answer.
  private func opensLimb(_ clause: Clause, _ words: [Word]) -> Bool {
    guard clause.kind != .main, clause.kind != .relative, clause.words.lowerBound > 0 else {
      return false
    }
    let start = clause.words.lowerBound
    guard grammar.isAnd(words[start - 1]) else { return false }
    return grammar.isThat(words[start])
      || grammar.contains(words[start], in: .whWords) && clause.verb != nil
  }

  /// An act's words begin with its clause, or with the condition that opens the sentence before it.
  func start(of act: ActFinder.Act, _ sentence: Sentence) -> Int {
    var index = act.clause
    while index > 0, sentence.clauses[index].subject.isEmpty,
      let governor = sentence.clauses[index].governor,
      sentence.clauses[governor].verb == nil, sentence.clauses[governor].statesActs,
      governor < index
    {
      index = governor
    }
    if index == 1, sentence.clauses[0].kind == .conditional || sentence.clauses[0].kind == .temporal
    {
      return 0
    }
    return sentence.clauses[index].words.lowerBound
  }

  /// Without conjunctions and marks at its edges.
  func trimmed(_ range: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    let words = sentence.words
    while start < end,
      words[start].form == .mark || grammar.contains(words[start], in: .coordinators)
        || grammar.isThat(words[start])
    { start += 1 }
    while end > start,
      words[end - 1].form == .mark && !isClosing(words[end - 1])
        || grammar.contains(words[end - 1], in: .coordinators)
    { end -= 1 }
    return start..<end
  }

  private func isClosing(_ mark: Word) -> Bool {
    let byte = scene.text.utf8.span[mark.span.start]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "?")
  }
}
