import Dates
import Papers
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

@Suite struct ListingTests {
  let folder: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    register = try Filings.register(
      in: folder, holding: [Filings.letter, Filings.reply, Filings.minutes])
  }

  private func list(
    _ selection: Selection, order: ListOrder = .date, after: String? = nil, limit: Int? = nil
  ) throws -> Listing {
    try register.list(
      selection, from: Viewpoint(asOf: "2024-05-01"), answeringBy: try Filings.clock(),
      order: order, after: after, limit: limit)
  }

  @Test(
    "Records are found by what is asked for",
    arguments: [
      (Selection(), ["r-plan", "r-cost", "r-write"], "everything"),
      (Selection(topic: ["surveys"]), ["r-cost"], "another form of a word"),
      (Selection(topic: ["DREDGED", "plans"]), ["r-plan"], "each word in any form"),
      (Selection(topic: ["dredging", "survey"]), [], "all words must be there"),
      (Selection(topic: ["OR", "\"survey"]), [], "what people type is no command"),
      (Selection(bodies: ["authority"]), ["r-plan", "r-cost"], "words of a body's name"),
      (Selection(kinds: [.action]), ["r-write"], "a kind"),
      (Selection(statuses: [.unanswered]), ["r-cost"], "a status"),
      (Selection(kinds: [.action], statuses: [.unanswered]), [], "both must fit"),
      (Selection(dueBefore: "2024-03-19"), ["r-plan"], "what is due by then"),
      (Selection(paper: "d-3c"), ["r-write"], "a paper"),
      (Selection(isTrackedOnly: true), [], "what is tracked"),
    ] as [(Selection, [String], String)])
  func fits(_ selection: Selection, _ ids: [String], _ because: String) throws {
    #expect(try list(selection).entries.map(\.id) == ids, "\(because)")
  }

  @Test func `pages follow one another without gap or overlap`() throws {
    let first = try list(Selection(), limit: 2)
    #expect(first.total == 3)
    #expect(first.entries.map(\.id) == ["r-plan", "r-cost"])
    let second = try list(Selection(), after: first.next, limit: 2)
    #expect(second.entries.map(\.id) == ["r-write"])
    #expect(second.next == nil)
  }

  @Test("A list goes on after no record that it does not hold", arguments: [true, false])
  func lost(isKept: Bool) throws {
    if isKept { try register.keepDocket(under: "test", answeringBy: Filings.clock()) }
    let error = #expect(throws: RegisterError.self) { try list(Selection(), after: "r-nope") }
    #expect(
      error?.description == "the list holds no record r-nope; begin again without --after")
    let left = try list(Selection(statuses: [.unanswered]), after: "r-plan")
    #expect(left.entries.map(\.id) == ["r-cost"], "it need not fit itself")
  }

  @Test("Parts that begin alike are each listed once", arguments: [true, false])
  func parts(isKept: Bool) throws {
    let parts = ["Please send us", "Please send us the dredging plan", "within a fortnight"]
    try register.decide([
      Decision(made: "2024-04-10", signed: "A. Clerk", subject: "r-plan", act: .split(parts))
    ])
    if isKept { try register.keepDocket(under: "test", answeringBy: Filings.clock()) }
    let whole = try list(Selection())
    #expect(whole.entries.map(\.record.quote).prefix(3) == parts[...])
    var after: String?
    var paged: [String] = []
    repeat {
      let page = try list(Selection(), after: after, limit: 1)
      paged += page.entries.map(\.id)
      after = page.next
    } while after != nil
    #expect(paged == whole.entries.map(\.id))
    #expect(try list(Selection(topic: ["dredging"])).entries.count == 3)
  }

  @Test("A paper's records alone are listed", arguments: [true, false])
  func clash(isKept: Bool) throws {
    // Both ids come to 3599305146 where the docket puts papers in order.
    var (one, other) = (Filings.minutes, Filings.minutes)
    (one.id, other.id) = ("d-0001c8f39d2d", "d-00037b13adc2")
    for (index, id) in [one.id, other.id].enumerated() {
      var filing = index == 0 ? one : other
      filing.findings.document = id
      filing.findings.records[0].document = id
      filing.findings.records[0].id = "r-write-\(index)"
      _ = try register.file(filing)
    }
    #expect(DocketLine.number(ofPaper: one.id) == DocketLine.number(ofPaper: other.id))
    if isKept { try register.keepDocket(under: "test", answeringBy: Filings.clock()) }
    #expect(try list(Selection(paper: one.id)).entries.map(\.id) == ["r-write-0"])
  }

  @Test(
    "Lists come in the order that is asked for",
    arguments: [
      (.date, ["r-plan", "r-cost", "r-write"]), (.newest, ["r-write", "r-cost", "r-plan"]),
      (.due, ["r-plan", "r-cost", "r-write"]),
    ] as [(ListOrder, [String])])
  func order(_ order: ListOrder, _ ids: [String]) throws {
    #expect(try list(Selection(), order: order).entries.map(\.id) == ids)
  }

  @Test func `papers are found by words in any form, by those who may see them alone`() throws {
    #expect(try register.papers(holding: ["enclosing"]).map(\.card.id) == ["d-2b"])
    #expect(try register.papers(holding: ["enclosed"], for: .everybody).isEmpty)
    #expect(try register.papers(holding: [""]).isEmpty)
  }

  @Test func `words of a paper that was renewed are those that it has now`() throws {
    var later = Filings.reply
    later.paper.text = "The cost was high."
    later.findings.passages = []
    later.paper.blocks = []
    _ = try register.file(later)
    #expect(try register.papers(holding: ["enclosed"]).isEmpty)
    #expect(try register.papers(holding: ["cost"]).map(\.card.id).sorted() == ["d-1a", "d-2b"])
    #expect(try register.faults() == [])
  }

  @Test
  func `what waits is told by consequence: an undated paper before late records before others`()
    throws
  {
    let view = Viewpoint(asOf: "2024-05-01")
    let inbox = Inbox(try register.on(view, answeringBy: try Filings.clock()))
    let kinds = inbox.items.map { item in
      switch item {
      case .undated(let paper, let records): "undated \(paper.id) \(records)"
      case .unread(let paper, _): "unread \(paper.id)"
      case .adrift(let decision): "adrift \(decision.subject)"
      case .suggestion(let link, _): "suggestion \(link.id)"
      case .found(let entry): "found \(entry.id)"
      }
    }
    #expect(kinds == ["undated d-3c 1", "found r-cost", "found r-plan", "found r-write"])
  }
}
