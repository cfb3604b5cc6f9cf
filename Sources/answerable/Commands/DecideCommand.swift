internal import ArgumentParser
internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// The command `answerable decide`.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Writes down what a clerk decides about a paper, a record or a link.",
    discussion: """
      Of a paper: date DAY, author NAME, kind KIND, join PAPER, read, track, untrack, add WORDS (a \
      record that the rules missed, with --kind), redact WORDS (with --what). Of a record: \
      track, untrack, reference REFERENCE, amend (with --body, --owner, --due and so on), split \
      WORDS WORDS, merge RECORD, rehome BODY, complete, accept, withdraw, extend DAY, reopen, \
      update (with --outcome, --heard-on, --source), link PAPER (with --outcome, --words), confirm, \
      reject. Of a link: confirm, reject, outcome OUTCOME. Of any: undo [NUMBER]. A decision is \
      dated, signed and never deleted; a further one undoes it.

      Example: answerable decide minutes.txt date 2022-12-12 --by "J. Clerk"
      Example: answerable decide r-8b346 update --outcome completed --heard-on 2024-05-01 \
      --source "telephone call with the Harbour Master"
      """)

  @Argument(
    help: ArgumentHelp(
      "The record by its id or reference, the link by its id, or the paper by id, path or file name.",
      valueName: "subject"))
  var subject: String

  @Argument(help: "What is decided.")
  var act: DecisionWord

  @Argument(help: ArgumentHelp("What it is set to, where the word wants one.", valueName: "value"))
  var values: [String] = []

  @Option(help: ArgumentHelp("Why, in a few words.", valueName: "words"))
  var reason: String?

  @OptionGroup(title: "Of amend") var amended: AmendmentOptions
  @OptionGroup(title: "Of update and link") var heard: HearingOptions
  @Option(help: ArgumentHelp("What the words of redact are: name, birth date …", valueName: "what"))
  var what = "name"

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var desk: DeskOptions

  func validate() throws {
    try act.check(values)
    if act == .withdraw, reason == nil {
      throw ValidationError("'withdraw' needs a reason: --reason WORDS")
    }
    if act == .amend, amended.amendment.isEmpty {
      throw ValidationError("'amend' needs what is put right, such as --body NAME or --due DAY")
    }
    if act == .add, amended.kind == nil {
      throw ValidationError("'add' needs what it is: --kind request, commitment …")
    }
    if act == .update || act == .link, heard.outcome == nil {
      throw ValidationError("'\(act.rawValue)' needs what was said: --outcome OUTCOME")
    }
    if act == .update, heard.source == nil {
      throw ValidationError("'update' needs where it was heard: --source WORDS")
    }
    if act == .link, amended.words == nil {
      throw ValidationError("'link' needs the words of the paper that answer: --words WORDS")
    }
  }

  func run() throws {
    let rules = desk.rules
    let desk = try desk.open()
    if act == .undo { return try undo(at: desk) }
    if act == .add { return try add(at: desk) }
    let subject = try desk.subject(subject, for: act)
    let decided = try decided(about: subject, at: desk)
    try desk.doubt(decided, of: subject)
    let decision = Decision(
      made: .today, signed: signature.name, subject: subject, act: decided, reason: reason)
    guard try desk.register.decide([decision]) else {
      return Console.note("\(subject): this stands already, and nothing was changed")
    }
    try desk.follow(decided, on: subject, by: rules)
    Console.say("\(subject): \(decided.wording), signed \(signature.name)")
  }

  private func decided(about subject: String, at desk: Desk) throws -> Decision.Act {
    switch act {
    case .amend: return .amend(try amended.amendment(of: subject, at: desk))
    case .update: return .hear(heard(on: heard.heardOn ?? .today))
    case .link: return try linked(to: desk.card(named: values[0]), at: desk)
    case .split: return .split(try desk.words(values, of: subject))
    case .merge: return .merge(try desk.record(named: values[0], otherThan: subject))
    case .redact:
      return .redact(
        Redaction(words: try desk.words(values, in: desk.card(named: subject))[0], what: what))
    case .join: return .join(try desk.paper(named: values[0], otherThan: subject))
    default:
      guard let decided = Decision.Act(word: act.rawValue, value: values.first) else {
        throw ValidationError("'\(act.rawValue)' needs \(act.wanted ?? "nothing")")
      }
      return decided
    }
  }

  private func heard(on day: CivilDate) -> Hearing {
    Hearing(
      outcome: heard.outcome ?? .noted, heardOn: day, source: heard.source ?? "",
      bodies: amended.body, due: amended.due)
  }

  private func linked(to paper: PaperCard, at desk: Desk) throws -> Decision.Act {
    guard let day = paper.date ?? heard.heardOn else {
      throw RegisterError(
        reason: "\(paper.path) has no date, so nobody can say when it answered",
        remedy: "give it with: answerable decide \(paper.id) date yyyy-mm-dd")
    }
    var hearing = heard(on: day)
    hearing.paper = paper.id
    hearing.source = heard.source ?? paper.path
    hearing.words = try desk.words([amended.words ?? ""], in: paper)[0]
    return .hear(hearing)
  }

  private func add(at open: Desk) throws {
    let addition = try open.addition(
      values[0], to: open.card(named: subject), as: amended.kind ?? .request, amended.amendment,
      by: desk.rules.stages())
    let id = try open.register.add(addition, on: .today, by: signature.name, reason: reason)
    try open.settle()
    Console.say("\(id): \(Decision.Act.add(addition).wording), signed \(signature.name)")
  }

  private func undo(at open: Desk) throws {
    let number = try values.first.map { value in
      guard let number = Int(value) else { throw ValidationError("'undo' needs a number") }
      return number
    }
    let subject = try open.anySubject(subject)
    let undone = try open.register.undo(
      number ?? open.lastDecision(about: subject), on: .today, by: signature.name, reason: reason)
    try open.follow(undone.act, on: undone.subject, by: desk.rules)
    Console.say("\(undone.subject): no longer “\(undone.act.wording)”, signed \(signature.name)")
  }
}

