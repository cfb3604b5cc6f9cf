internal import ArgumentParser
internal import Dates
internal import Foundation
internal import Rules

/// `answerable dates`: words of time to days.
struct DatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Reads words of time and says what days they come to, with the working.",
    discussion: """
      Example: answerable dates "within 20 working days of this letter" --written 2024-03-14\

      With --format jsonl and no words, lines {"id": …, "text": …, "reference": "yyyy-mm-dd"} are \
      read from standard input, and {"id": …, "found": […]} is printed for each.
      """)

  @Argument(help: "The words to read; without them, standard input is read.")
  var words: String?

  @Option(
    help: ArgumentHelp("The day from which relative words count.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var written: CivilDate?

  @Option(help: "Whose bank holidays are no working days: \(Nation.names).")
  var nation: String = Nation.englandAndWales.rawValue

  @Option(help: "How to print: text, json or jsonl.")
  var format: DatesFormat = .text

  @Option(help: ArgumentHelp("The folder of rules.", valueName: "dir"))
  var rules: String?

  func run() async throws {
    guard let nation = Nation(rawValue: nation) else {
      throw ValidationError("'\(nation)' is no nation; it must be one of: \(Nation.names)")
    }
    let reader = TimeReader(rules: try RulesPlace.times(rules), nation: nation)
    let output = DatesOutput(reader: reader)
    if let words {
      Console.write(output.text(of: words, written: written, as: format))
      if let unknown = output.uncounted(in: words, written: written) { throw unknown }
      return
    }
    let filter = DatesFilter(output: output, written: written)
    let isSound =
      await format == .jsonl ? filter.readQuestions() : filter.readText(as: format)
    guard isSound else {
      throw ExitCode.failure
    }
  }
}

/// How `answerable dates` prints.
enum DatesFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl
}

extension Nation {
  /// The names that may be given, for messages.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
