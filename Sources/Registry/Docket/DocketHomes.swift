internal import Dates
internal import Records
internal import Tracking

/// A stretch of days in which records have the bodies that must act or answer: a clerk may hand them
/// to others on its first day and on the day after its last.
///
/// Most records are never handed over, and have one home for all days.
struct Home {
  /// The first day; nil where it is the first home.
  let from: CivilDate?
  /// The first day of the next home; nil where it is the last.
  let until: CivilDate?
  /// The records with the bodies that they have in it.
  let records: [Record]
  /// How they stand as long as they have these.
  let histories: TurningHistories

  /// The days of it on which something may turn, its first day among them.
  func days(among turns: [CivilDate]) -> [CivilDate] {
    let inside = turns.filter { day in
      (from.map { day > $0 } ?? true) && (until.map { day < $0 } ?? true)
    }
    return [from].compactMap(\.self) + inside
  }

  /// The spells of a line, closed where the next home begins.
  func bounded(_ spells: [DocketLine.Spell]) -> [DocketLine.Spell] {
    guard let until, let last = spells.last else { return spells }
    return spells
      + [
        DocketLine.Spell(from: until, status: nil, due: nil, audience: last.audience, isEnd: true)
      ]
  }
}

extension Held {
  /// The homes of records, each with the records that have one of their own in it.
  func homes(
    of records: [Record], papers cards: [String: PaperCard], answeringBy clock: AnswerClock
  ) -> [Home] {
    let links = links.filter { cards[$0.document] != nil || $0.document.isEmpty }
    let groups = handedOver(among: records)
    let moving = Set(groups.joined().map(\.id))
    let resting = records.filter { !moving.contains($0.id) }
    return [home(of: resting, from: nil, until: nil, links, cards, clock)]
      + groups.flatMap { group in
        let days = Set(group.flatMap { decisions.daysOfRehoming($0.id) }).sorted()
        let ends: [CivilDate?] = days + [nil]
        return zip([nil] + days, ends).map { from, until in
          home(of: group, from: from, until: until, links, cards, clock)
        }
      }
  }

  private func home(
    of records: [Record], from: CivilDate?, until: CivilDate?, _ links: [Link],
    _ cards: [String: PaperCard], _ clock: AnswerClock
  ) -> Home {
    let day = from ?? CivilDate(dayNumber: -719_162)  // Before any hand-over: 1 January of year 1.
    let bodies = Dictionary(records.map { ($0.id, $0.bodies.first) }) { first, _ in first }
    let links = links.filter { bodies[$0.record] != nil }
      .map { decisions.rehomed($0, from: bodies[$0.record] ?? nil, on: day) }
    let records = records.map { decisions.rehomed($0, on: day) }
    return Home(
      from: from, until: until, records: records,
      histories: TurningHistories(
        of: records, heldBy: self, papers: cards, links: links, clock: clock))
  }

  /// The records that were handed over, each with its other printings, which share its history.
  private func handedOver(among records: [Record]) -> [[Record]] {
    guard !decisions.rehomings.isEmpty else { return [] }
    let known = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    func original(_ record: Record) -> String {
      var (original, seen) = (record, Set([record.id]))
      while let id = original.sameAs, let next = known[id], seen.insert(id).inserted {
        original = next
      }
      return original.id
    }
    return Dictionary(grouping: records, by: original)
      .filter { $0.value.contains { !decisions.daysOfRehoming($0.id).isEmpty } }
      .sorted { $0.key < $1.key }.map(\.value)
  }
}
