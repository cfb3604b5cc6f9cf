internal import ArgumentParser
internal import Dates
internal import Extraction
internal import Records
internal import Registry
internal import Reports

/// The command `answerable rules draft`.
struct RulesDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Drafts a rule from words that the rules missed, and shows what it would find.",
    discussion: """
      The rule is run over all papers of the register, in the company of all other rules. Nothing is \
      changed unless --keep is given: then it is written into the folder of rules, and the papers are \
      looked at again with: answerable reread

      Example: answerable rules draft letter.txt "The channel matters to everybody here." --kind request \
      --telling "matters to everybody"
      """)

  @Argument(help: ArgumentHelp("The paper by id, path or file name.", valueName: "paper"))
  var paper: String

  @Argument(help: ArgumentHelp("The words of the paper that the rules missed.", valueName: "words"))
  var words: String

  @Option(help: "What they are: commitment, action, request, recommendation or question.")
  var kind: RecordKind

  @Option(
    help: ArgumentHelp(
      "The words of these that signal it; those behind the subject unless given.",
      valueName: "words"))
  var telling: String?

  @Option(
    name: .customLong("not"),
    help: ArgumentHelp("A sentence with such words that is none.", valueName: "sentence"))
  var counterexample: String?

  @Flag(help: "Writes the rule into the folder of rules.")
  var keep = false

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var desk: DeskOptions

  func run() throws {
    let open = try desk.open()
    let drafting = Drafting(register: open.register, stages: try desk.rules.stages())
    let outcome = try drafting.outcome(
      Drafting.Order(
        paper: try open.card(named: paper), words: words, kind: kind, telling: telling,
        counterexample: counterexample, signed: signature.name), on: .today)
    Console.say(outcome.draft.text)
    for (card, changes) in outcome.changes {
      for record in changes.lost { Console.say(line("-", record, card)) }
      for record in changes.gained { Console.say(line("+", record, card)) }
    }
    Console.say(
      "It would gain \(Wording.count(outcome.gained, "record")) and lose \(outcome.lost).")
    for line in outcome.spoilt { Console.note(line) }
    guard keep else { return }
    Console.note("\(try drafting.keep(outcome)) was written; use it with: answerable reread")
  }

  private func line(_ sign: String, _ record: Record, _ card: PaperCard) -> String {
    "\(sign) \(card.path): \(record.kind.rawValue) “\(Wording.excerpt(record.quote, limit: 120))”"
  }
}
