internal import GRDB
internal import Papers
package import Records
package import Tracking

/// What holding all papers against each other gave.
package struct Linking: Hashable, Sendable {
  /// The links that are sure.
  package var links: [Link]
  /// The likely ones, which wait for a clerk.
  package var suggestions: [Link]
  /// Of asks printed again, the id of each to the id of the original.
  package var repeats: [String: String]

  /// What was linked.
  package init(links: [Link] = [], suggestions: [Link] = [], repeats: [String: String] = [:]) {
    self.links = links
    self.suggestions = suggestions
    self.repeats = repeats
  }
}

extension Linking {
  /// What comes of holding papers against each other.
  package init(of papers: [LinkablePaper], by linker: Linker) {
    let found = linker.links(of: papers.map(ReturnedTable.without))
    self.init(
      links: found.links, suggestions: found.suggestions + ReturnedTable.suggestions(of: papers),
      repeats: Reprints(of: papers).originals)
  }

  /// What comes of holding the papers of a register against each other, and against the references
  /// that their records have.
  package init(of papers: [FiledPaper], by linker: Linker) {
    self.init(of: papers.map(\.linkable), by: linker)
    var cited = CitedReferences()
    for paper in papers where !paper.references.isEmpty {
      for record in paper.findings.records {
        paper.references[record.id].map { cited.add(record, known: $0, in: paper.linkable) }
      }
    }
    add(papers.flatMap { cited.links(to: $0.linkable) })
  }

  /// Adds links that were not made yet; they are sure, whoever suggested them.
  mutating func add(_ more: [Link]) {
    let sure = Set(more.map(\.id))
    suggestions.removeAll { sure.contains($0.id) }
    let made = Set(links.map(\.id))
    links += more.filter { !made.contains($0.id) }
  }
}

/// A paper's card with what was found in it: what linking needs of a paper.
package struct FiledPaper: Sendable {
  /// What the register knows of the paper.
  package var card: PaperCard
  /// What was found in it.
  package var findings: Findings

  /// Of its records that have one the reference, by the record's id.
  package var references: [String: String] = [:]

  /// A card with its findings.
  package init(card: PaperCard, findings: Findings) {
    self.card = card
    self.findings = findings
  }
}

extension FiledPaper {
  /// The paper as the linker sees it.
  package var linkable: LinkablePaper {
    LinkablePaper(
      id: card.id, day: card.date, kind: card.kind, reference: card.reference,
      inReplyTo: card.inReplyTo, findings: findings)
  }
}

/// Holding the papers against each other.
extension Register {
  /// Links the papers that came since, or all anew where one changed or went, or the rules did.
  ///
  /// The links depend on the papers and the rules alone, so that the order of loading cannot matter:
  /// what is linked when a paper comes is what would be linked if all were, by date and id. A link
  /// depends on its two papers and on which records earlier links closed, so a new paper is held
  /// against the earlier ones that it may be about, and of the later ones only those are linked
  /// anew that may be about it.
  ///
  /// - Parameters:
  ///   - rules: What tells one state of the rules from another.
  ///   - linker: The linker of these rules.
  /// - Throws: Where the register cannot be read or written.
  package func link(under rules: String, with linker: Linker) throws(RegisterError) {
    let isSettled = try read { database in
      try Setting.value("linked with", in: database) == rules
        && Unlinked.count(in: database) == 0
    }
    guard !isSettled else { return }
    let isLinked = try derive { database in
      guard try Setting.value("linked with", in: database) == rules else { return false }
      var turn = try AddedLinking(database, linker: linker)
      guard try turn.isWorthwhile else { return false }
      try turn.run()
      return true
    }
    guard !isLinked else { return }
    try link(under: rules, tracing: linker) { Linking(of: $0, by: linker) }
  }

  /// Links all papers anew where a paper came or changed since, or where the rules did.
  ///
  /// - Parameters:
  ///   - rules: What tells one state of the rules from another.
  ///   - linker: Writes down what later papers look up; without it each later paper has all linked
  ///     anew.
  ///   - link: Links papers that lie in the order of papers.
  /// - Throws: Where the register cannot be read or written.
  package func link(
    under rules: String, tracing linker: Linker? = nil, by link: ([FiledPaper]) -> Linking
  ) throws(RegisterError) {
    while let turn = try LinkingTurn(self, under: rules) {
      let linking = link(turn.papers)
      if try turn.keep(linking, tracedBy: linker, in: self) { return }
    }
  }
}

extension Register {
  /// All papers that count, with what linking needs of them.
  static func papersToLink(_ database: Database) throws -> [FiledPaper] {
    let references = try Self.references(database)
    let away = try Self.papersNotCounted(database)
    return try PaperRows.cards(database).filter { !away.contains($0.id) }.map { card in
      var paper = FiledPaper(card: card, findings: try findings(of: card, in: database))
      let own = paper.findings.records.compactMap { record in
        references[record.id].map { (record.id, $0) }
      }
      paper.references = Dictionary(own) { first, _ in first }
      return paper
    }
  }
}

/// One attempt to link all papers, worth nothing where another load files a paper meanwhile.
private struct LinkingTurn {
  let papers: [FiledPaper]
  private let rules: String
  private let filings: String?

  /// The papers as they are now; nil where they are linked already under these rules.
  init?(_ register: Register, under rules: String) throws(RegisterError) {
    let held = try register.read { database -> ([FiledPaper], String?)? in
      let isLinked = try Setting.value("linked with", in: database) == rules
      guard try !isLinked || Unlinked.count(in: database) > 0 else { return nil }
      let papers = try Register.papersToLink(database)
      return (papers, try Setting.value("filings", in: database))
    }
    guard let (papers, filings) = held else { return nil }
    self.papers = papers
    self.rules = rules
    self.filings = filings
  }

  /// Writes the links down; false where a paper came or changed since they were worked out.
  func keep(
    _ linking: Linking, tracedBy linker: Linker?, in register: Register
  ) throws(RegisterError) -> Bool {
    try register.derive { database in
      guard try Setting.value("filings", in: database) == filings else { return false }
      try database.execute(sql: "DELETE FROM link; DELETE FROM repeat")
      try LinkRows.insert(linking.links, areSure: true, into: database)
      try LinkRows.insert(linking.suggestions, areSure: false, into: database)
      for (record, original) in linking.repeats.sorted(by: <) {
        try database.execute(
          sql: "INSERT INTO repeat VALUES (?, ?)", arguments: [record, original])
      }
      try LinkTraces.clear(database)
      if let linker {
        for paper in papers.map(\.linkable) {
          let reading = linker.reading(of: ReturnedTable.without(paper), originals: [:])
          try LinkTraces.write(paper, reading, into: database)
        }
      }
      try Setting.set("traced", to: linker == nil ? "no" : "yes", in: database)
      try Setting.set("linked with", to: rules, in: database)
      return true
    }
  }
}

/// The papers that came since all were linked.
enum Unlinked {
  static func add(_ paper: String, to database: Database) throws {
    try database.execute(sql: "INSERT OR IGNORE INTO unlinked VALUES (?)", arguments: [paper])
  }

  static func count(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM unlinked") ?? 0
  }
}
