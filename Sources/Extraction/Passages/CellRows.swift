internal import Papers
internal import Rules

/// The rows of a paper's tables as its passages need them: the cells of each, the row above to which
/// one without a first cell belongs, and the cell that says how its row stands.
struct CellRows {
  private let cells: [TableRow.Place: [Int]]
  /// The rows of each table that have a first cell, in their order.
  private let headed: [Int: [Int]]
  private let firstColumn: Set<Int>
  private let speaking: [TableRow.Place: Int]

  init(of paper: Paper, heads: ColumnHeads) {
    var cells: [TableRow.Place: [Int]] = [:]
    var headed: [Int: [Int]] = [:]
    for (index, block) in paper.blocks.enumerated() {
      guard let cell = block.cell else { continue }
      cells[cell.rowPlace, default: []].append(index)
      if cell.column == 0 { headed[cell.table, default: []].append(cell.row) }
    }
    self.cells = cells
    self.headed = headed.mapValues { $0.sorted() }
    firstColumn = Set(paper.blocks.indices.filter { paper.blocks[$0].cell?.column == 0 })
    speaking = cells.compactMapValues { row in
      Self.speaking(row.map { ($0, paper.blocks[$0]) }, heads: heads)
    }
  }

  /// The blocks of a cell's row, in the order of the text.
  func row(of cell: Cell) -> [Int] { cells[cell.rowPlace] ?? [] }

  /// The first cells of the row above to which a row without any belongs; none of the head row.
  func head(of cell: Cell) -> [Int] {
    let rows = headed[cell.table] ?? []
    let behind = rows.firstPlace { $0 > cell.row }
    guard behind > 0, rows[behind - 1] > 0, rows[behind - 1] != cell.row else { return [] }
    let place = TableRow.Place(table: cell.table, row: rows[behind - 1])
    return (cells[place] ?? []).filter(firstColumn.contains)
  }

  /// Whether a cell is the one of its row that says how something stands.
  ///
  /// Of a row one cell speaks: that of its position, or else the last that says anything and holds
  /// neither who must act nor by when. The others name the matter, or repeat the status in a word.
  func speaks(_ index: Int, _ cell: Cell) -> Bool { speaking[cell.rowPlace] == index }

  private static func speaking(
    _ row: [(index: Int, block: Block)], heads: ColumnHeads
  ) -> Int? {
    if row.contains(where: { $0.block.role == .response }) { return nil }
    func content(of block: Block) -> ColumnHeads.Content? {
      block.cell?.head.flatMap(heads.content(of:))
    }
    let telling = row.filter { _, block in
      guard let cell = block.cell, cell.column > 0, block.span.count >= shortestPosition else {
        return false
      }
      switch content(of: block) {
      case .due, .owner: return false
      case .action, .recommendation, .commitment, .plan, .position, nil: return true
      }
    }
    return (telling.last { content(of: $0.block) == .position } ?? telling.last)?.index
  }

  /// A cell of fewer bytes says nothing: "n/a", "-".
  private static let shortestPosition = 4
}

extension Cell {
  /// Its row.
  fileprivate var rowPlace: TableRow.Place { TableRow.Place(table: table, row: row) }
}
