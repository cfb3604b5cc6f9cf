package import Papers
package import Records

/// A rule: the words that signal a promise, an ask or an outcome, with examples beside them.
package struct Rule: Hashable, Sendable {
  /// Its name, which is its file's too.
  package var name: String
  /// What its words signal.
  package var finds: Finds
  /// Whether its finds count.
  package var status: RuleStatus
  /// The law or standing order on which it rests.
  package var source: String?
  /// What it is for, in words for a clerk.
  package var means: String
  /// The phrases, any of which it looks for.
  package var phrases: [Phrase]
  /// What may stand in each named slot.
  package var slots: [String: SlotForm]
  /// Phrases that silence it in the clause in which they stand.
  package var unless: [Phrase]
  /// Where in a paper it looks; what is not said is everywhere.
  package var onlyIn: Conditions
  /// Where it does not look, although `onlyIn` would allow it.
  package var notIn: Conditions
  /// What follows from a find.
  package var gives: Gives
  /// What it must find, must leave alone, and ought to find and does not yet.
  package var examples: [RuleExample]
  /// The path of its file, for messages.
  package var file: String
  /// The line on which its name stands.
  package var line: Int
}

extension Rule {
  /// A rule in use that looks everywhere; what else it says is set afterwards.
  package init(name: String, finds: Finds, phrases: [Phrase], slots: [String: SlotForm] = [:]) {
    self.init(
      name: name, finds: finds, status: .inUse, source: nil, means: "", phrases: phrases,
      slots: slots, unless: [], onlyIn: Conditions(), notIn: Conditions(), gives: Gives(),
      examples: [], file: name, line: 1)
  }
}

/// What the words of a rule signal.
package enum Finds: String, CaseIterable, Sendable {
  /// A promise.
  case commitment
  /// A task that a meeting gives.
  case action
  /// An ask of a letter or a speaker.
  case request
  /// An ask of a report, under its number.
  case recommendation
  /// A question that wants an answer.
  case question
  /// What a later paper says about an earlier promise or ask.
  case outcome
  /// Words that look like an act and are none: a description, a role, a courtesy. Where they are
  /// the longest match, they silence the shorter ones that they overlap.
  case nothing
}

/// Whether the finds of a rule count.
package enum RuleStatus: String, CaseIterable, Sendable {
  /// They count.
  case inUse = "in use"
  /// They are shown and do not count.
  case trial
  /// The rule is kept so that old finds can be explained, and looks at nothing.
  case retired
}

/// Where in a paper a rule looks, or does not look.
package struct Conditions: Hashable, Sendable {
  /// The kinds of paper; empty where nothing is said of them.
  package var papers: [PaperKind] = []
  /// The roles of the block.
  package var blocks: [BlockRole] = []
  /// Words that stand in the block that introduces the list.
  package var stem: [Phrase] = []
  /// Words that stand in the heading.
  package var under: [Phrase] = []
  /// Words that stand at the head of the table's column.
  package var column: [Phrase] = []
  /// Which clause of a sentence.
  package var clause: ClausePlace = .any

  /// No conditions.
  package init() {}
}

/// Which clause of a sentence a rule looks at.
package enum ClausePlace: String, CaseIterable, Sendable {
  /// Every clause.
  case any
  /// The main clause only.
  case main
  /// Subordinate clauses only: "which will …", "if we can …".
  case subordinate
}

/// What follows from a find.
package struct Gives: Hashable, Sendable {
  /// The kind of record, where it is another than `finds` says.
  package var kind: RecordKind?
  /// How firmly it is stated.
  package var strength: Strength?
  /// What the words say about an earlier record.
  package var outcome: Outcome?
  /// Whether it retells an act of another paper or occasion.
  package var isReported = false
  /// Who must act or answer.
  package var body: BodySource?
  /// The slot that holds the post or person who must act.
  package var owner: String?
  /// The slot that holds the words of the act.
  package var act: String?
  /// The slot that holds the words of the time by which.
  package var deadline: String?
  /// The slot that holds the words of the condition.
  package var condition: String?
  /// The slot that names what an outcome is about: "Recommendation 4".
  package var target: String?

  /// Nothing but what `finds` says.
  package init() {}
}

/// Who must act or answer, as a rule says.
package enum BodySource: Hashable, Sendable {
  /// Whom the words of a slot name.
  case slot(String)
  /// Who writes or speaks.
  case author
  /// Who is addressed.
  case addressee
  /// The body under whose heading or label the words stand.
  case section
}
