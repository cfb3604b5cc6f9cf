internal import CXLSXWriter
internal import Charts
internal import Dates
internal import Documents

/// Writes the sheets of a workbook; the only place that touches libxlsxwriter.
@unsafe
struct BookWriter {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: BookFormats

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    unsafe self.book = book
    unsafe formats = unsafe BookFormats(book)
  }

  func write(_ document: Document) {
    unsafe setProperties(of: document)
    let tables = document.parts.compactMap { part in
      if case .table(let table) = part { table } else { nil }
    }
    var names: Set<String> = []
    // What people open the workbook for comes first.
    for table in tables {
      unsafe write(table, on: sheet(named: table.caption, among: &names), of: document)
    }
    unsafe writeWords(of: document, on: sheet(named: "About", among: &names))
    let charts = document.parts.compactMap { part in
      if case .picture(let chart) = part { chart } else { nil }
    }.filter { $0.counts != nil }
    guard !charts.isEmpty else { return }
    unsafe write(charts, on: sheet(named: "Pictures", among: &names))
  }

  /// The day of the file is that for which the document speaks, so that the same pack is the same
  /// file.
  private func setProperties(of document: Document) {
    unsafe document.title.withCString { title in
      unsafe document.author.withCString { author in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = UnsafeMutablePointer(mutating: title)
        unsafe properties.author = UnsafeMutablePointer(mutating: author)
        unsafe properties.created = time_t(document.day.dayNumber * 86_400)
        _ = unsafe workbook_set_properties(book, &properties)
      }
    }
  }

  /// A sheet's name has at most 31 letters, none of `[]:*?/\`, and differs from the others'.
  private func sheet(
    named caption: String, among names: inout Set<String>
  ) -> UnsafeMutablePointer<lxw_worksheet>? {
    let letters = caption.filter { !"[]:*?/\\'".contains($0) }
    var name = String(letters.prefix(31))
    var number = 2
    while name.isEmpty || names.contains(name.lowercased()) {
      name = "\(letters.prefix(27)) \(number)"
      number += 1
    }
    names.insert(name.lowercased())
    return unsafe workbook_add_worksheet(book, name)
  }

  private func writeWords(
    of document: Document, on sheet: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    guard let sheet = unsafe sheet else { return }
    unsafe fitToPage(sheet, isLandscape: document.isLandscape)
    _ = unsafe worksheet_set_column(sheet, 0, 0, 110, nil)
    _ = unsafe worksheet_write_string(sheet, 0, 0, document.title, formats.heading)
    var row: UInt32 = 1
    for line in document.parts.flatMap(\.lines) {
      _ = unsafe worksheet_write_string(
        sheet, row, 0, line.text, line.isHeading ? formats.heading : formats.plain)
      _ = unsafe worksheet_set_row(
        sheet, row, Double(line.text.lines(wide: 110)) * 15 + 1, nil)
      row += 1
    }
  }
}

// MARK: - Tables

extension BookWriter {
  private func write(
    _ table: DocumentTable, on sheet: UnsafeMutablePointer<lxw_worksheet>?, of document: Document
  ) {
    guard let sheet = unsafe sheet, !table.columns.isEmpty else { return }
    unsafe setPage(of: sheet, columns: table.columns.count, document)
    for (index, column) in table.columns.enumerated() {
      let place = UInt16(index)
      _ = unsafe worksheet_set_column(
        sheet, place, place, Double(column.letters), nil)
      _ = unsafe worksheet_write_string(sheet, 0, place, column.head, formats.head)
    }
    let letters = table.columns.map(\.letters)
    for (number, row) in table.rows.enumerated() {
      let lines = zip(row.cells, letters).map { $0.text.lines(wide: $1) }.max() ?? 1
      _ = unsafe worksheet_set_row(
        sheet, UInt32(number + 1), min(400, Double(lines) * 14 + 2), nil)
      for (place, cell) in row.cells.enumerated() {
        unsafe write(cell, at: (UInt32(number + 1), UInt16(place)), isGrey: row.isGrey, on: sheet)
      }
    }
    _ = unsafe worksheet_autofilter(
      sheet, 0, 0, UInt32(max(1, table.rows.count)), UInt16(table.columns.count - 1))
  }

  /// The head stays in sight and is repeated on every printed page; A4, as wide as the page.
  private func setPage(
    of sheet: UnsafeMutablePointer<lxw_worksheet>, columns: Int, _ document: Document
  ) {
    unsafe worksheet_freeze_panes(sheet, 1, 0)
    _ = unsafe worksheet_repeat_rows(sheet, 0, 0)
    unsafe fitToPage(sheet, isLandscape: document.isLandscape)
    let foot = document.foot.replacing("&", with: "&&").prefix(200)
    _ = unsafe worksheet_set_footer(sheet, "&L\(foot)&RPage &P of &N")
  }

