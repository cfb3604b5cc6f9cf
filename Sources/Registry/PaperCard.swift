package import Dates
package import Papers

/// What the register knows of a paper without opening it: the card in the index.
package struct PaperCard: Hashable, Sendable, Identifiable {
  /// The paper's id, `d-3f9a…`.
  package var id: String
  /// The path from which it was loaded.
  package var path: String
  /// Which kind of paper it is.
  package var kind: PaperKind
  /// What it is called, where it says so.
  package var title: String?
  /// The day it is dated; a date that a clerk gave goes before the paper's own.
  package var date: CivilDate?
  /// Where the date comes from.
  package var dateSource: DateSource
  /// Its own reference.
  package var reference: String?
  /// The body that says it, by canonical name.
  package var author: String?
  /// The bodies to which it is addressed, by canonical name.
  package var recipients: [String]
  /// The bodies that have a copy, by canonical name.
  package var copied: [String]
  /// The papers that it says it answers.
  package var inReplyTo: [Citation]
  /// What could not be read in it, or was read with a doubt.
  package var problems: [ReadingProblem]
  /// Who may see it.
  package var audience: Audience
  /// The day on which it was received, where a clerk said so.
  package var received: CivilDate?
  /// The day on which it was first loaded.
  package var loaded: CivilDate
  /// Which edition it says it is; nil where it does not say.
  package var edition: Edition?
  /// Whether it came and has no text: what it is, a clerk must say.
  package var isUnread = false
  /// Whether a person has read what the program could not.
  package var isRead = false
}

extension PaperCard {
  /// Which edition goes before which: the later one counts.
  var editionRank: Int {
    switch edition {
    case .draft: 0
    case nil: 1
    case .approved: 2
    case .corrected: 3
    case .withdrawn: 4
    }
  }

  /// The order of papers everywhere: by date, the undated last, then by path and id.
  package static func comesBefore(_ left: PaperCard, _ right: PaperCard) -> Bool {
    (left.date?.dayNumber ?? .max, left.path, left.id)
      < (right.date?.dayNumber ?? .max, right.path, right.id)
  }
}
