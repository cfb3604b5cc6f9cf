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
    var lines: [String: [DocketLine]] = [:]
    for home in homes(of: records, papers: cards, answeringBy: clock) {
      for record in home.records {
        guard let card = cards[record.document] else { continue }
        var line = DocketLine(
          paperDay: card.date, paper: DocketLine.number(ofPaper: card.id), span: record.span,
          kind: record.kind, isAspiration: record.strength == .aspiration,
          isTracked: decisions.isTracked(record.id, in: card.id),
          bodies: [], owner: 0, committee: 0, spells: [])
        line.bodies = try record.bodies.map(name)
        line.owner = try record.owner.map(name) ?? 0
        line.committee = try record.committee.map(name) ?? 0
        line.spells = home.bounded(try spells(of: record, in: home, cards, numbering: name))
        if !line.spells.isEmpty { lines[whole(of: record), default: []].append(line) }
      }
    }
    return lines
  }

  /// The id under which the register keeps a record: of a part, that of the record it was part of.
  private func whole(of record: Record) -> String { wholes[record.id] ?? record.id }

  private func spells(
    of record: Record, in home: Home, _ cards: [String: PaperCard],
    numbering name: (String) throws -> Int
  ) rethrows -> [DocketLine.Spell] {
    let history = home.histories.history(of: record)
    let sight = Sight(of: record, history, in: home, cards)
    let original = original(of: record, in: home, cards)
    var spells: [DocketLine.Spell] = []
    for day in days(of: history, in: home, among: sight.days + (original?.days ?? [])) {
      let on = day ?? .beforeAll
      guard history.first.isKnown(on: on) else { continue }
      let glance = Glance(of: history.on(on), on: on)
      let spell = DocketLine.Spell(
        from: day, status: glance?.status,
        due: glance == nil ? history.ownDue(on: on) : glance?.due,
        audience: try name(sight.audience(on: on).description),
        original: try original.map { try name($0.audience(on: on).description) } ?? 0)
      if let last = spells.last, last.isLike(spell) { continue }
      spells.append(spell)
    }
    return spells
  }

  /// The days of a home on which what is told of a record may turn; nil for all days before the first.
  private func days(
    of history: TurningHistory, in home: Home, among seen: [CivilDate]
  ) -> [CivilDate?] {
    let turns = home.days(among: Set(history.turns + seen).sorted())
    guard let written = history.first.written else {
      return home.from == nil ? [nil] + turns : turns
    }
    return turns.filter { $0 >= written }
  }

  /// Who may see what a record prints again; nil where that is not there.
  private func original(
    of record: Record, in home: Home, _ cards: [String: PaperCard]
  ) -> Sight? {
    guard let original = record.sameAs.flatMap({ home.printings[$0] }) else { return nil }
    let isTracked = decisions.isTracked(original.id, in: original.document)
    return isTracked
      ? Sight(of: original, home.histories.history(of: original), in: home, cards) : .ofClerks
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
      && original == other.original
  }
}

/// Who may see what is told of a record: the audiences of the papers that tell it, by their days.
private struct Sight {
  private var always: Audience
  private var since: [(day: CivilDate, audience: Audience)]

  /// What the clerks alone may see.
  static let ofClerks = Sight(always: .clerks, since: [])

  /// The days on which others may see it.
  var days: [CivilDate] { since.map(\.day) }

  private init(always: Audience, since: [(day: CivilDate, audience: Audience)]) {
    self.always = always
    self.since = since
  }

  /// Who may see a record of a home, by its paper, that of the original, and those that tell of it.
  init(
    of record: Record, _ history: TurningHistory, in home: Home, _ cards: [String: PaperCard]
  ) {
    self.init(always: .everybody, since: [])
    let original = record.sameAs.flatMap { home.printings[$0] }
    for card in [record, original].compactMap({ $0.flatMap { cards[$0.document] } }) {
      always = always.shared(with: card.audience)
    }
    for link in history.first.links {
      if let paper = cards[link.document] { add(paper) }
    }
    history.teller.map { add($0) }
  }

  /// Adds a paper that tells of it from its day; one without a date tells of it on any day.
  private mutating func add(_ paper: PaperCard) {
    if let day = paper.date {
      since.append((day, paper.audience))
    } else {
      always = always.shared(with: paper.audience)
    }
  }

  func audience(on day: CivilDate) -> Audience {
    since.reduce(always) { audience, paper in
      paper.day <= day ? audience.shared(with: paper.audience) : audience
    }
  }
}
