import Archives
import Charts
import Documents
import Spreadsheets
import TestSupport
import Testing

/// A workbook has a sheet for each table, days as days, and no word that is run as a formula.
@Suite struct WorkbookTests {
  private let document = Document(
    title: "Pack", author: "A. Clerk", day: "2024-05-01",
    parts: [
      .words("In words"),
      .table(
        DocumentTable(
          caption: "By body: [all] 2024/25 with a name that is too long",
          columns: [TableColumn("Words"), TableColumn("Due")],
          rows: [TableRow([TableCell("=1+1"), TableCell(day: "2024-05-02")], isGrey: true)])),
      .picture(.bars("Ages", [Bar("new", 2)], unit: "record")),
    ])

  private func files() throws -> [String: String] {
    let archive = try ZipArchive(opening: try Workbook.file(document))
    return Dictionary(
      uniqueKeysWithValues: try archive.entries.map {
        ($0.name, String(decoding: try archive.unpacked($0), as: UTF8.self))
      })
  }

  @Test func `sheets bear names that Excel allows`() throws {
    let book = try #require(try files()["xl/workbook.xml"])
    #expect(book.contains("<sheet name=\"By body all 202425 with a name \""))
    #expect(book.contains("<sheet name=\"About\"") && book.contains("<sheet name=\"Pictures\""))
  }

  @Test func `words are words, and a day is a number with the form of a day`() throws {
    let files = try files()
    let sheet = try #require(files["xl/worksheets/sheet1.xml"])
    #expect(files["xl/sharedStrings.xml"]?.contains("<t>=1+1</t>") == true)
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("<v>45414</v>"), "2 May 2024 is day 45414 of Excel's calendar")
    #expect(files["xl/styles.xml"]?.contains("d mmm yyyy") == true)
  }

  @Test func `the same document is the same workbook`() throws {
    #expect(try Workbook.file(document) == Workbook.file(document))
  }
}
