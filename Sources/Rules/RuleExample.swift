package import Papers

/// An example beside a rule: a sentence, and what the rule must make of it.
package struct RuleExample: Hashable, Sendable {
  /// The sentence.
  package var says: String
  /// What the rule must make of it.
  package var verdict: Verdict
  /// The kind of paper in which it is to be read.
  package var paper: PaperKind
  /// The role of its block.
  package var block: BlockRole
  /// The words that introduce the list in which it stands; empty where it stands in none.
  package var stem: String
  /// The heading above it.
  package var heading: String
  /// The words at the head of its column.
  package var column: String
  /// Where expressions of time stand in the sentence.
  package var times: [TextSpan]
  /// The line of the rule file on which it begins.
  package var line: Int
}

/// What a rule must make of an example.
package enum Verdict: Hashable, Sendable {
  /// The rule finds this, with just these words in its slots.
  case matches([String: TextSpan])
  /// The rule must stay silent.
  case ignores(because: String)
  /// The rule ought to find this and does not yet.
  case misses([String: TextSpan], because: String)
}
