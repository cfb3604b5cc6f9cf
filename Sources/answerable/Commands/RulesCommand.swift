internal import ArgumentParser
internal import Extraction
internal import Rules

/// What can be done with the rules.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Checks the rules by which promises and asks are found.",
    subcommands: [RulesCheckCommand.self])
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
      """)

  @OptionGroup var rules: RulesOptions

  func run() throws {
    let check = try RulesCheck(try RulesPlace.folder(rules.path))
    for fault in check.faults { Console.say("\(fault)\n") }
    for failure in check.failures { Console.say("\(failure)\n") }
    for claim in check.claims { Console.say("\(claim)\n") }
    Console.say(check.summary)
    guard check.isSound else { throw ExitCode.failure }
  }
}
