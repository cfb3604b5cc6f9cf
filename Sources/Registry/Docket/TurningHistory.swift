internal import Dates
internal import Records
internal import Tracking

/// The history of a record, which may be another one from the day on which minutes tell when the
/// meeting was for which it waits.
struct TurningHistory {
  /// The history until then.
  let first: History
  /// The history from then on; nil where nothing turns.
  fileprivate(set) var met: History?
  /// Whether the record states a time itself, and not only what it prints again.
  fileprivate(set) var hasOwnDeadline = false
  /// The minutes that tell the day.
  fileprivate(set) var teller: PaperCard?

  /// The history that counts on a day.
  func on(_ day: CivilDate) -> History {
    guard let met, let told = teller?.date, told <= day else { return first }
    return met
  }

  /// The day on which the record says of itself that it is due; for one that has no standing.
  func ownDue(on day: CivilDate) -> CivilDate? {
    hasOwnDeadline ? on(day).record.deadline?.reading.due : nil
  }

  /// The days on which its standing may turn.
  var turns: [CivilDate] {
    guard let met else { return first.turns }
    return Set(first.turns + met.turns + [teller?.date].compactMap(\.self)).sorted()
  }
}

/// The histories of records through all time.
struct TurningHistories {
  private let held: Held
  private let cards: [String: PaperCard]
  private let records: [String: Record]
  private let first: Histories
  private let met: Histories

  init(
    of records: [Record], heldBy held: Held, papers cards: [String: PaperCard],
    facts: [PaperFacts], known: [String: Record], links: [Link], clock: AnswerClock
  ) {
    self.held = held
    self.cards = cards
    self.records = known
    let end = Viewpoint.ofAllTime.asOf
    first = Histories(
      papers: facts, records: records.map { held.met($0, tellers: [:], by: end) }, links: links,
      clock: clock)
    met = Histories(
      papers: facts, records: records.map { held.met($0, tellers: cards, by: end) }, links: links,
      clock: clock)
  }

  func history(of record: Record) -> TurningHistory {
    let end = Viewpoint.ofAllTime.asOf
    let rulings = held.decisions.rulings(on: record.id)
    var before = first.history(of: held.met(record, tellers: [:], by: end))
    before.rulings = rulings
    var history = TurningHistory(first: before, hasOwnDeadline: record.deadline != nil)
    var after = met.history(of: held.met(record, tellers: cards, by: end))
    guard after.record.deadline != before.record.deadline,
      let teller = held.meeting(of: record, among: records)?.paper
    else { return history }
    after.rulings = rulings
    history.met = after
    history.teller = cards[teller]
    return history
  }
}
