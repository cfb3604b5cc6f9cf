internal import ArgumentParser
internal import Extraction
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

      With --met it lists instead how papers name each body and why a name was taken for it, and what \
      looks like one body under two names. With --alike it prints the latter as a file for the \
      register of bodies, to be read, cut and kept:

        answerable bodies --alike > alike.yaml
      """)

  @Flag(
    help: "What share of what it was asked and promised each body answered and kept, with its base."
  )
  var scores = false

  @Option(help: "The form: text, json or csv.")
  var format: SheetForm = .text

  @Flag(help: "Lists how the papers name each body instead.")
  var met = false

  @Flag(help: "Prints what looks like one body under two names instead, as a file of bodies.")
  var alike = false

  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    let desk = try self.desk.open()
    if met || alike { return try showNames(on: desk) }
    let scores = BodyScores(try desk.register(view.viewpoint))
    switch format {
    case .text: Console.write(self.scores ? scores.text : scores.names)
    case .json: Console.say(scores.json.page)
    case .csv: Console.write(scores.csv)
    }
  }

  private func showNames(on desk: Desk) throws {
    let stages = try self.desk.rules.stages()
    var names = BodyNames()
    for card in try desk.register.papers(for: view.viewpoint.audience) {
      names.take(
        stages.namesMet(in: try desk.paper(card, for: view.viewpoint.audience)))
    }
    let groups = stages.likeNames.groups(of: names.all)
    Console.write(alike ? BodyNames.file(of: groups) : names.text(with: groups))
  }
}
