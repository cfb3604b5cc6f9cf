internal import ArgumentParser
internal import Dates
internal import Records
internal import Registry

/// What `decide RECORD amend` puts right.
struct AmendmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A body that must act or answer, the accountable one first; may be repeated.",
      valueName: "name"))
  var body: [String] = []

  @Option(help: ArgumentHelp("The post or person named to act.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("The body that says so.", valueName: "name"))
  var saidBy: String?

  @Option(help: ArgumentHelp("The scrutiny body that asked.", valueName: "name"))
  var committee: String?

  @Option(help: ArgumentHelp("The number under which it is printed.", valueName: "number"))
  var number: String?

  @Option(
    help: ArgumentHelp("The day on which it is due, or moves to.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var due: CivilDate?

  @Option(help: "The kind: commitment, action, request, recommendation or question.")
  var kind: RecordKind?

  @Option(help: "The strength: firm, intended, conditional or aspiration.")
  var strength: Strength?

  @Option(help: ArgumentHelp("The words of the paper that state it.", valueName: "words"))
  var words: String?

  /// What is put right.
  var amendment: Amendment {
    var amendment = Amendment()
    amendment.kind = kind
    amendment.quote = words
    amendment.bodies = body.isEmpty ? nil : body
    amendment.owner = owner
    amendment.author = saidBy
    amendment.committee = committee
    amendment.number = number
    amendment.due = due
    amendment.strength = strength
    return amendment
  }

  /// What is put right in a record, its words as they stand in its paper.
  func amendment(of record: String, at desk: Desk) throws -> Amendment {
    var amendment = amendment
    if let words { amendment.quote = try desk.words([words], of: record)[0] }
    return amendment
  }
}

/// What `decide RECORD update` and `link` tell of something heard.
///
/// `--body`, `--due` and `--words` are those of `AmendmentOptions`.
struct HearingOptions: ParsableArguments {
  @Option(help: "What was said of it: accepted, answered, completed, in-progress, revised …")
  var outcome: Outcome?

  @Option(
    help: ArgumentHelp(
      "The day on which it was heard; today unless given.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var heardOn: CivilDate?

  @Option(help: ArgumentHelp("Where it was heard, in a few words.", valueName: "words"))
  var source: String?
}

extension Strength: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
