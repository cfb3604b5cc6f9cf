internal import Dates
internal import Extraction
internal import Foundation
internal import Papers
internal import Records
internal import Registry
internal import Website

/// What the program does for clerks at the site, by the rules in use.
struct SiteWork: Sendable {
  let register: Register
  let live: LiveRules

  private var desk: Desk { Desk(register: register, judging: live.judging) }

  /// Words that a clerk points to as a record, with what their paper tells of them.
  @Sendable func addition(_ missed: MissedWords) throws -> Addition {
    try desk.addition(
      missed.words, to: register.card(missed.paper), as: missed.kind, missed.said,
      by: live.stages)
  }

  /// The words of a sentence that may signal what it is.
  @Sendable func telling(_ missed: MissedWords) throws -> String {
    guard let paper = try register.paper(missed.paper),
      let span = WordPlace.span(of: missed.words, in: paper.text, near: 0)
    else { return "" }
    return live.stages.particulars(of: span, in: paper).telling
  }

  // MARK: - Rules

  @Sendable func draft(_ order: RuleOrder) throws -> RuleOutcome {
    let outcome = try self.outcome(order)
    return RuleOutcome(
      text: outcome.draft.text, file: outcome.draft.file,
      gained: outcome.changes.flatMap(\.changes.gained),
      lost: outcome.changes.flatMap(\.changes.lost), spoilt: outcome.spoilt)
  }

  /// Keeps a rule, and looks again at the papers that it concerns.
  @Sendable func keep(_ order: RuleOrder) throws -> String {
    let outcome = try self.outcome(order)
    let path = try Drafting(register: register, stages: live.stages).keep(outcome)
    try readAgain(outcome.changes.map(\.card))
    return path
  }

  private func outcome(_ order: RuleOrder) throws -> Drafting.Outcome {
    try Drafting(register: register, stages: live.stages).outcome(
      Drafting.Order(
        paper: register.card(order.paper), words: order.words, kind: order.kind,
        telling: order.telling, counterexample: order.counterexample, signed: order.signed),
      on: .today)
  }

  private func readAgain(_ papers: [PaperCard]) throws {
    try live.renew()
    let stages = live.stages
    for card in papers {
      try register.renew(card.id, on: .today) { paper in stages.find(in: paper, id: card.id) }
    }
    try register.forgetDocket()
    try desk.settle()
  }

  // MARK: - Names of bodies

  private func metNames() throws -> [NameMet] { try gathered().all }

  private func gathered() throws -> BodyNames {
    let stages = live.stages
    var names = BodyNames()
    for card in try register.papers() {
      names.take(stages.namesMet(in: try desk.paper(card)))
    }
    return names
  }

  /// How papers name each body, and which bodies look like one.
  @Sendable func names() throws -> MetNames {
    let names = try gathered()
    return MetNames(
      names: names.all.map { name in
        MetNames.Name(
          name: name.name, body: name.body, reason: name.reason.rawValue,
          papers: names.papers(with: name))
      },
      groups: live.stages.likeNames.groups(of: names.all).map { group in
        MetNames.Group(name: group.name, others: group.others)
      })
  }

  /// Whether a body is a committee, as it is registered or as its name tells.
  @Sendable func isCommittee(_ body: String) -> Bool {
    live.stages.likeNames.form(of: body) == .committee
  }

  /// Writes bodies that are one into the register of bodies, and looks again at the papers that name
  /// them.
  @Sendable func join(_ groups: [MetNames.Group]) throws -> String {
    let stages = live.stages
    let path = stages.folder + "/bodies/met.yaml"
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? BodyNames.head
    let known = Dictionary(
      stages.likeNames.groups(of: try metNames()).map { ($0.name, $0) }
    ) { first, _ in first }
    let stanzas = groups.compactMap { group in
      var like = known[group.name]
      like?.others = group.others
      return like?.stanza
    }
    do {
      try Data((before + stanzas.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw FileProblem(
        description: "\(path) could not be written; see that the folder of rules may be written to")
    }
    let names = groups.flatMap { [$0.name] + $0.others }
    let concerned = try register.papers().filter { card in
      try register.paper(card.id).map { paper in names.contains(where: paper.text.contains) }
        ?? false
    }
    try readAgain(concerned)
    return path
  }
}
