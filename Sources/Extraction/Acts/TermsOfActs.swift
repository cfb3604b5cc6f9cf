import Dates
import Papers
import Records
import Rules

/// By when an act is to be done, and on what condition.
extension Drafter {
  /// The time by which, among the times in the words of the act.
  func deadline(in range: Range<Int>, _ sentence: Sentence) -> Deadline? {
    let inside = sentence.times.indices.filter { index in
      let words = sentence.timeWords[index]
      return sentence.times[index].role == .deadline && range.contains(words.lowerBound)
        && !isConditional(at: words.lowerBound, sentence)
    }
    return DeadlineChoice.deadline(among: inside.map { sentence.times[$0] }).map {
      mention in
      let span = TextSpan(mention.bytes.lowerBound, mention.bytes.upperBound)
      return Deadline(text: scene.text[span], span: span, reading: mention.reading)
    }
  }

  private func isConditional(at word: Int, _ sentence: Sentence) -> Bool {
    sentence.clauses.contains { clause in
      clause.words.contains(word) && (clause.kind == .conditional || clause.kind == .quotation)
    }
  }

  /// The words of a condition: a clause with "if", or "subject to", "where practicable".
  func condition(in range: Range<Int>, _ sentence: Sentence) -> String? {
    for clause in sentence.clauses where clause.kind == .conditional && range.overlaps(clause.words)
    {
      return scene.text[sentence.span(of: clause.words)]
    }
    return conditions.first(in: sentence.words[range]).map { found in
      scene.text[sentence.span(of: found)]
    }
  }
}
