internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable answers`.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Prints the answer sheet of a letter: each ask, and what each body said to it.",
    discussion: """
      Papers are named by id, path or file name. Load both first: answerable load letter.txt reply.txt

      Example: answerable answers letter.txt --reply reply.txt
      """)

  @Argument(help: ArgumentHelp("The letter, or any paper that asks.", valueName: "letter"))
  var letter: String

  @Option(
    help: ArgumentHelp(
      "The one reply to look at; all later papers unless given.", valueName: "paper"))
  var reply: String?

  @Option(help: "The form: text, json or csv.")
  var format: SheetForm = .text

  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    let desk = try desk.open()
    let letter = try desk.card(named: letter, for: view.readers.audience)
    let reply = try reply.map { try desk.card(named: $0, for: view.readers.audience) }
    let sheet = AnswerSheet(
      of: letter, reply: reply, in: try desk.register(view.viewpoint))
    switch format {
    case .text: Console.write(sheet.text)
    case .json: Console.say(sheet.json.page)
    case .csv: Console.write(sheet.csv)
    }
  }
}
