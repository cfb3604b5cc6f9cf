import Rules
import TestSupport
import Testing

@Suite struct JumpRulesTests {
  @Test func `the rules that are shipped say how far a share may move`() throws {
    let rules = try JumpRules(try Repository.rules.file("jumps.yaml"))
    #expect(rules == JumpRules(points: 10, least: 20))
  }

  @Test func `a number that is none is shown with its place`() throws {
    let node = try RuleNode(parsing: "points: many\nleast: 20\n", path: "Rules/jumps.yaml")
    let fault = #expect(throws: RuleFault.self) { try JumpRules(node) }
    #expect(
      fault?.description == """
        Rules/jumps.yaml:1:9: a whole number from 1 to 100 was expected here
        1 | points: many
                    ^
        """)
  }
}
