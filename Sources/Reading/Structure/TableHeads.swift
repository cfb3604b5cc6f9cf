internal import Papers
internal import Rules

/// Gives the cells of each table the words at the heads of their columns.
enum TableHeads {
  /// Finds the head row of every table whose cells have no head yet.
  static func mark(_ parts: inout [Part], words: LayoutWords) {
    var heads: [Int: [Int: String]] = [:]
    for (table, row) in firstRows(of: parts) where isHeadRow(row.map { parts[$0].text }, words) {
      for index in row {
        guard case .cell(let cell) = parts[index].form else { continue }
        heads[table, default: [:]][cell.column] = parts[index].text
      }
    }
    for index in parts.indices {
      guard case .cell(var cell) = parts[index].form, cell.row > 0, cell.head == nil,
        let head = heads[cell.table]?[cell.column]
      else { continue }
      cell.head = head
      parts[index].form = .cell(cell)
    }
  }

  private static func firstRows(of parts: [Part]) -> [Int: [Int]] {
    var rows: [Int: [Int]] = [:]
    for index in parts.indices {
      if case .cell(let cell) = parts[index].form, cell.row == 0 {
        rows[cell.table, default: []].append(index)
      }
    }
    return rows
  }

  /// All short, and at least two of them the known heads of columns or asks and answers.
  private static func isHeadRow(_ cells: [String], _ words: LayoutWords) -> Bool {
    guard cells.count >= 2, cells.allSatisfy({ $0.utf8.count <= 60 }) else { return false }
    let known = cells.count { cell in
      let wording = Wording(cell)
      return wording.isOne(of: words[.columns]) || wording.isOne(of: words[.asks])
        || wording.isOne(of: words[.answers])
    }
    return known >= 2
  }
}
