import Extraction
import Rules
import TestSupport
import Testing

@Suite struct RulesCheckTests {
  private static let tea = """
    rule: will-make-tea
    finds: commitment
    status: in use
    means: Somebody will make tea.
    phrases:
      - will make <drink>
    where:
      drink: the rest of the clause
    matches:
      - says: The cook will make green tea.
        drink: green tea
    ignores:
      - says: The cook will go.
        because: nothing is made
    """

  private static func rules(_ texts: [String]) throws -> ExtractionRules {
    let rules = texts.map {
      RuleBook.rule(in: $0, path: "Rules/commitments/will-make-tea.yaml", lists: [:])
    }
    #expect(rules.flatMap(\.faults).isEmpty)
    return try ExtractionRules(folder: Repository.rules)
      .with(rules: rules.compactMap(\.rule), lists: [])
  }

  @Test func `rules that do as their examples say are sound`() throws {
    let check = RulesCheck(try Self.rules([Self.tea]))
    #expect(check.isSound)
    #expect(
      check.summary == """
        1 rule with 2 examples and no lists: no mistakes, no examples that do not come true, \
        no sentences claimed by two rules
        """)
  }

  @Test(
    "An example that does not come true is shown with what was found",
    arguments: [
      (
        "    drink: green tea", "    drink: tea",
        """
        Rules/commitments/will-make-tea.yaml:10: the rule ought to find <drink> 'tea'
          The cook will make green tea.
          found: <drink> 'green tea'
        """
      ),
      (
        "The cook will go.", "It will make sense.",
        """
        Rules/commitments/will-make-tea.yaml:13: the rule ought to stay silent: nothing is made
          It will make sense.
          found: <drink> 'sense'
        """
      ),
    ])
  func failure(sound: String, wrong: String, message: String) throws {
    let check = RulesCheck(try Self.rules([Self.tea.replacing(sound, with: wrong)]))
    #expect(check.failures.map(\.description) == [message])
    #expect(!check.isSound)
  }

  @Test func `a miss that is found after all is to be moved up`() throws {
    let text =
      Self.tea
      + "\nmisses:\n  - says: They will make jam.\n    drink: jam\n    because: jam is new\n"
    #expect(
      RulesCheck(try Self.rules([text])).failures.map(\.description) == [
        """
        Rules/commitments/will-make-tea.yaml:16: this is found now; move it up to `matches`
          They will make jam.
          found: <drink> 'jam'
        """
      ])
  }

  @Test func `words that two rules claim are listed`() throws {
    let other = Self.tea.replacing("will-make-tea", with: "will-brew")
    let text = RuleBook.rule(in: other, path: "Rules/commitments/will-brew.yaml", lists: [:])
    let rules = try Self.rules([Self.tea])
    let both = rules.book.rules + [try #require(text.rule)]
    let check = RulesCheck(rules.with(rules: both, lists: []))
    #expect(check.isSound)
    #expect(
      check.claims.map(\.description).sorted() == [
        """
        Rules/commitments/will-brew.yaml:10: both 'will-make-tea' and 'will-brew' claim these words
          The cook will make green tea.
        """,
        """
        Rules/commitments/will-make-tea.yaml:10: both 'will-make-tea' and 'will-brew' claim these words
          The cook will make green tea.
        """,
      ])
  }
}
