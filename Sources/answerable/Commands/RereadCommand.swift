internal import ArgumentParser
internal import Records
internal import Registry
internal import Reports
internal import Tracking

/// The command `answerable reread`.
struct RereadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Looks again for what all papers hold, after the rules have changed.",
    discussion: """
      Prints what was gained and lost, paper by paper. Decisions stay as they are. The papers are \
      those that the register keeps; their files are not needed.

      Example: answerable reread --rules MyRules
      """)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let stages = try desk.rules.stages()
    let desk = try desk.open()
    let cards = try desk.register.papers()
    var total = Changes()
    for (index, card) in cards.enumerated() {
      Console.progress("\(index + 1) of \(cards.count): \(card.path)")
      let changes = try desk.reread(card, by: stages)
      total.gained += changes.gained
      total.lost += changes.lost
      Console.progress("")
      for record in changes.gained { Console.say(line("+", record, card)) }
      for record in changes.lost { Console.say(line("-", record, card)) }
    }
    try desk.register.keepDated(under: desk.judging.datesFingerprint)
    try desk.register.forgetDocket()
    try desk.settle()
    Console.note(
      """
      \(Wording.count(cards.count, "paper")) read again: \
      \(Wording.count(total.gained.count, "record")) gained, \(total.lost.count) lost
      """)
  }

  private func line(_ sign: String, _ record: Record, _ card: PaperCard) -> String {
    "\(sign) \(card.path): \(record.kind.rawValue) “\(Wording.excerpt(record.quote, limit: 120))”"
  }
}

/// What looking again gained and lost.
private struct Changes {
  var gained: [Record] = []
  var lost: [Record] = []
}

extension Desk {
  /// Looks again for what a paper holds.
  fileprivate func reread(_ card: PaperCard, by stages: Stages) throws -> Changes {
    let before = try register.findings(of: card).records
    // What a clerk took over from a tracker was never found by rules.
    guard !before.contains(where: { $0.rule == TrackerImport.rule }) else { return Changes() }
    try register.renew(card.id, on: .today) { paper in stages.find(in: paper, id: card.id) }
    let after = try register.findings(of: card).records
    let known = Set(before.map(\.id))
    let kept = Set(after.map(\.id))
    return Changes(
      gained: after.filter { !known.contains($0.id) }, lost: before.filter { !kept.contains($0.id) }
    )
  }
}
