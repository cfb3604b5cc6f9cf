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
