import Dates
import Documents
import RegisterSupport
import Registry
import Reports
import Rules
import TestSupport
import Testing

/// The pack shows where everything stands on a day, and what changed since the last meeting.
@Suite struct PackTests {
  private func pack(
    _ layout: String = "tracker", on day: CivilDate, since before: CivilDate? = nil
  ) throws -> Pack {
    let folder = try ScratchFolder()
    let register = try Filings.register(
      in: folder, holding: [Filings.letter, Filings.reply, Filings.minutes])
    let clock = try Filings.clock()
    return Pack(
      try Repository.rules.report(named: layout), try register.on(day, answeringBy: clock),
      since: try before.map { try register.on($0, answeringBy: clock) }, scope: PackScope())
  }

  private func row(_ id: String, in pack: Pack) throws -> TableRow {
    try #require(pack.table.rows.first { $0.cells.first?.text == id })
  }

  private func cell(_ head: String, of row: TableRow, in pack: Pack) throws -> TableCell {
    row.cells[try #require(pack.table.columns.firstIndex { $0.head == head })]
  }

  @Test func `a closed row is kept, and grey`() throws {
    let pack = try pack(on: "2024-04-20")
    #expect(try row("r-plan", in: pack).isGrey)
    #expect(try !row("r-cost", in: pack).isGrey)
  }

  @Test func `what changed since the last meeting is bold, and nothing else`() throws {
    let pack = try pack(on: "2024-04-20", since: "2024-03-10")
    let plan = try row("r-plan", in: pack)
    #expect(try cell("Status", of: plan, in: pack).runs == [Run("answered", isBold: true)])
    #expect(try cell("Due", of: plan, in: pack).runs == [Run("18 March 2024")])
    #expect(
      try cell("What was heard, in their words", of: plan, in: pack).runs == [
        Run("18 March 2024, answered: “The dredging plan is enclosed.”", isBold: true)
      ])
  }

  @Test func `without an earlier meeting nothing is bold, and no changes are told`() throws {
    let pack = try pack(on: "2024-04-20")
    #expect(pack.table.rows.allSatisfy { $0.cells.allSatisfy { !$0.runs.contains { $0.isBold } } })
    #expect(!pack.document().parts.contains { "\($0)".contains("Changed since") })
  }

  @Test func `changes are told with the words they are about`() throws {
    let parts = try pack(on: "2024-04-20", since: "2024-03-10").document().parts
    #expect(
      parts.contains(
        .points([
          [
            Run("answered", isBold: true),
            Run(": “Please send us the dredging plan within a fortnight.” (r-plan)"),
          ],
          [
            Run("no answer in the papers held to 20 April 2024", isBold: true),
            Run(": “We would also like to know the cost of the last survey.” (r-cost)"),
          ],
        ])))
  }

  @Test func `a layout of actions leaves asks out`() throws {
    #expect(
      try pack("actions", on: "2024-04-20").table.rows.map { $0.cells[0].text } == ["r-write"])
  }

  @Test func `it names the papers whose words stand in it`() throws {
    #expect(try pack(on: "2024-04-20").papers == ["d-1a", "d-2b", "d-3c"])
    #expect(try pack(on: "2024-03-05").papers == ["d-1a", "d-3c"])
  }

  @Test("Every field has a cell of its own in the full layout")
  func full() throws {
    let pack = try pack("full", on: "2024-04-20")
    let plan = try row("r-plan", in: pack)
    let values = Dictionary(
      zip(pack.table.columns.map(\.head), plan.cells.map(\.plainValue)), uniquingKeysWith: { $1 })
    #expect(values["First due"] == "2024-03-18")
    #expect(
      values["How the date was fixed"]?.hasPrefix("“within a fortnight”\na fortnight is") == true)
    #expect(values["Date of reply"] == "2024-03-18")
    #expect(values["Verdict on the reply"] == "answered")
    #expect(values["How closed"] == "answered on 18 March 2024 by Port Authority")
    #expect(values["Days late"] == "0")
  }
}
