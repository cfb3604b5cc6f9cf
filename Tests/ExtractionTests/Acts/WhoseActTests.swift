import Dates
import Papers
import Records
import Testing

/// Whose a promise or an ask is, where the words do not say it next to the verb.
@Suite struct WhoseActTests {
  @Test func `a post in the column of leads tells no other body than the words do`() throws {
    var table = MadePaper(
      .response,
      [
        (.cell, "Recommendation"), (.cell, "Lead"),
        (.recommendation, "Carn Buses should run a late bus"), (.cell, "Commercial Director"),
      ], from: ["Wold District Council"])
    for index in 0..<4 {
      table.paper.blocks[index].cell = Cell(
        table: 0, row: index / 2, column: index % 2,
        head: index < 2 ? nil : ["Recommendation", "Lead"][index % 2])
    }
    let found = try table.records()
    #expect(found.map(\.bodies) == [["Carn Buses"]])
    #expect(found.map(\.owner) == ["Commercial Director"])
  }

  @Test func `a numbered point is put to whom it names behind that`() throws {
    var response = MadePaper(
      .response, [(.recommendation, "That Wold Police and the Council share the cost of a hut")],
      from: ["Otterford District Council"])
    response.paper.blocks[0].number = "1"
    #expect(try response.records().map(\.bodies.first) == ["Wold Police"])
  }

