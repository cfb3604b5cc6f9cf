internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable flag`.
struct FlagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag",
    abstract: "Prints what is unanswered, overdue or lapsed on a day, by body.",
    discussion: """
      Exit status 3 where something is flagged, 0 where nothing is.

      Example: answerable flag --as-of 2024-05-01 --format csv > late.csv
      """)

  @Option(help: "The form: text, json, jsonl or csv.")
  var format: Form = .text

  @Option(help: ArgumentHelp("Only what this body must do or answer.", valueName: "name"))
  var body: String?

  @Flag(help: "Only records that a clerk tracks.")
  var tracked = false

  @OptionGroup var day: DayOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  /// The forms of a flag report.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv
  }

  func run() throws {
    let desk = try Desk(register: register.open(), stages: rules.stages())
    let selection = Selection(bodies: [body].compactMap(\.self), isTrackedOnly: tracked)
    let report = FlagReport(try desk.register(on: day.day).selecting(selection))
    switch format {
    case .text: Console.write(report.text)
    case .json: Console.say(report.json.page)
    case .jsonl: Console.write(report.jsonLines)
    case .csv:
      Console.write(RecordTable.csv(report.flagged))
      Console.note(report.covered)
    }
    if !report.flagged.isEmpty { throw ExitCode(3) }
  }
}
