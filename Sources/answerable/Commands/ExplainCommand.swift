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
      Prints the clauses with their subjects, the times, the rules that found their words, \
      which of these stood, and why others found nothing.

        answerable explain "The Council will publish its plan by 31 March 2026."
        answerable explain "She would circulate the plans." --in minutes
        answerable explain letter.txt:1204
      """)

  @Argument(
    help: ArgumentHelp(
      "The sentence, or a paper and an offset in its text.", valueName: "sentence|paper:offset"))
  var sentence: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The kind of paper in which it stands.", valueName: "kind"))
  var kind = "letter"

  @Option(
    help: ArgumentHelp("The role of the block in which it stands.", valueName: "role"))
  var block = "paragraph"

  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    guard sentence.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("name a sentence, or a paper and an offset in its text")
    }
  }

  func run() throws {
    let explainer = Explainer(rules: try ExtractionRules(folder: RulesPlace.folder(rules.path)))
    guard let place = PaperPlace(sentence) else {
      for explanation in explainer.explanations(of: 0, in: try paper()) { show(explanation) }
      return
    }
    let paper = try AnyPaper(place.paper, register: register, stages: rules.stages()).paper
    guard let explanation = explainer.explanation(at: place.offset, in: paper) else {
      throw ValidationError("no sentence stands at \(place.offset) in \(place.paper)")
    }
    show(explanation)
  }

  /// A paper of the one sentence.
  private func paper() throws -> Paper {
    guard let paperKind = PaperKind(rawValue: kind) else {
      throw ValidationError(
        "'\(kind)' is no kind of paper; the kinds are \(Self.names(PaperKind.allCases))")
    }
    guard let role = BlockRole(rawValue: block) else {
      throw ValidationError(
        "'\(block)' is no role of a block; the roles are \(Self.names(BlockRole.allCases))")
    }
    let span = TextSpan(0, sentence.utf8.count)
    return Paper(
      text: sentence, blocks: [Block(role: role, span: span, locator: "the sentence")],
      kind: paperKind)
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
    for line in explanation.silent { print("silent: \(line)") }
    for line in explanation.near.prefix(5) { print("near: \(line)") }
  }

  private static func names(_ cases: [some RawRepresentable<String>]) -> String {
    cases.map(\.rawValue).joined(separator: ", ")
  }
}

/// A place in a paper as it is written on the command line: `letter.txt:1204`.
private struct PaperPlace {
  let paper: String
  let offset: Int

  /// The place; nil where the words do not end in a colon and an offset.
  init?(_ words: String) {
    guard let colon = words.lastIndex(of: ":"), colon > words.startIndex,
      let offset = Int(words[colon...].dropFirst())
    else { return nil }
    paper = String(words[..<colon])
    self.offset = offset
  }
}