  @Test func `what follows in minutes is promised by who last had the word`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "Mrs Orr (Carn Water Company) took members through the plan."),
        (.paragraph, "It would be submitted to the regulator in November."),
      ], from: ["Wold Scrutiny Committee"])
    #expect(try minutes.records().map(\.bodies) == [["Carn Water Company"]])
  }

  @Test func `a board acts for the body behind whose name it stands`() throws {
    let minutes = MadePaper(
      .minutes, [(.paragraph, "It was agreed that the Clerk would circulate the dates.")],
      from: ["Board of Carn Hospitals NHS Trust"])
    #expect(try minutes.records().map(\.bodies) == [["Carn Hospitals NHS Trust"]])
  }

  @Test func `a county councillor in a parish's minutes speaks for the county council`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "Present: Cllrs P Orr (Chair) and T Lund; County Cllr J Vane"),
        (.paragraph, "Cllr Vane agreed to send the Clerk a map by 1 May 2025."),
        (.paragraph, "The pond is drained by Woldshire County Council."),
      ], from: ["Nether Wold Parish Council"])
    #expect(try minutes.records().map(\.bodies) == [["Woldshire County Council"]])
  }

  @Test func `a line of those present may go on below`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "Present: Cllrs P Orr (Chair) and T Lund, County Cllr J Vane, District Cllr"),
        (.paragraph, "Ms A Tarr (Wold District Council)"),
        (.paragraph, "Cllr Tarr agreed to send the Clerk a map by 1 May 2025."),
      ], from: ["Nether Wold Parish Council"])
    #expect(try minutes.records().map(\.bodies) == [["Wold District Council"]])
  }

  @Test(
    "Below a heading that says who reports, who is not of the meeting speaks for that body",
    arguments: [
      ("County Councillor's report", "Woldshire County Council"),
      ("Police matters", "Woldshire Constabulary"), ("Open spaces", "Nether Wold Parish Council"),
    ])
  func guests(heading: String, body: String) throws {
    var minutes = MadePaper(
      .minutes,
      [
        (.heading, heading), (.paragraph, "The lane would be cleared by 1 May 2025."),
        (.heading, "Roads"), (.paragraph, "Woldshire County Council had sold the yard."),
        (.paragraph, "Woldshire Constabulary had lent the cones."),
      ], from: ["Nether Wold Parish Council"])
    minutes.paper.blocks[1].heading = 0
    #expect(try minutes.records().map(\.bodies) == [[body]])
  }

  @Test func `the police are nobody's officers, though no force is named`() throws {
    let minutes = MadePaper(
      .minutes, [(.paragraph, "PC Orr said that he would look at the cones.")],
      from: ["Nether Wold Parish Council"])
    #expect(try minutes.records().map(\.bodies) == [["the Police"]])
  }

  @Test func `a capital that opens a sentence makes nobody accountable`() throws {
    let report = MadePaper(
      .report, [(.recommendation, "Consideration should be given to a second slip.")],
      from: ["Harbour Inspectorate"], to: ["Carn Harbour Trust"])
    #expect(try report.records().map(\.bodies) == [["Carn Harbour Trust"]])
  }

  @Test func `the medical director in a care board's minutes is the board's own`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "The Medical Director would write to the surgeries."),
        (.paragraph, "NHS England had sent the form."),
      ], from: ["Carn Integrated Care Board"])
    #expect(try minutes.records().map(\.bodies) == [["Carn Integrated Care Board"]])
  }

  @Test func `a part of a body in the name of a post is none by itself`() throws {
    let minutes = MadePaper(
      .minutes,
      [(.paragraph, "The Democratic Services Officer would add the item to the programme.")],
      from: ["Wold Scrutiny Committee", "Wold District Council"])
    #expect(try minutes.records().map(\.bodies) == [["Wold District Council"]])
  }

  @Test func `what a post's name only qualifies cannot act`() throws {
    let minutes = MadePaper(
      .minutes, [(.paragraph, "The executive summary will give the depth of each berth.")],
      from: ["Carn Hospitals NHS Trust"])
    #expect(try minutes.records().isEmpty)
  }

  @Test func `the chief fire officer acts for the service, the clerk for the authority`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "The Chief Fire Officer would bring a report to the June meeting."),
        (.paragraph, "The Clerk undertook to send the papers by 1 May 2025."),
        (.paragraph, "Woldshire County Council had sold the yard."),
      ], from: ["Wold Fire Authority"])
    #expect(
      try minutes.records().map(\.bodies)
        == [["Wold Fire and Rescue Service"], ["Wold Fire Authority"]])
  }

  @Test func `a paragraph that turns to one of several asks that one`() throws {
    let letter = MadePaper(
      .letter,
      [
        (.paragraph, "To the Ferry Trust. When will the ramp be mended?"),
        (.paragraph, "To Wold Harbour Board. Please send us the tide tables by 1 May 2025."),
      ], from: ["Wold Coroner Service"], to: ["Carn Ferry Trust", "Wold Harbour Board"])
    #expect(try letter.records().map(\.bodies) == [["Carn Ferry Trust"], ["Wold Harbour Board"]])
  }

  @Test func `both are the two to whom it is addressed`() throws {
    let report = MadePaper(
      .report, [(.paragraph, "We recommend that both Trusts audit the ramp by 1 May 2025.")],
      from: ["Inspectorate of Ferries"], to: ["Carn Ferry Trust", "Wold Hospitals NHS Trust"])
    #expect(
      try report.records().map(\.bodies) == [["Carn Ferry Trust", "Wold Hospitals NHS Trust"]])
  }

  @Test func `in evidence a committee's questions are for the witness who answers`() throws {
    var evidence = MadePaper(
      .transcript,
      [
        (.heading, "Witnesses"),
        (
          .paragraph,
          "I: Thea Lund, Chief Executive, Carn Water; and Otto Vane, Engineer, Carn Water."
        ),
        (.speech, "Will the pump be replaced this year?"),
        (.speech, "We will replace it by 1 May 2025."),
      ], from: ["Rivers Committee"])
    evidence.paper.blocks[2].label = "Chair"
    evidence.paper.blocks[3].label = "Thea Lund"
    #expect(try evidence.records().map(\.bodies) == [["Carn Water"], ["Carn Water"]])
  }

  @Test func `the chair in minutes is this meeting's, whoever there chairs another body`() throws {
    let minutes = MadePaper(
      .minutes,
      [
        (.paragraph, "In attendance: Mrs J Orr, Chair, Wold Parents' Forum"),
        (.resolution, "That the Chair write to the Cabinet Member by 1 May 2025."),
      ], from: ["Schools Scrutiny Committee"])
    #expect(try minutes.records().map(\.bodies) == [["Schools Scrutiny Committee"]])
  }

  @Test(
    "How somebody works is no promise; what is said by the way of a day ahead is one",
    arguments: [
      ("Where we find fault, we will say so.", [String]()),
      ("Where we find fault, we will say so by 1 May 2025.", ["2025-05-01"]),
      ("There are two huts, which will be painted by 1 May 2025.", ["2025-05-01"]),
      ("There are two huts, which will be useful.", []),
    ])
  func told(text: String, due: [String]) throws {
    let found = try MadePaper(.letter, [(.paragraph, text)], to: ["Wold District Council"])
      .records()
    #expect(found.map { $0.deadline?.reading.due.map(\.description) ?? "none" } == due)
  }
}
