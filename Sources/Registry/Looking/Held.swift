internal import Papers
internal import Records
internal import Tracking

/// What the register holds once clerks' decisions and editions have been heeded, before any day is
/// asked about.
struct Held {
  private(set) var papers: [PaperCard]
  private(set) var records: [Record]
  /// The finds of which a clerk said that they are none.
  private(set) var rejected: [Record] = []
  private(set) var links: [Link] = []
  private(set) var suggestions: [Link] = []
  private(set) var decisions: StandingDecisions
  /// Decisions of which what they are about is gone: for a clerk to look at.
  private(set) var unattached: [Decision] = []
  /// The days of meetings for which records wait, by record.
  let meetings: [String: MeetingDay]
  /// Deadlines as they were before the rules changed, by record.
  let earlierDues: [String: [EarlierDue]]
  private let texts: [String: String]
  /// The papers that count no more, with those that count in their place.
  private(set) var copies: [Copy] = []
  /// Of each part of a record that a clerk split the id of that record.
  private(set) var wholes: [String: String] = [:]

  /// Heeds what was decided about what was found.
  init(_ found: Found) {
    let editions = Editions(found)
    let decisions = editions.carried(found.decisions, links: found.links + found.suggestions)
    self.decisions = StandingDecisions(decisions)
    texts = found.texts
    meetings = found.meetings
    earlierDues = found.earlierDues
    let decided = self.decisions
    papers = found.papers.map { card in
      var card = card
      card.isRead = decided.corrections(of: card.id).isRead
      return card
    }
    let withdrawn = Set(papers.filter { $0.edition == .withdrawn }.map(\.id))
    records = editions.counted(found.records, holding: self.decisions)
      .filter { !withdrawn.contains($0.document) }
    copies = editions.copies(because: found.joinReasons)
    correctRecords(originals: found.originals)
    takeLinks(of: found, editions)
    unattached = leftOver(among: decisions, editions)
  }
}

// MARK: - Records

extension Held {
  private mutating func correctRecords(originals: [String: String]) {
    rejected = records.filter { decisions.isRejected($0.id) }
    records = records.filter { !decisions.isRejected($0.id) && !isTakenBack($0) }
      .flatMap { corrected($0) }
    let held = Set(records.map(\.id))
    for index in records.indices {
      let id = records[index].id
      records[index].sameAs = records[index].sameAs ?? originals[id]
      if let other = decisions.merges[id], held.contains(other) { records[index].sameAs = other }
    }
  }

  /// Whether it was there only because a clerk had added it.
  private func isTakenBack(_ record: Record) -> Bool {
    record.rule == Addition.rule && decisions.additions[record.id] == nil
  }

  /// A record as clerks have it, or the records of which they say that it consists.
  private mutating func corrected(_ record: Record) -> [Record] {
    let amendment = decisions.amendments[record.id]
    var record = decisions.additions[record.id]?.amending(record) ?? record
    record = amendment?.amending(record) ?? record
    if let quote = amendment?.quote, let span = place(of: quote, near: record) {
      record.quote = quote
      record.span = span
    }
    var places: Set<TextSpan> = []
    let parts = (decisions.splits[record.id] ?? []).compactMap { part(of: record, stating: $0) }
      .filter { places.insert($0.span).inserted }
    for part in parts { wholes[part.id] = record.id }
    return parts.isEmpty ? [record] : parts
  }

  /// What clerks redacted, by paper.
  var redactions: [String: PaperRedactions] {
    var all: [String: PaperRedactions] = [:]
    for (paper, redactions) in decisions.redactions {
      all[paper] = PaperRedactions(redactions, in: texts[paper] ?? "")
    }
    return all
  }

  private func part(of record: Record, stating words: String) -> Record? {
    guard let span = place(of: words, near: record) else { return nil }
    var part = record
    part.id = StableID.record(document: record.id, quote: words, occurrence: 0)
    part.quote = words
    part.span = span
    return decisions.amendments[part.id]?.amending(part) ?? part
  }

  private func place(of words: String, near record: Record) -> TextSpan? {
    texts[record.document].flatMap { text in
      WordPlace.span(of: words, in: text, near: record.span.start)
    }
  }
}

// MARK: - Links

extension Held {
  private mutating func takeLinks(of found: Found, _ editions: Editions) {
    let sure = editions.counted(found.links).filter { !decisions.isRejected($0.id) }
    let likely = editions.counted(found.suggestions).filter { !decisions.isRejected($0.id) }
    let known = Set((sure + likely).map(\.id))
    // What a clerk confirmed stays, though the rules link it no more.
    let kept = found.decidedLinks.filter { !known.contains($0.id) }
    links =
      sure.map { decisions.confirmed($0) ?? $0 } + (likely + kept).compactMap(decisions.confirmed)
      + heard
    suggestions = likely.filter { decisions.confirmed($0) == nil }
    shareAmongParts()
    let held = Set(records.map(\.id))
    links = links.filter { held.contains($0.record) }
    suggestions = suggestions.filter { held.contains($0.record) }
  }

  /// What clerks heard outside the papers, or found said in them.
  private var heard: [Link] {
    decisions.hearings.sorted { $0.key < $1.key }.flatMap { record, decisions in
      decisions.compactMap { decision -> Link? in
        guard case .hear(let hearing) = decision.act else { return nil }
        var link = hearing.link(from: record, signed: decision.signed)
        if let words = hearing.words, let text = hearing.paper.flatMap({ texts[$0] }) {
          link.span = WordPlace.span(of: words, in: text, near: 0) ?? link.span
        }
        return link
      }
    }
  }

  /// What was said of a record that a clerk split was said of each of its parts, as far as anybody
  /// knows yet.
  private mutating func shareAmongParts() {
    guard !decisions.splits.isEmpty else { return }
    var parts: [String: [String]] = [:]
    for (record, words) in decisions.splits {
      parts[record] = words.map {
        StableID.record(document: record, quote: $0, occurrence: 0)
      }
    }
    let shared = { (link: Link) -> [Link] in
      guard let parts = parts[link.record] else { return [link] }
      return parts.map { part in
        var link = link
        link.record = part
        return link
      }
    }
    links = links.flatMap(shared).filter { !decisions.isRejected($0.id) }
    suggestions = suggestions.flatMap(shared).filter { !decisions.isRejected($0.id) }
  }
}

// MARK: - What is left over

extension Held {
  /// The standing decisions about records and links that are not there, save those that only say
  /// that something is none.
  private func leftOver(among all: [Decision], _ editions: Editions) -> [Decision] {
    var present = Set(records.map(\.id)).union(papers.map(\.id))
    present.formUnion(links.map(\.id) + suggestions.map(\.id))
    present.formUnion(decisions.splits.keys)
    return StandingDecisions.notUndone(all).filter { decision in
      guard !present.contains(decision.subject) else {
        return editions.isAdrift(decision.subject)
      }
      switch decision.act {
      case .reject, .untrack, .removed, .undo: return false
      default: return !decisions.isRejected(decision.subject)
      }
    }
  }
}
