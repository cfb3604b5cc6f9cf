internal import ArgumentParser
internal import Dates
internal import Records
internal import Registry
internal import Reports

/// The command `answerable decide`.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Writes down what a clerk decides about a paper, a record or a link.",
    discussion: """
      Of a paper: date DAY, track, untrack. Of a record: track, untrack, complete, withdraw, \
      extend DAY, reopen, reject, confirm. Of a link: confirm, reject, outcome OUTCOME. A decision \
      is dated, signed and never deleted; a further one undoes it.

      Example: answerable decide minutes.txt date 2022-12-12 --by "J. Clerk"
      """)

  @Argument(
    help: ArgumentHelp(
      "The record or link by its id, or the paper by its id, path or file name.",
      valueName: "subject"))
  var subject: String

  @Argument(help: "What is decided.")
  var act: Word

  @Argument(
    help: ArgumentHelp(
      "For date and extend the day, for outcome what the passage says.", valueName: "value"))
  var value: String?

  @Option(help: ArgumentHelp("Why, in a few words.", valueName: "words"))
  var reason: String?

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var desk: DeskOptions

  /// The words for what can be decided.
  enum Word: String, ExpressibleByArgument, CaseIterable {
    case date, track, untrack, complete, withdraw, extend, reopen, confirm, reject, outcome

    /// What must stand after the word; nil where nothing does.
    fileprivate var wanted: String? {
      switch self {
      case .date, .extend: "a day: yyyy-mm-dd"
      case .outcome: "one of: " + Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      case .track, .untrack, .complete, .withdraw, .reopen, .confirm, .reject: nil
      }
    }
  }

  func validate() throws {
    if let wanted = act.wanted, decided == nil {
      throw ValidationError("'\(act.rawValue)' needs \(wanted)")
    }
    if act.wanted == nil, value != nil {
      throw ValidationError("'\(act.rawValue)' takes nothing after it")
    }
    if act == .withdraw, reason == nil {
      throw ValidationError("'withdraw' needs a reason: --reason WORDS")
    }
  }

  func run() throws {
    guard let decided else { throw ValidationError("nothing is decided") }
    let rules = desk.rules
    let desk = try desk.open()
    let subject = try desk.subject(subject, for: act)
    let decision = Decision(
      made: .today, signed: signature.name, subject: subject, act: decided, reason: reason)
    guard try desk.register.decide([decision]) else {
      return Console.note("\(subject): this stands already, and nothing was changed")
    }
    if case .date = decided { try desk.readAgain(subject, by: try rules.stages()) }
    Console.say("\(subject): \(decided.wording), signed \(signature.name)")
  }

  private var decided: Decision.Act? { Decision.Act(word: act.rawValue, value: value) }
}

extension Desk {
  /// The id of the paper, record or link that is named, as the decision wants it.
  fileprivate func subject(_ name: String, for act: DecideCommand.Word) throws -> String {
    switch act {
    case .date: try card(named: name).id
    case .track, .untrack: try (try? card(named: name).id) ?? record(named: name)
    case .complete, .withdraw, .extend, .reopen: try record(named: name)
    case .confirm, .reject: try (try? record(named: name)) ?? link(named: name)
    case .outcome: try link(named: name)
    }
  }

  /// The id of the link that somebody names by its id or the beginning of it.
  private func link(named name: String) throws -> String {
    try Naming.link(name, among: register.links(beginning: name))
  }

  /// The id of the record that somebody names by its id or the beginning of it.
  fileprivate func record(named name: String) throws -> String {
    try Naming.record(name, among: register.records(beginning: name))
  }

  /// Looks anew for what a paper holds, its date having changed, and links it.
  fileprivate func readAgain(_ id: String, by stages: Stages) throws {
    try register.renew(id) { paper in stages.find(in: paper, id: id) }
    try register.link(under: judging.fingerprint, by: judging.link)
  }
}
