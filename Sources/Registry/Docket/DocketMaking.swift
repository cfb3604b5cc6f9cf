internal import Dates
internal import Papers
internal import Records
internal import Tracking

extension Held {
  /// What the docket says of the records that are wanted: by id, one line for each part of a record.
  ///
  /// - Parameters:
  ///   - clock: Says by when an ask must be answered.
  ///   - name: Gives a name its number.
  /// - Returns: The lines of each record.
  func docketLines(
    answeringBy clock: AnswerClock, numbering name: (String) throws -> Int
  ) rethrows -> [String: [DocketLine]] {
    let cards = Dictionary(papers.map { ($0.id, $0) }) { first, _ in first }
    let records = records.filter { cards[$0.document] != nil }
    let known = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    var lines: [String: [DocketLine]] = [:]
    for home in homes(of: records, papers: cards, answeringBy: clock) {
      for record in home.records {
        guard let card = cards[record.document] else { continue }
        let history = home.histories.history(of: record)
        let original = record.sameAs.flatMap { known[$0] }
        var seeing = Sight(
          card, original.flatMap { cards[$0.document] }, history.first.links, cards)
        history.teller.map { seeing.add($0) }
        var line = DocketLine(
          paperDay: card.date, paper: DocketLine.number(ofPaper: card.id), start: record.span.start,
          kind: record.kind, isAspiration: record.strength == .aspiration,
          isTracked: decisions.isTracked(record.id, in: card.id), isCounted: original == nil,
          isCountedByOthers: original.map { !decisions.isTracked($0.id, in: $0.document) } ?? true,
          bodies: [], owner: 0, committee: 0, spells: [])
        line.bodies = try record.bodies.map(name)
        line.owner = try record.owner.map(name) ?? 0
        line.committee = try record.committee.map(name) ?? 0
        line.spells = home.bounded(try Self.spells(of: history, seeing, home, numbering: name))
        if !line.spells.isEmpty { lines[whole(of: record), default: []].append(line) }
      }
    }
    return lines
  }

  /// The id under which the register keeps a record: of a part, that of the record it was part of.
  private func whole(of record: Record) -> String { wholes[record.id] ?? record.id }

  private static func spells(
    of history: TurningHistory, _ sight: Sight, _ home: Home,
    numbering name: (String) throws -> Int
  ) rethrows -> [DocketLine.Spell] {
    var spells: [DocketLine.Spell] = []
    let turns = home.days(among: history.turns)
    let written = history.first.written
    let isFromTheFirst = written == nil && home.from == nil
    let days: [CivilDate?] = isFromTheFirst ? [nil] + turns : turns.filter { $0 >= written ?? $0 }
    for day in days {
      let on = day ?? CivilDate(dayNumber: -719_162)
      guard history.first.isKnown(on: on) else { continue }
      let glance = Glance(of: history.on(on), on: on)
      let spell = DocketLine.Spell(
        from: day, status: glance?.status, due: glance?.due,
        audience: try name(sight.audience(on: on).description))
      if let last = spells.last, last.isLike(spell) { continue }
      spells.append(spell)
    }
    return spells
  }
}

extension DocketLine {
  /// What puts papers of one day in order, whatever the order in which they were loaded.
  static func number(ofPaper id: String) -> UInt32 {
    id.utf8.reduce(2_166_136_261) { hash, byte in (hash ^ UInt32(byte)) &* 16_777_619 }
  }
}

extension DocketLine.Spell {
  fileprivate func isLike(_ other: Self) -> Bool {
    status == other.status && due == other.due && audience == other.audience
  }
}

/// Who may see what is told of a record: the audiences of the papers that tell it, by their days.
private struct Sight {
  private let always: Audience
  private var since: [(day: CivilDate, audience: Audience)]

  init(_ card: PaperCard, _ original: PaperCard?, _ links: [Link], _ cards: [String: PaperCard]) {
    always = card.audience.shared(with: original?.audience ?? card.audience)
    since = links.compactMap { link in
      guard let paper = cards[link.document], let day = paper.date else { return nil }
      return (day, paper.audience)
    }
  }

  /// Adds a paper that tells of it from its day.
  mutating func add(_ paper: PaperCard) {
    if let day = paper.date { since.append((day, paper.audience)) }
  }

  func audience(on day: CivilDate) -> Audience {
    since.reduce(always) { audience, paper in
      paper.day <= day ? audience.shared(with: paper.audience) : audience
    }
  }
}
