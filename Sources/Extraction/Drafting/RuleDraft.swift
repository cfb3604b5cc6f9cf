package import Papers
package import Records
package import Rules

/// A rule drafted from words that the rules missed, with the example that it must find.
package struct RuleDraft: Sendable {
  /// The rule.
  package let rule: Rule
  /// The file of it, as a clerk reads and edits it.
  package let text: String
  /// Where in the rules folder it belongs: `requests/grateful-for-sight-of.yaml`.
  package var file: String { "\(rule.finds.rawValue)s/\(rule.name).yaml" }
}

/// What a rule is to be drafted from.
package struct RuleWish: Sendable {
  /// What the rule is to find.
  package var kind: RecordKind
  /// The sentence in which it was missed.
  package var sentence: String
  /// The words of the sentence that signal it.
  package var telling: String
  /// A sentence that has such words and must be left alone; nil where the clerk knows none.
  package var counterexample: String?
  /// Who drafts it, and when, in a phrase.
  package var origin: String
  /// The kind of paper and the role of the block in which the sentence stands.
  package var paper: PaperKind
  /// The role of the block in which it stands.
  package var role: BlockRole

  /// A wish for a rule.
  package init(
    kind: RecordKind, sentence: String, telling: String, counterexample: String? = nil,
    origin: String, paper: PaperKind = .letter, role: BlockRole = .paragraph
  ) {
    self.kind = kind
    self.sentence = sentence
    self.telling = telling
    self.counterexample = counterexample
    self.origin = origin
    self.paper = paper
    self.role = role
  }
}

/// Why no rule could be drafted.
package enum RuleDraftFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The telling words do not stand in the sentence.
  case wordsElsewhere(String)
  /// The telling words are fewer than two, or hold marks that mean something in a rule.
  case wordsUnfit(String)
  /// No phrase of these words finds the sentence, or another rule claims it with more words.
  case findsNothing(String)

  package var description: String {
    switch self {
    case .wordsElsewhere(let words):
      "“\(words)” does not stand in the sentence once; copy the words from it"
    case .wordsUnfit(let words):
      "“\(words)” cannot signal a record by itself; give two to eight plain words in a row"
    case .findsNothing(let words):
      """
      a rule with the words “\(words)” does not find the sentence: another rule claims it, or they \
      stand before the verb; see what the rules make of it with: answerable explain SENTENCE
      """
    }
  }
}

extension RuleDraft {
  /// Drafts a rule in the company of others.
  ///
  /// The words before the telling ones are taken for who acts or asks, those after them for the act;
  /// where that does not find the sentence, less is asked of it.
  ///
  /// - Throws: A `RuleDraftFault` where no such rule finds the sentence.
  package init(_ wish: RuleWish, among rules: ExtractionRules) throws(RuleDraftFault) {
    let parts = try DraftParts(wish)
    let name = Self.name(of: parts.telling, among: rules.book.rules.map(\.name))
    for form in DraftForm.allCases {
      guard let text = parts.file(named: name, form),
        let rule = RuleBook.rule(
          in: text, path: "Rules/\(name).yaml", lists: rules.book.lists
        ).rule
      else { continue }
      let trial = ExampleTrial(rules.with(rule))
      guard rule.examples.allSatisfy({ trial.comesTrue($0, of: rule) }) else { continue }
      self.rule = rule
      self.text = text
      return
    }
    throw .findsNothing(parts.telling)
  }

  /// A name from the words, that no other rule has: of plain letters and digits alone, since a file
  /// is named by it, and words come from papers.
  private static func name(of words: String, among taken: [String]) -> String {
    let plain = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = plain.isEmpty ? "drafted" : plain.prefix(6).joined(separator: "-")
    let others = (2...).lazy.map { "\(name)-\($0)" }
    return taken.contains(name) ? others.first { !taken.contains($0) } ?? name : name
  }
}

extension ExtractionRules {
  /// The same rules with one more.
  package func with(_ rule: Rule) -> ExtractionRules {
    with(rules: book.rules + [rule], lists: Array(book.lists.values))
  }
}
