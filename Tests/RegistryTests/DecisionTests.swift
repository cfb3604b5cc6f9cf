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

  @Test
  func `what is tracked no longer waits to be looked at again, though it keeps its reference`()
    throws
  {
    try decide(.track, on: "r-cost")
    try register.giveReferences { _, _ in ReferenceForm(before: "SHC/", after: "", digits: 2) }
    try register.undo(1, on: "2024-04-11", by: "A. Clerk")
    let entry = try #require(try entry("r-cost", on: "2024-05-01"))
    #expect(entry.reference == "SHC/01" && !entry.isTracked && !entry.isReviewed)
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

  @Test func `a link that a clerk rejects counts no more, until it is confirmed`() throws {
    let link = try #require(try entry("r-plan", on: "2024-05-01")?.links.first)
    try decide(.reject, on: link.id)
    #expect(try entry("r-plan", on: "2024-05-01")?.standing?.status == .unanswered)
    try decide(.confirm, on: link.id)
    let confirmed = try entry("r-plan", on: "2024-05-01")
    #expect(confirmed?.standing?.status == .answered)
    #expect(confirmed?.links.first?.decidedBy == .person("A. Clerk"))
  }

  @Test func `a clerk may say what a passage says`() throws {
    let link = try #require(try entry("r-plan", on: "2024-05-01")?.links.first)
    try decide(.outcome(.partlyAnswered), on: link.id)
    #expect(try entry("r-plan", on: "2024-05-01")?.standing?.status == .partlyAnswered)
  }

  @Test func `a suggested link counts once a clerk confirms it`() throws {
    try register.link(under: "unsure") { papers in
      Linking(suggestions: Filings.link(papers).links)
    }
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    #expect(held.entry("r-plan")?.links.isEmpty == true)
    try decide(.confirm, on: try #require(held.suggestions.first).id)
    let after = try register.on("2024-05-01", answeringBy: try Filings.clock())
    #expect(after.entry("r-plan")?.standing?.status == .answered)
    #expect(after.suggestions.isEmpty)
  }

  @Test func `a record that a clerk rejects is gone, and comes back when it is confirmed`() throws {
    try decide(.reject, on: "r-cost")
    #expect(try entry("r-cost", on: "2024-05-01") == nil)
    try decide(.confirm, on: "r-cost")
    #expect(try entry("r-cost", on: "2024-05-01") != nil)
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
