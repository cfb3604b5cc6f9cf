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

  @Test(
    "Who declines and names another body hands the ask on to it",
    arguments: [
      ("The lantern of the lighthouse is a matter for the Agency, which has the keys.", true),
      ("It is for the Agency to say when the lantern of the lighthouse is lit.", true),
      ("We cannot say when the lantern of the lighthouse is lit.", false),
      ("The lantern of the lighthouse is a matter for taste.", false),
    ])
  func handedOn(_ words: String, isHandedOn: Bool) throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "When will the lighthouse lantern be lit?")]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.copied = ["Coastal Agency"]
      $0.passages = [said(words, .declined)]
    }
    let link = try #require(try linker.get().links(of: [letter, reply]).links.first)
    #expect(link.outcome == .declined)
    #expect(link.why.contains("hands it on to Coastal Agency") == isHandedOn)
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

  @Test func `a promise that is quietly dropped is declined, and not done`() throws {
    let first = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [promise("r-1", "We will repaint the lighthouse lantern.", due: "2023-05-31")]
    }
    let later = paper("d-2", "2023-07-20", author: "Harbour Board") {
      $0.passages = [
        said("The repainting of the lighthouse lantern is no longer feasible.", .declined)
      ]
    }
    let link = try #require(try linker.get().links(of: [first, later]).links.first)
    #expect(link.outcome == .declined)
    var history = History(
      record: first.findings.records[0], written: first.day, links: [link], responseDue: nil)
    #expect(Status(of: history, on: "2023-07-21") == .overdue)
    history.links = []
    #expect(Status(of: history, on: "2023-07-21") == .lapsed)
  }

  @Test func `an act that recurs is under way when it was done once`() throws {
    let first = paper("d-1", "2023-03-01", author: "Harbour Board") {
      var monthly = promise("r-1", "We will test the lighthouse lantern monthly.", due: nil)
      monthly.deadline = Deadline(
        text: "monthly", span: nil, reading: TimeReading(timeClass: .recurring, cycle: "P1M"))
      $0.records = [monthly]
    }
    let later = paper("d-2", "2023-07-20", author: "Harbour Board") {
      $0.passages = [said("The lantern of the lighthouse was tested.", .completed)]
    }
    let links = try linker.get().links(of: [first, later]).links
    #expect(links.map(\.outcome) == [.inProgress])
  }

  @Test(
    "A thing that was to be given is answered in part where it is only said to be there",
    arguments: [
      ("We have drafted a lantern plan for the lighthouse.", .partlyAnswered, "it is not given"),
      ("The lantern plan for the lighthouse was sent to you.", .answered, "it is given"),
    ] as [(String, Outcome, String)])
  func withheld(_ answer: String, _ outcome: Outcome, _ why: String) throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", "Please provide a plan for the lighthouse lantern.")]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [said(answer, nil)]
    }
    let links = try linker.get().links(of: [letter, reply]).links
    #expect(links.map(\.outcome) == [outcome], "\(why)")
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

  @Test(
    "Who asks to be told something is answered by whatever tells of it",
    arguments: [
      "Please let us know who repaints the lighthouse lantern.",
      "Please give us your assurance about the lighthouse lantern.",
    ])
  func toBeTold(_ wanted: String) throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      $0.records = [ask("r-1", wanted)]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [said("The lantern of the lighthouse was repainted by the crew.", nil)]
    }
    #expect(try linker.get().links(of: [letter, reply]).links.map(\.outcome) == [.answered])
  }

  @Test func `a promise made again with another day carries on under a new record`() throws {
    let first = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [promise("r-1", "We will repaint the lighthouse lantern.", due: "2023-05-31")]
    }
    let second = paper("d-2", "2023-06-01", author: "Harbour Board") {
      let again = promise(
        "r-2", "We will repaint the lighthouse lantern by August.", due: "2023-08-31")
      var passage = said("We will repaint the lighthouse lantern by August.", nil)
      passage.tense = .future
      passage.record = "r-2"
      passage.deadline = again.deadline
      $0.records = [again]
      $0.passages = [passage]
    }
    let third = paper("d-3", "2023-09-01", author: "Harbour Board") {
      $0.passages = [said("The lantern of the lighthouse was repainted.", .completed)]
    }
    let links = try linker.get().links(of: [third, first, second]).links
    #expect(links.map(\.record) == ["r-1", "r-2"])
    #expect(links.map(\.outcome) == [.revised, .completed])
    #expect(links.first?.newRecord == "r-2")
    #expect(links.first?.deadline?.reading.due == "2023-08-31")
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
}

// MARK: - Made-up papers

private func paper(
  _ id: String, _ day: CivilDate, author: String?, replyTo: CivilDate? = nil,
  _ fill: (inout Findings) -> Void
) -> LinkablePaper {
  var findings = Findings(document: id)
  findings.author = author
  fill(&findings)
  for index in findings.passages.indices {
    findings.passages[index].document = id
    findings.passages[index].block = index
    findings.passages[index].span = TextSpan(100 * index, 100 * index + 50)
    if findings.passages[index].speakers.isEmpty {
      findings.passages[index].speakers = author.map { [$0] } ?? []
    }
  }
  return LinkablePaper(
    id: id, day: day, kind: .letter, reference: nil,
    inReplyTo: replyTo.map { [Citation(date: $0)] } ?? [], findings: findings)
}

/// The paper with all its passages in one paragraph.
private func sameBlock(_ paper: LinkablePaper) -> LinkablePaper {
  var paper = paper
  for index in paper.findings.passages.indices { paper.findings.passages[index].block = 0 }
  return paper
}

private func ask(_ id: String, _ quote: String, number: String? = nil) -> Record {
  var record = Record(
    id: id, document: "d-1", kind: .request, quote: quote, span: TextSpan(0, quote.utf8.count),
    locator: "", bodies: ["Harbour Board"], strength: .firm, rule: "")
  record.author = "Wold Council"
  record.number = number
  return record
}

private func promise(_ id: String, _ quote: String, due: CivilDate?) -> Record {
  var record = Record(
    id: id, document: "", kind: .commitment, quote: quote, span: TextSpan(0, quote.utf8.count),
    locator: "", bodies: ["Harbour Board"], strength: .firm, rule: "")
  record.deadline = due.map {
    Deadline(text: "then", span: nil, reading: TimeReading(timeClass: .date, due: $0))
  }
  return record
}

private func said(_ quote: String, _ outcome: Outcome?, by speaker: String? = nil) -> Passage {
  var passage = Passage(
    document: "", quote: quote, span: TextSpan(0, quote.utf8.count), block: 0, outcome: outcome,
    speakers: speaker.map { [$0] } ?? [], rule: "")
  passage.tense = .past
  return passage
}

private func under(_ record: String, _ passage: Passage) -> Passage {
  var passage = passage
  passage.answersRecords = [record]
  return passage
}
