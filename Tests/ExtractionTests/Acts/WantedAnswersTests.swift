import Papers
import Records
import Testing

/// Which questions somebody must answer, and which answer themselves.
@Suite struct WantedAnswersTests {
  @Test(
    "Minutes put a question in somebody's mouth, or think aloud",
    arguments: [
      ("How was anybody to get home after that?", 0),
      ("Councillor Orr to the Leader: “How many lamps are broken?”", 1),
      ("JS: why no survey since May?", 1),
    ])
  func minutes(text: String, count: Int) throws {
    #expect(try MadePaper(.minutes, [(.paragraph, text)]).records().count == count)
  }

  @Test func `a debate puts what speaks to somebody, and what ends a speech`() throws {
    var debate = MadePaper(
      .transcript,
      [
        (.speech, "How is a widow to get to the chemist? I will tell the House what I found."),
        (.speech, "Will he meet the widow? It is a scandal."),
        (.speech, "What became of the ferry?"),
      ])
    for (index, label) in ["Ms Orr", "Mr Dell", "Ms Hale"].enumerated() {
      debate.paper.blocks[index].label = label
    }
    let found = try debate.records().filter { $0.kind == .question }
    #expect(found.map(\.quote) == ["Will he meet the widow?", "What became of the ferry?"])
  }

  @Test func `a report answers the questions that it says are its own`() throws {
    var report = MadePaper(
      .report,
      [
        (.paragraph, "In this review we answer two main questions:"),
        (.listItem, "How safe is the ferry?"),
        (.listItem, "What does it cost?"),
      ])
    for index in 1...2 { report.paper.blocks[index].stem = 0 }
    #expect(try report.records().isEmpty)
  }
}
