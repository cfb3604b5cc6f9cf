import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Tracking

/// What is put together of a record, of its printings and of the links to any of them.
@Suite struct HistoriesTests {
  private static let clock = Result {
    AnswerClock(
      times: try ResponseTimes(try Repository.rules.file("response-times.yaml")),
      calendars: try Repository.rules.calendars())
  }

  /// Printings of one ask, each given as its id and that of the earlier one which it prints again.
  private func histories(_ printings: [(id: String, earlier: String?)]) throws -> [History] {
    let records = printings.map { printing in
      var record = Record(
        id: printing.id, document: "d-\(printing.id)", kind: .request,
        quote: "please repaint the bridge", span: TextSpan(0, 25), locator: "paragraph 1",
        bodies: ["Wold Council"], strength: .firm, rule: "please")
      record.sameAs = printing.earlier
      return record
    }
    let papers = records.enumerated().map { place, record in
      PaperFacts(
        id: record.document, day: ("2024-01-01" as CivilDate).adding(days: place), kind: .letter)
    }
    let all = Histories(
      papers: papers, records: records, links: [link(.answered, "2024-06-03")],
      clock: try Self.clock.get())
    return records.map(all.history(of:))
  }

  @Test func `all printings in a chain share what was said to any, and count from the first`()
    throws
  {
    let chain = try histories([("r-1", nil), ("r-2", "r-1"), ("r-3", "r-2"), ("r-4", nil)])
    #expect(chain.map(\.links.count) == [1, 1, 1, 0])
    #expect(
      chain.map { $0.originallyWritten ?? $0.written } == [
        "2024-01-01", "2024-01-01", "2024-01-01", "2024-01-04",
      ])
  }

  @Test func `printings that name one another in a ring end`() throws {
    let ring = try histories([("r-1", "r-3"), ("r-2", "r-1"), ("r-3", "r-2")])
    #expect(ring.count == 3)
    #expect(ring.allSatisfy { $0.links.count <= 1 })
  }
}
