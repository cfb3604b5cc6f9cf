import Charts
import Dates
import Documents
import Papers
import Records
import RegisterSupport
import Registry
import Reports
import Rules
import TestSupport
import Testing

/// While a paper in which an answer may lie waits to be read, no report tells what it may answer as
/// late.
@Suite struct WaitingTests {
  /// The letter and, where wanted, a picture of a reply that nobody has read.
  private func register(isWaiting: Bool) throws -> RegisterOnDay {
    var picture = Filings.reply
    picture.paper.text = ""
    picture.paper.blocks = []
    picture.paper.legibility = .unread
    picture.findings.passages = []
    let register = try Filings.register(
      in: try ScratchFolder(), holding: [Filings.letter] + (isWaiting ? [picture] : []))
    return try register.on("2024-05-20", answeringBy: Filings.clock())
  }

  private func packStatus(_ register: RegisterOnDay) throws -> String {
    let pack = Pack(
      try Repository.rules.report(named: "tracker"), register, since: nil, scope: PackScope())
    let column = try #require(pack.table.columns.firstIndex { $0.head == "Status" })
    let row = try #require(pack.table.rows.first { $0.cells.first?.text == "r-cost" })
    return row.cells[column].text
  }

  @Test("is not told as late", arguments: [true, false])
  func told(isWaiting: Bool) throws {
    let register = try register(isWaiting: isWaiting)
    let entry = try #require(register.entry("r-cost"))
    #expect(entry.isFlagged != isWaiting)
    #expect(try packStatus(register).contains("past our usual time") != isWaiting)
    #expect(Calendar.text(register, name: "Due").contains("SUMMARY:[") != isWaiting)
    let red = "#d4351c"  // Of the lozenge at a day that was missed.
    #expect(entry.timeline(on: "2024-05-20").svg(name: "it").contains(red) != isWaiting)
  }
}
