package import Records
package import Registry

/// Words of a paper that the rules missed, with what a clerk says of them.
package struct MissedWords: Sendable {
  /// The id of the paper.
  package var paper: String
  /// The words.
  package var words: String
  /// What they are.
  package var kind: RecordKind
  /// What else the clerk says; what is nil the paper tells.
  package var said: Amendment
}

/// What a clerk wants a rule for.
package struct RuleOrder: Sendable {
  /// The id of the paper.
  package var paper: String
  /// The words of it that the rules missed.
  package var words: String
  /// What they are.
  package var kind: RecordKind
  /// The words that signal it; nil for those that stand behind the subject.
  package var telling: String?
  /// A sentence with such words that must be left alone.
  package var counterexample: String?
  /// Who wants it.
  package var signed: String
}

/// A drafted rule with what it would change.
package struct RuleOutcome: Sendable {
  /// The file of the rule.
  package let text: String
  /// Where in the folder of rules it belongs.
  package let file: String
  /// The records that it would find, with the ids of their papers.
  package let gained: [Record]
  /// The records that would be found no more.
  package let lost: [Record]
  /// Examples of other rules that would come true no more, in words.
  package let spoilt: [String]

  /// A rule with what it would change.
  package init(
    text: String, file: String, gained: [Record], lost: [Record], spoilt: [String]
  ) {
    self.text = text
    self.file = file
    self.gained = gained
    self.lost = lost
    self.spoilt = spoilt
  }
}
