package import Papers
internal import Records
internal import Rules

/// What one more rule would change: what it gains in papers, and what it spoils of other rules.
package struct RuleTrial: Sendable {
  private let before: Extractor
  private let after: Extractor
  private let telling: [String]
  /// Examples of other rules that would come true no more, in words.
  package let spoilt: [String]

  /// A trial of a rule among others.
  package init(_ draft: RuleDraft, among rules: ExtractionRules) {
    let more = rules.with(draft.rule)
    before = Extractor(rules: rules)
    after = Extractor(rules: more)
    telling = draft.rule.phrases.first?.words ?? []
    let known = Set(RulesCheck(rules).failures.map(\.description))
    spoilt = RulesCheck(more).failures.map(\.description).filter { !known.contains($0) }
  }

  /// Whether the rule could change anything in a paper: whether all its telling words stand there.
  ///
  /// Most papers are left out so without being taken apart.
  package func concerns(_ paper: Paper) -> Bool {
    let text = paper.text.lowercased().replacing("’", with: "'")
    return telling.allSatisfy(text.contains)
  }

  /// What the rule changes in a paper.
  package func changes(in paper: Paper, id: String) -> FindingsComparison {
    FindingsComparison(
      old: before.findings(in: paper, document: id).records,
      new: after.findings(in: paper, document: id).records)
  }
}
