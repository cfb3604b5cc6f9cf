import Papers
import Records
import Rules

/// The cells of one row of a tracker or action plan, by what their columns hold.
struct TableRow {
  /// The blocks of the row, as indices into the paper's blocks, by the content of their columns.
  private(set) var cells: [ColumnHeads.Content: Int] = [:]

  /// The rows of a paper's tables, by table and row.
  static func rows(of paper: Paper, heads: ColumnHeads) -> [Place: TableRow] {
    var rows: [Place: TableRow] = [:]
    for (index, block) in paper.blocks.enumerated() {
      guard let cell = block.cell, let content = cell.head.flatMap(heads.content(of:)) else {
        continue
      }
      rows[Place(table: cell.table, row: cell.row), default: TableRow()].cells[content] = index
    }
    return rows
  }

  /// Which row of which table.
  struct Place: Hashable, Comparable {
    var table: Int
    var row: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.table, left.row) < (right.table, right.row)
    }
  }

  /// Whether it is carried from paper to paper: a log says of each task how it stands.
  var isLog: Bool { cells[.action] != nil && cells[.position] != nil }
}
