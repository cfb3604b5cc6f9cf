import Dates
@testable import Rules
import TestSupport
import Testing

@Suite struct TimeFilesTests {
  @Test("An example beside the words of time does as it says", arguments: try examples())
  func example(_ example: TimeExample) throws {
    let reader = TimeReader(rules: try Repository.times)
    #expect(example.fault(of: reader) == nil)
  }

  private static func examples() throws -> [TimeExample] {
    try Repository.rules.timeExamples()
  }

  @Test func `a list that is not known is shown with its place and the nearest known one`() throws {
    let node = try RuleNode(parsing: "befour: [before]\n", path: "Rules/times/a.yaml")
    var lists = TimeLists()
    let pair = try #require(try node.pairs().first)
    let fault = #expect(throws: RuleFault.self) { try lists.read(pair.key, pair.value) }
    #expect(fault?.description.contains("Rules/times/a.yaml:1:1: `befour` is no list") == true)
    #expect(fault?.description.contains("did you mean `before`?") == true)
  }

  @Test(
    "A named day is written as",
    arguments: [
      ("25 december", NamedDay.fixed(month: 12, day: 25)), ("easter", .easter(daysAfter: 0)),
      ("easter - 2", .easter(daysAfter: -2)),
      ("last monday of may", .weekday(.monday, number: -1, month: 5)),
    ])
  func namedDays(text: String, day: NamedDay) throws {
    #expect(try RuleNode(parsing: text, path: "a.yaml").namedDay() == day)
  }

  @Test(
    "A day that is not in the calendar is refused", arguments: ["31 june", "easter * 2", "soon"])
  func refuses(text: String) throws {
    let node = try RuleNode(parsing: text, path: "a.yaml")
    #expect(throws: RuleFault.self) { try node.namedDay() }
  }
}

extension TimeExample: CustomTestStringConvertible {
  /// The place and the sentence.
  package var testDescription: String { "\(place) \(says)" }
}
