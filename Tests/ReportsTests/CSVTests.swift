import Reports
import Testing

@Suite struct CSVTests {
  @Test(
    "A cell is safe to open in a spreadsheet",
    arguments: [
      ("plain", "plain", "nothing to do"),
      ("a, b", "\"a, b\"", "a comma is quoted"),
      ("say \"no\"", "\"say \"\"no\"\"\"", "a quote is doubled"),
      ("two\nlines", "\"two\nlines\"", "a line end is quoted"),
      ("=1+1", "'=1+1", "no formula from a letter is run"),
      ("-5", "'-5", "a dash may begin a formula"),
      ("@cmd, x", "\"'@cmd, x\"", "both at once"),
    ])
  func cell(_ text: String, _ cell: String, _ because: String) {
    #expect(CSV.table(head: ["h"], rows: [[text]]) == "h\r\n\(cell)\r\n", "\(because)")
  }
}
