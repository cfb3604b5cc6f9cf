import Rules
import Testing

@Suite struct RuleNodeTests {
  @Test func `aliases that multiply what stands in a file are refused`() {
    let lists = (1...9).map {
      "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let text = "l0: &l0 [word]\n" + lists.joined(separator: "\n")
    let fault = #expect(throws: RuleFault.self) { try RuleNode(parsing: text, path: "a.yaml") }
    #expect(fault?.message == "aliases, as in *name, make more of the file than stands in it")
  }

  @Test func `an unknown key is shown with its place and the nearest known one`() throws {
    let node = try RuleNode(parsing: "rule: a\nphrasses: [b]\n", path: "Rules/a.yaml")
    let fault = #expect(throws: RuleFault.self) { try node.allow(keys: ["rule", "phrases"]) }
    #expect(
      fault?.description == """
        Rules/a.yaml:2:1: `phrasses` is not known here; known are: rule, phrases
        2 | phrasses: [b]
            ^ did you mean `phrases`?
        """)
  }

  @Test func `text that is no YAML is refused with its place`() {
    #expect(throws: RuleFault.self) { try RuleNode(parsing: "a: [b", path: "Rules/a.yaml") }
  }
}
