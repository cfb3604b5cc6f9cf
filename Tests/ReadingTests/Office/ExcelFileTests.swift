import Papers
import Reading
import TestSupport
import Testing

/// A workbook is read sheet by sheet, as its tabs stand.
@Suite struct ExcelFileTests {
  private static let links = """
    <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>
    """
  private static let book = """
    <workbook xmlns:r="r"><sheets><sheet name="Actions" r:id="r2"/>\
    <sheet name="Notes" r:id="r1"/></sheets></workbook>
    """

  private func paper(notes: String, actions: String) throws -> Paper {
    let sheet = { (cells: String) in "<worksheet><sheetData>\(cells)</sheetData></worksheet>" }
    return try PaperReader(rules: layouts.get()).read(
      bytes: Packed.zip([
        ("xl/workbook.xml", Self.book), ("xl/_rels/workbook.xml.rels", Self.links),
        ("xl/worksheets/sheet1.xml", sheet(notes)), ("xl/worksheets/sheet2.xml", sheet(actions)),
      ]))
  }

  private func cell(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  @Test func `sheets come in the order of their tabs, and a cell is told with its sheet`() throws {
    let paper = try paper(
      notes: cell("A1", "Kept by the clerk"),
      actions: cell("A1", "Action") + cell("B1", "By when") + cell("A2", "Mend the gate"))
    #expect(paper.words(of: .cell).first == "Action")
    #expect(
      paper.blocks.map(\.locator) == [
        "Actions, cell A1", "Actions, cell B1", "Actions, cell A2", "Notes, cell A1",
      ])
    #expect(paper.blocks[2].cell?.head == "Action")
  }

  @Test(
    "A place that no sheet has is left out", arguments: ["B2000000000", "AAAA2", "XFE2", "A0", "7"])
  func places(place: String) throws {
    let paper = try paper(
      notes: "", actions: cell("A1", "Action") + cell(place, "Lost") + cell("XFD1048576", "Last"))
    #expect(paper.words(of: .cell) == ["Action", "Last"])
  }
}
