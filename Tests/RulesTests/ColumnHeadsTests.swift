import Rules
import TestSupport
import Testing

@Suite struct ColumnHeadsTests {
  private static let heads = Result {
    try ColumnHeads(try Repository.rules.file("columns.yaml"))
  }

  @Test(
    "The head of a column says what it holds",
    arguments: [
      ("Position at 27 November", .position), ("By", .due), ("What", .action),
      ("What the inspectors asked", nil), ("What we will do", .plan), ("Date expected", .due),
    ] as [(String, ColumnHeads.Content?)])
  func content(head: String, content: ColumnHeads.Content?) throws {
    #expect(try Self.heads.get().content(of: head) == content)
  }

  @Test func `a column of expected days is told from one of days that are due`() throws {
    #expect(try Self.heads.get().isExpectation("Date decision expected"))
    #expect(try !Self.heads.get().isExpectation("Due date"))
  }
}
