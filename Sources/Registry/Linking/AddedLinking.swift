internal import Dates
internal import GRDB
internal import Records
internal import Tracking

/// Links the papers that came since all were linked, and anew those that this may concern.
///
/// Papers are taken in their order. A paper that is linked anew concerns later ones only where it
/// brings records, or where it closes a record or leaves one open that it closed before.
struct AddedLinking {
  private let database: Database
  private let linker: Linker
  private let rows: CandidateRows
  private let added: Set<String>
  /// The papers still to be linked, by their ids, with their days.
  private var waiting: [String: CivilDate?] = [:]

  init(_ database: Database, linker: Linker) throws {
    self.database = database
    self.linker = linker
    rows = CandidateRows(database: database, linker: linker)
    added = Set(try String.fetchAll(database, sql: "SELECT paper FROM unlinked"))
      .subtracting(try Register.papersNotCounted(database))
  }

  /// Whether this takes less than linking all papers anew: the traces of the others are there, and
  /// they are more than those that came.
  var isWorthwhile: Bool {
    get throws {
      if added.isEmpty { return true }
      guard try Setting.value("traced", in: database) == "yes" else { return false }
      let enough = added.count * 2 + 1
      let linked = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM (SELECT 1 FROM linkedPaper LIMIT ?)",
        arguments: [enough])
      return linked == enough
    }
  }

  /// Links what came, and writes it down.
  mutating func run() throws {
    for id in added.sorted() {
      guard let paper = try paper(id) else { continue }
      let reading = linker.reading(of: ReturnedTable.without(paper), originals: [:])
      try LinkTraces.write(paper, reading, into: database)
      waiting.updateValue(paper.day, forKey: id)
    }
    for id in added.sorted() { try noteReprints(ofAsksIn: id) }
    while let next = waiting.min(by: { LinkablePaper.comes(Self.place($0), before: Self.place($1)) }
    ) {
      waiting[next.key] = nil
      if let paper = try paper(next.key) { try link(paper) }
    }
    try database.execute(sql: "DELETE FROM unlinked")
  }

  private static func place(
    _ waiting: (key: String, value: CivilDate?)
  ) -> (day: CivilDate?, id: String) {
    (waiting.value, waiting.key)
  }

  private func paper(_ id: String) throws -> LinkablePaper? {
    try PaperRows.cards(database, where: "id = ?", arguments: [id]).first.map { card in
      FiledPaper(card: card, findings: try Register.findings(of: card, in: database)).linkable
    }
  }
}

// MARK: - One paper

extension AddedLinking {
  private mutating func link(_ paper: LinkablePaper) throws {
    let weighed = ReturnedTable.without(paper)
    let originals = try originals(ofAsksIn: paper)
    let reading = linker.reading(of: weighed, originals: originals)
    let candidates = try rows.candidates(for: weighed, reading)
    let found = linker.links(of: weighed, reading, to: candidates, originals: originals)
    let before = try closed(by: LinkRows.fetch(database, areSure: true, in: paper.id))
    var linking = Linking(
      links: found.links, suggestions: found.suggestions + (try returned(in: paper)))
    linking.add(try cited(by: paper))
    try database.execute(sql: "DELETE FROM link WHERE paper = ?", arguments: [paper.id])
    try LinkRows.insert(linking.links, areSure: true, into: database)
    try LinkRows.insert(linking.suggestions, areSure: false, into: database)
    let changed = try closed(by: linking.links).symmetricDifference(before)
    let unsettled = Set(try changed.map(\.record).compactMap(paperOfRecord))
    if added.contains(paper.id) { try relinkLater(than: paper.id, after: paper) }
    for earlier in unsettled { try relinkLater(than: earlier, after: paper) }
  }

  /// Has the papers linked again that may be about the records of one, as far as they come later
  /// than the paper that is linked now.
  private mutating func relinkLater(than earlier: String, after paper: LinkablePaper) throws {
    guard let tag = try LinkTraces.tag(of: earlier, in: database) else { return }
    for id in try rows.papersLater(than: tag) where id != paper.id {
      let day = try CivilDate.fetchOne(
        database, sql: "SELECT date FROM paper WHERE id = ?", arguments: [id])
      guard LinkablePaper.comes((paper.day, paper.id), before: (day, id)) else { continue }
      waiting.updateValue(day, forKey: id)
    }
  }