  private func fitToPage(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, isLandscape: Bool
  ) {
    unsafe worksheet_set_paper(sheet, 9)
    if isLandscape { unsafe worksheet_set_landscape(sheet) }
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// A day is written as a day and a count as a number; words are never taken for a formula.
  private func write(
    _ cell: TableCell, at place: (row: UInt32, column: UInt16), isGrey: Bool,
    on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let isBold = cell.runs.contains(where: \.isBold)
    let (row, column) = place
    switch cell.value {
    case .words:
      let text = String(cell.text.prefix(32_000))  // A cell holds 32,767 letters.
      _ = unsafe worksheet_write_string(
        sheet, row, column, text, formats.cell(isBold: isBold, isGrey: isGrey))
    case .day(let day):
      var time = lxw_datetime()
      time.year = Int32(day.year)
      time.month = Int32(day.month)
      time.day = Int32(day.day)
      _ = unsafe worksheet_write_datetime(
        sheet, row, column, &time, formats.day(isBold: isBold, isGrey: isGrey))
    case .count(let count):
      _ = unsafe worksheet_write_number(
        sheet, row, column, Double(count), formats.cell(isBold: isBold, isGrey: isGrey))
    }
  }
}

// MARK: - Pictures

extension BookWriter {
  /// The counts of each picture stand in cells, and a chart of Excel's own beside them.
  private func write(_ charts: [Chart], on sheet: UnsafeMutablePointer<lxw_worksheet>?) {
    guard let sheet = unsafe sheet else { return }
    unsafe fitToPage(sheet, isLandscape: true)
    _ = unsafe worksheet_set_column(sheet, 0, 3, 18, nil)
    var row: UInt32 = 0
    for chart in charts {
      guard let counts = chart.counts else { continue }
      _ = unsafe worksheet_write_string(sheet, row, 0, chart.title, formats.heading)
      for (place, column) in counts.columns.enumerated() {
        _ = unsafe worksheet_write_string(
          sheet, row + 1, UInt16(place + 1), column.name, formats.head)
      }
      for (index, name) in counts.rows.enumerated() {
        let line = row + 2 + UInt32(index)
        _ = unsafe worksheet_write_string(sheet, line, 0, name, formats.plain)
        for (place, column) in counts.columns.enumerated() {
          _ = unsafe worksheet_write_number(
            sheet, line, UInt16(place + 1), Double(column.counts[index]), nil)
        }
      }
      unsafe insert(counts, title: chart.title, from: row + 1, on: sheet)
      row += UInt32(max(counts.rows.count + 3, 17))
    }
  }

  private func insert(
    _ counts: ChartCounts, title: String, from row: UInt32,
    on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let type = counts.columns.count == 1 ? LXW_CHART_BAR : LXW_CHART_COLUMN
    guard !counts.rows.isEmpty,
      let chart = unsafe workbook_add_chart(book, UInt8(type.rawValue)),
      let name = unsafe sheet.pointee.name
    else { return }
    let (first, last) = (row + 1, row + UInt32(counts.rows.count))
    for place in counts.columns.indices {
      let column = UInt16(place + 1)
      let series = unsafe chart_add_series(chart, nil, nil)
      unsafe chart_series_set_categories(series, name, first, 0, last, 0)
      unsafe chart_series_set_values(series, name, first, column, last, column)
      unsafe chart_series_set_name_range(series, name, row, column)
    }
    unsafe chart_title_set_name(chart, title)
    if type == LXW_CHART_BAR { unsafe chart_axis_set_reverse(chart.pointee.y_axis) }
    _ = unsafe worksheet_insert_chart(sheet, row, UInt16(counts.columns.count + 2), chart)
  }
}

extension DocumentPart {
  /// What the part says in words, line by line; tables and pictures have sheets of their own.
  fileprivate var lines: [(text: String, isHeading: Bool)] {
    switch self {
    case .heading(let text, _): [(text, true)]
    case .paragraph(let runs), .quote(let runs): [(runs.map(\.text).joined(), false)]
    case .points(let points): points.map { ("• " + $0.map(\.text).joined(), false) }
    case .table: []
    case .picture(let chart): [("\(chart.title). \(chart.words)", false)]
    }
  }
}

extension TableColumn {
  /// How many letters wide it is.
  fileprivate var letters: Int { min(60, max(11, width * 2, head.count + 4)) }
}

extension String {
  /// How many lines the text takes: not every program works the height of a row out by itself.
  fileprivate func lines(wide width: Int) -> Int {
    split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + $1.count / max(1, width) }
  }
}
