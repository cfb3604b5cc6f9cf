package import Dates

/// A table with a head that is repeated on every page.
package struct DocumentTable: Hashable, Sendable {
  /// What it shows, for readers who cannot see it, and as the name of a sheet.
  package var caption: String
  /// The columns.
  package var columns: [TableColumn]
  /// The rows below the head.
  package var rows: [TableRow]

  /// A table with its columns and rows.
  package init(caption: String, columns: [TableColumn], rows: [TableRow]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

/// A column of a table.
package struct TableColumn: Hashable, Sendable {
  /// What stands above it.
  package var head: String
  /// Its share of the table's width, beside those of the other columns.
  package var width: Int

  /// A column with its head.
  package init(_ head: String, width: Int = 10) {
    self.head = head
    self.width = max(1, width)
  }
}

/// A row of a table.
package struct TableRow: Hashable, Sendable {
  /// The cells, as many as there are columns.
  package var cells: [TableCell]
  /// Whether it is set in grey, since it is done with.
  package var isGrey: Bool

  /// A row of cells.
  package init(_ cells: [TableCell], isGrey: Bool = false) {
    self.cells = cells
    self.isGrey = isGrey
  }
}

/// A cell of a table.
package struct TableCell: Hashable, Sendable {
  /// What it says.
  package var runs: [Run]
  /// What it says as a value, which a spreadsheet sorts and reckons by.
  package var value: Value

  /// The values of a cell.
  package enum Value: Hashable, Sendable {
    /// Words.
    case words
    /// A day.
    case day(CivilDate)
    /// A count.
    case count(Int)
  }

  /// A cell of words.
  package init(_ text: String, isBold: Bool = false) {
    runs = text.isEmpty ? [] : [Run(text, isBold: isBold)]
    value = .words
  }

  /// A cell that holds a day; empty where there is none.
  package init(day: CivilDate?, isBold: Bool = false) {
    self.init(day?.inWords ?? "", isBold: isBold)
    if let day { value = .day(day) }
  }

  /// A cell that holds a count.
  package init(count: Int, isBold: Bool = false) {
    self.init(String(count), isBold: isBold)
    value = .count(count)
  }

  /// Its words without how they are set.
  package var text: String { runs.map(\.text).joined() }

  /// Its words as programs read them: a day as `2026-03-31`.
  package var plainValue: String {
    switch value {
    case .words: text
    case .day(let day): day.description
    case .count(let count): String(count)
    }
  }
}
