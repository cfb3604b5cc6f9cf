internal import Dates
internal import Records
internal import Tracking

/// A stretch of days in which the same records are there, with the same bodies that must act or answer:
/// on its first day and on the day after its last a paper may come that prints one of them again, or a
/// clerk may hand one to another body.
///
/// Most records are printed once and never handed over, and have one home for all days.
struct Home {
  /// The first day; nil where it is the first home.
  let from: CivilDate?
  /// The first day of the next home; nil where it is the last.
  let until: CivilDate?
  /// The records with the bodies that they have in it.
  let records: [Record]
  /// Those of them by id that may be printed again in others.
  let printings: [String: Record]
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
    let builder = HomeBuilder(
      held: self, cards: cards, links: Dictionary(grouping: links, by: \.record),
      known: recordsByID, clock: clock)
    let groups = boundTogether(among: records)
    let bound = Set(groups.joined().map(\.id))
    let alone = records.filter { !bound.contains($0.id) }
    return [builder.home(of: alone, printings: [], from: nil, until: nil)]
      + groups.flatMap { group in
        let written = group.compactMap { cards[$0.document]?.date }
        let days = Set(written + group.flatMap { decisions.daysOfRehoming($0.id) }).sorted()
        let ends: [CivilDate?] = days + [nil]
        return zip([nil] + days, ends).map { from, until in
          let there = group.filter { record in
            cards[record.document]?.date.map { $0 <= from ?? CivilDate.beforeAll } ?? true
          }
          return builder.home(of: there, printings: there, from: from, until: until)
        }
      }
  }

  /// The records that were handed over or are printed more than once, each with its other printings,
  /// which share its history.
  private func boundTogether(among records: [Record]) -> [[Record]] {
    let known = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    return Dictionary(grouping: records) { Self.original(of: $0, among: known) }
      .filter { original, group in
        group.count > 1 || !decisions.daysOfRehoming(original).isEmpty
      }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// The id of the first printing of a record; of a ring of printings the least of its ids.
  private static func original(of record: Record, among known: [String: Record]) -> String {
    var path = [record.id]
    var last = record
    while let id = last.sameAs, let next = known[id] {
      if let ring = path.firstIndex(of: id) { return path[ring...].min() ?? id }
      path.append(id)
      last = next
    }
    return last.id
  }
}

/// Makes homes out of what is held.
private struct HomeBuilder {
  let held: Held
  let cards: [String: PaperCard]
  let links: [String: [Link]]
  let known: [String: Record]
  let clock: AnswerClock

  func home(
    of records: [Record], printings: [Record], from: CivilDate?, until: CivilDate?
  ) -> Home {
    let day = from ?? .beforeAll
    let links = records.flatMap { record in
      (self.links[record.id] ?? []).map { link in
        held.decisions.rehomed(
          link, saidBy: cards[link.document]?.author, from: record.bodies, on: day)
      }
    }
    let papers = Set(records.map(\.document) + links.map(\.document))
    let rehomed = { (record: Record) in held.decisions.rehomed(record, on: day) }
    return Home(
      from: from, until: until, records: records.map(rehomed),
      printings: Dictionary(printings.map { ($0.id, rehomed($0)) }) { first, _ in first },
      histories: TurningHistories(
        of: records.map(rehomed), heldBy: held, papers: cards,
        facts: papers.compactMap { cards[$0]?.facts }, known: known, links: links, clock: clock))
  }
}

extension CivilDate {
  /// A day before any paper and any decision: 1 January of year 1.
  static var beforeAll: CivilDate { CivilDate(dayNumber: -719_162) }
}
