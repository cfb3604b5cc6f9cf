import Dates
import Papers
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

/// What clerks put right in what the rules found.
@Suite struct CorrectionTests {
  let folder: ScratchFolder
  let handOver: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    handOver = try ScratchFolder()
    register = try Filings.register(in: folder)
  }

  @discardableResult
  private func decide(
    _ act: Decision.Act, on subject: String, made day: CivilDate = "2024-04-10"
  ) throws -> Int {
    try register.decide([Decision(made: day, signed: "A. Clerk", subject: subject, act: act)])
    return try #require(try register.history(of: [subject]).decisions.last?.number)
  }

  private func held(on day: CivilDate = "2024-05-01") throws -> RegisterOnDay {
    try register.on(day, answeringBy: try Filings.clock())
  }

  @Test func `what is amended goes before what was found, and a later amendment adds to it`() throws
  {
    var amendment = Amendment()
    amendment.due = "2024-06-01"
    try decide(.amend(amendment), on: "r-cost")
    amendment = Amendment()
    amendment.bodies = ["Survey Office"]
    try decide(.amend(amendment), on: "r-cost")
    let entry = try #require(try held().entry("r-cost"))
    #expect(entry.record.bodies == ["Survey Office"])
    #expect(entry.standing?.due == "2024-06-01")
    #expect(entry.standing?.status == .awaiting)
  }

  @Test func `amended words are shown at their place in the paper`() throws {
    var amendment = Amendment()
    amendment.quote = "the cost of the last survey"
    try decide(.amend(amendment), on: "r-cost")
    let record = try #require(try held().entry("r-cost")?.record)
    #expect(Filings.letter.paper.text[record.span] == "the cost of the last survey")
  }

  @Test func `a record that is split gives way to its parts, which keep what was heard`() throws {
    try decide(.split(["send us the dredging plan", "within a fortnight"]), on: "r-plan")
    let entries = try held().entries.filter { $0.record.id != "r-cost" }
    #expect(entries.map(\.record.quote) == ["send us the dredging plan", "within a fortnight"])
    #expect(entries.allSatisfy { $0.standing?.status == .answered })
  }

  @Test func `a record merged into another counts once, and what answers one answers both`() throws
  {
    try decide(.merge("r-plan"), on: "r-cost")
    let held = try held()
    #expect(held.countedOnce.map(\.id) == ["r-plan"])
    #expect(held.entry("r-cost")?.standing?.status == .answered)
  }

  @Test func `a record is another body's from the day on which it was handed over`() throws {
    try decide(.rehome("Coast Office"), on: "r-cost")
    #expect(try held(on: "2024-04-09").entry("r-cost")?.record.bodies == ["Port Authority"])
    #expect(try held(on: "2024-04-10").entry("r-cost")?.record.bodies == ["Coast Office"])
  }

  /// The letter and its reply, what it costs being asked of two bodies, of which the first handed it
  /// over on 10 April; a passage says something of it by then.
  private func handedOver(_ said: Hearing) throws -> Register {
    var letter = Filings.letter
    letter.findings.records[1].bodies = ["Port Authority", "Coast Office"]
    let register = try Filings.register(
      in: handOver, holding: [letter, Filings.reply])
    for act in [.hear(said), .rehome("Aldmouth Port Board")] as [Decision.Act] {
      try register.decide([
        Decision(made: "2024-04-10", signed: "A. Clerk", subject: "r-cost", act: act)
      ])
    }
    try register.keepDocket(under: "test", answeringBy: Filings.clock())
    return register
  }

  @Test(
    "What was said before a hand-over counts for the new body only where the old one said it",
    arguments: [
      (
        Hearing(
          outcome: .answered, heardOn: "2024-03-28", source: "a call", bodies: ["Coast Office"]),
        [Status.awaiting, .answered], "the other body spoke"
      ),
      (
        Hearing(
          outcome: .answered, heardOn: "2024-03-28", source: "a call", bodies: ["Port Authority"]),
        [.answered, .awaiting], "the old body spoke"
      ),
      (
        Hearing(
          outcome: .answered, heardOn: "2024-03-18", source: "the reply", paper: "d-2b",
          words: "plan is enclosed"), [.answered, .awaiting], "the paper is the old body's"
      ),
      (
        Hearing(outcome: .answered, heardOn: "2024-03-28", source: "a call"),
        [.answered, .answered], "nobody was named"
      ),
    ])
  func handedOver(_ said: Hearing, _ statuses: [Status], _ because: String) throws {
    let register = try handedOver(said)
    let clock = try Filings.clock()
    for day in ["2024-04-09", "2024-04-10"] as [CivilDate] {
      let answers = try #require(try register.on(day, answeringBy: clock).entry("r-cost"))
        .standing?.answers
      let first = day == "2024-04-09" ? "Port Authority" : "Aldmouth Port Board"
      #expect(answers?.map(\.body) == [first, "Coast Office"])
      let isOpen = { (status: Status) in status == .answered ? status : .awaiting }
      #expect(answers?.map(\.status).map(isOpen) == statuses, "\(because)")
      let listed = try register.list(
        Selection(bodies: ["port"]), from: Viewpoint(asOf: day), answeringBy: clock)
      #expect(listed.entries.last?.record.bodies == [first, "Coast Office"])
      #expect(listed.entries.last?.standing?.answers == answers)
    }
  }

  @Test func `lists of a body hold what was handed over to it from that day`() throws {
    let register = try handedOver(Hearing(outcome: .noted, heardOn: "2024-03-28", source: "a call"))
    let listed = { (body: String, day: CivilDate) in
      try register.list(
        Selection(bodies: [body]), from: Viewpoint(asOf: day), answeringBy: Filings.clock()
      ).entries.map(\.id)
    }
    #expect(try listed("Aldmouth", "2024-04-09") == [])
    #expect(try listed("Aldmouth", "2024-04-10") == ["r-cost"])
    #expect(try listed("Port Authority", "2024-04-09") == ["r-plan", "r-cost"])
    #expect(try listed("Port Authority", "2024-04-10") == ["r-plan"])
  }

  @Test func `what was heard by telephone counts from its day`() throws {
    try decide(
      .hear(Hearing(outcome: .answered, heardOn: "2024-03-28", source: "a call with the harbour")),
      on: "r-cost")
    #expect(try held(on: "2024-03-27").entry("r-cost")?.standing?.status == .awaiting)
    let entry = try #require(try held(on: "2024-03-28").entry("r-cost"))
    #expect(entry.standing?.status == .answered)
    #expect(entry.links.first?.why == ["heard: a call with the harbour"])
  }

  @Test func `a passage that the rules missed is linked by a clerk, with its place`() throws {
    try decide(
      .hear(
        Hearing(
          outcome: .declined, heardOn: "2024-03-18", source: "harbour/reply.txt", paper: "d-2b",
          words: "plan is enclosed")), on: "r-cost")
    let link = try #require(try held().entry("r-cost")?.links.first)
    #expect(Filings.reply.paper.text[link.span] == "plan is enclosed")
    #expect(try held().entry("r-cost")?.standing?.status == .answered)
  }

  @Test func `a body's own word that it is done is accepted by a clerk`() throws {
    _ = try register.file(Filings.minutes)
    try decide(.date("2024-02-12"), on: "d-3c")
    var minutes = Filings.minutes
    minutes.paper.date = "2024-02-12"
    _ = try register.file(minutes)
    try decide(
      .hear(Hearing(outcome: .completed, heardOn: "2024-03-01", source: "the Clerk's report")),
      on: "r-write")
    #expect(try held().entry("r-write")?.standing?.status == .completed)
    #expect(try held().entry("r-write")?.standing?.acceptedOn == nil)
    try decide(.accept, on: "r-write")
    #expect(try held().entry("r-write")?.standing?.acceptedOn == "2024-04-10")
  }

  @Test func `any decision is undone by a further one, which may be undone in its turn`() throws {
    var amendment = Amendment()
    amendment.owner = "Harbour Master"
    let amended = try decide(.amend(amendment), on: "r-cost")
    try register.undo(amended, on: "2024-04-11", by: "B. Clerk", reason: "a slip of the pen")
    #expect(try held().entry("r-cost")?.record.owner == nil)
    let history = try register.history(of: ["r-cost"])
    #expect(history.decisions.map(\.act.word) == ["amend", "undo"])
    #expect(history.isUndone(history.decisions[0]))
    let again = try #require(history.decisions.last?.number)
    try register.undo(again, on: "2024-04-12", by: "B. Clerk")
    #expect(try held().entry("r-cost")?.record.owner == "Harbour Master")
    #expect(throws: RegisterError.self) {
      try register.undo(again, on: "2024-04-12", by: "B. Clerk")
    }
  }

  @Test func `what a clerk holds to stays though changed rules find it no more`() throws {
    try decide(.track, on: "r-cost")
    var later = Filings.letter
    later.findings.records = []
    _ = try register.file(later)
    #expect(try held().entries.map(\.id) == ["r-cost"])
    #expect(try register.file(later) == .unchanged)
  }

  @Test func `a confirmed link stays though changed rules make it no more`() throws {
    let link = try #require(try held().entry("r-plan")?.links.first)
    try decide(.confirm, on: link.id)
    try register.link(under: "none") { _ in Linking() }
    #expect(try held().entry("r-plan")?.standing?.status == .answered)
    #expect(try held().unattached.isEmpty)
  }

  @Test func `a decision whose record is gone is listed, not dropped`() throws {
    try decide(.complete, on: "r-cost")
    var later = Filings.letter
    later.paper.text = String(later.paper.text.prefix(52))
    later.findings.records = []
    _ = try register.file(later)
    #expect(try held().unattached.map(\.act) == [.complete])
    #expect(
      Inbox(try held()).items.contains { item in
        if case .adrift(let decision) = item { decision.subject == "r-cost" } else { false }
      })
  }

  @Test func `decisions about an earlier edition are carried to the same words in the later one`()
    throws
  {
    var approved = Filings.letter
    approved.id = "d-4d"
    approved.path = "harbour/letter-as-sent.txt"
    approved.findings.document = "d-4d"
    approved.findings.records = approved.findings.records.map { record in
      var record = record
      record.document = "d-4d"
      record.id += "-as-sent"
      return record
    }
    approved.findings.records.removeFirst()
    _ = try register.file(approved)
    try decide(.extend(to: "2024-06-28"), on: "r-cost")
    try decide(.complete, on: "r-plan")
    try decide(.join("d-4d"), on: "d-1a")
    let held = try held()
    #expect(held.entry("r-cost") == nil)
    #expect(held.entry("r-cost-as-sent")?.standing?.due == "2024-06-28")
    #expect(held.unattached.map(\.subject) == ["r-plan"], "its words were struck out")
    #expect(held.entry("r-plan") != nil, "a clerk holds to it")
  }

  @Test func `what was known on a day leaves out later papers and later decisions`() throws {
    var late = Filings.reply
    late.loaded = "2024-06-01"
    let folder = try ScratchFolder()
    var early = Filings.letter
    early.loaded = "2024-03-05"
    let register = try Filings.register(in: folder, holding: [early, late])
    try register.decide([
      Decision(made: "2024-06-02", signed: "A. Clerk", subject: "r-cost", act: .withdraw)
    ])
    let clock = try Filings.clock()
    let known = { (day: CivilDate?) in
      try register.on(Viewpoint(asOf: "2024-07-01", knownOn: day), answeringBy: clock)
        .entries.compactMap(\.standing?.status)
    }
    #expect(try known(nil) == [.answered, .withdrawn])
    #expect(try known("2024-06-01") == [.answered, .unanswered])
    #expect(try known("2024-05-31") == [.unanswered, .unanswered])
    #expect(try known("2024-03-04") == [])
  }
}
