package import Dates
package import Papers
package import Records

/// A case as people annotated it: its papers, and what a careful clerk would find in them.
///
/// It is kept as `gold.json` beside the papers.
package struct GoldCase: Sendable {
  /// The short name of the case.
  package var name: String
  /// The bodies, with every name by which one may be called.
  package var bodies: [GoldBody]
  /// The papers, in the order in which they came.
  package var papers: [GoldPaper]
  /// The promises and asks.
  package var records: [GoldRecord]
  /// The passages that answer them.
  package var links: [GoldLink]
  /// How records stand on some days.
  package var statuses: [GoldStatus]
}

/// A body as annotated.
package struct GoldBody: Sendable {
  /// Its name.
  package var name: String
  /// Its other names.
  package var aliases: [String]
}

/// A paper as annotated.
package struct GoldPaper: Sendable, Decodable {
  /// Its file, in the folder of the case.
  package var file: String
  /// Which kind of paper it is.
  package var kind: PaperKind
  /// The day that it states; nil where it states none.
  package var date: CivilDate?
  /// The day that a clerk would give to a paper that states none.
  package var dateGiven: CivilDate?
  /// The body that says it.
  package var author: String?
}

/// A promise or an ask as annotated.
package struct GoldRecord: Sendable {
  /// Its name within the case.
  package var id: String
  /// The file of its paper.
  package var document: String
  /// Which of the five kinds it is.
  package var kind: RecordKind
  /// Its words.
  package var quote: String
  /// Which of several places with the same words is meant, from 1; nil for the next one.
  package var occurrence: Int?
  /// The bodies that must act or answer, the accountable one first.
  package var bodies: [String]
  /// When it is due; nil where nothing is said of time.
  package var deadline: GoldDeadline?
  /// How firmly it is stated.
  package var strength: Strength?
  /// Whether the paper retells it.
  package var isReported: Bool
  /// Whether it is neither right nor wrong to find it.
  package var isOptional: Bool

  /// Whether finding it and not finding it are both right.
  var isSoft: Bool { isOptional || isReported || strength == .aspiration }

  /// Whether links of it are measured.
  var hasMeasuredLinks: Bool { !isOptional && !isReported }
}

/// When a record is due, as annotated.
package struct GoldDeadline: Hashable, Sendable {
  /// The words.
  package var text: String
  /// How firmly they fix a day.
  package var timeClass: TimeClass
  /// The due day, if there is one.
  package var due: CivilDate?
}

/// A passage that answers a record, as annotated.
package struct GoldLink: Sendable {
  /// The record, by its name within the case.
  package var record: String
  /// The file of the paper in which the passage stands.
  package var document: String
  /// The words of the passage.
  package var quote: String
  /// Which of several places with the same words is meant, from 1; nil for the first.
  package var occurrence: Int?
  /// What it says of the record.
  package var outcome: Outcome
  /// Whether it is neither right nor wrong to make it.
  package var isOptional: Bool
}

/// How a record stands on a day, as annotated.
package struct GoldStatus: Sendable, Decodable {
  /// The day.
  package var asOf: CivilDate
  /// The record, by its name within the case.
  package var record: String
  /// The status.
  package var status: Status
}
