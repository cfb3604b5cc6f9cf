internal import ArgumentParser
internal import Foundation
internal import Rules

/// The command line of Answerable.
@main
struct Answerable: AsyncParsableCommand {
  /// The version of the program, which changes whenever it would find something else.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "answerable",
    abstract:
      "Finds every promise and every ask in letters, minutes and responses, and follows each one.",
    discussion: """
      Load a folder of papers, and see what is late:

        answerable load FOLDER
        answerable flag
      """,
    version: version,
    subcommands: [
      LoadCommand.self, ListCommand.self, ShowCommand.self, AnswersCommand.self, FlagCommand.self,
      ReportCommand.self, ChaseCommand.self, DigestCommand.self,
      BodiesCommand.self, MissingCommand.self, TextCommand.self, ExtractCommand.self,
      DecideCommand.self, RereadCommand.self, RemoveCommand.self,
      ReviewCommand.self, RepeatsCommand.self,
      ExportCommand.self, ImportCommand.self, VerifyCommand.self, BackupCommand.self,
      StatusesCommand.self,
      TrackCommand.self,
      DatesCommand.self,
      RulesCommand.self, ExplainCommand.self, EvaluateCommand.self, ServeCommand.self,
      ClerkCommand.self, ReadApartCommand.self,
    ]
  )

  /// Runs the command that the arguments name.
  ///
  /// Exit status 0 done, 1 failed, 2 wrong usage, 3 done and something is flagged. ArgumentParser
  /// itself would give 64 for wrong usage.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      code.isSuccess ? Console.say(message) : Console.note(message)
    }
    if let meant = commandMeant { Console.note("Did you mean: answerable \(meant)") }
    Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
  }

  /// The command that somebody most likely meant whose first word is none; nil where it is one.
  private static var commandMeant: String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
      word != "help", !names.contains(word)
    else { return nil }
    return NearestName.of(word, among: names)
  }
}
