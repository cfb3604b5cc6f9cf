internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable repeats`.
struct RepeatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repeats",
    abstract: "Lists what was loaded twice, printed again or promised again.",
    discussion: """
      Papers that say the same on the same date are joined, and count once. To join others, such as \
      a corrected letter of a later date: answerable decide OLD join NEW

      Example: answerable repeats --format csv > repeats.csv
      """)

  @Option(help: "The form: text, json or csv.")
  var format: SheetForm = .text

  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    let report = RepeatsReport(try desk.open().register(view.viewpoint))
    switch format {
    case .text: Console.write(report.text)
    case .json: Console.say(report.json.page)
    case .csv: Console.write(report.csv)
    }
  }
}
