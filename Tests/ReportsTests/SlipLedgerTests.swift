import Dates
import Papers
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing
import Tracking

@testable import Reports

@Suite struct SlipLedgerTests {
  @Test func `each move is told with its days, whether it was in time, and its words`() throws {
    let folder = try ScratchFolder()
    let held = try Filings.register(in: folder)
      .on("2024-05-01", answeringBy: try Filings.clock())
    var entry = try #require(held.entry("r-plan"))
    entry.standing?.slips = [
      Slip(from: "2024-03-18", to: "2024-04-08", document: "d-2b"),
      Slip(from: "2024-04-08", to: "2024-04-01", document: nil),
    ]
    let moved = Deadline(
      text: "8 April", span: nil, reading: TimeReading(timeClass: .date, due: "2024-04-08"))
    entry.heard = [
      Link(
        record: "r-plan", document: "d-2b", quote: "The dredger\nbroke down.", span: TextSpan(0, 9),
        outcome: .revised, by: [], date: "2024-03-18", score: 1, why: [], deadline: moved)
    ]
    #expect(
      SlipLedger(of: entry, in: held).lines == [
        """
        Moved       from 18 March 2024 to 8 April 2024, 21 days later, by harbour/reply.txt, said before
                    it fell due, in the words “The dredger broke down.”
        """,
        "Moved       from 8 April 2024 to 1 April 2024, 7 days earlier, by a clerk's decision",
        "In all      2 moves, 14 days later than 18 March 2024, the first day set",
      ])
  }

  @Test func `a record that never moved has no ledger`() throws {
    let folder = try ScratchFolder()
    let held = try Filings.register(in: folder)
      .on("2024-05-01", answeringBy: try Filings.clock())
    let entry = try #require(held.entry("r-plan"))
    #expect(SlipLedger(of: entry, in: held).lines.isEmpty)
  }
}