  /// The records that some links settle, and whether they put another in its place.
  private func closed(by links: [Link]) throws -> Set<Closing> {
    Set(
      try links.filter(\.isWeighed).filter { link in
        try RecordRows.fetch(database, where: "id = ?", arguments: [link.record])
          .contains(where: link.closes)
      }.map { Closing(record: $0.record, isReplaced: $0.newRecord != nil) })
  }

  private struct Closing: Hashable {
    let record: String
    let isReplaced: Bool
  }

  private func paperOfRecord(_ id: String) throws -> String? {
    try String.fetchOne(database, sql: "SELECT paper FROM matter WHERE record = ?", arguments: [id])
  }

  /// The suggestions of a table that came back to us, to records that are held.
  private func returned(in paper: LinkablePaper) throws -> [Link] {
    let named = paper.findings.passages.filter { $0.rule == ReturnedTable.rule }
      .compactMap(\.answers)
    guard !named.isEmpty else { return [] }
    var held = paper
    for id in Set(named) {
      held.findings.records += try RecordRows.fetch(database, where: "id = ?", arguments: [id])
    }
    return ReturnedTable.suggestions(of: [held])
  }
}

// MARK: - References

extension AddedLinking {
  /// The links from records whose references a paper cites.
  private func cited(by paper: LinkablePaper) throws -> [Link] {
    let names = Set(paper.findings.passages.flatMap(CitedReferences.names))
    var cited = CitedReferences()
    for (id, reference) in try Register.references(database)
    where names.contains(CitedReferences.folded(reference)) {
      guard let record = try RecordRows.fetch(database, where: "id = ?", arguments: [id]).first,
        let its = try self.paper(record.document)
      else { continue }
      cited.add(record, known: reference, in: its)
    }
    return cited.links(to: paper)
  }
}

extension Link {
  /// Whether the linker weighed it: a reference that is cited makes a link beside those, and closes
  /// nothing for them.
  var isWeighed: Bool { score < CitedReferences.score }
}

// MARK: - Asks printed again

extension AddedLinking {
  private func originals(ofAsksIn paper: LinkablePaper) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT repeat.* FROM repeat JOIN record ON record.id = repeat.record WHERE paper = ?",
      arguments: [paper.id])
    return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
  }

  /// Works out anew which of the asks that share their words with one of a paper are the original,
  /// and has the papers linked whose asks this changes.
  private mutating func noteReprints(ofAsksIn id: String) throws {
    let printings = try Int64.fetchAll(
      database,
      sql: "SELECT DISTINCT printing FROM matter WHERE paper = ? AND printing IS NOT NULL",
      arguments: [id])
    for printing in printings {
      let asks = try RecordRows.fetch(
        database, where: "id IN (SELECT record FROM matter WHERE printing = ?)",
        arguments: [printing])
      guard asks.count > 1 else { continue }
      try renew(Dictionary(grouping: asks, by: \.document))
    }
  }

  private mutating func renew(_ asksOfPaper: [String: [Record]]) throws {
    let papers = try asksOfPaper.compactMap { id, asks -> LinkablePaper? in
      var paper = try paper(id)
      paper?.findings.records = asks
      return paper
    }
    let originals = Reprints(of: papers).originals
    for paper in papers {
      let before = try self.originals(ofAsksIn: paper)
      for ask in paper.findings.records where before[ask.id] != originals[ask.id] {
        try database.execute(sql: "DELETE FROM repeat WHERE record = ?", arguments: [ask.id])
        if let original = originals[ask.id] {
          try database.execute(
            sql: "INSERT INTO repeat VALUES (?, ?)", arguments: [ask.id, original])
        }
        waiting.updateValue(paper.day, forKey: paper.id)
        try relinkLater(than: paper.id, after: paper)
      }
    }
  }
}
