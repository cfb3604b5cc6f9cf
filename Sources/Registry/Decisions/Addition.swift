internal import Dates
internal import Papers
package import Records

/// A record that the rules missed, as a clerk adds it.
package struct Addition: Hashable, Sendable, Codable {
  /// The id of the paper in which it stands.
  package var paper: String
  /// The words of the paper that state it, exactly.
  package var quote: String
  /// Which of the five kinds it is.
  package var kind: RecordKind
  /// The organisations that must act or answer, the accountable one first.
  package var bodies: [String]
  /// The post or person named to act.
  package var owner: String?
  /// The organisation that says so.
  package var author: String?
  /// The scrutiny body that asked.
  package var committee: String?
  /// By when it is due, where the words say anything of time or the clerk does.
  package var deadline: Deadline?

  /// Words of a paper that are a record, with the parts that the others can do without.
  package init(paper: String, quote: String, kind: RecordKind, bodies: [String] = []) {
    self.paper = paper
    self.quote = quote
    self.kind = kind
    self.bodies = bodies
  }

  /// What stands in the place of a rule's name in a record that a clerk added.
  package static let rule = "added by a clerk"
}

extension Addition {
  /// The record that it makes.
  func record(id: String, span: TextSpan, locator: String) -> Record {
    var record = Record(
      id: id, document: paper, kind: kind, quote: quote, span: span, locator: locator,
      bodies: bodies, strength: .firm, rule: Self.rule)
    record.owner = owner
    record.author = author
    record.committee = kind.family == .ask ? committee : nil
    record.deadline = deadline
    return record
  }

  /// A record that the rules have come to find as well, with what the clerk says of it.
  func amending(_ record: Record) -> Record {
    var amended = record
    amended.kind = kind
    amended.bodies = bodies
    amended.owner = owner ?? record.owner
    amended.author = author ?? record.author
    amended.deadline = deadline ?? record.deadline
    return amended
  }
}
