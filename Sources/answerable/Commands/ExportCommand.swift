internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the whole register, as it stood on a day, for other programs.",
    discussion: """
      The same papers and decisions give the same bytes, in whatever order they were loaded. \
      With --as-of, papers dated after that day are left out.

      Example: answerable export --format json --as-of 2024-05-01
      """)

  @Option(help: "The form: json, jsonl or csv (the records alone).")
  var format: Form = .json

  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl, csv
  }

  func run() throws {
    var viewpoint = view.viewpoint
    viewpoint.hasLater = view.days.asOf == nil
    let onDay = try desk.open().register(viewpoint)
    switch format {
    case .json: Console.say(ExportJSON.page(onDay).page)
    case .jsonl: Console.write(onDay.entries.map { JSON.record($0).line + "\n" }.joined())
    case .csv: Console.write(RecordTable.csv(onDay.entries))
    }
  }
}
