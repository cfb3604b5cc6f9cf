internal import Dates
package import Papers
package import Records
package import Rules

/// A clerk's own tracker, taken over row by row: the words, who, by when, and how it stood.
package struct TrackerImport: Sendable {
  /// The name under which its records are kept; such papers are never read again for others.
  package static let rule = "imported"

  /// The items, in the order of the tracker.
  package let items: [ImportedItem]
  /// The heads of columns that mean nothing here.
  package let unknownHeads: [String]
  /// The rows that have no words, by their number in the table, the head row counted from 1.
  package let emptyRows: [Int]

  /// Takes over the tables of a paper.
  ///
  /// - Parameters:
  ///   - paper: The tracker.
  ///   - id: Its id.
  ///   - rules: Which heads mean what.
  ///   - body: The body of rows that name none.
  ///   - committee: The committee of rows that name none.
  package init(
    of paper: Paper, id: String, rules: ImportRules, body: String?, committee: String?
  ) {
    var items: [ImportedItem] = []
    var unknown: [String] = []
    var empty: [Int] = []
    var seen: [String: Int] = [:]
    for table in TrackerTable.tables(of: paper) where table.holds(.words, by: rules) {
      unknown += table.heads.values.filter {
        rules.column(under: $0) == nil && !unknown.contains($0)
      }
      .sorted()
      for row in table.rows {
        let cells = row.cells(by: rules, heads: table.heads)
        guard let words = cells[.words], !paper.text[words.span].allSatisfy(\.isWhitespace) else {
          empty.append(row.number + 1)
          continue
        }
        let quote = paper.text[words.span]
        let occurrence = seen[quote, default: 0]
        seen[quote] = occurrence + 1
        items.append(
          ImportedItem(
            cells: cells.mapValues { paper.text[$0.span] }, words: words, quote: quote,
            occurrence: occurrence, row: row.number + 1, paper: id, rules: rules, body: body,
            committee: committee))
      }
    }
    self.items = items
    unknownHeads = unknown
    emptyRows = empty
  }
}

/// One row of a tracker that was taken over.
package struct ImportedItem: Sendable {
  /// The record that it makes.
  package let record: Record
  /// The tracker's own reference.
  package let reference: String?
  /// Whether the tracker says that it is complete.
  package let isComplete: Bool
  /// Whether the tracker says that it was dropped.
  package let isWithdrawn: Bool
  /// The words of its status.
  package let status: String?
  /// What the tracker says was heard last.
  package let update: String?

  fileprivate init(
    cells: [ImportColumn: String], words: Block, quote: String, occurrence: Int, row: Int,
    paper: String, rules: ImportRules, body: String?, committee: String?
  ) {
    let value = { (column: ImportColumn) -> String? in
      cells[column].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
    var record = Record(
      id: StableID.record(document: paper, quote: quote, occurrence: occurrence), document: paper,
      kind: value(.kind).flatMap { RecordKind(rawValue: $0.lowercased()) } ?? rules.usualKind,
      quote: quote, span: words.span, locator: "row \(row)",
      bodies: [value(.body) ?? body].compactMap(\.self), strength: .firm, rule: TrackerImport.rule)
    record.number = value(.reference)
    record.owner = value(.owner)
    record.committee = value(.committee) ?? committee
    record.author = record.committee
    record.askedBy = value(.member)
    record.countsFrom = value(.date).flatMap(TrackerDay.init)?.day
    record.deadline = value(.due).map { text in
      let due = TrackerDay(text)?.day
      return Deadline(
        text: text, span: nil,
        reading: TimeReading(
          timeClass: due == nil ? .vague : .date, earliest: nil, due: due,
          working: ["as the tracker has it"]))
    }
    self.record = record
    reference = value(.reference)
    status = value(.status)
    isComplete = status.map(rules.isComplete) ?? false
    isWithdrawn = status.map(rules.isWithdrawn) ?? false
    update = value(.update)
  }
}

/// A day in a cell: written out, or as a spreadsheet counts days.
struct TrackerDay {
  let day: CivilDate

  init?(_ text: String) {
    let bytes = text.utf8.span
    if let found = DateReader().day(in: bytes, 0..<bytes.count) {
      day = found.day
    } else if let number = Double(text), (20_000..<80_000).contains(number) {
      day = CivilDate(dayNumber: Int(number) - 25_569)  // Day 25569 of Excel is 1 January 1970.
    } else {
      return nil
    }
  }
}
