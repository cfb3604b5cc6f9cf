import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing
import Tracking

/// What a passage is taken to mean for the record that it is linked to.
@Suite struct LinkOutcomesTests {
  private let linker = Result {
    Linker(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
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

  @Test(
    "Yes and no accept and reject what a question asks for as an act, and answer any other",
    arguments: [
      ("Will you repaint the lighthouse lantern?", .accepted, .accepted),
      ("Could we have the lighthouse lantern repainted?", .rejected, .rejected),
      ("Is the lighthouse lantern repainted?", .accepted, .answered),
    ] as [(String, Outcome, Outcome)])
  func askedForAnAct(_ question: String, _ said: Outcome, _ outcome: Outcome) throws {
    let letter = paper("d-1", "2023-03-01", author: "Wold Council") {
      var asked = ask("r-1", question)
      asked.kind = .question
      $0.records = [asked]
    }
    let reply = paper("d-2", "2023-03-20", author: "Harbour Board", replyTo: "2023-03-01") {
      $0.passages = [TrackingTests.said("On the lighthouse lantern repainted: so be it.", said)]
    }
    #expect(try linker.get().links(of: [letter, reply]).links.map(\.outcome) == [outcome])
  }

  @Test(
    "A promise kept in part is put off where the rest is promised for a later day",
    arguments: [("2023-06-01", .revised), ("2023-03-31", .inProgress)] as [(CivilDate, Outcome)])
  func partlyKept(_ rest: CivilDate, _ outcome: Outcome) throws {
    let letter = paper("d-1", "2023-03-01", author: "Harbour Board") {
      $0.records = [
        promise("r-1", "We will repaint the nine lighthouse lanterns.", due: "2023-04-30")
      ]
    }
    let later = paper("d-2", "2023-05-20", author: "Harbour Board") {
      $0.records = [promise("r-2", "The others will follow.", due: rest)]
      var following = said("The others will follow.", nil)
      following.record = "r-2"
      following.tense = .future
      following.deadline = $0.records[0].deadline
      $0.passages = [
        said("Seven of the nine lighthouse lanterns have been repainted.", .inProgress), following,
      ]
    }
    let links = try linker.get().links(of: [letter, sameBlock(later)]).links
    #expect(links.first { $0.record == "r-1" }?.outcome == outcome)
  }
}
