internal import GRDB

/// Looking for words in papers.
extension Register {
  /// The papers that hold words, each in any of its forms, which the people of an audience may see,
  /// the best first.
  package func papers(
    holding words: [String], for audience: Audience = .clerks, limit: Int = 50
  ) throws(RegisterError) -> [PaperHit] {
    guard let query = SearchWords.query(for: words) else { return [] }
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT paper, snippet(paperSearch, 0, '', '', ' … ', 24) AS words
          FROM paperSearch JOIN paperNumber ON number = paperSearch.rowid
          WHERE paperSearch MATCH ? ORDER BY rank
          """, arguments: [query])
      let redactions = audience == .clerks ? [:] : try Self.redactions(database)
      var hits: [PaperHit] = []
      while hits.count < limit, let row = try rows.next() {
        let cards = try PaperRows.cards(database, where: "id = ?", arguments: [row["paper"]])
        for card in cards where audience.maySee(card.audience) {
          let hidden = redactions[card.id]
          let words: String = row["words"]
          hits.append(
            PaperHit(
              card: hidden?.without(card) ?? card, words: hidden?.without(words) ?? words))
        }
      }
      return hits
    }
  }
}

/// A paper in which words were found.
package struct PaperHit: Hashable, Sendable {
  /// The paper.
  package let card: PaperCard
  /// The words with what stands beside them.
  package let words: String
}

/// Words as the index wants them.
enum SearchWords {
  /// The query for texts that hold all words; nil where none is given.
  ///
  /// Each word is quoted, so that what a person types is never taken for a command of the index.
  static func query(for words: [String]) -> String? {
    let words = words.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return words.isEmpty ? nil : words.map { "\"\($0)\"" }.joined(separator: " ")
  }
}
