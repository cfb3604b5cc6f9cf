internal import ArgumentParser
internal import Papers
internal import Records
internal import Registry
internal import Reports
internal import Rules

/// Whether what is personal leaves the register; what clerks redacted leaves it in no case.
struct PersonalOptions: ParsableArguments {
  @Flag(
    help: "Keeps private addresses, telephone numbers and e-mails, which are left out otherwise.")
  var personal = false

  /// What is left out; nil where everything stays.
  func details(by rules: RulesOptions) throws -> PersonalDetails? {
    guard !personal else { return nil }
    let folder = try RulesPlace.folder(rules.path)
    return PersonalDetails(rules: try PersonalRules(try folder.file("personal.yaml")))
  }
}

extension RegisterOnDay {
  /// The same day without what is to be left out, and without what clerks redacted.
  func leavingOut(_ details: PersonalDetails?) -> RegisterOnDay {
    details.map { leavingOut($0) } ?? redacted
  }
}

extension JSON {
  /// The same value without what is to be left out.
  func leavingOut(_ details: PersonalDetails?) -> JSON {
    details.map { leavingOut($0) } ?? self
  }
}

/// Which records somebody wants to take away.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what this body must do or answer.", valueName: "name"))
  var body: String?

  @Option(help: ArgumentHelp("Only what this committee asked.", valueName: "name"))
  var committee: String?

  @Option(help: ArgumentHelp("Only what this member asked.", valueName: "name"))
  var member: String?

  @Option(
    help: ArgumentHelp(
      "Only records that hold these words, in any of their forms.", valueName: "words"))
  var topic: String?

  @Flag(help: "Only records that a clerk tracks.")
  var tracked = false

  func validate() throws {
    try EmptyWords.refuse(body, of: "--body")
    try EmptyWords.refuse(committee, of: "--committee")
    try EmptyWords.refuse(member, of: "--member")
    try EmptyWords.refuse(topic, of: "--topic")
  }

  /// What is asked for.
  var selection: Selection {
    var selection = Selection(
      bodies: [body].compactMap(\.self),
      topic: topic?.split(separator: " ").map(String.init) ?? [], committee: committee,
      isTrackedOnly: tracked, hasAspirations: true)
    selection.member = member
    return selection
  }

  /// Whether everything is asked for.
  var isAll: Bool { name.isEmpty }

  /// What is asked for, on one line.
  var name: String {
    let parts = [
      body.map { "body \($0)" }, committee.map { "committee \($0)" }, member.map { "member \($0)" },
      topic.map { "topic \($0)" }, tracked ? "tracked" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
