import Dates
import RegisterSupport
import Registry
import TestSupport
import Testing

@Suite struct RunsTests {
  @Test func `the last run that asked for the same is remembered`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    #expect(try register.lastRun(of: "") == nil)
    let night = Run(
      view: "", asOf: "2024-05-01", alerts: ["r-cost unanswered", "r-plan overdue"],
      rates: [Run.Share(name: "asks answered", count: 1, of: 2)])
    try register.remember(Run(view: "", asOf: "2024-04-30", alerts: [], rates: []))
    try register.remember(night)
    try register.remember(Run(view: "tracked", asOf: "2024-05-02", alerts: [], rates: []))
    #expect(try register.lastRun(of: "") == night)
  }
}
