import Dates
import Papers
import Rules
import TestSupport
import Testing

@Suite struct RetentionRulesTests {
  @Test(
    "A paper is kept as long as its kind is",
    arguments: [
      (.letter, "2024-03-04", "a letter six years"), (.minutes, nil, "minutes for good"),
      (.other, "2024-03-04", "anything else six years"),
    ] as [(PaperKind, CivilDate?, String)])
  func period(_ kind: PaperKind, _ end: CivilDate?, _ because: String) throws {
    let rules = try RetentionRules(try Repository.rules.file("retention.yaml"))
    #expect(rules.period(of: kind)?.end(from: "2018-03-04") == end, "\(because)")
  }

  @Test(
    "What is not understood is shown with its place",
    arguments: [
      ("name: x\n    keep: long", "this is no time to keep a paper"),
      ("name: x\n    papers: [letter]\n    keep: 1 year", "the last period must fit every paper"),
    ])
  func faults(_ period: String, _ fault: String) throws {
    let node = try RuleNode(parsing: "periods:\n  - \(period)\n", path: "Rules/retention.yaml")
    let found = #expect(throws: RuleFault.self) { try RetentionRules(node) }
    #expect(found?.description.contains(fault) == true)
  }
}
