import Rules
import TestSupport
import Testing

@Suite struct ReportLayoutTests {
  @Test(
    "A layout that is shipped is named as its file, and is understood",
    arguments: try Repository.rules.reportNames)
  func shipped(name: String) throws {
    let layout = try Repository.rules.report(named: name)
    #expect(layout.name == name)
    #expect(layout.parts.contains(.items))
  }

  @Test func `every field is a column of the full layout, but the empty one`() throws {
    let shown = Set(try Repository.rules.report(named: "full").columns.map(\.field))
    #expect(shown.union([.empty]) == Set(ReportField.allCases))
  }

  @Test func `a layout that is not there is refused with the ones that are`() throws {
    let rules = try Repository.rules
    let fault = #expect(throws: RuleFault.self) { try rules.report(named: "trackr") }
    #expect(
      fault?.description == """
        Rules/reports/trackr.yaml:1:1: there is no layout 'trackr'; \
        there are: actions, full, recommendations, tracker; did you mean 'tracker'?
        """)
  }

  @Test func `a column that shows what is not known is refused with its place`() throws {
    let node = try RuleNode(
      parsing: """
        report: mine
        title: Mine
        parts: [items]
        columns:
          - head: Words
            shows: wordz
        """, path: "Rules/reports/mine.yaml")
    let fault = #expect(throws: RuleFault.self) { try ReportLayout(node) }
    #expect(fault?.line == 6)
    #expect(fault?.remedy == "did you mean 'words'?")
  }
}
