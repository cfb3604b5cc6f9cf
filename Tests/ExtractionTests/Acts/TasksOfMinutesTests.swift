import Dates
import Papers
import Records
import TestSupport
import Testing

/// Tasks as minutes give them: behind labels, by initials and bare names, by what was resolved.
@Suite struct TasksOfMinutesTests {
  private func minutes(
    _ blocks: [(role: BlockRole, text: String)], from author: String = "Wold Parish Council"
  ) -> MadePaper { MadePaper(.minutes, blocks, from: [author]) }

  @Test func `a list of councillors gives nobody another's name for a post`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "Present: Cllrs Orde, Lyle and the Clerk."),
        (.paragraph, "The lamps are out. Cllr Orde to look. Clerk report to Harbours."),
      ], from: ["Skelby Parish Council"])
    let found = try minutes.records()
    #expect(found.map(\.owner) == ["Cllr Orde", "Clerk"])
    #expect(found.map(\.bodies) == [["Skelby Parish Council"], ["Skelby Parish Council"]])
  }

  @Test(
    "The label of a task gives what stands before it to whom it names",
    arguments: [
      "Resolved: to buy three lamps. ACTION: Clerk",
      "It was agreed that three lamps be bought ACTION: Clerk",
    ])
  func labels(text: String) throws {
    let found = try minutes([(.resolution, text)]).records()
    #expect(found.map(\.kind) == [.action])
    #expect(found.map(\.owner) == ["Clerk"])
    #expect(found.allSatisfy { !$0.quote.contains("lerk") })
  }

  @Test(
    "Whatever stands behind the label of a task is one",
    arguments: [
      ("ACTION: Rowan Tarr to paint the hut", "Rowan Tarr"),
      ("ACTION: Hut owner to paint it", "Hut owner"),
      ("ACTION: To paint the hut", nil),
      ("ACTION: If the trial goes well, the hut should be painted", nil),
    ])
  func labelled(text: String, owner: String?) throws {
    let found = try minutes([(.action, text)]).records()
    #expect(found.map(\.kind) == [.action])
    #expect(found.map(\.owner) == [owner])
  }

  @Test(
    "What stands before a label that names its owner alone is the task, whatever its words",
    arguments: [
      ("The stile on path nine is broken. (Action: Clerk)", "Clerk"),
      ("Prices had been asked for. Action: Mr Tarr", "Mr Tarr"),
    ])
  func beforeLabel(text: String, owner: String) throws {
    let found = try minutes([
      (.paragraph, "Clerk to paint the hut before Easter."), (.paragraph, text),
    ]).records()
    #expect(found.map(\.kind) == [.action, .action])
    #expect(found.map(\.owner) == ["Clerk", owner])
    #expect(found.last?.quote == text.split(separator: ".").first.map(String.init))
  }

  @Test func `behind a task the line itself may say who and when`() throws {
    let found = try minutes([
      (.action, "ACTION 3: Survey to be sent to the bank. Due: 27 March 2025.")
    ]).records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-03-27"])
    #expect(found.map(\.owner) == [nil])
  }

  @Test(
    "A sentence that begins with a task gives it; one that begins with a matter of business does not",
    arguments: [
      ("To contact the owner of the slip.", 1), ("To receive the report of the warden.", 0),
    ])
  func elided(text: String, count: Int) throws {
    #expect(try minutes([(.paragraph, text)]).records().count == count)
  }

  @Test(
    "What is resolved may stand in numbered points of one line, with plurals for posts",
    arguments: [
      ("RESOLVED: That (1) the report be noted; (2) the Clerk order a bench.", "Clerk"),
      ("RESOLVED: That the Head of Green Spaces report back in June.", "Head of Green Spaces"),
    ])
  func resolvedBare(text: String, owner: String) throws {
    let found = try minutes([(.resolution, text)]).records()
    #expect(found.map(\.kind) == [.action])
    #expect(found.map(\.owner) == [owner])
  }

  @Test func `a committee asks its council's officers, but tells its clerk`() throws {
    let found = try minutes(
      [
        (.paragraph, "The policy officer was asked to circulate the figures."),
        (.paragraph, "The clerk was asked to circulate the dates."),
      ], from: "Wold Scrutiny Committee"
    ).records()
    #expect(found.map(\.kind) == [.request, .action])
  }

  @Test(
    "A dash may stand behind the label of a task, and what became of one is none",
    arguments: [
      ("Action – Mr Tarr to write to the bank", 1),
      ("ACTION 12: The Clerk confirmed that the survey was complete", 0),
    ])
  func dashes(text: String, count: Int) throws {
    let found = try minutes([(.action, text)]).records()
    #expect(found.map(\.owner) == Array(repeating: "Mr Tarr", count: count))
  }

  @Test func `what a committee requested beside what it noted is asked for`() throws {
    let text = "The Committee noted the report and requested a survey of the slip in June."
    let found = try minutes([(.paragraph, text)], from: "Wold Scrutiny Committee").records()
    #expect(found.map(\.kind) == [.request])
  }

  @Test func `whom a meeting asked ends where what is asked for begins`() throws {
    let found = try minutes([
      (.paragraph, "Councillors asked the Clerk to invite the warden to the May meeting.")
    ]).records()
    #expect(found.map(\.owner) == ["Clerk"])
  }

  @Test(
    "Whoever asks a question in minutes, it is one; who asks for a thing asks",
    arguments: [
      ("A rower asked whether the slip would be dredged.", RecordKind.question),
      ("A rower asked if fees were to be frozen.", .question),
      ("A rower asked for a list of the moorings.", .request),
    ])
  func askedByAnybody(text: String, kind: RecordKind) throws {
    #expect(try minutes([(.paragraph, text)]).records().map(\.kind) == [kind])
  }

  @Test func `a line below a task says when it is due`() throws {
    let found = try minutes([
      (.action, "ACTION: Clerk to paint the hut"), (.paragraph, "Due: June"),
    ]).records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-06-30"])
  }

  @Test(
    "What a meeting resolves to do is a task; what it keeps, hears or notes is none",
    arguments: [
      ("To write to the owner of the quay.", 1), ("To keep the present hours.", 0),
      ("It was resolved to approve the accounts.", 0), ("To note the plan.", 0),
    ])
  func resolved(text: String, count: Int) throws {
    #expect(try minutes([(.resolution, text)]).records().count == count)
  }

  @Test(
    "A meeting gives its clerk a task, and asks anybody else",
    arguments: [
      ("The Clerk was asked to get three prices.", RecordKind.action),
      ("That the Harbour Trust be requested to mend the steps.", .request),
    ])
  func asked(text: String, kind: RecordKind) throws {
    let found = try minutes([(.resolution, text)], from: "Wold Scrutiny Committee").records()
    #expect(found.map(\.kind) == [kind])
  }

  @Test func `a point of a resolution asks where its stem names the meeting`() throws {
    var made = minutes([
      (.resolution, "RESOLVED – That the Committee:"), (.resolution, "notes the figures; and"),
      (.resolution, "requests the Harbour Trust to mend the steps by 1 May 2025."),
    ])
    for index in 1...2 { made.paper.blocks[index].stem = 0 }
    let found = try made.records()
    #expect(found.map(\.bodies) == [["Harbour Trust"]])
    #expect(found.map { $0.deadline?.reading.due } == ["2025-05-01"])
  }

  @Test func `a decision that is printed twice is one`() throws {
    let text = "That a report on the moorings be brought to the May meeting."
    #expect(try minutes([(.resolution, text), (.resolution, text)]).records().count == 1)
  }

  @Test func `why a meeting decided so binds nobody`() throws {
    var made = minutes([
      (.heading, "Reasons for the decision"),
      (.paragraph, "Members will be sent the plan by May so that they can judge."),
    ])
    made.paper.blocks[1].heading = 0
    #expect(try made.records().isEmpty)
  }

  @Test(
    "Who only has initials or a bare name is known by what members do",
    arguments: [
      ("Rowan Tarr asked for news. Rowan Tarr will speak to the owner.", "Rowan Tarr"),
      ("Rowan Tarr will speak to the owner.", "Rowan Tarr"),
      ("The lamp is out, Clerk to report it.", "Clerk"),
    ])
  func names(text: String, owner: String) throws {
    let found = try minutes([(.paragraph, text)]).records()
    #expect(found.last?.kind == .action)
    #expect(found.last?.owner == owner)
  }

  @Test(
    "A name that no person has does nothing of its own",
    arguments: ["Tarn Fair will open in sunshine.", "Wold Way will cost the parish dearly."])
  func things(text: String) throws {
    #expect(try minutes([(.paragraph, text)]).records().isEmpty)
  }

  @Test func `the county in a parish's minutes is its council`() throws {
    let found = try minutes([
      (
        .paragraph,
        "Mr Orr came for Tarn County Council. He said that the county would mend the road."
      )
    ]).records()
    #expect(found.map(\.bodies) == [["Tarn County Council"]])
  }

  @Test(
    "What would come of a thing is promised by nobody",
    arguments: [
      ("The Trust said that it would mend the steps.", 1),
      ("The Trust said that it would save money and would bring people in.", 0),
    ])
  func effects(text: String, count: Int) throws {
    #expect(try minutes([(.paragraph, text)]).records().count == count)
  }
}
