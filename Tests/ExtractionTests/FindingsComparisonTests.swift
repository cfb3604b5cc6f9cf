import Extraction
import Papers
import Records
import Testing

@Suite struct FindingsComparisonTests {
  private static func record(_ start: Int, bodies: [String] = ["The Trust"]) -> Record {
    Record(
      id: "r-\(start)", document: "d-1", kind: .request, quote: "Please reply.",
      span: TextSpan(start, start + 13), locator: "paragraph 1", bodies: bodies, strength: .firm,
      rule: "please")
  }

  @Test func `records found by one side only are gained or lost`() {
    let comparison = FindingsComparison(
      old: [Self.record(0), Self.record(20)], new: [Self.record(20), Self.record(40)])
    #expect(comparison.lost.map(\.id) == ["r-0"])
    #expect(comparison.gained.map(\.id) == ["r-40"])
    #expect(comparison.changed.isEmpty)
  }

  @Test func `a record found by both says what differs`() {
    let comparison = FindingsComparison(
      old: [Self.record(0)], new: [Self.record(0, bodies: ["The Council"])])
    #expect(comparison.changed.map(\.differences) == [["bodies: The Trust → The Council"]])
  }
}
