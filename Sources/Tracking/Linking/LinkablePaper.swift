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

  /// Whether it says that it answers another paper, by that paper's date or reference.
  func replies(to earlier: PaperTag) -> Bool {
    inReplyTo.contains { citation in
      if let reference = citation.reference, let own = earlier.reference, !reference.isEmpty {
        if reference == own { return true }
      }
      guard let day = citation.date else { return false }
      return day == earlier.day
    }
  }
}

/// What is kept of an earlier paper beside its records.
struct PaperTag: Hashable {
  let id: String
  let day: CivilDate?
  let reference: String?
  let author: String?
  /// The words of the names of all bodies in the paper that tell one body from another.
  let kin: Set<WordStem>

  /// Whether one of its bodies has a word of its name in common with one of a record's.
  func isKin(to other: CandidateBook.Candidate) -> Bool { !kin.isDisjoint(with: other.kin) }

  /// Whether both name bodies, and none of them has a word in common with one of the other's.
  func isStranger(to other: CandidateBook.Candidate) -> Bool {
    !kin.isEmpty && !other.kin.isEmpty && kin.isDisjoint(with: other.kin)
  }
}
