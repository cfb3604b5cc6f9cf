package import Dates
package import Records
internal import Tracking

/// The register as it stood on a day: the papers dated by then, their records, and how each stood.
package struct RegisterOnDay: Sendable {
  /// The day.
  package let day: CivilDate
  /// The papers, by date, path and id, the undated last.
  package let papers: [PaperCard]
  /// The records with all that was known of them, by paper and place.
  package internal(set) var entries: [Entry]
  /// The likely links that wait for a clerk.
  package let suggestions: [Link]
  /// The decisions of which what they are about is gone; for clerks alone.
  package var unattached: [Decision] = []
  /// The papers that count no more, because others do in their place.
  package var copies: [Copy] = []
  /// What clerks redacted, by the ids of the papers; empty once it is left out.
  var redactions: [String: PaperRedactions] = [:]
  /// The finds of which a clerk said that they are none: what once told of them has to forget them.
  package var dropped: [DroppedRecord] = []
  /// Counts of the whole register, where only some of its records are here; nil where all are.
  package var tally: Tally?
  /// Whether it is seen as clerks see it.
  package var isForClerks = true

  /// The register on a day, from its parts.
  package init(day: CivilDate, papers: [PaperCard], entries: [Entry], suggestions: [Link]) {
    self.day = day
    self.papers = papers
    self.entries = entries
    self.suggestions = suggestions
  }

  /// The card of a paper, by its id.
  package func paper(_ id: String) -> PaperCard? { papers.first { $0.id == id } }

  /// The records without those that a paper prints again while the original is held.
  package var countedOnce: [Entry] {
    let held = Set(entries.map(\.id))
    return entries.filter { entry in entry.record.sameAs.map { !held.contains($0) } ?? true }
  }

  /// The records in the order in which their papers were written.
  package var entriesByDate: [Entry] {
    let places = Dictionary(uniqueKeysWithValues: papers.enumerated().map { ($1.id, $0) })
    return entries.sorted { left, right in
      (places[left.paper.id] ?? .max, left.record.span)
        < (places[right.paper.id] ?? .max, right.record.span)
    }
  }

  /// The entry of a record, by its id.
  package func entry(_ id: String) -> Entry? { entries.first { $0.record.id == id } }
}

/// A record as the register holds it on a day: its paper, what came since, and how it stands.
package struct Entry: Sendable, Identifiable {
  /// The record.
  package var record: Records.Record
  /// The card of the paper in which it stands.
  package var paper: PaperCard
  /// The links to later passages, by date and place.
  package var links: [Link]
  /// What was heard of it: its links, and those of every other printing of it.
  package var heard: [Link]
  /// How it stands; nil for an aspiration, which has no status.
  package var standing: Standing?
  /// Whether a clerk tracks it; until then it is a finding.
  package var isTracked: Bool
  /// The reference under which it can be minuted, such as `HOSC/2024/014`; nil until it is tracked.
  package var reference: String?
  /// Whether a clerk has looked at it and said anything of it.
  package var isReviewed = false
  /// Its deadline as it was before the rules or the calendars of holidays changed, first to last.
  package var earlierDues: [EarlierDue] = []
  /// The id of the paper that gives the day of the meeting at which it is due.
  package var meetingPaper: String?
  /// The ids of papers from a body that must act or answer which wait to be read.
  package var waiting: [String] = []

  /// A record with what is known of it.
  package init(
    record: Records.Record, paper: PaperCard, links: [Link], heard: [Link]? = nil,
    standing: Standing?, isTracked: Bool
  ) {
    self.record = record
    self.paper = paper
    self.links = links
    self.heard = heard ?? links
    self.standing = standing
    self.isTracked = isTracked
  }

  /// The record's id.
  package var id: String { record.id }

  /// The day on which it falls due: as it stands, or where it has no standing as it says.
  var due: CivilDate? { standing.map(\.due) ?? record.deadline?.reading.due }

  /// Whether a paper in which an answer may lie is waiting to be read.
  package var isWaiting: Bool { !waiting.isEmpty }

  /// Whether it is told as late: what waits for the reading of a paper is neither published as late
  /// nor chased.
  package var isFlagged: Bool { !isWaiting && standing?.isFlagged ?? false }
}

/// A find of which a clerk said that it is none.
package struct DroppedRecord: Hashable, Sendable, Identifiable {
  /// The record's id.
  package let id: String
  /// The id of the paper in which it was found.
  package let paper: String
  /// The day on which it would have been due, or else the day of its paper.
  package let day: CivilDate
  /// The day of the decision.
  package let since: CivilDate
  /// Whether it had a reference, and so was once told to others than clerks.
  package let wasTold: Bool
}

/// A paper that counts no more, because it is a copy or an earlier edition of another one.
package struct Copy: Hashable, Sendable {
  /// Its id.
  package let paper: String
  /// The id of the paper that counts in its place.
  package let counts: String
  /// Why, in words for a clerk.
  package let why: String
}
