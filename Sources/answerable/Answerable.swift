internal import ArgumentParser

/// The command line of Answerable.
@main
struct Answerable: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answerable",
    abstract:
      "Finds every promise and every ask in letters, minutes and responses, and follows each one.",
    subcommands: [DatesCommand.self, RulesCommand.self, StatusesCommand.self]
  )
}
