import Dates
import Papers
import Records
import RegisterSupport
import Registry
import Rules
import TestSupport
import Testing
import Tracking

/// Links papers as they come, one by one and in any order, and holds the outcome against that of
/// linking all of them together.
@Suite struct LinkingOrderTests {
  @Test(
    "Papers that come one by one are linked as they would be together",
    arguments: 1...12 as ClosedRange<UInt64>)
  func oneByOne(seed: UInt64) throws {
    var maker = ThreadMaker(seed: seed)
    let papers = maker.papers(14)
    let linker = Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
    let together = try Self.found(papers, linkingEvery: papers.count, by: linker)
    #expect(!together.links.isEmpty)
    for every in [1, 3] {
      let shuffled = papers.shuffled(using: &maker.random)
      let order = shuffled.map(\.id).joined(separator: " ")
      let found = try Self.found(shuffled, linkingEvery: every, by: linker)
      #expect(found == together, "\(every) at a time: \(order)")
    }
  }

  private struct Found: Hashable {
    let links: [Link]
    let suggestions: [Link]
    let originals: [String?]
  }

  private static func found(
    _ papers: [Filing], linkingEvery count: Int, by linker: Linker
  ) throws -> Found {
    let folder = try ScratchFolder()
    let register = try Register(creatingAt: folder.path + "/register.sqlite")
    for (turn, paper) in papers.enumerated() {
      _ = try register.file(paper)
      if (turn + 1) % count == 0 { try register.link(under: "test", with: linker) }
    }
    try register.link(under: "test", with: linker)
    let held = try register.on("2030-01-01", answeringBy: try Filings.clock())
    let entries = held.entries.sorted { $0.id < $1.id }
    return Found(
      links: entries.flatMap(\.links), suggestions: held.suggestions.sorted { $0.id < $1.id },
      originals: entries.map(\.record.sameAs))
  }
}

/// Makes up papers of a few bodies about a few things, with replies, asks printed again and
/// promises that are kept, moved and made anew.
private struct ThreadMaker {
  var random: SeededNumbers
  private static let bodies = ["Wold Council", "Fell Harbour Board", "Moor Police", "Wold Forum"]
  private static let things = ["lantern", "jetty", "crane", "ferry", "slipway", "beacon"]

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  mutating func papers(_ count: Int) -> [Filing] {
    (0..<count).map { number in paper(number) }
  }

  private mutating func paper(_ number: Int) -> Filing {
    let id = "d-\(number)"
    var findings = Findings(document: id)
    let author = pick(Self.bodies)
    findings.author = author
    findings.recipients = [pick(Self.bodies)]
    for line in 0..<(1 + chance(3)) {
      add(line, to: &findings, id: id, author: author)
    }
    let text = findings.passages.map(\.quote).joined(separator: "\n")
    var paper = Paper(
      text: text,
      blocks: [
        Block(role: .paragraph, span: TextSpan(0, text.utf8.count), locator: "paragraph 1")
      ], kind: chance(3) == 0 ? .response : .letter)
    paper.date = chance(12) == 0 ? nil : CivilDate(dayNumber: 19_000 + chance(60))
    paper.dateSource = paper.date == nil ? .none : .stated
    paper.reference = "REF \(number)"
    if chance(2) == 0 { paper.inReplyTo = [Citation(reference: "REF \(chance(14))")] }
    if chance(3) == 0 {
      paper.inReplyTo.append(Citation(date: CivilDate(dayNumber: 19_000 + chance(60))))
    }
    return Filing(id: id, path: "\(id).txt", paper: paper, findings: findings, loaded: "2026-01-05")
  }

  /// Adds a passage that promises, asks, or tells what came of something.
  private mutating func add(_ line: Int, to findings: inout Findings, id: String, author: String) {
    let (thing, other) = (pick(Self.things), pick(Self.things))
    let start = (findings.passages.last?.span.end ?? -1) + 1
    var passage = Passage(
      document: id, quote: "", span: TextSpan(start, start), block: line, outcome: nil,
      speakers: [author], rule: "test")
    switch chance(4) {
    case 0:
      passage.quote = "Please repaint the \(thing) and the \(other) before winter."
      passage.record = "r-\(id)-\(line)"
    case 1:
      passage.quote = "We will repaint the \(thing)."
      passage.record = "r-\(id)-\(line)"
      passage.tense = .future
    case 2:
      passage.quote = "The \(thing) has been repainted."
      passage.outcome = .completed
      passage.tense = .past
      passage.answersRecords = chance(2) == 0 ? findings.records.suffix(1).map(\.id) : []
    default:
      passage.quote = "The \(thing) by the \(other) will not be repainted."
      passage.outcome = [.declined, .revised, .noted][chance(3)]
      passage.tense = .future
    }
    passage.span = TextSpan(start, start + passage.quote.utf8.count)
    findings.passages.append(passage)
    if let record = passage.record { findings.records.append(made(record, passage, author)) }
  }

  private mutating func made(_ id: String, _ passage: Passage, _ author: String) -> Record {
    let isAsk = passage.tense == nil
    var record = Record(
      id: id, document: passage.document, kind: isAsk ? .recommendation : .commitment,
      quote: passage.quote, span: passage.span, locator: "paragraph 1",
      bodies: [isAsk ? pick(Self.bodies) : author], strength: .firm, rule: "test")
    record.author = author
    return record
  }

  private mutating func pick(_ words: [String]) -> String { words[chance(words.count)] }
  private mutating func chance(_ of: Int) -> Int { Int.random(in: 0..<of, using: &random) }
}
