import Dates
import Papers
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

/// Records that the rules missed, as clerks add them.
@Suite struct AdditionTests {
  let folder: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    register = try Filings.register(in: folder)
  }

  private func add(_ words: String = "the cost of the\n last survey", to paper: String = "d-1a")
    throws -> String
  {
    var addition = Addition(
      paper: paper, quote: words, kind: .question, bodies: ["Survey Office"])
    addition.deadline = Deadline(
      text: "by May", span: nil,
      reading: TimeReading(timeClass: .date, due: "2024-05-02", working: ["given by a clerk"]))
    return try register.add(addition, on: "2024-04-10", by: "Ann")
  }

  private func entry(_ id: String, knownOn day: CivilDate? = nil) throws -> Entry? {
    try register.on(Viewpoint(asOf: "2024-05-10", knownOn: day), answeringBy: Filings.clock())
      .entry(id)
  }

  @Test func `an added record is tracked, stands in its place and is judged as any other`() throws {
    let entry = try #require(try entry(try add()))
    #expect(entry.isTracked && entry.isReviewed)
    #expect(entry.record.quote == "the cost of the last survey")
    #expect(entry.record.locator == "paragraph 1")
    #expect(entry.standing?.status == .unanswered && entry.standing?.due == "2024-05-02")
    let history = try register.history(of: [entry.id]).decisions
    #expect(history.map(\.signed) == ["Ann"])
  }

  @Test func `it survives that its paper is loaded again, and goes when it is undone`() throws {
    let id = try add()
    _ = try register.file(Filings.letter)
    #expect(try entry(id) != nil)
    try register.undo(1, on: "2024-04-11", by: "Ben")
    #expect(try entry(id) == nil)
    #expect(try add() == id)
    #expect(try entry(id) != nil)
  }

  @Test func `it was not there before the day on which it was added`() throws {
    let id = try add()
    var letter = Filings.letter
    letter.received = "2024-03-05"
    _ = try register.file(letter)
    #expect(try entry(id, knownOn: "2024-04-09") == nil)
    #expect(try entry(id, knownOn: "2024-04-10") != nil)
  }

  @Test func `where the rules come to find it, what the clerk says goes first`() throws {
    let id = try add()
    var letter = Filings.letter
    var found = letter.findings.records[1]
    found.id = id
    found.quote = "the cost of the last survey"
    letter.findings.records.append(found)
    _ = try register.file(letter)
    let record = try #require(try entry(id)?.record)
    #expect(record.rule == "please-send")
    #expect(record.bodies == ["Survey Office"] && record.kind == .question)
  }

  @Test func `words that are no words of the paper, or a record already, are refused`() throws {
    #expect(throws: RegisterError.self) { try add("words of nobody") }
    #expect(throws: RegisterError.self) { try add("anything", to: "d-gone") }
    let id = try add()
    let again = #expect(throws: RegisterError.self) { try add() }
    #expect(again?.reason == "these words are the record \(id) already")
  }

  @Test func `the docket knows it, and of a removed paper none of its words stay`() throws {
    let id = try add()
    let clock = try Filings.clock()
    try register.link(under: "test", by: Filings.link)
    try register.keepDocket(under: "test", answeringBy: clock)
    #expect(try register.faultsOfDocket(answeringBy: clock) == [])
    try register.remove(
      Removal(paper: "d-1a", made: "2024-05-01", signed: "Ann", reason: "a wish"))
    #expect(try register.history(of: [id]).decisions.map(\.act) == [.removed])
  }
}
