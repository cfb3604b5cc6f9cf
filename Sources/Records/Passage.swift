package import Papers

/// A stretch of a later paper that may answer, fulfil or change a record of an earlier one.
///
/// Extraction finds passages in one paper without knowing any other; tracking holds them against
/// the register.
package struct Passage: Hashable, Sendable, Codable {
  /// The id of the paper in which it stands.
  package var document: String
  /// The words of the passage, exactly.
  package var quote: String
  /// Where the words stand in the paper's text.
  package var span: TextSpan
  /// The index of the block in which it stands, in the paper's blocks.
  package var block: Int
  /// What its words say of whatever it is about: nil where they only tell something of the matter.
  package var outcome: Outcome?
  /// The bodies that speak or are spoken for, by canonical name, surest first.
  package var speakers: [String]
  /// The number of the ask under which it is printed, or that it cites: "Recommendation 4".
  package var answers: String?
  /// The ids of the records of the same paper under which it is printed (a response table).
  package var answersRecords: [String]
  /// The time that it names, where it changes one: "revised to 30 June".
  package var deadline: Deadline?
  /// The id of the record that the same words make, where they promise something new.
  package var record: String?
  /// The words beside it that say what it is about: the other cells of its row, the heading of its
  /// item, the label at the head of its paragraph.
  package var about: String
  /// The words before it in its block, to which "it" and "they" may point back.
  package var before: String
  /// What stands in the text between the passage before it and this one.
  ///
  /// The two may be quoted as one, with that between them; nil where they stand apart.
  package var gap: String?
  /// Whether it is the first that a body says under an ask that is printed above it.
  package var opensAnswer: Bool
  /// Whether it is a row's position in a log of actions or another table.
  package var isRow: Bool
  /// What its main verb says of time; nil where none was seen.
  package var tense: Tense?
  /// Whether its main verb is negated: "has not been published".
  package var isNegated: Bool
  /// The name of the rule that found it, or the reason why it stands here.
  package var rule: String

  /// The rule of a passage that only says which paper this one answers: it answers no single ask,
  /// save one for a reply.
  package static let opening = "says which paper it answers"

  /// A passage with the parts that every passage has; the others are set afterwards.
  package init(
    document: String, quote: String, span: TextSpan, block: Int, outcome: Outcome?,
    speakers: [String], rule: String
  ) {
    self.document = document
    self.quote = quote
    self.span = span
    self.block = block
    self.outcome = outcome
    self.speakers = speakers
    self.rule = rule
    answersRecords = []
    about = ""
    before = ""
    opensAnswer = false
    isRow = false
    isNegated = false
  }
}

/// What a verb says of time, as far as it matters for an act: done, under way, or to come.
package enum Tense: String, CaseIterable, Sendable, Codable {
  /// "was sent", "has been sent", "sent on 4 May".
  case past
  /// "is being written", "are reviewing", "half drafted".
  case underWay = "under way"
  /// "is", "holds".
  case present
  /// "will open", "is to open", "would open" in reported speech.
  case future
}

/// All that extraction found in one paper.
package struct Findings: Hashable, Sendable, Codable {
  /// The paper's id.
  package var document: String
  /// The body that says it, by canonical name.
  package var author: String?
  /// The bodies to which it is addressed, by canonical name.
  package var recipients: [String]
  /// The bodies that have a copy, by canonical name.
  package var copied: [String]
  /// The promises and asks, in the order of the text.
  package var records: [Record]
  /// What may bear on records of earlier papers, or on asks printed in this one.
  package var passages: [Passage]

  /// The findings of a paper in which nothing was found yet.
  package init(document: String) {
    self.document = document
    recipients = []
    copied = []
    records = []
    passages = []
  }
}
