package import Dates
package import Papers

/// A paper as far as it tells whether it is a copy or another edition of one.
package struct CopyCandidate: Hashable, Sendable {
  /// The paper's id.
  package var id: String
  /// The path from which it was loaded.
  package var path: String
  /// The day it is dated.
  package var day: CivilDate?
  /// Which kind of paper it is.
  package var kind: PaperKind
  /// The body that says it.
  package var author: String?
  /// The bodies to which it is addressed.
  package var recipients: [String]
  /// Which edition it says it is, as a number: 0 a draft, 1 where it does not say, then approved,
  /// corrected and withdrawn.
  package var edition: Int
  /// Its words, in short.
  package var sketch: PaperSketch

  /// A paper with all that tells.
  package init(
    id: String, path: String, day: CivilDate?, kind: PaperKind, author: String?,
    recipients: [String], edition: Int, sketch: PaperSketch
  ) {
    self.id = id
    self.path = path
    self.day = day
    self.kind = kind
    self.author = author
    self.recipients = recipients
    self.edition = edition
    self.sketch = sketch
  }
}

/// Finds papers that were loaded twice, in other formats, and the editions of one paper.
package enum Copies {
  /// A paper that counts no more.
  package struct Join: Hashable, Sendable {
    /// The id of the paper that counts in its place.
    package let counts: String
    /// Why, in words for a clerk.
    package let why: String
  }

  /// Papers that say nearly the same are copies; editions may differ by what was put right.
  private static let copy = 0.85
  private static let edition = 0.4

  /// The papers that count no more, by id: of several that are one the latest edition counts, and of
  /// equal ones the first by path.
  package static func joins(among papers: [CopyCandidate]) -> [String: Join] {
    var joins: [String: Join] = [:]
    let ordered = papers.sorted { ($1.edition, $0.path, $0.id) < ($0.edition, $1.path, $1.id) }
    for (place, paper) in ordered.enumerated() {
      for better in ordered[..<place] where joins[better.id] == nil {
        guard let why = reason(paper, isOf: better) else { continue }
        joins[paper.id] = Join(counts: better.id, why: why)
        break
      }
    }
    return joins
  }

  private static func reason(_ paper: CopyCandidate, isOf other: CopyCandidate) -> String? {
    guard paper.day == other.day, paper.kind == other.kind, agree(paper, other),
      let likeness = paper.sketch.likeness(to: other.sketch)
    else { return nil }
    let percent = Int((likeness * 100).rounded())
    if paper.edition != other.edition, likeness >= edition {
      return "an earlier edition of the same date, \(percent) % the same words"
    }
    return likeness >= copy ? "the same date and \(percent) % the same words" : nil
  }

  /// The same words may go to several bodies as several letters.
  private static func agree(_ left: CopyCandidate, _ right: CopyCandidate) -> Bool {
    let isSameAuthor = left.author == nil || right.author == nil || left.author == right.author
    return isSameAuthor
      && (left.recipients.isEmpty || right.recipients.isEmpty
        || Set(left.recipients) == Set(right.recipients))
  }
}
