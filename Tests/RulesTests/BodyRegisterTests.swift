import Records
import Rules
import TestSupport
import Testing

@Suite struct BodyRegisterTests {
  private static let yaml = """
    bodies:
      - name: Otterford Harbour Trust
        aliases: [OHT]
        form: nhs
        posts:
          - Harbour Master
          - title: Ada Orr
            from: 2020-01-01
            until: 2024-12-31
    """

  private func register(_ text: String = yaml) throws(RuleFault) -> BodyRegister {
    try BodyRegister([try RuleNode(parsing: text, path: "Rules/bodies/ours.yaml")])
  }

  @Test(
    "A body is known by any of its names, in any case",
    arguments: ["Otterford Harbour Trust", "the otterford harbour trust", "OHT"])
  func names(name: String) throws {
    #expect(try register().body(named: name)?.name == "Otterford Harbour Trust")
  }

  @Test func `a post-holder stands for the body only while they held the post`() throws {
    #expect(try register().body(ofPost: "Ada Orr", on: "2023-06-01") != nil)
    #expect(try register().body(ofPost: "Ada Orr", on: "2025-06-01") == nil)
    #expect(try register().body(ofPost: "Harbour Master", on: "2025-06-01") != nil)
  }

  @Test func `from the day on which a body is followed by another its name is the other's`() throws
  {
    let register = try register(
      Self.yaml
        + "\n  - name: Old Trust\n    becomes: Otterford Harbour Trust\n    from: 2023-04-01\n")
    #expect(register.name(of: "Old Trust", on: "2023-03-31") == "Old Trust")
    #expect(register.name(of: "Old Trust", on: "2023-04-01") == "Otterford Harbour Trust")
    #expect(register.name(of: "Nobody", on: "2023-04-01") == nil)
  }

  @Test func `a name that stands for two bodies is refused with its place`() throws {
    let fault = #expect(throws: RuleFault.self) {
      try register(Self.yaml + "\n  - name: Other Trust\n    aliases: [OHT]\n")
    }
    #expect(fault?.message == "'OHT' is already a name of Otterford Harbour Trust")
    #expect(fault?.line == 10)
  }

  @Test(
    "A slip that would switch a body off in silence is refused",
    arguments: [
      (
        "form: commitee",
        """
        'commitee' is not known here; it must be one of: council, committee, nhs, police, fire, \
        partnership, department, agency, board, school, company, association, assembly, court
        """, "did you mean 'committee'?"
      ),
      (
        "becomes: Otterford Harbor Trust\n    from: 2023-04-01",
        "it becomes 'Otterford Harbor Trust', which is no body of these files",
        "did you mean 'Otterford Harbour Trust'?"
      ),
    ])
  func slips(line: String, message: String, remedy: String) {
    let fault = #expect(throws: RuleFault.self) {
      try register(Self.yaml + "\n  - name: Old Trust\n    \(line)\n")
    }
    #expect(fault?.message == message)
    #expect(fault?.remedy == remedy)
  }
}
