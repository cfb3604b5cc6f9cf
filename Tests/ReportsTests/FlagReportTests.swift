import Dates
internal import Records
import RegisterSupport
import Registry
import Reports
import Rules
import TestSupport
import Testing

@Suite struct FlagReportTests {
  private func report(on day: CivilDate, holding filings: [Filing]? = nil) throws -> FlagReport {
    let folder = try ScratchFolder()
    let register = try Filings.register(
      in: folder, holding: filings ?? [Filings.letter, Filings.reply, Filings.minutes])
    return FlagReport(try register.on(day, answeringBy: try Filings.clock()))
  }

  @Test func `the text says what is late by body, what stands beside it, and what is covered`()
    throws
  {
    #expect(
      try report(on: "2024-04-13").text == """
        1 record unanswered, overdue or lapsed on 13 April 2024

        Port Authority (1)

          no answer in the papers held to 13 April 2024; 10 days past our usual time of 3 April 2024;
          none was set; nothing heard since
            “We would also like to know the cost of the last survey.”
            request r-cost in harbour/letter.txt, paragraph 1 (letter of 4 March 2024), not tracked yet

        Beside them, not counted (1)
          r-write undated: “The Clerk will write to the Port Authority.”

        Covered on 13 April 2024: 3 papers, 3 records, 1 of them undated; 0 papers not wholly read; asks
        answered 1 of 2 (50 %), promises reported complete 0 of 1 (0 %), promises overdue 0 of 1 (0 %)
        and records undated 1 of 3 (33 %).

        """)
  }

  @Test func `nothing late is said so, and what is covered as well`() throws {
    #expect(
      try report(on: "2024-03-05", holding: [Filings.letter]).text == """
        Nothing is unanswered, overdue or lapsed on 5 March 2024.

        Covered on 5 March 2024: 1 paper, 2 records, 0 of them undated; 0 papers not wholly read; asks
        answered 0 of 2 (0 %) and records undated 0 of 2 (0 %).

        """)
  }

  @Test func `programs get the flagged, the shown and the coverage`() throws {
    let lines = try report(on: "2024-04-13").json.page.split(separator: "\n")
    #expect(lines[0] == #"{"schema": 1,"#)
    #expect(lines[1] == #" "asOf": "2024-04-13","#)
    #expect(lines[2] == #" "flagged": ["#)
    #expect(lines[3].contains(#""status": "unanswered", "since": "2024-04-04""#))
    #expect(lines[3].hasSuffix(#""daysLate": 10, "lastHeard": null}],"#))
    #expect(
      lines.last == """
         "coverage": {"documents": 3, "records": 3, "undated": 1, "unread": 0, "rates": \
        [{"name": "asks answered", "value": 0.5, "of": 2, "asOf": "2024-04-13"}, \
        {"name": "promises reported complete", "value": 0.0, "of": 1, "asOf": "2024-04-13"}, \
        {"name": "promises overdue", "value": 0.0, "of": 1, "asOf": "2024-04-13"}, \
        {"name": "records undated", "value": 0.333, "of": 3, "asOf": "2024-04-13"}]}}
        """)
  }

  @Test func `an alert comes once a stage`() throws {
    let first = try report(on: "2024-04-13")
    let again = try report(on: "2024-04-14").since(first.run(of: ""))
    #expect(again.flagged.isEmpty)
    #expect(
      again.text.hasPrefix("Nothing new is unanswered, overdue or lapsed on 14 April 2024.\n"))
    let before = try report(on: "2024-03-05")
    let new = try report(on: "2024-04-13").since(before.run(of: ""))
    #expect(new.flagged.map(\.id) == ["r-cost"])
    #expect(
      new.text.hasPrefix(
        """
        1 record unanswered, overdue or lapsed on 13 April 2024, \
        new since the run of 5 March 2024

        """))
  }

  @Test(
    "A share that moves far between two runs is called a jump",
    arguments: [
      (
        10, 2,
        [
          "asks answered moved from 0 % (of 2) on 5 March 2024 to 50 % (of 2) on 13 April 2024; check that no papers were lost or misread"
        ], "from 0 % to 50 %"
      ),
      (51, 2, [], "not by so much"),
      (10, 20, [], "of too few"),
    ] as [(Int, Int, [String], String)])
  func jumps(
    _ points: Int, _ least: Int, _ messages: [String],
    _ because: String
  ) throws {
    let before = try report(on: "2024-03-05", holding: [Filings.letter]).run(of: "")
    let now = try report(on: "2024-04-13", holding: [Filings.letter, Filings.reply])
    #expect(
      now.jumps(since: before, by: JumpRules(points: points, least: least)) == messages,
      "\(because)")
  }

  @Test func `an ask printed again counts once, where it was first made`() throws {
    var report = Filings.reply
    report.findings.records = [Filings.letter.findings.records[1]]
    report.findings.records[0].id = "r-again"
    report.findings.records[0].document = "d-2b"
    report.findings.records[0].sameAs = "r-cost"
    let flagged = try self.report(on: "2024-04-13", holding: [Filings.letter, report]).flagged
    #expect(flagged.map(\.id) == ["r-cost"])
  }
}
