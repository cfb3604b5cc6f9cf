package import Papers
package import Rules

/// Tries a rule on an example and says whether it does as the example has it.
package struct ExampleTrial: Sendable {
  private let book: RuleBook

  /// A trial of the rules of a book.
  package init(_ book: RuleBook) {
    self.book = book
  }

  /// What the rule takes from the example: for each match the words of its slots.
  package func findings(of rule: Rule, in example: RuleExample) -> [[String: TextSpan]] {
    let alone = book.with(rule)
    let matcher = PlainMatcher(alone)
    return ExampleContext(alone).contexts(for: example, of: rule).flatMap { context in
      matcher.matches(in: context).map { match in
        match.slots.mapValues { TextSpan(of: $0, in: context.words) }
      }
    }
  }

  /// Whether the rule does what the example says it does.
  ///
  /// Of a miss it is whether the miss has come true: whether the rule finds it after all.
  package func comesTrue(_ example: RuleExample, of rule: Rule) -> Bool {
    let found = findings(of: rule, in: example)
    return switch example.verdict {
    case .matches(let slots), .misses(let slots, because: _): found.contains(slots)
    case .ignores: found.isEmpty
    }
  }
}

extension TextSpan {
  /// The stretch of text that a run of words covers.
  package init(of range: Range<Int>, in words: [Word]) {
    guard let first = words[range].first, let last = words[range].last else {
      self.init(0, 0)
      return
    }
    self.init(first.span.start, last.span.end)
  }
}
