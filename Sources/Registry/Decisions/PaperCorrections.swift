package import Dates
package import Papers

/// What a clerk put right in what a paper says of itself.
package struct PaperCorrections: Hashable, Sendable {
  /// The day it is dated.
  package private(set) var date: CivilDate?
  /// The body that says it.
  package private(set) var author: String?
  /// Which kind of paper it is.
  package private(set) var kind: PaperKind?
  /// The id of the paper of which it is a copy or an earlier edition.
  private(set) var joined: String?
  /// Whether a person has read what the program could not.
  private(set) var isRead = false

  /// Nothing put right yet.
  package init() {}

  /// What decisions about one paper come to, first to last.
  package init(_ acts: [Decision.Act]) {
    for act in acts { follow(act) }
  }

  mutating func follow(_ act: Decision.Act) {
    switch act {
    case .date(let day): date = day
    case .author(let name): author = name
    case .kind(let kind): self.kind = kind
    case .join(let paper): joined = paper
    case .read: isRead = true
    default: break
    }
  }

  /// Whether an act would change nothing.
  func holds(_ act: Decision.Act) -> Bool {
    var after = self
    after.follow(act)
    return after == self
  }

  /// A paper as it counts.
  package func correcting(_ paper: Paper) -> Paper {
    var corrected = paper
    if let date {
      corrected.date = date
      corrected.dateSource = .given
    }
    if let author { corrected.authors = [author] }
    corrected.kind = kind ?? paper.kind
    return corrected
  }
}
