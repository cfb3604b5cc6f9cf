internal import GRDB
package import Records

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

/// Holding the papers against each other.
extension Register {
  /// Links all papers anew where a paper came or changed since, or where the rules did.
  ///
  /// The links depend on the papers and the rules alone, so that the order of loading cannot matter:
  /// the linker always gets all papers, by date, path and id.
  ///
  /// - Parameters:
  ///   - rules: What tells one state of the rules from another.
  ///   - link: Links papers that lie in the order of papers.
  /// - Throws: Where the register cannot be read or written.
  package func link(
    under rules: String, by link: ([FiledPaper]) -> Linking
  ) throws(RegisterError) {
    while let turn = try LinkingTurn(self, under: rules) {
      let linking = link(turn.papers)
      if try turn.keep(linking, in: self) { return }
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
      guard try Setting.value("linked with", in: database) != rules else { return nil }
      return (
        try Register.papersToLink(database), try Setting.value("filings", in: database)
      )
    }
    guard let (papers, filings) = held else { return nil }
    self.papers = papers
    self.rules = rules
    self.filings = filings
  }

  /// Writes the links down; false where a paper came or changed since they were worked out.
  func keep(_ linking: Linking, in register: Register) throws(RegisterError) -> Bool {
    try register.write { database in
      guard try Setting.value("filings", in: database) == filings else { return false }
      try database.execute(sql: "DELETE FROM link; DELETE FROM repeat")
      try LinkRows.insert(linking.links, areSure: true, into: database)
      try LinkRows.insert(linking.suggestions, areSure: false, into: database)
      for (record, original) in linking.repeats.sorted(by: <) {
        try database.execute(
          sql: "INSERT INTO repeat VALUES (?, ?)", arguments: [record, original])
      }
      try Setting.set("linked with", to: rules, in: database)
      return true
    }
  }
}
