internal import ArgumentParser
internal import Extraction
internal import Papers
internal import Rules

/// Shows what the rules make of a sentence.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a sentence is understood and which rules looked at it.",
    discussion: """
      Prints the clauses with their subjects, the times, the rules that found their words, and \
      which of these stood.

        answerable explain "The Council will publish its plan by 31 March 2026."
        answerable explain "She would circulate the plans." --in minutes
      """)

  @Argument(help: "The sentence.")
  var sentence: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The kind of paper in which it stands.", valueName: "kind"))
  var kind = "letter"

  @Option(
    help: ArgumentHelp("The role of the block in which it stands.", valueName: "role"))
  var block = "paragraph"

  @Option(
    help: ArgumentHelp(
      "The folder of rules; the one that came with the program unless given.", valueName: "dir"))
  var rules: String?

  func run() throws {
    guard let paperKind = PaperKind(rawValue: kind) else {
      throw ValidationError(
        "'\(kind)' is no kind of paper; the kinds are \(Self.names(PaperKind.allCases))")
    }
    guard let role = BlockRole(rawValue: block) else {
      throw ValidationError(
        "'\(block)' is no role of a block; the roles are \(Self.names(BlockRole.allCases))")
    }
    let explainer = Explainer(rules: try ExtractionRules(folder: RulesPlace.folder(rules)))
    let span = TextSpan(0, sentence.utf8.count)
    let paper = Paper(
      text: sentence, blocks: [Block(role: role, span: span, locator: "the sentence")],
      kind: paperKind)
    for explanation in explainer.explanations(of: 0, in: paper) { show(explanation) }
  }

  private func show(_ explanation: Explanation) {
    for clause in explanation.clauses {
      print("\(clause.kind): \(clause.words)")
      if !clause.subject.isEmpty { print("    about: \(clause.subject) (\(clause.reading))") }
    }
    for time in explanation.times { print("time: \(time)") }
    for claim in explanation.claims {
      print("\(claim.rule) (\(claim.finds.rawValue)) \(claim.verdict): \(claim.words)")
      for name in claim.slots.keys.sorted() { print("    <\(name)> \(claim.slots[name] ?? "")") }
    }
    if explanation.claims.isEmpty { print("no rule found its words") }
  }

  private static func names(_ cases: [some RawRepresentable<String>]) -> String {
    cases.map(\.rawValue).joined(separator: ", ")
  }
}
