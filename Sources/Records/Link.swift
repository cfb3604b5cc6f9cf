package import Dates
package import Papers

/// A later passage that answers, fulfils, reports on, changes or declines a record.
package struct Link: Hashable, Sendable, Codable {
  /// The id of the record.
  package var record: String
  /// The id of the paper in which the passage stands.
  package var document: String
  /// The words of the passage.
  package var quote: String
  /// Where the words stand in that paper's text.
  package var span: TextSpan
  /// What the passage says about the record.
  package var outcome: Outcome
  /// The bodies for which the passage answers, by canonical name.
  package var by: [String]
  /// The day on which it was said: the paper's date.
  package var date: CivilDate?
  /// How sure the link is, from 0 to 1.
  package var score: Double
  /// Why it was made, in words for a clerk.
  package var why: [String]
  /// Of a `revised` link, the new deadline.
  package var deadline: Deadline?
  /// Of a `revised` link, the id of the record that carries on.
  package var newRecord: String?
  /// Who made it.
  package var decidedBy: Decider

  /// A link that rules made, with all that is known of it.
  package init(
    record: String, document: String, quote: String, span: TextSpan, outcome: Outcome,
    by: [String], date: CivilDate?, score: Double, why: [String], deadline: Deadline? = nil,
    newRecord: String? = nil, decidedBy: Decider = .rules
  ) {
    self.record = record
    self.document = document
    self.quote = quote
    self.span = span
    self.outcome = outcome
    self.by = by
    self.date = date
    self.score = score
    self.why = why
    self.deadline = deadline
    self.newRecord = newRecord
    self.decidedBy = decidedBy
  }
}

extension Link: Identifiable {
  /// Stable: the same words about the same record always have the same id, `l-52d0…`.
  package var id: String { StableID.link(record: record, document: document, quote: quote) }
}

/// Who decided something: the rules, or a person by name.
package enum Decider: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The program's rules.
  case rules
  /// A person, by name.
  case person(String)

  package var description: String {
    switch self {
    case .rules: "rules"
    case .person(let name): name
    }
  }
}
