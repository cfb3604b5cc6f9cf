internal import Papers
package import Rules

/// What is wrong with a rules folder: mistakes, examples that do not come true, words that two rules
/// claim.
package struct RulesCheck: Sendable {
  /// Mistakes in the files.
  package let faults: [RuleFault]
  /// Examples whose rule does not do as they say.
  package let failures: [ExampleFailure]
  /// Examples whose words another rule claims as well.
  package let claims: [DoubleClaim]
  /// The rules and lists that could be read.
  package let book: RuleBook

  /// Checks a folder.
  ///
  /// - Throws: The mistake of a file without which no sentence can be taken apart.
  package init(_ folder: RulesFolder) throws(RuleFaults) {
    let (rules, faults) = try ExtractionRules.reading(folder)
    self.init(rules, faults: faults)
  }

  /// Checks rules that were read, with the mistakes met in reading.
  package init(_ rules: ExtractionRules, faults: [RuleFault] = []) {
    book = rules.book
    self.faults = faults
    let trial = ExampleTrial(rules)
    failures = book.rules.flatMap { rule in
      rule.examples.compactMap { ExampleFailure($0, of: rule, trial) }
    }
    claims = DoubleClaim.all(in: rules.book, trial)
  }

  /// Whether nothing is wrong; double claims are no mistake, but worth a look.
  package var isSound: Bool { faults.isEmpty && failures.isEmpty }

  /// The counts with which a check ends.
  package var summary: String {
    let examples = book.rules.reduce(0) { $0 + $1.examples.count }
    let parts = [
      Self.counted(faults.count, "mistake", "mistakes"),
      Self.counted(failures.count, "example that does not", "examples that do not") + " come true",
      Self.counted(claims.count, "sentence", "sentences") + " claimed by two rules",
    ]
    return Self.counted(book.rules.count, "rule", "rules") + " with "
      + Self.counted(examples, "example", "examples") + " and "
      + Self.counted(book.lists.count, "list", "lists") + ": " + parts.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ one: String, _ several: String) -> String {
    "\(count == 0 ? "no" : "\(count)") \(count == 1 ? one : several)"
  }
}

/// An example whose rule does not do as it says.
package struct ExampleFailure: Sendable, CustomStringConvertible {
  private let place: String
  private let example: RuleExample
  private let found: [[String: String]]

  /// The failure, nil where the rule does as the example says, a retired rule's always.
  init?(_ example: RuleExample, of rule: Rule, _ trial: ExampleTrial) {
    guard rule.status != .retired else { return nil }
    let isTrue = trial.comesTrue(example, of: rule)
    if case .misses = example.verdict {
      guard isTrue else { return nil }
    } else if isTrue {
      return nil
    }
    place = "\(rule.file):\(example.line)"
    self.example = example
    found = trial.findings(of: rule, in: example)
      .map { $0.mapValues { example.says[$0] } }
  }

  package var description: String {
    "\(place): \(complaint)\n  \(example.says)\n  found: \(Self.shown(found))"
  }

  private var complaint: String {
    switch example.verdict {
    case .matches(let slots):
      "the rule ought to find \(Self.shown([slots.mapValues { example.says[$0] }]))"
    case .ignores(let because): "the rule ought to stay silent: \(because)"
    case .misses: "this is found now; move it up to `matches`"
    }
  }

  private static func shown(_ found: [[String: String]]) -> String {
    guard !found.isEmpty else { return "nothing" }
    return found.map { slots in
      let parts = slots.keys.sorted().map { "<\($0)> '\(slots[$0] ?? "")'" }
      return parts.isEmpty ? "its words" : parts.joined(separator: ", ")
    }.joined(separator: " and ")
  }
}

/// An example whose words two rules claim, neither with more of them.
package struct DoubleClaim: Hashable, Sendable, CustomStringConvertible {
  private let place: String
  private let says: String
  private let first: String
  private let second: String

  package var description: String {
    "\(place): both '\(first)' and '\(second)' claim these words\n  \(says)"
  }

  static func all(in book: RuleBook, _ trial: ExampleTrial) -> [DoubleClaim] {
    var seen: Set<DoubleClaim> = []
    return book.rules.indices.flatMap { index in
      book.rules[index].examples.flatMap { example in
        claims(on: example, of: index, ties(among: trial.matches(in: example)), book)
      }
    }.filter { seen.insert($0).inserted }
  }

  private static func claims(
    on example: RuleExample, of rule: Int, _ ties: [(first: RuleMatch, second: RuleMatch)],
    _ book: RuleBook
  ) -> [DoubleClaim] {
    guard case .matches = example.verdict else { return [] }
    return ties.filter { $0.first.rule == rule || $0.second.rule == rule }.map { tie in
      DoubleClaim(
        place: "\(book.rules[rule].file):\(example.line)", says: example.says,
        first: book.rules[tie.first.rule].name, second: book.rules[tie.second.rule].name)
    }
  }
}
