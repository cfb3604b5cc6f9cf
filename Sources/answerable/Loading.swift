internal import Dates
internal import Papers
internal import Reading
internal import Records
internal import Registry
internal import Reports

/// Loads papers one after the other: reads each, finds what it holds, and files it.
struct Loading {
  let register: Register
  let stages: Stages
  /// What the clerk said about the papers of this load.
  let order: Order
  /// The day of the load.
  let today: CivilDate

  /// What a clerk says about the papers of one load.
  struct Order {
    var date: CivilDate?
    var isTracked = false
    var audience: Audience?
    var received: CivilDate?
    var signed: String
  }

  /// Loads one file; nothing of it is kept where it cannot be read.
  func load(_ path: String) throws -> Loaded {
    let bytes = try FileProblem.bytes(at: path)
    let id = StableID.paper(bytes: bytes)
    let paper = try stages.read(bytes)
    let decisions = decisions(on: paper, id: id)
    let given = try decisions.compactMap(\.dateGiven).first ?? register.dateGiven(to: id)
    let findings = stages.find(in: paper.dated(given), id: id)
    let outcome = try register.file(
      Filing(
        id: id, path: path, paper: paper, findings: findings, audience: order.audience,
        received: order.received, loaded: today, decisions: decisions))
    return Loaded(
      card: try register.card(id), records: findings.records.count, outcome: outcome,
      problems: paper.problems, isDateUnused: order.date != nil && paper.date != nil && given == nil
    )
  }

  /// Links the papers that came, once all are there.
  func link() throws {
    try register.link(under: stages.fingerprint, by: stages.link)
  }

  /// A date is for papers that state none: one date can hardly be right for all papers of a folder.
  private func decisions(on paper: Paper, id: String) -> [Decision] {
    var acts: [Decision.Act] = []
    if let date = order.date, paper.date == nil { acts.append(.date(date)) }
    if order.isTracked { acts.append(.track) }
    return acts.map { Decision(made: today, signed: order.signed, subject: id, act: $0) }
  }
}

/// A paper that was loaded.
struct Loaded {
  let card: PaperCard
  let records: Int
  let outcome: FilingOutcome
  let problems: [ReadingProblem]
  /// Whether a date was given that the paper did not need.
  let isDateUnused: Bool
}

extension Paper {
  /// The paper with the date that a clerk gave it, if one did.
  func dated(_ given: CivilDate?) -> Paper {
    guard let given else { return self }
    var paper = self
    paper.date = given
    paper.dateSource = .given
    return paper
  }
}

extension Decision {
  fileprivate var dateGiven: CivilDate? {
    if case .date(let day) = act { day } else { nil }
  }
}
