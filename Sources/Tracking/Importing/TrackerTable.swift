internal import Papers
internal import Rules

/// A table of a paper with the words at the heads of its columns, whatever they are.
struct TrackerTable {
  /// The heads, by column.
  let heads: [Int: String]
  /// The rows below the head.
  let rows: [Row]

  /// A row of a table.
  struct Row {
    /// Its number, the head row counted from 0.
    let number: Int
    fileprivate let blocks: [Int: Block]

    /// The cells, by what their columns mean; of two columns that mean the same the first counts.
    func cells(by rules: ImportRules, heads: [Int: String]) -> [ImportColumn: Block] {
      var cells: [ImportColumn: Block] = [:]
      for (column, block) in blocks.sorted(by: { $0.key < $1.key }) {
        guard let meaning = heads[column].flatMap(rules.column), cells[meaning] == nil else {
          continue
        }
        cells[meaning] = block
      }
      return cells
    }
  }

  /// The tables of a paper.
  static func tables(of paper: Paper) -> [TrackerTable] {
    var rows: [Int: [Int: [Int: Block]]] = [:]
    for block in paper.blocks {
      guard let cell = block.cell else { continue }
      rows[cell.table, default: [:]][cell.row, default: [:]][cell.column] = block
    }
    return rows.sorted { $0.key < $1.key }.compactMap { _, rows in
      guard let first = rows.keys.min(), let head = rows[first] else { return nil }
      return TrackerTable(
        heads: head.mapValues { paper.text[$0.span] },
        rows: rows.filter { $0.key > first }.sorted { $0.key < $1.key }
          .map { Row(number: $0.key, blocks: $0.value) })
    }
  }

  func holds(_ column: ImportColumn, by rules: ImportRules) -> Bool {
    heads.values.contains { rules.column(under: $0) == column }
  }
}
