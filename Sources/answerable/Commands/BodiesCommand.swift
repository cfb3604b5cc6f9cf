internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable bodies`.
struct BodiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bodies",
    abstract: "Lists the bodies: what each was asked and promised, and what came of it.",
    discussion: """
      Each share stands with its base, and none is given where fewer than ten are counted.

      Example: answerable bodies --scores --as-of 2024-05-01
      """)

  @Flag(
    help: "What share of what it was asked and promised each body answered and kept, with its base."
  )
  var scores = false

  @Option(help: "The form: text, json or csv.")
  var format: SheetForm = .text

  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    let desk = try desk.open()
    let scores = BodyScores(try desk.register(view.viewpoint))
    switch format {
    case .text: Console.write(self.scores ? scores.text : scores.names)
    case .json: Console.say(scores.json.page)
    case .csv: Console.write(scores.csv)
    }
  }
}
