internal import ArgumentParser
internal import Dates
internal import Registry
internal import Reports
internal import Rules

/// The command `answerable remove`.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes a paper wholly and for good, or lists those whose time has passed.",
    discussion: """
      Its text, its quotes, the links from and to it, the words of decisions about it and what the \
      search index has of it are purged, and the file is written anew. What stays is that it was \
      removed, when, by whom and why; the same bytes are refused from then on, and a backup that is \
      put back has the removal applied again. Backups themselves must be deleted by hand. With --due \
      nothing is removed: it lists what Rules/retention.yaml says is due.

      Example: answerable remove letter.txt --reason "erasure request 12" --by "J. Clerk"
      """)

  @Argument(help: ArgumentHelp("The paper, by id, path or file name.", valueName: "paper"))
  var paper: String?

  @Option(help: ArgumentHelp("Why, in a few words; they are kept.", valueName: "words"))
  var reason: String?

  @Flag(help: "Lists the papers that have been kept as long as the rules say.")
  var due = false

  @Option(help: "The form of the list: text, json or csv.")
  var format: SheetForm = .text

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var desk: DeskOptions

  func validate() throws {
    guard due != (paper != nil) else {
      throw ValidationError("name a paper to remove, or say --due for the list of those due")
    }
    if paper != nil, reason?.isEmpty ?? true {
      throw ValidationError("'remove' needs a reason: --reason WORDS")
    }
  }

  func run() throws {
    let open = try desk.open()
    guard let paper, let reason else { return try list(at: open) }
    let card = try open.card(named: paper)
    try open.register.remove(
      Removal(paper: card.id, made: .today, signed: signature.name, reason: reason))
    try open.settle()
    Console.say("\(card.id): removed, signed \(signature.name)")
  }

  private func list(at open: Desk) throws {
    let folder = try RulesPlace.folder(desk.rules.path)
    let report = RetentionReport(
      try open.register(Viewpoint(asOf: days.day)),
      by: try RetentionRules(try folder.file("retention.yaml")))
    switch format {
    case .text: Console.write(report.text)
    case .json: Console.say(report.json.page)
    case .csv: Console.write(report.csv)
    }
  }
}
