internal import Papers
package import Rules

/// Goes through every phrase of every rule at every word: slow, and plainly right.
///
/// It is the judge of `CompiledMatcher`.
package struct PlainMatcher: Matcher {
  private let book: RuleBook
  private let marks: MarkNumbers

  /// A matcher for the rules of a book.
  package init(_ book: RuleBook) {
    self.book = book
    marks = MarkNumbers(book)
  }

  package func matches(in context: ClauseContext) -> [RuleMatch] {
    let frame = ClauseFrame(context, marks: marks)
    return book.rules.indices.flatMap { matches(of: $0, in: frame) }
  }

  private func matches(of index: Int, in frame: ClauseFrame) -> [RuleMatch] {
    let rule = book.rules[index]
    let walk = PhraseWalk(book: book, slots: rule.slots, frame: frame)
    guard rule.status != .retired, isInPlace(rule, frame), !walk.finds(rule.unless) else {
      return []
    }
    var matches: [RuleMatch] = []
    var start = frame.clause.lowerBound
    while let (begin, path) = walk.first(of: rule.phrases, from: start) {
      let first = path.firstWord ?? begin
      matches.append(
        RuleMatch(
          rule: index, finds: rule.finds, status: rule.status, words: first..<path.place,
          slots: path.slots, specificity: path.specificity))
      start = max(path.end, begin + 1)
    }
    return matches
  }
}

// MARK: - Conditions

extension PlainMatcher {
  private func isInPlace(_ rule: Rule, _ frame: ClauseFrame) -> Bool {
    let context = frame.context
    return rule.onlyIn.allow(paper: context.paper, block: context.block, isMain: context.isMain)
      && !rule.notIn.forbid(paper: context.paper, block: context.block, isMain: context.isMain)
      && [
        (rule.onlyIn.stem, context.stem), (rule.onlyIn.under, context.heading),
        (rule.onlyIn.column, context.column),
      ].allSatisfy { phrases, words in phrases.isEmpty || finds(phrases, in: words) }
      && ![
        (rule.notIn.stem, context.stem), (rule.notIn.under, context.heading),
        (rule.notIn.column, context.column),
      ].contains { phrases, words in finds(phrases, in: words) }
  }

  private func finds(_ phrases: [Phrase], in words: [Word]) -> Bool {
    let frame = ClauseFrame(plain: words, marks: marks)
    return PhraseWalk(book: book, slots: [:], frame: frame).finds(phrases)
  }
}

extension Conditions {
  /// Whether the kind of paper, the block and the clause are among those asked for.
  func allow(paper: PaperKind, block: BlockRole, isMain: Bool) -> Bool {
    (papers.isEmpty || papers.contains(paper)) && (blocks.isEmpty || blocks.contains(block))
      && (clause == .any || (clause == .main) == isMain)
  }

  /// Whether the kind of paper, the block or the clause is among those shut out.
  func forbid(paper: PaperKind, block: BlockRole, isMain: Bool) -> Bool {
    papers.contains(paper) || blocks.contains(block)
      || (clause != .any && (clause == .main) == isMain)
  }
}
