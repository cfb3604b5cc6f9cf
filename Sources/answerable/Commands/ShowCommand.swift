internal import ArgumentParser
internal import Records
internal import Registry
internal import Reports

/// The command `answerable show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Shows a record: its words, its place, the proof of its due date, and what came since.",
    discussion: """
      A record is named by its id or the first letters of it.

      Example: answerable show r-8b346 --as-of 2024-12-20
      """)

  @Argument(help: ArgumentHelp("The record.", valueName: "record"))
  var record: String

  @Option(help: "The form: text, json, or csv (a row for each thing that happened).")
  var format: SheetForm = .text

  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    let desk = try desk.open()
    let onDay = try desk.register(view.viewpoint)
    let entry = try Naming.record(record, in: onDay)
    // Who decided what, and why, is for the clerks.
    let about = [entry.paper.id, entry.id] + entry.heard.map(\.id)
    let history = try desk.register.history(of: view.readers.audience == .clerks ? about : [])
    let page = RecordPage(
      entry, in: try desk.paper(entry.paper, for: view.readers.audience), register: onDay,
      history: history)
    switch format {
    case .text: Console.write(page.text)
    case .json: Console.say(page.json.page)
    case .csv: Console.write(page.csv)
    }
  }
}
