import Reports
import Rules
import TestSupport
import Testing

/// What is personal is left out, and what only looks like it stays.
@Suite struct PersonalDetailsTests {
  private func leftOut(_ text: String) throws -> String {
    PersonalDetails(rules: try PersonalRules(try Repository.rules.file("personal.yaml")))
      .leftOut(of: text)
  }

  @Test(
    "It is left out, and what it was is said",
    arguments: [
      ("Ring me on 01632 960 983.", "Ring me on [telephone number left out]."),
      ("Tel: +44 (0)1632 960983, please", "Tel: [telephone number left out], please"),
      ("Write to (jo.finch@gmail.com).", "Write to ([e-mail address left out])."),
      (
        "I live at 14 Old Forge Lane, Skelby, ZZ1 4PQ.",
        "I live at [address left out], Skelby, [postcode left out]."
      ),
    ])
  func personal(_ text: String, _ kept: String) throws {
    #expect(try leftOut(text) == kept)
  }

  @Test(
    "It stays",
    arguments: [
      "Please answer by 31 March 2025 under 0042/2025.",
      "Write to scrutiny@skelby.gov.example or the clerk@harbour.example.",
      "The 3 Rivers Trust spent £01 in 2024 on 12 roads.",
      "Resolved on 12 High matters of Lane closure.",
      "Form AB12 3 was sent.", "",
    ])
  func kept(_ text: String) throws {
    #expect(try leftOut(text) == text)
  }

  @Test func `ids in JSON stay, though words are left out`() throws {
    let details = PersonalDetails(
      rules: try PersonalRules(try Repository.rules.file("personal.yaml")))
    let json = JSON.members([
      "id": .text("r-01632960983"), "quote": .text("ring 01632 960983"),
      "links": .list([.members(["quote": .text("a@gmail.com")])]),
    ])
    #expect(
      json.leavingOut(details).line == """
        {"id": "r-01632960983", "quote": "ring [telephone number left out]", \
        "links": [{"quote": "[e-mail address left out]"}]}
        """)
  }
}
