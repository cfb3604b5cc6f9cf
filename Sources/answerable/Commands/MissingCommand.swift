internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable missing`.
struct MissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Lists papers that others cite and nobody has loaded.",
    discussion: """
      An answer may lie in a paper that is not here.

      Example: answerable missing
      """)

  @Option(help: "The form: text, json or csv.")
  var format: SheetForm = .text

  @OptionGroup var view: ViewOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let missing = MissingPapers(
      try register.open().papers(for: view.readers.audience).filter(view.viewpoint.holds))
    switch format {
    case .text: Console.write(missing.text)
    case .json: Console.say(missing.json.page)
    case .csv: Console.write(missing.csv)
    }
  }
}
