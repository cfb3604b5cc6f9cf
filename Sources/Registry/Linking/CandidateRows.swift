internal import Dates
internal import GRDB
internal import Papers
internal import Records
internal import Tracking

/// Finds in the register what a paper may be about, by the traces of the papers linked so far.
struct CandidateRows {
  let database: Database
  let linker: Linker

  /// The open records that a paper may be about: those under which it is printed, those of the
  /// papers it answers, and those with which it has a telling word in common and whose paper has a
  /// body in common with it.
  func candidates(for paper: LinkablePaper, _ reading: PaperReading) throws -> [Candidate] {
    var records = try printed(reading.printedAsks)
    for cited in try papersAnswered(by: paper) {
      records.formUnion(try self.records("paper = ?", [cited]))
    }
    let kin = try papersKin(to: reading.tag.kin)
    for stem in reading.telling {
      let word = Int64(bitPattern: stem.hash)
      let sharing = try self.records(
        "number IN (SELECT number FROM matterWord WHERE word = ?)", [word])
      records.formUnion(sharing.filter { kin?.contains($0.paper) ?? true })
    }
    return try open(records, for: paper)
  }

  /// The papers that may be about records of another one, later in the order of papers: those that
  /// have a body in common with it, and those that answer it.
  func papersLater(than earlier: PaperTag) throws -> Set<String> {
    var papers = try papersKin(to: earlier.kin)
    if papers == nil {
      papers = Set(try String.fetchAll(database, sql: "SELECT paper FROM linkedPaper"))
    }
    let cited = try String.fetchAll(
      database, sql: "SELECT record FROM matter WHERE paper = ?", arguments: [earlier.id])
    let reference = try String.fetchAll(
      database, sql: "SELECT reference FROM paper WHERE id = ? AND reference <> ''",
      arguments: [earlier.id])
    for name in cited + reference + [earlier.day?.description].compactMap(\.self) {
      papers?.formUnion(
        try String.fetchAll(
          database, sql: "SELECT paper FROM citedBy WHERE cited = ?", arguments: [name]))
    }
    return papers ?? []
  }

  private struct Place: Hashable {
    let record: String
    let paper: String
  }

  private func records(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> Set<Place> {
    let statement = try database.cachedStatement(
      sql: "SELECT record, paper FROM matter WHERE \(condition)")
    return Set(
      try Row.fetchAll(statement, arguments: arguments).map { row in
        Place(record: row[0], paper: row[1])
      })
  }

  private func printed(_ asks: Set<String>) throws -> Set<Place> {
    try asks.reduce(into: []) { places, ask in
      places.formUnion(try records("record = ?", [ask]))
    }
  }

  private func papersAnswered(by paper: LinkablePaper) throws -> Set<String> {
    var papers: Set<String> = []
    for citation in paper.inReplyTo {
      papers.formUnion(
        try String.fetchAll(
          database, sql: "SELECT id FROM paper WHERE date = ? OR reference = ?",
          arguments: [citation.date, citation.reference]))
    }
    return papers
  }

  /// The papers that have a kin word, and those that name no body; nil where all are meant.
  private func papersKin(to kin: Set<WordStem>) throws -> Set<String>? {
    guard !kin.isEmpty else { return nil }
    let words = kin.map { Int64(bitPattern: $0.hash) } + [LinkTraces.noKin]
    let statement = try database.cachedStatement(sql: "SELECT paper FROM kinWord WHERE word = ?")
    var papers: Set<String> = []
    for word in words { papers.formUnion(try String.fetchAll(statement, arguments: [word])) }
    return papers
  }
}

// MARK: - Open records

extension CandidateRows {
  /// Those of the records that are earlier than the paper, stand there for the first time, and were
  /// not replaced by then.
  private func open(_ records: Set<Place>, for paper: LinkablePaper) throws -> [Candidate] {
    var candidates: [Candidate] = []
    for (id, places) in Dictionary(grouping: records, by: \.paper).sorted(by: { $0.key < $1.key }) {
      guard let tag = try LinkTraces.tag(of: id, in: database),
        id == paper.id || LinkablePaper.comes((tag.day, id), before: (paper.day, paper.id))
      else { continue }
      for place in places.sorted(by: { $0.record < $1.record }) {
        guard try isFirstPrinting(place.record),
          var candidate = try candidate(place.record, in: tag)
        else { continue }
        let earlier = try earlierLinks(of: candidate.record, before: paper)
        guard !earlier.contains(where: { $0.newRecord != nil }) else { continue }
        candidate.isSettled = earlier.contains { $0.closes(candidate.record) }
        candidates.append(candidate)
      }
    }
    return candidates
  }

  private func isFirstPrinting(_ record: String) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM repeat WHERE record = ?")
    return try Int.fetchOne(statement, arguments: [record]) == nil
  }

  private func candidate(_ id: String, in tag: PaperTag) throws -> Candidate? {
    guard let record = try RecordRows.fetch(database, where: "id = ?", arguments: [id]).first
    else { return nil }
    let statement = try database.cachedStatement(
      sql: "SELECT words, weights, own, wording FROM matter WHERE record = ?")
    let row = try Row.fetchOne(statement, arguments: [id])
    return linker.candidate(record, matter: row.map(LinkTraces.matter), in: tag)
  }

  /// The links of a record to earlier papers that the linker weighed.
  private func earlierLinks(of record: Record, before paper: LinkablePaper) throws -> [Link] {
    try LinkRows.fetch(database, areSure: true, of: record.id).filter { link in
      LinkablePaper.comes((link.date, link.document), before: (paper.day, paper.id))
        && link.isWeighed
    }
  }
}
