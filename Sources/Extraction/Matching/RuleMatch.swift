package import Papers
package import Rules

/// A place at which the words of a rule were found.
package struct RuleMatch: Hashable, Sendable {
  /// The index of the rule in its book.
  package var rule: Int
  /// What the rule finds.
  package var finds: Finds
  /// Whether it counts, or is only on trial.
  package var status: RuleStatus
  /// The words found, without the subject before them and the rest of the clause after them.
  package var words: Range<Int>
  /// The words that the slots took.
  package var slots: [String: Range<Int>]
  /// How many words were asked for literally or by a list.
  package var specificity: Int

  /// A match with all its parts.
  package init(
    rule: Int, finds: Finds, status: RuleStatus, words: Range<Int>, slots: [String: Range<Int>],
    specificity: Int
  ) {
    self.rule = rule
    self.finds = finds
    self.status = status
    self.words = words
    self.slots = slots
    self.specificity = specificity
  }
}

/// Finds the words of rules in a clause.
package protocol Matcher: Sendable {
  /// All matches of all rules that are not retired, by rule and then by place.
  ///
  /// Within a rule they are leftmost and longest and do not overlap. Of several ways to read the
  /// same words, the first phrase and in it the first choice counts: an optional part that is there,
  /// a gap that takes more.
  func matches(in context: ClauseContext) -> [RuleMatch]
}

extension TextSpan {
  /// The stretch of text from the first of these words to the last.
  init(of words: ArraySlice<Word>) {
    self.init(words.first?.span.start ?? 0, words.last?.span.end ?? 0)
  }

  /// The stretch of text that a run of words covers.
  package init(of range: Range<Int>, in words: [Word]) {
    guard let first = words[range].first, let last = words[range].last else {
      self.init(0, 0)
      return
    }
    self.init(first.span.start, last.span.end)
  }
}
