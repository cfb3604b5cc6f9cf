import Papers
import Records
import Testing

/// What the rows of a table give.
@Suite struct TableReadingTests {
  /// A log in minutes, with a row for each task.
  private func log(_ rows: [(task: String, lead: String)]) -> MadePaper {
    let heads = ["Action", "Lead", "Status"]
    var paper = MadePaper(
      .minutes, rows.flatMap { [(.cell, $0.task), (.cell, $0.lead), (.cell, "Open")] })
    for index in paper.paper.blocks.indices {
      paper.paper.blocks[index].cell = Cell(
        table: 0, row: 1 + index / heads.count, column: index % heads.count,
        head: heads[index % heads.count])
    }
    return paper
  }

  @Test func `the tasks of a log come in the order of its rows`() throws {
    let tasks = (1...12).map { "Repair the lamp at landing stage \($0) of the ferry" }
    let records = try log(tasks.map { ($0, "Ms Orde") }).records()
    #expect(records.map(\.quote) == tasks)
  }

  @Test func `the same task given to two people is two, and given twice to one is one`() throws {
    let task = "Write to the County Council about the drain"
    let records = try log([(task, "Ms Orde"), (task, "Mr Lyle"), (task, "Ms Orde")]).records()
    #expect(records.map(\.owner) == ["Ms Orde", "Mr Lyle"])
  }
}
