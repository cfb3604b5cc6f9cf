package import Dates
package import Papers
package import Records

/// What the program found in the papers of a case.
package struct FoundCase: Hashable, Sendable {
  /// The papers that could be read.
  package var papers: [FoundPaper]
  /// The links between them, in the order of an export: by date, paper and place.
  package var links: [Link]
  /// On each day that is asked about, how the records stood, by record id.
  package var statuses: [CivilDate: [String: Status]]

  /// What was found in papers, between them, and how it stood.
  package init(papers: [FoundPaper], links: [Link], statuses: [CivilDate: [String: Status]]) {
    self.papers = papers
    self.links = links
    self.statuses = statuses
  }
}

/// What the program found in one paper.
package struct FoundPaper: Hashable, Sendable {
  /// The paper's id.
  package var id: String
  /// Its file, as the annotation names it.
  package var file: String
  /// Which kind of paper it was taken for.
  package var kind: PaperKind
  /// The day on which it counts.
  package var date: CivilDate?
  /// The body that says it, by canonical name.
  package var author: String?
  /// The promises and asks, in the order of the text.
  package var records: [Record]

  /// A paper with what was found in it.
  package init(
    id: String, file: String, kind: PaperKind, date: CivilDate?, author: String?, records: [Record]
  ) {
    self.id = id
    self.file = file
    self.kind = kind
    self.date = date
    self.author = author
    self.records = records
  }
}

extension Record {
  /// Whether the program itself sets it apart, so that it is neither right nor wrong, and earns
  /// nothing either.
  var isSetApart: Bool { strength == .aspiration || isReported }
}
