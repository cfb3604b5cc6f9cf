package import Dates
internal import Papers
package import Records

/// What a clerk says was heard of a record: by telephone or in a meeting, or in a passage of a paper
/// that the rules did not link.
package struct Hearing: Hashable, Sendable, Codable {
  /// What was said about the record.
  package var outcome: Outcome
  /// The day on which it was heard.
  package var heardOn: CivilDate
  /// Where it was heard: "telephone call with the Harbour Master".
  package var source: String
  /// The bodies for which it was said, by canonical name; empty for all that must act or answer.
  package var bodies: [String]
  /// Of a revised date, the new one.
  package var due: CivilDate?
  /// The id of the paper that says it; nil where none does.
  package var paper: String?
  /// The words of that paper.
  package var words: String?

  /// Something heard on a day from a source.
  package init(
    outcome: Outcome, heardOn: CivilDate, source: String, bodies: [String] = [],
    due: CivilDate? = nil, paper: String? = nil, words: String? = nil
  ) {
    self.outcome = outcome
    self.heardOn = heardOn
    self.source = source
    self.bodies = bodies
    self.due = due
    self.paper = paper
    self.words = words
  }

  /// The link that it makes from a record.
  func link(from record: String, signed: String) -> Link {
    var link = Link(
      record: record, document: paper ?? "", quote: words ?? source, span: TextSpan(0, 0),
      outcome: outcome, by: bodies, date: heardOn, score: 1, why: ["heard: \(source)"],
      decidedBy: .person(signed))
    link.deadline = due.map { due in
      Deadline(
        text: due.inWords, span: nil,
        reading: TimeReading(timeClass: .date, due: due, working: ["given by a clerk"]))
    }
    return link
  }
}
