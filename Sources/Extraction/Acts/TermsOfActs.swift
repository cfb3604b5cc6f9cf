import Dates
import Papers
import Records
import Rules

/// By when an act is to be done, and on what condition.
extension Drafter {
  /// The time by which, among the times in the words of the act.
  ///
  /// A condition that belongs to the words that ask, "It would help if …", is none; and what is
  /// asked for "from April to October" covers these months and is not due by then.
  func deadline(
    in range: Range<Int>, _ sentence: Sentence, asking: Range<Int> = 0..<0, isAsk: Bool = false
  ) -> Deadline? {
    let inside = sentence.times.indices.filter { index in
      let words = sentence.timeWords[index]
      return sentence.times[index].role == .deadline && range.contains(words.lowerBound)
        && !isConditional(at: words.lowerBound, sentence, asking: asking)
        && !(isAsk && sentence.times[index].isSpan)
    }
    return DeadlineChoice.deadline(among: inside.map { sentence.times[$0] }).map {
      Deadline($0, in: scene.text)
    }
  }

  private func isConditional(
    at word: Int, _ sentence: Sentence, asking: Range<Int>
  ) -> Bool {
    sentence.clauses.contains { clause in
      clause.words.contains(word)
        && (clause.kind == .conditional && !asking.contains(clause.words.lowerBound)
          || clause.kind == .quotation)
    }
  }

  /// The words of a condition: a clause with "if", or "subject to", "where practicable".
  func condition(
    in range: Range<Int>, _ sentence: Sentence, asking: Range<Int>
  ) -> String? {
    for clause in sentence.clauses
    where clause.kind == .conditional && range.overlaps(clause.words)
      && !asking.contains(clause.words.lowerBound)
    {
      return scene.text[sentence.span(of: clause.words)]
    }
    return conditions.first(in: sentence.words[range]).map { found in
      scene.text[sentence.span(of: found)]
    }
  }
}
