internal import ArgumentParser
internal import Extraction
internal import Foundation
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

  @Option(
    help: ArgumentHelp(
      "The folder of rules; the one that came with the program unless given.", valueName: "dir"))
  var rules: String?

  func run() throws {
    let check = try RulesCheck(try RulesPlace.folder(rules))
    for fault in check.faults { print(fault, terminator: "\n\n") }
    for failure in check.failures { print(failure, terminator: "\n\n") }
    for claim in check.claims { print(claim, terminator: "\n\n") }
    print(check.summary)
    guard check.isSound else { throw ExitCode.failure }
  }
}
