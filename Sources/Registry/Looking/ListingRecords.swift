internal import Dates
internal import GRDB
internal import Records
package import Tracking

/// Listing records page by page, and looking for words.
extension Register {
  /// One page of the records that fit a selection, as they are seen from a viewpoint.
  ///
  /// - Parameters:
  ///   - selection: Which records are wanted.
  ///   - viewpoint: From where they are seen.
  ///   - clock: Says by when an ask must be answered.
  ///   - order: The order of the list.
  ///   - place: The id of the record after which the page begins; nil for the first page.
  ///   - limit: How many records the page holds; nil for all.
  /// - Throws: Where the register cannot be read.
  package func list(
    _ selection: Selection, from viewpoint: Viewpoint, answeringBy clock: AnswerClock,
    order: ListOrder = .date, after place: String? = nil, limit: Int? = nil
  ) throws(RegisterError) -> Listing {
    let whole = try on(viewpoint, answeringBy: clock)
    let said = try records(saying: selection.topic)
    let fitting = order.sorted(
      whole.entriesByDate.filter { selection.holds($0) && said?.contains($0.id) ?? true })
    let start = place.flatMap { id in fitting.firstIndex { $0.id == id } }.map { $0 + 1 } ?? 0
    let page = fitting[start...].prefix(limit ?? .max)
    let isLast = start + page.count == fitting.count
    return Listing(
      entries: Array(page), total: fitting.count, next: isLast ? nil : page.last?.id)
  }

  /// The ids of the records that hold words, each in any of its forms; nil where no words are given.
  func records(saying words: [String]) throws(RegisterError) -> Set<String>? {
    guard let query = SearchWords.query(for: words) else { return nil }
    return try read { database in
      Set(
        try String.fetchAll(
          database,
          sql: """
            SELECT record FROM recordNumber WHERE number IN
              (SELECT rowid FROM recordSearch WHERE recordSearch MATCH ?)
            """, arguments: [query]))
    }
  }

  /// The papers that hold words, each in any of its forms, which the people of an audience may see,
  /// the best first.
  package func papers(
    holding words: [String], for audience: Audience = .clerks, limit: Int = 50
  ) throws(RegisterError) -> [PaperHit] {
    guard let query = SearchWords.query(for: words) else { return [] }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT paper, snippet(paperSearch, 0, '', '', ' … ', 24) AS words
          FROM paperSearch JOIN paperNumber ON number = paperSearch.rowid
          WHERE paperSearch MATCH ? ORDER BY rank LIMIT ?
          """, arguments: [query, limit * 4])
      return try rows.compactMap { row -> PaperHit? in
        let card = try PaperRows.cards(database, where: "id = ?", arguments: [row["paper"]]).first
        guard let card, audience.maySee(card.audience) else { return nil }
        return PaperHit(card: card, words: row["words"])
      }.prefix(limit).map(\.self)
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

extension ListOrder {
  /// Entries in this order, given in the order of their papers.
  func sorted(_ entries: [Entry]) -> [Entry] {
    switch self {
    case .date: entries
    case .newest: entries.reversed()
    case .due:
      entries.enumerated().sorted { left, right in
        (left.element.dueDay, left.offset) < (right.element.dueDay, right.offset)
      }.map(\.element)
    }
  }
}

extension Entry {
  fileprivate var dueDay: Int {
    (standing?.due ?? record.deadline?.reading.due)?.dayNumber ?? .max
  }
}
