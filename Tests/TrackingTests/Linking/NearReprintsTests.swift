import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Tracking

/// Asks that a reply prints again in nearly the same words.
@Suite struct NearReprintsTests {
  private let linker = Result {
    Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
  }

  private static let words =
    "Please repaint the iron lantern and gallery of the lighthouse before May."

  private func letter() -> LinkablePaper {
    paper("d-1", "2023-03-01", author: "Wold Council") { $0.records = [ask("r-1", Self.words)] }
  }

  private func reply(printing words: String, by author: String) -> LinkablePaper {
    paper("d-2", "2023-03-20", author: author, replyTo: "2023-03-01") {
      $0.records = [ask("r-again", words)]
      var again = said(words, nil)
      again.record = "r-again"
      $0.passages = [again, under("r-again", said("Agreed, and it is in hand.", .accepted))]
    }
  }

  @Test(
    "What is printed under an ask of nearly the same words answers the original",
    arguments: [
      ("Please repaint the iron lantern and gallery of lighthouse before May", true),
      ("Please repaint the iron pier and the harbour wall before Whitsun", false),
    ])
  func nearly(_ words: String, isReprint: Bool) throws {
    let links = try linker.get().links(of: [letter(), reply(printing: words, by: "Harbour Board")])
      .links
    let answers = links.filter { $0.record == "r-1" && $0.outcome == .accepted }
    #expect(answers.map(\.why.first) == (isReprint ? ["printed under it"] : []))
  }

  @Test func `who asks again in nearly the same words asks anew`() throws {
    let words = "Please repaint the iron lantern and gallery of lighthouse before May"
    let links = try linker.get().links(of: [letter(), reply(printing: words, by: "Wold Council")])
      .links
    #expect(!links.contains { $0.record == "r-1" && $0.outcome == .accepted })
  }

  @Test func `a sentence of a long paper is not held against the paper's own asks`() throws {
    let linker = try linker.get()
    let long = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = (1...50).map { ask("r-\($0)", "Please repaint lighthouse number \($0).") }
      $0.passages = [said("The lighthouse was repainted.", nil)]
    }
    let reading = linker.reading(of: long, originals: [:])
    let own = long.findings.records.map { record in
      linker.candidate(record, matter: reading.matterOfRecord[record.id], in: reading.tag)
    }
    let meetings = PossibleMeetings(
      long, reading, candidates: own, near: NearReprints(of: long, reading, among: own))
    #expect(meetings.places(for: reading, passage: 0) == [])
  }
}
