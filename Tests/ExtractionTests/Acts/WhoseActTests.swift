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
