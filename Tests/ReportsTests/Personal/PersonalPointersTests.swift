import Papers
import Reports
import Rules
import TestSupport
import Testing

/// What may be about a person is pointed out to a clerk, as the rules say.
@Suite struct PersonalPointersTests {
  private func found(_ text: String) throws -> [String] {
    let rules = try PersonalRules(try Repository.rules.file("personal.yaml"))
    return PersonalPointers(rules: rules.pointedOut).pointers(in: text)
      .map { "\($0.what): \($0.words)" }
  }

  @Test(
    "is pointed out",
    arguments: [
      ("We heard Mrs Orlop, who spoke.", ["name: Orlop"], "a name behind a title"),
      ("The report on Mr. Jo O’Neill’s care", ["name: Jo O’Neill"], "without the s of whose"),
      ("Sarah van Halyard asked.", ["name: Sarah van Halyard"], "a first name with a surname"),
      ("He was born on 4 May 1981 in Skelby.", ["birth date: 4 May 1981"], "a birth date in words"),
      ("DOB: 04/05/1981.", ["birth date: 04/05/1981"], "a birth date in figures"),
      ("case number AB/1234/25 and", ["case number: AB/1234/25"], "a case number"),
      ("NHS No: 943476", ["case number: 943476"], "a number of the health service"),
    ])
  func pointed(text: String, expected: [String], case: String) throws {
    #expect(try found(text) == expected)
  }

  @Test(
    "is left alone",
    arguments: [
      "Mark the page and Grace the table.", "The Harbour Trust met on 4 May 1981.",
      "It was born of need.", "Victoria,\nThe Council", "Miss the meeting at your peril.",
      "recommendation 4 of case law",
    ])
  func alone(text: String) throws {
    #expect(try found(text) == [])
  }

  @Test func `its place is counted in bytes`() throws {
    let rules = try PersonalRules(try Repository.rules.file("personal.yaml"))
    let text = "“Yes” said Mr Halyard."
    let pointer = try #require(
      PersonalPointers(rules: rules.pointedOut).pointers(in: text).first)
    #expect(text[pointer.span] == "Halyard")
  }
}
