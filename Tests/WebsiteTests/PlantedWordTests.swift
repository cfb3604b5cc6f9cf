import Foundation
import Papers
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing

@testable import Website

/// A word that stands in a paper for clerks alone is looked for as every other role, everywhere.
@Suite struct PlantedWordTests {
  private static let word = "xylophone"

  /// A tracked letter for everybody, and a reply for clerks that holds the word wherever words go.
  private static func site(holding open: Filing? = nil) throws -> SiteInTest {
    var reply = Filings.reply
    reply.paper.title = "Of a \(word)"
    reply.paper.text = "The \(word) is enclosed.      "
    reply.paper.reference = word
    reply.findings.author = "\(word) Authority"
    reply.findings.passages[0].quote = "The \(word) is enclosed."
    reply.findings.passages[0].speakers = ["\(word) Authority"]
    var record = Filings.letter.findings.records[1]
    record.id = "r-planted"
    record.document = reply.id
    record.quote = "The \(word) is enclosed."
    record.bodies = ["\(word) Authority"]
    record.owner = "Keeper of the \(word)"
    record.committee = "\(word) Committee"
    reply.findings.records = [record]
    var letter = open ?? Filings.letter
    letter.audience = .everybody
    let test = try SiteInTest(holding: [letter, reply], rules: try SiteRules.plain())
    try test.register.decide(
      [letter.id, reply.id].map {
        Decision(
          made: "2024-04-01", signed: "Ann", subject: $0, act: .track, reason: "a \(word)")
      })
    try test.register.report("a \(word)", on: "/", day: "2024-04-01")
    try test.register.set(PublicSide(isOpen: true))
    for (name, committees) in [("Mo", []), ("Com", ["Skelby Harbour Committee"])] {
      try test.register.add(
        Account(
          name: name, role: .member, committees: committees,
          secret: try Password.hash("a long password")))
    }
    return test
  }

  private static let places = [
    "/", "/records", "/records?q=\(word)", "/records?q=xyl", "/records?late=yes",
    "/records?body=\(word)+Authority", "/records/r-plan", "/records/r-cost", "/records/r-planted",
    "/papers", "/papers/d-1a", "/papers/d-2b", "/papers/d-1a/answers",
    "/papers/d-1a/answers?reply=d-2b", "/bodies", "/bodies/\(word)%20Authority",
    "/bodies/Port%20Authority", "/missing", "/help", "/records.csv", "/records.json",
    "/report-error?page=/", "/clerk", "/clerk/log", "/clerk/load", "/clerk/reports",
    "/clerk/people", "/api/v1/summary", "/api/v1/records", "/api/v1/records?q=\(word)",
    "/api/v1/records/r-plan", "/api/v1/records/r-planted", "/api/v1/papers", "/api/v1/papers/d-1a",
    "/records.atom", "/records.ics", "/records.xlsx", "/records.csv?q=\(word)", "/clerk/bodies",
    "/clerk/chasers", "/clerk/chasers/\(word)%20Authority", "/clerk/packs", "/clerk/packs/pack",
    "/clerk/packs/1", "/clerk/rule?paper=d-2b&words=\(word)&kind=request",
    "/api/v1/papers/d-2b", "/api/v1/papers/d-1a/answers", "/api/v1/bodies", "/api/v1/missing",
    "/api/v1/inbox", "/api/v1/decisions", "/api/v1/names", "/api/v1/alike", "/api/v1/reports",
    "/api/v1/letters", "/api/v1/letters/\(word)%20Authority",
    "/api/v1/letters/\(word)%20Authority/file", "/api/v1/letters/Port%20Authority",
    "/api/v1/packs", "/api/v1/packs/1", "/api/v1/pack",
  ]

  @Test("nobody but clerks finds it", arguments: ["anybody", "Mo", "Com"])
  func nobody(name: String) async throws {
    #expect(try await Self.found(in: Self.site(), by: name) == [])
  }

  /// The places at which somebody finds the word.
  private static func found(in test: SiteInTest, by name: String) async throws -> [String] {
    try await test.visit { visit in
      let person = name == "anybody" ? visit : try await visit.loggedIn(as: name, "a+long+password")
      var found: [String] = []
      for place in places {
        let text = try await person.get(place).text.lowercased()
        // What somebody types is shown back to them; a word that stands nowhere must look the same.
        let twin = try await person.get(place.replacing("xyl", with: "zzz")).text.lowercased()
        let isTyped = place.contains("xyl")
        if text.replacing("xyl", with: "zzz") != twin || !isTyped && text.contains("xyl") {
          found.append(place)
        }
      }
      return found
    }
  }

  @Test("nobody but clerks finds what is redacted", arguments: ["anybody", "Mo", "Com"])
  func redacted(name: String) async throws {
    var letter = Filings.letter
    letter.audience = .everybody
    letter.paper.text += "\nKeeper of the \(Self.word)."
    letter.paper.title = "On the \(Self.word)"
    letter.findings.records[0].owner = "Keeper of the \(Self.word)"
    letter.findings.records[0].quote = "Keeper of the \(Self.word)."
    letter.findings.records[0].span = TextSpan(
      letter.paper.text.utf8.count - letter.findings.records[0].quote.utf8.count,
      letter.paper.text.utf8.count)
    letter.paper.blocks[0].span.end = letter.paper.text.utf8.count
    let test = try Self.site(holding: letter)
    try test.register.decide([
      Decision(
        made: "2024-04-01", signed: "Ann", subject: letter.id,
        act: .redact(Redaction(words: Self.word, what: "matter")))
    ])
    #expect(try await Self.found(in: test, by: name) == [])
  }

  @Test func `what is redacted goes from a public side that stands still, too`() async throws {
    var letter = Filings.letter
    letter.audience = .everybody
    letter.paper.title = "On the \(Self.word)"
    letter.findings.records[0].owner = "Keeper of the \(Self.word)"
    letter.paper.text += "\nKeeper of the \(Self.word)."
    letter.paper.blocks[0].span.end = letter.paper.text.utf8.count
    letter.loaded = "2024-03-05"
    let test = try Self.site(holding: letter)
    try test.register.set(PublicSide(isOpen: true, frozenOn: "2024-04-02"))
    let before = try await test.visit { try await $0.page("/api/v1/papers/d-1a") }
    #expect(before.contains(Self.word))
    try test.register.decide([
      Decision(
        made: "2024-04-20", signed: "Ann", subject: letter.id,
        act: .redact(Redaction(words: Self.word, what: "matter")))
    ])
    #expect(try await Self.found(in: test, by: "anybody") == [])
  }

  @Test func `counts do not tell of it`() async throws {
    let (open, clerks) = try await Self.site().visit { visit in
      (
        try await visit.page("/api/v1/summary"),
        try await visit.asClerk().page("/api/v1/summary")
      )
    }
    #expect(open.contains("\"papers\": 1,") && clerks.contains("\"papers\": 2,"))
  }

  @Test func `clerks find it`() async throws {
    let pages = try await Self.site().visit { visit in
      let clerk = try await visit.asClerk()
      return [
        try await clerk.page("/records?q=xyl"), try await clerk.page("/papers/d-2b"),
        try await clerk.page("/api/v1/records"), try await clerk.page("/clerk/log"),
      ]
    }
    #expect(pages.allSatisfy { $0.contains(Self.word) })
  }
}
