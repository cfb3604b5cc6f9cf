import Rules
import TestSupport
import Testing

@Suite struct ReferenceRulesTests {
  @Test(
    "A reference begins with the committee's short name and the year",
    arguments: [
      ("Health Overview and Scrutiny Committee", 2024, "HOSC/2024/", "a name that is listed"),
      ("Quays and Ferries Panel", 2023, "QFP/2023/", "the initials of any other"),
      ("St Bride's Parish Council", 2023, "SBPC/2023/", "an apostrophe is no word's end"),
      (nil, nil, "REG/undated/", "nobody is named, and no day"),
    ] as [(String?, Int?, String, String)])
  func edges(_ committee: String?, _ year: Int?, _ before: String, _ because: String) throws {
    let rules = try ReferenceRules(try Repository.rules.file("references.yaml"))
    #expect(rules.edges(committee: committee, year: year).before == before, "\(because)")
    #expect(rules.digits == 3)
  }

  @Test(
    "A pattern that cannot work is shown with its place",
    arguments: [
      ("<committee>/<year>", "the pattern must hold <number> once"),
      ("<body>/<number>", "a pattern may hold <committee>, <year> and <number>"),
    ])
  func faults(_ pattern: String, _ fault: String) throws {
    let node = try RuleNode(
      parsing: "pattern: \(pattern)\ndigits: 3\nwithout a name: REG\n",
      path: "Rules/references.yaml")
    let found = #expect(throws: RuleFault.self) { try ReferenceRules(node) }
    #expect(found?.description.hasPrefix("Rules/references.yaml:1:10: \(fault)\n") == true)
  }
}
