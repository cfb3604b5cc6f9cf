import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing
import Tracking

/// Links between made-up papers of made-up bodies.
@Suite struct LinkerTests {
  private let linker = Result {
    Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
  }

  @Test func `an answer under the same number of a reply is linked for its reasons`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.", number: "Question 2")]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      var passage = said("The lantern of the lighthouse was repainted in January.", .completed)
      passage.answers = "2"
      $0.passages = [passage]
    }
    let link = try #require(try linker.get().links(of: [reply, letter]).links.first)
    #expect(link.record == "r-1")
    #expect(link.outcome == .completed)
    #expect(link.by == ["Harbour Board"])
    #expect(link.date == "2023-03-20")
    #expect(
      link.why == [
        "its paper answers the one of 1 March 2023", "same number: 2", "Harbour Board speaks",
        "says an outcome in its words", "same matter: lantern, lighthouse, repainted",
      ])
  }

  @Test func `a paper of another matter is not linked`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
    }
    let other = paper("d-2", "2023-03-20", author: "Harbour Board") {
      $0.passages = [said("The ferry timetable was printed in January.", .completed)]
    }
    #expect(try linker.get().links(of: [letter, other]) == LinksFound())
  }

  @Test func `a general yes answers no ask with which it shares but a word of the whole letter`()
    throws
  {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [
        ask("r-1", "Please confirm that no keeper sleeps at the lighthouse."),
        ask("r-2", "Please repaint the lighthouse lantern."),
        ask("r-3", "Please send us the lighthouse log."),
        ask("r-4", "Please open the lighthouse to schools."),
        ask("r-5", "Please act on the findings of the lighthouse inquiry."),
      ]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [
        said("We accept the findings of the lighthouse inquiry.", .accepted),
        said("The lighthouse has stood since 1868.", nil),
        said("A lighthouse needs many hands.", nil),
        said("The lighthouse stairs are steep.", nil),
      ]
    }
    let links = try linker.get().links(of: [letter, reply]).links
    #expect(links.map(\.record) == ["r-5"])
  }

  @Test func `a yes that has points enough and no tie to any ask is only suggested`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [
        ask("r-1", "Please look after the lighthouse."),
        ask("r-2", "Please repaint the lighthouse lantern."),
        ask("r-3", "Please send us the lighthouse log."),
        ask("r-4", "Please open the lighthouse to schools."),
      ]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [
        said(
          "We accept the findings of the ferry inquiry and thank the pilots whose boats supply the"
            + " lighthouse, the moorings and the quarantine anchorage.", .accepted),
        said("The lighthouse has stood since 1868.", nil),
        said("A lighthouse needs many hands.", nil),
        said("The lighthouse stairs are steep.", nil),
      ]
    }
    let found = try linker.get().links(of: [letter, reply])
    #expect(found.links.isEmpty)
    let yes = try #require(found.suggestions.first { $0.record == "r-1" })
    #expect(yes.outcome == .accepted)
    // A half is the score from which a link is made: only the tie is missing.
    #expect(yes.score >= 0.5)
  }

  @Test func `a paper in which nobody concerned has a part answers nothing by its number alone`()
    throws
  {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.", number: "1")]
    }
    let minutes = paper("d-2", "2023-03-20", author: "Fenby School") {
      var passage = said("Apologies were accepted.", .accepted, by: "Fenby School")
      passage.answers = "1"
      passage.opensAnswer = true
      $0.passages = [passage]
    }
    #expect(try linker.get().links(of: [letter, minutes]) == LinksFound())
  }

  @Test func `who carries on for a body answers for it from that day on`() throws {
    var board = Body(name: "Harbour Board")
    board.successor = Succession(body: "Coastal Office", from: "2023-04-01")
    let linker = Linker(
      rules: try LinkingRules(try Repository.rules.file("linking.yaml")),
      bodies: BodyRegister([board, Body(name: "Coastal Office")]))
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
    }
    let links = ["2023-03-31", "2023-04-01"].map { (day: CivilDate) in
      let later = paper("d-2", day, author: "Coastal Office") {
        $0.recipients = ["Wold Council"]
        $0.passages = [said("The lantern of the lighthouse was repainted.", .completed)]
      }
      return linker.links(of: [letter, later]).links.first
    }
    #expect(links[0]?.why.contains { $0.contains("carries on") } != true)
    let after = try #require(links[1])
    #expect(after.by == ["Harbour Board"])
    #expect(after.why.contains("Coastal Office speaks, which carries on for Harbour Board"))
  }

  @Test func `a paper of strangers on the same matter is not about it`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
    }
    let other = paper("d-2", "2023-03-20", author: "Fenby School") {
      $0.passages = [
        said("The lantern of the lighthouse was repainted.", .completed, by: "Fenby School")
      ]
    }
    #expect(try linker.get().links(of: [letter, other]) == LinksFound())
  }

  @Test func `what else the register holds changes no link between two papers`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [said("The lantern of the lighthouse was repainted.", .completed)]
    }
    let others = (3...9).map { number in
      paper("d-\(number)", "2023-02-01", author: "Harbour Board") {
        $0.records = [promise("r-\(number)", "We will sell the lantern of the pier.", due: nil)]
      }
    }
    let alone = try linker.get().links(of: [letter, reply]).links
    #expect(alone.map(\.record) == ["r-1"])
    let among = try linker.get().links(of: others + [letter, reply]).links
    #expect(among.filter { $0.record == "r-1" } == alone)
  }

  @Test func `a day that both name speaks for a link`() throws {
    let first = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [promise("r-1", "Dunn will oil the lighthouse crane.", due: "2023-06-14")]
    }
    let scores = try ["14 June", "the 9th of July"].map { day in
      let later = paper("d-2", "2023-07-20", author: "Harbour Board") {
        $0.passages = [said("Dunn oiled the lighthouse crane on \(day).", .completed)]
      }
      return try #require(try linker.get().links(of: [first, later]).links.first).score
    }
    #expect(scores[0] > scores[1])
  }

  @Test func `what was said before a record does not make a passage its matter`() throws {
    let minutes = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [promise("r-1", "He will bring a report in May.", due: "2023-05-31")]
      var passage = said("He will bring a report in May.", nil)
      passage.record = "r-1"
      passage.before = "The lighthouse lantern shattered during the Candlemas gale."
      $0.passages = [passage]
    }
    let later = paper("d-2", "2023-06-20", author: "Harbour Board") {
      $0.passages = [said("The lantern of the lighthouse shattered at Candlemas.", .completed)]
    }
    #expect(try linker.get().links(of: [minutes, later]) == LinksFound())
  }

  @Test func `an earlier paper answers nothing`() throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please repaint the lighthouse lantern.")]
    }
    let before = paper("d-2", "2023-02-20", author: "Harbour Board") {
      $0.passages = [said("The lantern of the lighthouse was repainted in January.", .completed)]
    }
    #expect(try linker.get().links(of: [letter, before]) == LinksFound())
  }

  @Test("The order of loading makes no difference", arguments: 1...20)
  func orderOfLoading(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let papers = (0..<12).map { number in
      paper("d-\(number)", CivilDate(dayNumber: 19_000 + number / 2), author: "Harbour Board") {
        let thing = ["lantern", "pier", "ferry", "crane"][number % 4]
        $0.records = [
          promise("r-\(number)", "We will repaint the \(thing) of Fell Haven.", due: nil)
        ]
        $0.passages = [said("The \(thing) of Fell Haven has been repainted.", .completed)]
      }
    }
    let linker = try linker.get()
    #expect(linker.links(of: papers.shuffled(using: &random)) == linker.links(of: papers))
  }

  @Test(
    "What was before the promise, or is said again, speaks against a link",
    arguments: [
      ("The lighthouse lantern was last repainted in 2019.", "tells of an earlier time"),
      ("You said that the lighthouse lantern was repainted.", "says again what was said before"),
      ("The lighthouse lantern was at last repainted in 2023.", nil),
    ] as [(String, String?)])
  func lookingBack(_ words: String, _ reason: String?) throws {
    let letter = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [promise("r-1", "We will repaint the lighthouse lantern by May.", due: nil)]
    }
    let later = paper("d-2", "2023-06-20", author: "Harbour Board") {
      $0.passages = [said(words, nil)]
    }
    let found = try linker.get().links(of: [letter, later])
    let reasons = Set((found.links + found.suggestions).flatMap(\.why))
    let against: Set = ["tells of an earlier time", "says again what was said before"]
    #expect(reasons.contains { $0.hasPrefix("same matter") })
    #expect(reasons.intersection(against) == Set([reason].compactMap(\.self)))
  }
}
