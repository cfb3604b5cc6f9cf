import Dates
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing

@Suite struct LinkingTests {
  @Test("The order of loading does not matter", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func order(_ order: [Int]) throws {
    let folder = try ScratchFolder()
    let papers = [Filings.letter, Filings.reply, Filings.minutes]
    let register = try Filings.register(in: folder, holding: order.map { papers[$0] })
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    #expect(held.papers.map(\.id) == ["d-1a", "d-2b", "d-3c"])
    #expect(held.entries.map(\.id) == ["r-plan", "r-cost", "r-write"])
    #expect(held.entries.map(\.links.count) == [1, 0, 0])
  }

  @Test func `papers are linked again only after something changed`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    var turns = 0
    let count = { (papers: [FiledPaper]) -> Linking in
      turns += 1
      return Filings.link(papers)
    }
    try register.link(under: "test", by: count)
    #expect(turns == 0)
    _ = try register.file(Filings.minutes)
    try register.link(under: "test", by: count)
    #expect(turns == 1)
    try register.link(under: "changed rules", by: count)
    #expect(turns == 2)
  }

  @Test func `a paper that another load files meanwhile is linked as well`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder, holding: [])
    _ = try register.file(Filings.letter)
    var counts: [Int] = []
    try register.link(under: "test") { papers in
      counts.append(papers.count)
      if counts.count == 1 { _ = try? register.file(Filings.reply) }
      return Filings.link(papers)
    }
    #expect(counts == [1, 2])
  }

  @Test func `later papers are there where they are asked for, and do not count yet`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let held = try register.on(
      "2024-03-17", answeringBy: try Filings.clock(), withLater: true)
    #expect(held.papers.map(\.id) == ["d-1a", "d-2b"])
    #expect(held.entry("r-plan")?.links.count == 1)
    #expect(held.entry("r-plan")?.standing?.status == .awaiting)
  }

  @Test(
    "Only what was dated by a day counts on it",
    arguments: [
      ("2024-03-17", [Status.awaiting, .awaiting], "the reply has not come"),
      ("2024-03-18", [.answered, .awaiting], "the reply came on the last day"),
      (
        "2024-04-04", [.answered, .unanswered], "20 working days after the letter, Easter left out"
      ),
    ] as [(CivilDate, [Status], String)])
  func asOf(_ day: CivilDate, _ statuses: [Status], _ because: String) throws {
    let folder = try ScratchFolder()
    let held = try Filings.register(in: folder).on(day, answeringBy: try Filings.clock())
    #expect(held.entries.compactMap(\.standing?.status) == statuses, "\(because)")
  }
}
