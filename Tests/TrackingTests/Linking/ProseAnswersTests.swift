import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing
import Tracking

/// Answers that nothing marks as such: below asks that are printed again, about what stands before
/// the act, and in papers of which it is not told who writes them.
@Suite struct ProseAnswersTests {
  private let linker = Result {
    Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
  }

  private static let asks = [
    "That the Board repaint the lantern of the old lighthouse before the winter.",
    "That the Board publish the log of every night on which the lantern failed.",
  ]

  @Test func `what stands below an ask that a response prints again answers it`() throws {
    let report = paper("d-1", "2024-03-01", .report, by: "Wold Council", Self.asks)
    let response = paper(
      "d-2", "2024-05-01", .report, by: "Wold Council",
      [
        Self.asks[0], "This is not accepted: paint does not last out there.", Self.asks[1],
        "Nobody kept one.", "Keepers have left.",
      ])
    let links = try linker.get().links(of: [report, response]).links
    #expect(links.map(\.record) == ["r-1", "r-2"])
    #expect(links.first?.quote == "This is not accepted: paint does not last out there.")
    #expect(links.last?.quote.hasPrefix("Nobody kept one.") == true)
  }

  @Test(
    "An answer of one word is a yes or a no",
    arguments: [("Reject", .rejected), ("Agreed.", .accepted), ("Noted", .noted)]
      as [(String, Outcome)])
  func onePosition(_ word: String, _ outcome: Outcome) throws {
    let report = paper("d-1", "2024-03-01", .report, by: "Wold Council", Self.asks)
    let response = paper(
      "d-2", "2024-05-01", .response, by: "Harbour Board", [Self.asks[0], word, Self.asks[1]])
    #expect(try linker.get().links(of: [report, response]).links.map(\.outcome) == [outcome])
  }

  @Test
  func `a sentence that speaks well for two promises keeps both, though for one still better`()
    throws
  {
    var plan = paper("d-1", "2024-03-01", .letter, by: "Harbour Board", [])
    plan.findings.records = [
      record("r-1", "We will overhaul the fog horn by 2 May.", at: 0, in: "d-1", .commitment),
      record(
        "r-2", "We will overhaul the brass fog horn and its bellows on Skelholm.", at: 100,
        in: "d-1", .commitment),
    ]
    var later = paper("d-2", "2024-06-01", .letter, by: "Harbour Board", [])
    var told = passage(
      "The brass fog horn and its bellows on Skelholm were overhauled on 2 May.", at: 0,
      in: "d-2", by: "Harbour Board")
    told.outcome = .completed
    later.findings.passages = [told]
    #expect(try linker.get().links(of: [plan, later]).links.map(\.record) == ["r-1", "r-2"])
  }

  @Test func `a promise of few words is about what its sentence is about`() throws {
    var plan = paper("d-1", "2024-03-01", .letter, by: "Harbour Board", [])
    let sentence = "The fog horn is being overhauled and will be refitted by May."
    plan.findings.passages = [passage(sentence, at: 0, in: "d-1", by: "Harbour Board")]
    plan.findings.records = [
      record("r-1", "will be refitted by May", at: 38, in: "d-1", .commitment)
    ]
    var later = paper("d-2", "2024-06-01", .letter, by: "Harbour Board", [])
    var told = passage(
      "The fog horn came back from its overhaul on 2 May.", at: 0, in: "d-2", by: "Harbour Board")
    told.outcome = .completed
    later.findings.passages = [told]
    #expect(try linker.get().links(of: [plan, later]).links.map(\.record) == ["r-1"])
  }

  @Test(
    "Papers whose bodies have no word in common belong together by the names that they go on using",
    arguments: [("Skelholm", ["r-1"]), ("harbour", [])])
  func names(_ place: String, _ linked: [String]) throws {
    var first = paper("d-1", "2024-03-01", .minutes, by: "Wold Council", [])
    first.findings.records = [
      record(
        "r-1", "The fog horn at \(place) would be overhauled by May.", at: 0, in: "d-1", .action)
    ]
    first.findings.passages = [
      passage("The fog horn at \(place) would be overhauled by May.", at: 0, in: "d-1", by: nil),
      passage("The road to \(place) was closed.", at: 100, in: "d-1", by: nil),
    ]
    var second = paper("d-2", "2024-06-01", .minutes, by: "Friends of Birds", [])
    var told = passage(
      "The fog horn at \(place) had been overhauled by 2 May.", at: 0, in: "d-2", by: nil)
    told.outcome = .completed
    second.findings.passages = [
      told, passage("The road to \(place) was open again.", at: 100, in: "d-2", by: nil),
    ]
    #expect(try linker.get().links(of: [first, second]).links.map(\.record) == linked)
  }

  /// A paper with a paragraph for each text; those that begin with "That" are its asks.
  private func paper(
    _ id: String, _ day: CivilDate, _ kind: PaperKind, by author: String, _ texts: [String]
  ) -> LinkablePaper {
    var findings = Findings(document: id)
    findings.author = author
    for (index, text) in texts.enumerated() {
      var passage = passage(text, at: 1000 * index, in: id, by: author)
      passage.block = index
      if text.hasPrefix("That") {
        let number = "\(findings.records.count + 1)"
        let ask = record(
          id == "d-1" ? "r-\(number)" : "r-again-\(number)", text, at: 1000 * index, in: id,
          .recommendation)
        findings.records.append(ask)
        passage.record = ask.id
      }
      findings.passages.append(passage)
    }
    return LinkablePaper(
      id: id, day: day, kind: kind, reference: nil, inReplyTo: [], findings: findings)
  }

  private func record(
    _ id: String, _ quote: String, at start: Int, in paper: String, _ kind: RecordKind
  ) -> Record {
    Record(
      id: id, document: paper, kind: kind, quote: quote,
      span: TextSpan(start, start + quote.utf8.count), locator: "", bodies: ["Harbour Board"],
      strength: .firm, rule: "test")
  }

  private func passage(_ quote: String, at start: Int, in paper: String, by speaker: String?)
    -> Passage
  {
    var passage = Passage(
      document: paper, quote: quote, span: TextSpan(start, start + quote.utf8.count), block: 0,
      outcome: nil, speakers: [speaker].compactMap(\.self), rule: "test")
    passage.tense = .past
    return passage
  }
}
