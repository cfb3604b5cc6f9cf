package import Dates
package import Records

/// What a clerk puts right in a record; what is nil stays as the rules found it.
package struct Amendment: Hashable, Sendable, Codable {
  /// Which of the five kinds it is.
  package var kind: RecordKind?
  /// The words of the paper that state it.
  package var quote: String?
  /// The organisations that must act or answer, the accountable one first.
  package var bodies: [String]?
  /// The post or person named to act.
  package var owner: String?
  /// The organisation that says so.
  package var author: String?
  /// The scrutiny body that asked.
  package var committee: String?
  /// The number under which it is printed.
  package var number: String?
  /// The day on which it is due.
  package var due: CivilDate?
  /// How firmly it is stated.
  package var strength: Strength?

  /// An amendment of nothing yet.
  package init() {}

  /// Whether nothing is put right.
  package var isEmpty: Bool { self == Amendment() }

  /// This amendment, with what a later one says in the place of what this one says.
  func followed(by later: Amendment) -> Amendment {
    var both = self
    both.kind = later.kind ?? kind
    both.quote = later.quote ?? quote
    both.bodies = later.bodies ?? bodies
    both.owner = later.owner ?? owner
    both.author = later.author ?? author
    both.committee = later.committee ?? committee
    both.number = later.number ?? number
    both.due = later.due ?? due
    both.strength = later.strength ?? strength
    return both
  }

  /// A record as amended, but for its words, whose place only the paper can tell.
  func amending(_ record: Record) -> Record {
    var amended = record
    amended.kind = kind ?? record.kind
    amended.bodies = bodies ?? record.bodies
    amended.owner = owner ?? record.owner
    amended.author = author ?? record.author
    amended.committee = committee ?? record.committee
    amended.number = number ?? record.number
    amended.strength = strength ?? record.strength
    if let due {
      amended.deadline = Deadline(
        text: record.deadline?.text ?? due.inWords, span: record.deadline?.span,
        reading: TimeReading(timeClass: .date, due: due, working: ["given by a clerk"]))
    }
    return amended
  }
}
