import Records
import Rules
import TestSupport
import Testing

@testable import Tracking

/// That a passage gives the sort of thing that was asked for, or is the reply itself.
@Suite struct WantedAnswersTests {
  private let linker = Result {
    Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
  }

  @Test(
    "A question wants a figure or a time by its words",
    arguments: [
      ("How many keepers has the lighthouse?", .figure),
      ("When will the lantern be lit?", .time),
      ("Why is the lantern dark?", nil),
    ] as [(String, WantedSorts.Sort?)])
  func wanted(_ question: String, _ sort: WantedSorts.Sort?) throws {
    var record = ask("r-1", question)
    record.kind = .question
    #expect(try linker.get().wanted.sort(in: record) == sort)
  }

  @Test(
    "Years and days of the month are no figures, and months say when",
    arguments: [
      ("There are 14 keepers.", true, false),
      ("It was lit on 6 May 2024.", false, true),
      ("It was lit in October.", false, true),
      ("It has been dark since 2019.", false, false),
      ("It cost 1,250 crowns.", true, false),
    ])
  func given(_ words: String, figure: Bool, time: Bool) throws {
    let linker = try linker.get()
    let given = linker.wanted.given(
      in: words, days: DaysNamed(in: words, months: linker.months))
    #expect(given.figure == figure)
    #expect(given.time == time)
  }

  @Test func `of two passages as near the one with the figure answers how many`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      var question = ask("r-1", "How many keepers has the Skelholm lighthouse?")
      question.kind = .question
      $0.records = [question]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [
        said("The keepers of the Skelholm lighthouse were praised by all.", nil),
        said("The keepers of the Skelholm lighthouse were 14 strong.", nil),
      ]
    }
    let links = try linker.get().links(of: [letter, reply]).links
    #expect(links.map(\.quote) == ["The keepers of the Skelholm lighthouse were 14 strong."])
  }

  @Test(
    "The words by which a reply says what it answers are an answer to who asked for a reply alone",
    arguments: [
      ("You are under a duty to respond to this report within 56 days.", [Outcome.answered]),
      ("Please light the lantern of the lighthouse.", []),
    ])
  func reply(_ wanted: String, _ outcomes: [Outcome]) throws {
    let report = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", wanted)]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      var opening = said("I reply to your report on the lantern of the lighthouse.", nil)
      opening.tense = .present
      opening.rule = Passage.opening
      $0.passages = [opening]
    }
    #expect(try linker.get().links(of: [report, reply]).links.map(\.outcome) == outcomes)
  }

  @Test func `what was settled is heard of again where enough speaks for it`() throws {
    let first = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [promise("r-1", "We will repaint the Skelholm lantern.", due: "2023-05-31")]
    }
    let second = paper("d-2", "2023-06-05", author: "Harbour Board") {
      $0.passages = [said("The Skelholm lantern was repainted.", .completed)]
    }
    let third = paper("d-3", "2023-07-05", author: "Harbour Board") {
      $0.passages = [
        said("The Skelholm lantern, to be repainted by 31 May, was not repainted.", .revised)
      ]
    }
    let fourth = paper("d-4", "2023-08-05", author: "Harbour Board") {
      $0.passages = [said("The crew was seen near the Skelholm pier.", nil)]
    }
    let links = try linker.get().links(of: [first, second, third, fourth]).links
    #expect(links.map(\.document) == ["d-2", "d-3"])
  }
}
