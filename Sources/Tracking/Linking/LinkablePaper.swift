package import Dates
package import Papers
package import Records

/// A paper as the linker sees it: who says it and when, what it cites, and what was found in it.
package struct LinkablePaper: Sendable {
  /// The paper's id.
  package var id: String
  /// The day it is dated; nil where it has none.
  package var day: CivilDate?
  /// Which kind of paper it is.
  package var kind: PaperKind
  /// Its own reference.
  package var reference: String?
  /// The papers that it says it answers.
  package var inReplyTo: [Citation]
  /// What was found in it: author, addressees, records and passages.
  package var findings: Findings

  /// A paper with what was found in it.
  package init(
    id: String, day: CivilDate?, kind: PaperKind, reference: String?, inReplyTo: [Citation],
    findings: Findings
  ) {
    self.id = id
    self.day = day
    self.kind = kind
    self.reference = reference
    self.inReplyTo = inReplyTo
    self.findings = findings
  }

  /// Whether it says that it answers another paper, by that paper's reference, or by its date where
  /// the two have a body in common: on a day many letters are written.
  func replies(to earlier: PaperTag, as own: PaperTag) -> Bool {
    inReplyTo.contains { citation in
      if let reference = citation.reference, !reference.isEmpty, reference == earlier.reference {
        return true
      }
      guard let day = citation.date, day == earlier.day else { return false }
      return !own.isStranger(to: earlier)
    }
  }
}

/// What is kept of a paper beside its records.
package struct PaperTag: Sendable {
  /// The paper's id.
  package let id: String
  /// The day it is dated; nil where it has none.
  package let day: CivilDate?
  let reference: String?
  let author: String?
  /// The words of the names of its bodies that tell one body from another.
  package let kin: Set<WordStem>
  /// In how many of its records each word stands.
  package let uses: [WordStem: Int]

  /// A paper as it was written down.
  package init(
    id: String, day: CivilDate?, reference: String?, author: String?, kin: Set<WordStem>,
    uses: [WordStem: Int]
  ) {
    self.id = id
    self.day = day
    self.reference = reference
    self.author = author
    self.kin = kin
    self.uses = uses
  }

  /// Whether both name bodies, and none of them has a word in common with one of the other's.
  func isStranger(to other: PaperTag) -> Bool {
    !kin.isEmpty && !other.kin.isEmpty && kin.isDisjoint(with: other.kin)
  }
}

extension LinkablePaper {
  /// Whether a paper comes before another in the order in which papers are linked: by date, then by
  /// id, those without a date last.
  package static func comes(
    _ left: (day: CivilDate?, id: String), before right: (day: CivilDate?, id: String)
  ) -> Bool {
    switch (left.day, right.day) {
    case (let day?, let other?) where day != other: day < other
    case (.some, nil): true
    case (nil, .some): false
    default: left.id < right.id
    }
  }
}
