import Rules
import TestSupport
import Testing

@Suite struct LayoutRulesTests {
  @Test func `a list is named as its case is, word by word`() {
    #expect(LayoutList.theirReferenceFields.name == "their reference fields")
    #expect(Set(LayoutList.allCases.map(\.name)).count == LayoutList.allCases.count)
  }

  @Test func `every list has its bit in the words of the layouts`() {
    #expect(LayoutList.allCases.count <= 128)
    #expect(LayoutList.allCases.map(\.rawValue) == Array(0..<LayoutList.allCases.count))
  }

  @Test func `the rules that ship give every list a word`() throws {
    let rules = try LayoutRules(folder: Repository.rules)
    #expect(LayoutList.allCases.filter { rules[$0].isEmpty } == [])
  }
}
