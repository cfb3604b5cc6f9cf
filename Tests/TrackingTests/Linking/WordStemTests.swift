import Testing

@testable import Tracking

@Suite struct WordStemTests {
  @Test(
    "Are forms of one word",
    arguments: [
      ("published", "publishes"), ("policy", "policies"), ("reply", "replied"), ("plan", "planned"),
      ("consultation", "consulted"), ("opening", "opens"), ("settled", "settle"),
      ("lanterns", "Lantern"),
    ])
  func same(left: String, right: String) {
    #expect(
      WordStem(of: Array(left.lowercased().utf8)) == WordStem(of: Array(right.lowercased().utf8)))
  }

  @Test("Are different words", arguments: [("note", "not"), ("ferry", "ferret"), ("pier", "pies")])
  func different(left: String, right: String) {
    #expect(WordStem(of: Array(left.utf8)) != WordStem(of: Array(right.utf8)))
  }
}
