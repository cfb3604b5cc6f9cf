import Dates
import Papers
import Records
import TestSupport
import Testing

/// Points that one sentence numbers are acts of their own.
@Suite struct InlinePointsTests {
  @Test(
    "A sentence that numbers its points gives one ask for each",
    arguments: [
      (
        "We recommend that Wold Council (1) publish its plan; (2) train its staff, and (3) say by "
          + "1 June 2025 who answers for the lifts.",
        ["publish its plan", "train its staff", "say by 1 June 2025 who answers for the lifts"]
      ),
      (
        "We recommend that Wold Council: (a) mend the ramp and (b) light the steps.",
        ["mend the ramp", "light the steps"]
      ),
      (
        "We recommend that Wold Council mend the ramp named in section 4 (a) of its plan.",
        ["We recommend that Wold Council mend the ramp named in section 4 (a) of its plan"]
      ),
    ])
  func points(text: String, quotes: [String]) throws {
    let report = MadePaper(.report, [(.paragraph, text)], from: ["Wold Inspectorate"])
    let records = try report.records()
    #expect(records.map(\.quote) == quotes)
    #expect(records.allSatisfy { $0.kind == .recommendation && $0.bodies == ["Wold Council"] })
  }

  @Test func `a time before the points is that of each, one in a point its own`() throws {
    let report = MadePaper(
      .report,
      [
        (
          .paragraph,
          "We recommend that by 1 May 2025 Wold Council (1) publish its plan and (2) train its "
            + "staff by 1 June 2025."
        )
      ], from: ["Wold Inspectorate"])
    #expect(
      try report.records().map { $0.deadline?.reading.due } == ["2025-05-01", "2025-06-01"])
  }
}
