import Dates
import Rules
import TestSupport
import Testing

@Suite struct ChasingRulesTests {
  private func rules() throws -> ChasingRules {
    try ChasingRules(try Repository.rules.file("chasing.yaml"))
  }

  @Test func `every step names a response time that there is`() throws {
    let times = try ResponseTimes(try Repository.rules.file("response-times.yaml")).times
    let names = Set(times.map(\.name))
    #expect(Set(try rules().steps.compactMap(\.time)).isSubset(of: names))
  }

  @Test(
    "The next step fits the law and the stage",
    arguments: [
      ("a freedom of information request", "first reminder", "internal review"),
      ("a freedom of information request", "final reminder", "Information Commissioner"),
      ("a letter", "second reminder", "ten working days"),
      ("a letter", "final reminder", "reported to the next meeting"),
    ])
  func steps(_ time: String, _ stage: String, _ words: String) throws {
    #expect(try rules().step(time: time, stage: stage).words.contains(words))
  }

  @Test func `a promise has the steps of custom`() throws {
    #expect(try rules().step(time: nil, stage: "first reminder").source == nil)
  }

  @Test func `rules that leave some item without a step are refused`() throws {
    let node = try RuleNode(
      parsing: """
        days between: 14
        stages: [{after: 0, name: first, opening: Hello}]
        next steps: [{stage: first, step: Answer}]
        """, path: "Rules/chasing.yaml")
    let fault = #expect(throws: RuleFault.self) { try ChasingRules(node) }
    #expect(fault?.message == "`next steps` leave some item without a step")
  }

  @Test func `a contact counts between its days`() throws {
    let contacts = try Contacts(
      try RuleNode(
        parsing: """
          contacts:
            - body: Port Authority
              name: Ms Old
              until: 2024-03-31
            - body: Port Authority
              name: Mr New
              from: 2024-04-01
              owners: [Harbour Master]
          """, path: "contacts.yaml"))
    #expect(contacts.contact(for: "port authority", on: "2024-03-31")?.name == "Ms Old")
    #expect(contacts.contact(for: "Port Authority", on: "2024-04-01")?.salutation == "Mr New")
    #expect(contacts.owners(in: "Port Authority") == ["Harbour Master"])
    #expect(contacts.contact(for: "Nobody", on: "2024-04-01") == nil)
  }
}
