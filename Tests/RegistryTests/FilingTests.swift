import Dates
import Papers
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing

@Suite struct FilingTests {
  let folder: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    register = try Filings.register(in: folder, holding: [])
  }

  @Test func `a paper filed again changes nothing`() throws {
    #expect(try register.file(Filings.letter) == .added)
    #expect(try register.file(Filings.letter) == .unchanged)
  }

  @Test func `what changed rules find replaces what was found before`() throws {
    _ = try register.file(Filings.letter)
    var later = Filings.letter
    later.findings.records.removeLast()
    #expect(try register.file(later) == .renewed)
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    #expect(held.entries.map(\.id) == ["r-plan"])
  }

  @Test func `words that were recognised stay when a load does not ask for it again`() throws {
    var scan = Filings.reply
    scan.paper.legibility = .recognised
    _ = try register.file(scan)
    var again = scan
    again.paper = Paper(
      unread: ReadingProblem(place: "the whole file", reason: "it is a picture"))
    again.findings = Findings(document: scan.id)
    #expect(try register.file(again) == .unchanged)
    #expect(try register.paper(scan.id)?.text == Filings.reply.paper.text)
  }

  @Test func `a record comes out as it went in`() throws {
    _ = try register.file(Filings.letter)
    let held = try register.on("2024-03-05", answeringBy: try Filings.clock())
    #expect(held.entries.map(\.record) == Filings.letter.findings.records)
  }

  @Test func `a paper comes out as it went in`() throws {
    _ = try register.file(Filings.reply)
    #expect(try register.paper("d-2b") == Filings.reply.paper)
  }

  @Test func `the same bytes under two paths are one paper, under the path that sorts first`()
    throws
  {
    var copy = Filings.letter
    copy.path = "a copy.txt"
    _ = try register.file(Filings.letter)
    _ = try register.file(copy)
    #expect(try register.papers().map(\.path) == ["a copy.txt"])
  }

  @Test func `a date given with the load dates the paper, and a second load may give it`() throws {
    #expect(try register.file(Filings.minutes) == .added)
    #expect(try register.card("d-3c").dateSource == .none)
    var dated = Filings.minutes
    dated.decisions = [
      Decision(made: "2026-01-05", signed: "A. Clerk", subject: "d-3c", act: .date("2024-02-12"))
    ]
    #expect(try register.file(dated) == .renewed)
    #expect(try register.file(dated) == .unchanged)
    let card = try register.card("d-3c")
    #expect(card.date == "2024-02-12")
    #expect(card.dateSource == .given)
    #expect(try register.paper("d-3c")?.date == "2024-02-12")
  }

  @Test func `a date that a clerk gave stays when the paper is loaded again without one`() throws {
    _ = try register.file(Filings.minutes)
    try register.decide([
      Decision(made: "2026-01-05", signed: "A. Clerk", subject: "d-3c", act: .date("2024-02-12"))
    ])
    _ = try register.file(Filings.minutes)
    #expect(try register.card("d-3c").date == "2024-02-12")
  }

  @Test func `an audience stays until somebody names another`() throws {
    var open = Filings.letter
    open.audience = .everybody
    _ = try register.file(open)
    #expect(try register.file(Filings.letter) == .unchanged)
    #expect(try register.card("d-1a").audience == .everybody)
  }
}
