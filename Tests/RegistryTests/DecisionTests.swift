import Dates
import GRDB
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

@Suite struct DecisionTests {
  let folder: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    register = try Filings.register(in: folder)
  }

  private func decide(_ act: Decision.Act, on subject: String) throws {
    try register.decide([
      Decision(
        made: "2024-04-10", signed: "A. Clerk", subject: subject, act: act,
        reason: "heard in the meeting")
    ])
  }

  private func entry(_ id: String, on day: CivilDate) throws -> Entry? {
    try register.on(day, answeringBy: try Filings.clock()).entry(id)
  }

  @Test func `tracking a paper tracks its records, and a record may be left out`() throws {
    try decide(.track, on: "d-1a")
    #expect(try entry("r-cost", on: "2024-05-01")?.isTracked == true)
    try decide(.untrack, on: "r-cost")
    #expect(try entry("r-cost", on: "2024-05-01")?.isTracked == false)
    #expect(try entry("r-plan", on: "2024-05-01")?.isTracked == true)
  }

  @Test func `a decision counts from the day on which it was made`() throws {
    try decide(.withdraw, on: "r-cost")
    #expect(try entry("r-cost", on: "2024-04-09")?.standing?.status == .unanswered)
    #expect(try entry("r-cost", on: "2024-04-10")?.standing?.status == .withdrawn)
  }

  @Test func `a further decision undoes one, and both are kept`() throws {
    try decide(.complete, on: "r-cost")
    try decide(.reopen, on: "r-cost")
    #expect(try entry("r-cost", on: "2024-05-01")?.standing?.status == .unanswered)
    #expect(try register.decisions()["r-cost"]?.count == 2)
  }

  @Test func `decisions survive the renewal of a paper`() throws {
    try decide(.extend(to: "2024-06-28"), on: "r-cost")
    var later = Filings.letter
    later.findings.records[0].rule = "a better rule"
    #expect(try register.file(later) == .renewed)
    #expect(try entry("r-cost", on: "2024-05-01")?.standing?.status == .awaiting)
  }

  @Test(
    "A decision can be neither deleted nor changed",
    arguments: [
      "DELETE FROM decision", "UPDATE decision SET signed = 'somebody else'",
    ])
  func kept(_ sql: String) throws {
    try decide(.track, on: "d-1a")
    #expect(throws: DatabaseError.self) {
      try register.database.write { database in try database.execute(sql: sql) }
    }
    #expect(try register.decisions().count == 1)
  }
}
