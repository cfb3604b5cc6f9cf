import Reports
import Testing

@Suite struct JSONTests {
  @Test(
    "A value is printed in one way",
    arguments: [
      (.null, "null", "absent"),
      (.truth(true), "true", "a truth"),
      (.number(-7), "-7", "a whole number"),
      (.decimal(0.8333333, places: 3), "0.833", "a rounded number"),
      (.decimal(.nan, places: 3), "null", "JSON knows no such number"),
      (.text("a \"b\" \\ c/d"), #""a \"b\" \\ c/d""#, "what must be escaped, and nothing else"),
      (.text("one\ntwo\t\u{1}é"), #""one\ntwo\t\u0001é""#, "control characters"),
      (.list([.number(1), .null]), "[1, null]", "a list"),
      (.members(["b": .number(1), "a": .list([])]), #"{"b": 1, "a": []}"#, "order is kept"),
    ] as [(JSON, String, String)])
  func line(_ value: JSON, _ text: String, _ because: String) {
    #expect(value.line == text, "\(because)")
  }

  @Test func `a page has its lists one item a line`() {
    let value = JSON.members(["n": .number(1), "items": .list([.number(2), .number(3)])])
    #expect(value.page == "{\"n\": 1,\n \"items\": [\n  2,\n  3]}")
  }
}
