import Extraction
import Papers
import Rules
import TestSupport
import Testing

@Suite struct ExplanationTests {
  private static func explanation(
    of sentence: String, unless: [String] = [], papers: [PaperKind] = []
  ) throws -> Explanation {
    var rule = Rule(
      name: "will-mend", finds: .commitment,
      phrases: [try Phrase.parsed("will mend [the] gate", where: [:], lists: [:]).phrase])
    rule.unless = try unless.map { try Phrase.parsed($0, where: [:], lists: [:]).phrase }
    rule.onlyIn.papers = papers
    let rules = try ExtractionRules(folder: Repository.rules).with(rules: [rule], lists: [])
    let block = Block(
      role: .paragraph, span: TextSpan(0, sentence.utf8.count), locator: "the sentence")
    let paper = Paper(text: sentence, blocks: [block], kind: .letter)
    return try #require(Explainer(rules: rules).explanation(at: 3, in: paper))
  }

  @Test func `a rule that is silenced says by which phrase`() throws {
    let explanation = try Self.explanation(
      of: "The Council will mend the gate never.", unless: ["never"])
    #expect(explanation.claims.isEmpty)
    #expect(
      explanation.silent == ["will-mend: 'will mend the gate', but `unless` has 'never'"])
  }

  @Test func `a rule that looks elsewhere says so`() throws {
    let explanation = try Self.explanation(
      of: "The Council will mend the gate.", papers: [.minutes])
    #expect(
      explanation.silent == [
        "will-mend: 'will mend the gate', but `only in` names another kind of paper, block or clause"
      ])
  }

  @Test func `a rule that came near says what it waited for`() throws {
    let explanation = try Self.explanation(of: "The Council will mend the fence.")
    #expect(explanation.near == ["will-mend: 'will mend the' is there, and then not 'gate'"])
  }

  @Test func `a body that is named once is shown once`() throws {
    let explanation = try Self.explanation(of: "The Trust will mend the gate.")
    #expect(explanation.clauses.map(\.reading) == ["actor, Trust"])
  }
}
