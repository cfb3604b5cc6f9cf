internal import ArgumentParser
internal import Dates
internal import Registry
internal import Reports

/// The command `answerable decide`.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Writes down what a clerk decides about a record or a paper.",
    discussion: """
      Of a paper: date DAY, track, untrack. Of a record: track, untrack, complete, withdraw, \
      extend DAY, reopen. A decision is dated, signed and never deleted; a further one undoes it.

      Example: answerable decide minutes.txt date 2022-12-12 --by "J. Clerk"
      """)

  @Argument(
    help: ArgumentHelp(
      "The record by its id, or the paper by its id, path or file name.", valueName: "subject"))
  var subject: String

  @Argument(help: "What is decided.")
  var act: Word

  @Argument(help: ArgumentHelp("The day, for date and extend.", valueName: "yyyy-mm-dd"))
  var day: CivilDate?

  @Option(help: ArgumentHelp("Why, in a few words.", valueName: "words"))
  var reason: String?

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  /// The words for what can be decided.
  enum Word: String, ExpressibleByArgument, CaseIterable {
    case date, track, untrack, complete, withdraw, extend, reopen
  }

  func validate() throws {
    let needsDay = act == .date || act == .extend
    if needsDay, day == nil { throw ValidationError("'\(act.rawValue)' needs a day: yyyy-mm-dd") }
    if !needsDay, day != nil { throw ValidationError("'\(act.rawValue)' takes no day") }
    if act == .withdraw, reason == nil {
      throw ValidationError("'withdraw' needs a reason: --reason WORDS")
    }
  }

  func run() throws {
    let desk = try Desk(register: register.open(), stages: rules.stages())
    let target = try Target(subject, for: act, on: desk)
    let decision = Decision(
      made: .today, signed: signature.name, subject: target.id, act: decided, reason: reason)
    guard try desk.register.decide([decision]) else {
      return Console.note("\(target.id): this stands already, and nothing was changed")
    }
    if case .date = decision.act { try desk.readAgain(target.id) }
    Console.say("\(target.id): \(decision.act.wording), signed \(signature.name)")
  }

  private var decided: Decision.Act {
    switch (act, day) {
    case (.date, let day?): .date(day)
    case (.extend, let day?): .extend(to: day)
    case (.untrack, _): .untrack
    case (.complete, _): .complete
    case (.withdraw, _): .withdraw
    case (.reopen, _): .reopen
    case (.track, _), (.date, nil), (.extend, nil): .track
    }
  }
}

/// What a decision is about.
private struct Target {
  let id: String

  /// The paper or the record that is named, as the decision wants it.
  init(_ name: String, for act: DecideCommand.Word, on desk: Desk) throws {
    switch act {
    case .date: id = try desk.card(named: name).id
    case .track, .untrack:
      if let paper = try? desk.card(named: name) {
        id = paper.id
      } else {
        id = try desk.record(named: name)
      }
    case .complete, .withdraw, .extend, .reopen: id = try desk.record(named: name)
    }
  }
}

extension Desk {
  /// The id of the record that somebody names by its id or the beginning of it.
  fileprivate func record(named name: String) throws -> String {
    try Naming.record(name, among: register.records(beginning: name))
  }

  /// Looks anew for what a paper holds, its date having changed, and links it.
  fileprivate func readAgain(_ id: String) throws {
    try register.renew(id) { paper in stages.find(in: paper, id: id) }
    try register.link(under: stages.fingerprint, by: stages.link)
  }
}
