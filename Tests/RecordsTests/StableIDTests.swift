import Records
import Testing

@Suite struct StableIDTests {
  @Test func `line breaks in a quote leave its id as it was`() {
    let one = StableID.record(document: "d-1", quote: "will publish\nits plan", occurrence: 0)
    let other = StableID.record(document: "d-1", quote: "will publish its plan", occurrence: 0)
    #expect(one == other)
  }

  @Test func `the second occurrence of the same words has an id of its own`() {
    let first = StableID.record(document: "d-1", quote: "Agreed.", occurrence: 0)
    let second = StableID.record(document: "d-1", quote: "Agreed.", occurrence: 1)
    #expect(first != second)
  }
}
