internal import ArgumentParser
internal import Dates
internal import Records
internal import Registry
internal import Reports

/// The command `answerable list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the records that fit, or the papers.",
    discussion: """
      Options that are given together must all fit.

      Example: answerable list --body "Harbour Board" --status overdue --topic dredging
      """)

  @Flag(help: "Lists the papers instead.")
  var papers = false

  @Option(help: ArgumentHelp("Words of the post or name of the owner.", valueName: "name"))
  var owner: String?

  @Option(
    help: "A kind: commitment, action, request, recommendation or question; may be repeated.")
  var kind: [RecordKind] = []

  @Option(help: "A status, such as overdue or unanswered; may be repeated.")
  var status: [Status] = []

  @Option(
    help: ArgumentHelp("Only what is due before this day.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var dueBefore: CivilDate?

  @Option(help: ArgumentHelp("The paper, by id, path or file name.", valueName: "paper"))
  var paper: String?

  @Flag(help: "Aspirations as well, which nobody could check and which have no status.")
  var aspirations = false

  @Option(help: "The order: date (of the paper), newest or due.")
  var order: ListOrder = .date

  @Option(
    help: ArgumentHelp(
      "How many records at most; in text 1000 unless given.", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Goes on after this record of the list.", valueName: "record"))
  var after: String?

  @Option(help: "The form: text, json, jsonl or csv.")
  var format: ListForm = .text

  @OptionGroup var selecting: SelectionOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func validate() throws {
    try LimitProblem.refuse(limit)
    try EmptyWords.refuse(owner, of: "--owner")
  }

  func run() throws {
    let desk = try desk.open()
    if papers { return list(try desk.papers(from: view.viewpoint)) }
    let listing = try desk.list(
      try selection(desk), from: view.viewpoint, order: order, after: after, limit: mostOfAll)
    list(listing.entries)
    if let next = listing.next {
      Console.note(
        """
        \(listing.entries.count) of \(listing.total) records; the next ones: --after \(next), or \
        more at once: --limit NUMBER
        """)
    }
  }

  /// A person reads no million lines; a program that asks for all gets all.
  private var mostOfAll: Int? { limit ?? (format == .text ? 1000 : nil) }

  private func selection(_ desk: Desk) throws -> Selection {
    var selection = selecting.selection
    selection.owner = owner
    selection.kinds = kind
    selection.statuses = status
    selection.dueBefore = dueBefore
    selection.paper = try paper.map { try desk.card(named: $0, for: view.readers.audience).id }
    selection.hasAspirations = aspirations
    return selection
  }

  private func list(_ entries: [Entry]) {
    switch format {
    case .text: Console.write(RecordList.text(entries))
    case .json:
      Console.say(
        JSON.members([
          "schema": JSON.schema, "asOf": .words(view.days.day),
          "records": .list(entries.map(JSON.record)),
        ]).page)
    case .jsonl: Console.write(entries.map { JSON.record($0).line + "\n" }.joined())
    case .csv: Console.write(RecordTable.csv(entries))
    }
  }

  private func list(_ papers: [PaperCard]) {
    let members = papers.map { JSON.document($0, among: papers) }
    switch format {
    case .text: Console.write(RecordList.text(papers))
    case .json:
      Console.say(JSON.members(["schema": JSON.schema, "documents": .list(members)]).page)
    case .jsonl: Console.write(members.map { $0.line + "\n" }.joined())
    case .csv: Console.write(PaperTable.csv(papers))
    }
  }
}

extension RecordKind: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension ListOrder: ExpressibleByArgument {}
