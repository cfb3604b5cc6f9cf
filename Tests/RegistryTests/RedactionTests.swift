import Dates
import Papers
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

/// What clerks redact is shown to nobody below a clerk.
@Suite struct RedactionTests {
  let folder: ScratchFolder
  let register: Register

  /// A letter and a reply for everybody, tracked, in both of which a name stands.
  init() throws {
    folder = try ScratchFolder()
    var letter = Filings.letter
    letter.audience = .everybody
    letter.paper.title = "The plan of  jane orlop"
    letter.paper.text = letter.paper.text.replacing("the dredging plan", with: "Jane\nOrlop’s plan")
    letter.paper.blocks[0].span = TextSpan(0, letter.paper.text.utf8.count)
    for index in letter.findings.records.indices {
      letter.findings.records[index].quote = letter.findings.records[index].quote
        .replacing("the dredging plan", with: "Jane\nOrlop’s plan")
      let quote = letter.findings.records[index].quote
      letter.findings.records[index].span = try #require(
        WordPlace.span(of: quote, in: letter.paper.text, near: 0))
    }
    letter.findings.records[0].owner = "Jane Orlop"
    var reply = Filings.reply
    reply.audience = .everybody
    register = try Filings.register(in: folder, holding: [letter, reply])
    try register.decide([letter.id, reply.id].map { about($0, .track) })
  }

  private func about(_ subject: String, _ act: Decision.Act) -> Decision {
    Decision(made: "2024-04-10", signed: "Ann", subject: subject, act: act)
  }

  private func held(for audience: Audience) throws -> RegisterOnDay {
    try register.on("2024-05-01", answeringBy: Filings.clock(), for: audience)
  }

  private func redact(_ words: String = "Jane Orlop") throws {
    try register.decide([about("d-1a", .redact(Redaction(words: words, what: "name")))])
  }

  @Test func `a redacted name goes from every word below a clerk, and stays for clerks`() throws {
    try redact()
    for audience in [Audience.everybody, .members, .committee("Quays")] {
      let entry = try #require(try held(for: audience).entry("r-plan"))
      let paper = try #require(try register.paper("d-1a", for: audience))
      #expect(entry.record.quote == "Please send us [name redacted]’s plan within a fortnight.")
      #expect(paper.text[entry.record.span] == entry.record.quote)
      #expect(entry.record.owner == "[name redacted]")
      #expect(entry.paper.title == "The plan of  [name redacted]")
      #expect(try register.papers(for: audience)[0].title == "The plan of  [name redacted]")
    }
    let whole = try held(for: .clerks)
    #expect(whole.entry("r-plan")?.record.owner == "Jane Orlop")
    #expect(whole.redacted.entry("r-plan")?.record.owner == "[name redacted]")
  }

  @Test func `what stands behind it is found at its new place`() throws {
    try redact()
    let entry = try #require(try held(for: .everybody).entry("r-cost"))
    let paper = try #require(try register.paper("d-1a", for: .everybody))
    #expect(paper.text[entry.record.span] == Filings.letter.findings.records[1].quote)
    #expect(paper.blocks.last?.span.end == paper.text.utf8.count)
  }

  @Test func `what is redacted in an answer goes from the record that it answers`() throws {
    try register.decide([
      about("d-2b", .redact(Redaction(words: "dredging plan", what: "matter")))
    ])
    let entry = try #require(try held(for: .everybody).entry("r-plan"))
    #expect(entry.heard.map(\.quote) == ["The [matter redacted] is enclosed."])
    let reasons = entry.heard.map { $0.why.joined() }
    #expect(reasons.allSatisfy { !$0.contains("dredging plan") })
  }

  @Test func `lists drawn from the docket are redacted as well`() throws {
    try redact()
    let clock = try Filings.clock()
    try register.link(under: "test", by: Filings.link)
    try register.keepDocket(under: "test", answeringBy: clock)
    let listing = try register.list(
      Selection(), from: Viewpoint(asOf: "2024-05-01", audience: .everybody), answeringBy: clock)
    #expect(listing.entries.count == 2)
    #expect(!listing.entries.contains { $0.record.quote.contains("Orlop") })
  }

  @Test func `an undone redaction is none`() throws {
    try redact()
    let number = try #require(try register.history(of: ["d-1a"]).decisions.last?.number)
    try register.undo(number, on: "2024-04-11", by: "Ann")
    #expect(try held(for: .everybody).entry("r-plan")?.record.owner == "Jane Orlop")
  }

  @Test(
    "words are redacted",
    arguments: [
      ("Ann met Anne.", ["Ann"], "[name redacted] met Anne.", "as whole words"),
      ("ANN and ann", ["Ann"], "[name redacted] and [name redacted]", "whatever their capitals"),
      (
        "Mr Ann Lee went.", ["Ann Lee", "Lee"], "Mr [name redacted] went.", "the longer ones first"
      ),
      ("Nobody is here.", ["Ann"], "Nobody is here.", "where they stand"),
    ])
  func words(text: String, names: [String], shown: String, case: String) {
    let redactions = names.map { Redaction(words: $0, what: "name") }
    #expect(RedactedText(text, leavingOut: redactions).text == shown)
  }

  @Test func `a stretch that cuts into redacted words holds them wholly`() {
    let text = RedactedText(
      "See Ann Lee now.", leavingOut: [Redaction(words: "Ann Lee", what: "name")])
    #expect(text.text[text.moved(TextSpan(0, 6))] == "See [name redacted]")
    #expect(text.text[text.moved(TextSpan(8, 15))] == "[name redacted] now")
  }
}
