internal import ArgumentParser
internal import Extraction
internal import Records
internal import Rules

/// What can be done with the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Checks, compares and drafts the rules by which promises and asks are found.",
    subcommands: [RulesCheckCommand.self, RulesCompareCommand.self, RulesDraftCommand.self])
}

/// Proves a rules folder by its own examples.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows mistakes in the rules, and examples that do not come true.",
    discussion: """
      Reads all rules and lists, tries every example, and lists sentences claimed by two rules. \
      Exit status 1 where there is a mistake or an example does not come true.

        answerable rules check
        answerable rules check --rules ~/our-rules
        answerable rules check --papers Corpus
      """)

  @Option(
    help: ArgumentHelp(
      "Papers, or folders of them; rules that find nothing in any are listed.",
      valueName: "papers"))
  var papers: [String] = []

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let check = try RulesCheck(try RulesPlace.folder(rules.path))
    for fault in check.faults { Console.say("\(fault)\n") }
    for failure in check.failures { Console.say("\(failure)\n") }
    for claim in check.claims { Console.say("\(claim)\n") }
    if !papers.isEmpty { try showUnused(of: check.book) }
    Console.say(check.summary)
    guard check.isSound else { throw ExitCode.failure }
  }

  /// Lists the rules that find nothing in the papers; what rules under `nothing` do is not seen there.
  private func showUnused(of book: RuleBook) throws {
    let stages = try rules.stages()
    var used: Set<String> = []
    for path in PaperFiles(papers).paths {
      guard let bytes = try? FileProblem.bytes(at: path), let paper = try? stages.read(bytes) else {
        Console.note("\(path) cannot be read and is left out")
        continue
      }
      let findings = stages.find(in: paper, id: path)
      used.formUnion(findings.records.map(\.rule) + findings.passages.map(\.rule))
    }
    for rule in book.rules
    where rule.status == .inUse && rule.finds != .nothing && !used.contains(rule.name) {
      Console.say("\(rule.file): '\(rule.name)' finds nothing in these papers\n")
    }
  }
}
