import Evaluation
import Testing

@Suite struct NotedFiguresTests {
  private static func tally(right: Int, of all: Int) -> Tally {
    var tally = Tally()
    tally.recall.right = right
    tally.recall.all = all
    tally.precision = tally.recall
    return tally
  }

  @Test(
    "A share is noted rounded down",
    arguments: [
      (2, 3, 0.66, "not up"), (29, 100, 0.29, "what has two decimals stays"), (1, 1, 1, "all"),
    ])
  func rounds(right: Int, all: Int, noted: Double, case: String) {
    let figures = NotedFigures([(name: "bridge", tally: Self.tally(right: right, of: all))])
    #expect(figures.cases["bridge"]?[.recordRecall] == noted)
    #expect(figures.cases["bridge"]?[.status] == nil, "nothing was measured")
  }

  @Test func `what fell is named with how far`() {
    let figures = NotedFigures([(name: "bridge", tally: Self.tally(right: 3, of: 4))])
    #expect(figures.falls(of: "bridge", to: Self.tally(right: 3, of: 4)).isEmpty)
    #expect(
      figures.falls(of: "bridge", to: Self.tally(right: 1, of: 2)) == [
        "record precision of bridge fell from 0.750 to 0.500, by 0.250",
        "record recall of bridge fell from 0.750 to 0.500, by 0.250",
        "record F1 of bridge fell from 0.750 to 0.500, by 0.250",
      ])
    #expect(figures.falls(of: "quay", to: Self.tally(right: 1, of: 2)).count == 1)
  }

  @Test func `the file holds what was noted`() throws {
    let figures = NotedFigures([
      (name: "quay", tally: Self.tally(right: 1, of: 2)),
      (name: "bridge", tally: Self.tally(right: 3, of: 4)),
    ])
    #expect(try NotedFigures(json: Array(figures.json.utf8)) == figures)
    #expect(figures.json.hasPrefix("{\n  \"bridge\": {\"record precision\": 0.75, "))
  }

  @Test func `a figure that there is not is refused by name`() {
    let error = #expect(throws: GoldProblem.self) {
      try NotedFigures(json: Array(#"{"quay": {"beauty": 1}}"#.utf8))
    }
    #expect(error?.description.contains("there is no figure 'beauty'") ?? false)
  }

  @Test func `the table has a column a case and one for all`() {
    let table = FigureTable([
      (name: "bridge", tally: Self.tally(right: 1, of: 2)),
      (name: "quay", tally: Self.tally(right: 1, of: 1)),
    ])
    let lines = table.text.split(separator: "\n")
    #expect(lines[0].split(separator: " ") == ["bridge", "quay", "all"])
    #expect(lines[3].split(separator: " ") == ["record", "recall", "0.500", "1.000", "0.667"])
    #expect(lines[3].hasSuffix("          0.667"))
    #expect(lines[8].hasSuffix("nan             nan"))
    #expect(Set(lines.map(\.count)).count == 1)
  }
}
