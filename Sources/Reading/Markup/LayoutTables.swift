internal import Papers

/// Takes tables apart that only lay out a page: what stands in them is text.
///
/// Such a table has a cell with three or more paragraphs, and no heads or headings within; or it has
/// a single column. A number alone in the cell before is the number of what follows.
enum LayoutTables {
  /// The parts, those of such tables as text.
  static func unwrapped(_ parts: [Part]) -> [Part] {
    let layouts = layoutTables(parts)
    guard !layouts.isEmpty else { return parts }
    var out: [Part] = []
    for var part in parts {
      guard case .cell(let cell) = part.form, layouts.contains(cell.table) else {
        // A heading within such a table may have its number in the cell before it.
        append(part, to: &out)
        continue
      }
      part.form = part.formOutside
      if part.form == .text { part.marker = Marker(part.text) }
      append(part, to: &out)
    }
    return out
  }

  private static func append(_ part: Part, to out: inout [Part]) {
    guard let last = out.last, Continuations.isBareNumber(last), last.role == nil,
      part.marker == nil, part.text.utf8.count <= 200
    else {
      out.append(part)
      return
    }
    var joined = part
    joined.text = last.text + " " + part.text
    joined.marker = Marker(last.text + "  " + part.text)
    joined.marker?.length = last.text.utf8.count + 1
    joined.locator = last.locator
    out[out.count - 1] = joined
  }

  private static func layoutTables(_ parts: [Part]) -> Set<Int> {
    var counts: [Cell: Int] = [:]
    var columns: [Int: Set<Int>] = [:]
    var headed: Set<Int> = []
    var broken: Set<Int> = []
    var last: Int?
    var isAfterHeading = false
    for part in parts {
      guard case .cell(var cell) = part.form else {
        if case .heading = part.form { isAfterHeading = true }
        continue
      }
      if isAfterHeading, last == cell.table { broken.insert(cell.table) }
      (last, isAfterHeading) = (cell.table, false)
      if cell.head != nil { headed.insert(cell.table) }
      cell.head = nil
      counts[cell, default: 0] += 1
      columns[cell.table, default: []].insert(cell.column)
    }
    let crowded = counts.filter { $0.value >= 3 }.map(\.key.table)
    let narrow = columns.filter { $0.value.count == 1 }.map(\.key)
    return Set(crowded + narrow).subtracting(headed.subtracting(broken))
  }
}
