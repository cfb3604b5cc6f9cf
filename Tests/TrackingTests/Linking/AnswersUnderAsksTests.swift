import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing
import Tracking

/// Answers printed under asks: whose they are, how far they reach, and which words of them count.
@Suite struct AnswersUnderAsksTests {
  private let linker = Result {
    Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
  }

  @Test func `an answer under an ask that a response prints again answers the original`() throws {
    let wanted = "That the Board repaint the lighthouse lantern every spring."
    let report = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", wanted)]
    }
    let response = paper("d-2", "2023-05-01", author: "Harbour Board") {
      $0.records = [ask("r-2", wanted)]
      var again = said(wanted, nil)
      again.record = "r-2"
      $0.passages = [again, under("r-2", said("Yes.", .accepted))]
    }
    let found = try linker.get().links(of: [report, response])
    #expect(found.links.map(\.record) == ["r-1"])
    #expect(found.links.map(\.outcome) == [.accepted])
    #expect(found.suggestions.isEmpty)
  }

  @Test func `each body's answer under one recommendation is kept apart`() throws {
    let response = paper("d-1", "2023-03-01", author: nil) {
      var record = ask("r-1", "Please repaint the lighthouse lantern and the pier.")
      record.bodies = ["Harbour Board", "Wold Council"]
      $0.records = [record]
      $0.passages = [
        under("r-1", said("The lantern was repainted.", .completed, by: "Harbour Board")),
        under("r-1", said("We do not accept this.", .rejected, by: "Wold Council")),
      ]
    }
    let links = try linker.get().links(of: [response]).links
    #expect(links.map(\.by) == [["Harbour Board"], ["Wold Council"]])
    #expect(links.map(\.outcome) == [.completed, .rejected])
  }

  @Test func `all that a body says under an ask is quoted as its answer`() throws {
    let response = paper("d-1", "2023-03-01", author: nil) {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
      var more = under("r-1", said("It took nine days.", nil, by: "Harbour Board"))
      more.gap = "\n\n"
      var other = under("r-1", said("We held the ladder.", nil, by: "Fell Trust"))
      other.gap = "\n\n"
      $0.passages = [
        under("r-1", said("The lantern was repainted.", .completed, by: "Harbour Board")), more,
        other,
      ]
    }
    let links = try linker.get().links(of: [response]).links
    let own = try #require(links.first { $0.by == ["Harbour Board"] })
    #expect(own.quote == "The lantern was repainted.\n\nIt took nine days.")
    #expect(own.span == TextSpan(0, 150))
  }

  @Test func `a short answer is quoted with what follows it in its paragraph`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.", number: "Question 2")]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      var yes = said("Yes, the lantern.", .accepted)
      yes.answers = "2"
      yes.opensAnswer = true
      var more = said("The ladder was borrowed from a ferry.", nil)
      more.gap = " "
      $0.passages = [yes, more]
    }
    let link = try #require(
      try linker.get().links(of: [letter, sameBlock(reply)]).links.first { $0.record == "r-1" })
    #expect(link.quote == "Yes, the lantern. The ladder was borrowed from a ferry.")
  }

  @Test func `what is printed under an ask goes before what only has its number`() throws {
    let response = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.", number: "2")]
      var numbered = said("The lantern of the lighthouse was repainted.", .completed)
      numbered.answers = "2"
      $0.passages = [numbered, under("r-1", said("Yes.", .accepted))]
    }
    #expect(try linker.get().links(of: [response]).links.map(\.quote) == ["Yes."])
  }

  @Test func `the yes or no with which an answer opens is its outcome`() throws {
    let response = paper("d-1", "2023-03-01", author: nil) {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
      var opening = under("r-1", said("In part.", .partlyAccepted, by: "Harbour Board"))
      opening.opensAnswer = true
      var more = under(
        "r-1", said("The lighthouse lantern was repainted.", .completed, by: "Harbour Board"))
      more.gap = " "
      $0.passages = [opening, more]
    }
    #expect(try linker.get().links(of: [response]).links.map(\.outcome) == [.partlyAccepted])
  }
}
