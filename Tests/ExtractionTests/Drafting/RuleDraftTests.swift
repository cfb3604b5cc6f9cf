import Dates
import Extraction
import Papers
import Records
import Rules
import TestSupport
import Testing

/// A rule is drafted from what the rules missed, and tried before it is kept.
@Suite struct RuleDraftTests {
  private static let rules = Result { try ExtractionRules(folder: Repository.rules) }
  private static let sentence = "We remain keen to have sight of the survey by 30 June 2025."

  private func draft(
    _ telling: String, of sentence: String = sentence, not: String? = nil
  ) throws -> RuleDraft {
    let wish = RuleWish(
      kind: .request, sentence: sentence, telling: telling, counterexample: not,
      origin: "Drafted on 1 June 2025 by Ann.")
    return try RuleDraft(wish, among: Self.rules.get())
  }

  private func paper(_ text: String) -> Paper {
    let span = TextSpan(0, text.utf8.count)
    var paper = Paper(
      text: text, blocks: [Block(role: .paragraph, span: span, locator: "paragraph 1")],
      kind: .letter)
    paper.date = "2025-06-04"
    return paper
  }

  @Test func `the words before are who asks, those after are the act, and the example comes true`()
    throws
  {
    let draft = try draft("remain keen to have sight of")
    #expect(draft.file == "requests/remain-keen-to-have-sight-of.yaml")
    #expect(draft.text.contains("- \"<who> remain keen to have sight of <act>\""))
    #expect(draft.text.contains("act: \"the survey by 30 June 2025\""))
  }

  @Test(
    "its file stays in its folder, whatever the words are",
    arguments: [
      ("remain keen /etc/cron%2F to", "requests/remain-keen-etc-cron-2f-to.yaml"),
      ("remain keen ~/../to", nil), ("ŵŷ ŷŵ", "requests/drafted.yaml"),
    ] as [(String, String?)])
  func place(telling: String, file: String?) throws {
    let sentence = "We \(telling) have sight of the survey by 30 June 2025."
    let draft = try? draft(telling, of: sentence)
    #expect(draft?.file == file)
  }

  @Test func `its file says what it finds, read as any rule of the folder`() throws {
    let text = try draft("remain keen to").text
    let lists = try Self.rules.get().book.lists
    let read = RuleBook.rule(in: text, path: "Rules/remain-keen-to.yaml", lists: lists)
    #expect(read.faults.isEmpty && read.rule?.finds == .request)
  }

  @Test func `a counter-example that the rule would find is refused`() {
    #expect(throws: RuleDraftFault.findsNothing("remain keen to")) {
      try draft("remain keen to", not: "We remain keen to hear more.")
    }
  }

  @Test(
    "no rule is drafted from",
    arguments: [
      ("keen", RuleDraftFault.wordsUnfit("keen")),
      ("remain [keen]", .wordsUnfit("remain [keen]")),
      ("words of nobody", .wordsElsewhere("words of nobody")),
    ])
  func refused(telling: String, fault: RuleDraftFault) {
    #expect(throws: fault) { try draft(telling) }
  }

  @Test func `the trial shows what it gains, and leaves other papers unread`() throws {
    let rules = try Self.rules.get()
    let trial = RuleTrial(try draft("remain keen to have sight of"), among: rules)
    let other = paper("They also remain keen to have sight of the costs.")
    #expect(trial.concerns(other) && !trial.concerns(paper("Please send us the costs.")))
    #expect(trial.changes(in: other, id: "d-1").gained.map(\.kind) == [.request])
    #expect(trial.spoilt == [])
  }

  @Test func `what a paper tells of words is their sentence, their time and their speaker`() throws
  {
    let extractor = Extractor(rules: try Self.rules.get())
    let paper = paper("Thank you. " + Self.sentence)
    let told = extractor.particulars(of: TextSpan(11, paper.text.utf8.count), in: paper)
    #expect(told.sentence == Self.sentence)
    #expect(told.deadline?.reading.due == "2025-06-30")
    #expect(told.telling == "remain keen to")
  }
}