/// The words for what can be decided.
enum DecisionWord: String, ExpressibleByArgument, CaseIterable {
  case date, author, kind, join, read, redact, add
  case track, untrack, reference, amend, split, merge, rehome
  case complete, accept, withdraw, extend, reopen, update, link
  case confirm, reject, outcome, undo

  /// What must stand after the word; nil where nothing does.
  var wanted: String? {
    switch self {
    case .date, .extend: "a day: yyyy-mm-dd"
    case .author, .rehome: "the name of a body"
    case .kind: "one of: " + PaperKind.allCases.map(\.rawValue).joined(separator: ", ")
    case .join: "the paper of which it is a copy or an earlier edition"
    case .redact: "the words that are not to be shown, in quotation marks"
    case .add: "the words of the paper that state it, in quotation marks"
    case .link: "the paper that answers"
    case .merge: "the record that it is the same as"
    case .reference: "a reference, such as HOSC/2024/014"
    case .split: "the words of each part, in quotation marks"
    case .outcome: "one of: " + Outcome.allCases.map(\.rawValue).joined(separator: ", ")
    case .undo: "the number of a decision"
    case .read, .track, .untrack, .amend, .complete, .accept, .withdraw, .reopen, .update, .confirm,
      .reject:
      nil
    }
  }

  /// Refuses values that the word does not want, and their lack where it does.
  func check(_ values: [String]) throws {
    switch self {
    case .split:
      guard values.count > 1 else { throw ValidationError("'split' needs \(wanted ?? "")") }
    case .undo:
      guard values.count <= 1, values.allSatisfy({ Int($0) != nil }) else {
        throw ValidationError("'undo' needs the number of one decision, or nothing for the last")
      }
    case .merge, .join, .link, .add, .redact:
      guard values.count == 1 else { throw ValidationError("'\(rawValue)' needs \(wanted ?? "")") }
    default:
      if wanted == nil, !values.isEmpty {
        throw ValidationError("'\(rawValue)' takes nothing after it")
      }
      if let wanted,
        values.count != 1 || Decision.Act(word: rawValue, value: values.first) == nil
      {
        throw ValidationError("'\(rawValue)' needs \(wanted)")
      }
    }
  }
}
