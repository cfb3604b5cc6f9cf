import Dates
import Documents
internal import Papers
internal import Records
import RegisterSupport
import Registry
import Reports
import Rules
internal import Tracking
import TestSupport
import Testing

/// A chaser asks for what is late, in its own words, and holds itself back where it would be unfair.
@Suite struct ChaserTests {
  private let day: CivilDate = "2024-05-01"

  private func rules() throws -> ChasingRules {
    try ChasingRules(try Repository.rules.file("chasing.yaml"))
  }

  private func chaser(
    _ change: (Register) throws -> Void = { _ in }, sent: [ChaserSent] = [],
    on day: CivilDate? = nil
  ) throws -> Chaser {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    try change(register)
    let clock = try Filings.clock()
    let onDay = try register.on(day ?? self.day, answeringBy: clock)
    return Chaser(
      to: "Port Authority", body: "Port Authority", about: onDay.entriesByDate, in: onDay,
      sent: sent, rules: try rules(), times: clock.times)
  }

  @Test func `what is answered is not chased, and what is late is`() throws {
    let chaser = try chaser()
    #expect(chaser.items.map(\.entry.id) == ["r-cost"])
    #expect(chaser.held.isEmpty)
    #expect(chaser.stage?.name == "first reminder")
  }

  @Test func `nothing is chased before its time`() throws {
    #expect(try chaser(on: "2024-03-20").items.isEmpty)
  }

  @Test(
    "A reminder counts the letters that went before",
    arguments: [(1, "second reminder"), (2, "final reminder"), (5, "final reminder")])
  func stages(_ letters: Int, _ name: String) throws {
    let letter = ChaserSent(
      sent: "2024-04-10", signed: "A. Clerk", recipient: "Port Authority", records: ["r-cost"])
    let chaser = try chaser(sent: Array(repeating: letter, count: letters))
    #expect(chaser.stage?.name == name)
  }

  @Test(
    "A letter sent lately holds the item back",
    arguments: [("2024-04-18", true), ("2024-04-17", false)] as [(CivilDate, Bool)])
  func lately(_ sent: CivilDate, _ isHeld: Bool) throws {
    let letter = ChaserSent(
      sent: sent, signed: "A. Clerk", recipient: "Port Authority", records: ["r-cost"])
    let chaser = try chaser(sent: [letter])
    #expect(chaser.items.isEmpty == isHeld)
    #expect(chaser.held.first?.reasons == (isHeld ? [.chased(sent)] : nil))
  }

  @Test(
    "An extension holds the item back while it runs",
    arguments: [("2024-05-01", true), ("2024-04-30", false)] as [(CivilDate, Bool)])
  func extension_(_ until: CivilDate, _ isHeld: Bool) throws {
    let chaser = try chaser { register in
      _ = try register.decide([
        Decision(
          made: "2024-04-02", signed: "A. Clerk", subject: "r-cost", act: .extend(to: until))
      ])
    }
    #expect(chaser.held.first?.reasons == (isHeld ? [.extended(until)] : nil))
    #expect(chaser.items.isEmpty == isHeld)
  }

  @Test func `a paper of the body that breaks off holds the item back`() throws {
    let chaser = try chaser { register in
      var scan = Filings.reply
      scan.id = "d-4d"
      scan.path = "harbour/scan.pdf"
      scan.findings.document = "d-4d"
      scan.findings.passages = []
      scan.paper.problems = [
        ReadingProblem(place: "page 2", reason: "it breaks off", isBreak: true)
      ]
      _ = try register.file(scan)
      try register.link(under: "test", by: Filings.link)
    }
    #expect(chaser.held.first?.reasons == [.paperWaiting("harbour/scan.pdf")])
    #expect(
      chaser.heldText == """
        Held back, and not in the letter (1):
          r-cost: a paper is waiting to be read: harbour/scan.pdf
        """)
  }

  @Test func `a suggestion that waits for a clerk holds the item back`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let clock = try Filings.clock()
    let onDay = try register.on(day, answeringBy: clock)
    let link = try #require(onDay.entry("r-plan")?.links.first)
    var likely = link
    likely.record = "r-cost"
    let chaser = Chaser(
      to: "Port Authority", about: onDay.entries,
      in: RegisterOnDay(
        day: day, papers: onDay.papers, entries: onDay.entries, suggestions: [likely]),
      sent: [], rules: try rules(), times: clock.times)
    #expect(chaser.held.first?.reasons == [.suggestionUndecided(likely.id)])
  }

  // MARK: - The letter

  private func letter() throws -> Document {
    try ChaserLetter(
      try chaser(), to: nil, signed: "A. *Clerk*", heads: try rules().table
    ).document(
      template:
        "{{#items}}\n> “{{words}}”\n\n{{due}} {{heard}}\n\n{{step}}\n\n{{/items}}\n\n{{signed}}")
  }

  @Test func `the letter quotes the words, says how the day was counted, and what came since`()
    throws
  {
    let parts = try letter().parts
    #expect(parts[0] == .quote([Run("“We would also like to know the cost of the last survey.”")]))
    #expect(
      parts[1]
        == .words(
          """
          No day was set for it; the usual time (20 working days for a letter, Cabinet Office guidance \
          on letters from members of either House, here for every letter) ended on 3 April 2024, 28 days \
          ago. We have heard nothing of it since.
          """))
    #expect(
      parts[2]
        == .words("Please send us an answer, or say by what day one will come and why it is late."))
    #expect(parts[3] == .words("A. *Clerk*"), "no value is taken for a mark")
  }

  @Test func `the table has the reference, the words, and columns to fill in`() throws {
    guard case .table(let table) = try #require(try letter().parts.last) else {
      Issue.record("the letter ends without its table")
      return
    }
    #expect(
      table.columns.map(\.head)
        == ["Our reference", "In your words", "Update", "New date", "Evidence"])
    #expect(
      table.rows.map { $0.cells.map(\.text) }
        == [["r-cost", "We would also like to know the cost of the last survey.", "", "", ""]])
  }

  @Test func `a template that is none is refused`() throws {
    let letter = ChaserLetter(try chaser(), to: nil, signed: "A", heads: try rules().table)
    #expect(throws: TemplateFault.self) { try letter.document(template: "{{#items}}") }
  }
}
