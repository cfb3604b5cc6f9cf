internal import Dates
internal import Papers
internal import Records
internal import Tracking

extension Held {
  /// How everything held stands, as it is seen from a viewpoint: below a clerk without what is
  /// redacted.
  func seen(from viewpoint: Viewpoint, answeringBy clock: AnswerClock) -> RegisterOnDay {
    let seen = seenWhole(from: viewpoint, answeringBy: clock)
    return viewpoint.audience == .clerks ? seen : seen.redacted
  }

  /// The same, with what is redacted, every record at its place in the paper as it came.
  func seenWhole(from viewpoint: Viewpoint, answeringBy clock: AnswerClock) -> RegisterOnDay {
    let papers = papers.filter(viewpoint.holds)
    let cards = Dictionary(papers.map { ($0.id, $0) }) { first, _ in first }
    let known = { (link: Link) in
      cards[link.document] != nil
        || (link.document.isEmpty && link.date.map { $0 <= viewpoint.asOf } ?? false)
    }
    let found = records.filter { cards[$0.document] != nil }
    let bodies = Dictionary(found.map { ($0.id, $0.bodies) }) { first, _ in first }
    let records = found.map { decisions.rehomed($0, on: viewpoint.asOf) }
      .map { met($0, tellers: cards, by: viewpoint.asOf) }
    let links = links.filter(known)
      .map { link in
        decisions.rehomed(
          link, saidBy: cards[link.document]?.author, from: bodies[link.record] ?? [],
          on: viewpoint.asOf)
      }
    let histories = Histories(
      papers: papers.map(\.facts), records: records, links: links, clock: clock)
    let waiting = WaitingPapers(papers)
    let all = recordsByID
    let entries = records.compactMap { record in
      cards[record.document].map { card in
        let history = histories.history(of: record)
        var entry = entry(record, in: card, history, waiting, on: viewpoint.asOf)
        if let meeting = meeting(of: record, among: all),
          meeting.reading == history.record.deadline?.reading
        {
          entry.meetingPaper = meeting.paper
        }
        return entry
      }
    }
    let held = Set(entries.map(\.id))
    var register = RegisterOnDay(
      day: viewpoint.asOf, papers: papers, entries: entries,
      suggestions: suggestions.filter { known($0) && held.contains($0.record) })
    register.redactions = redactions
    register.unattached = unattached
    register.dropped = dropped(from: cards, on: viewpoint.asOf)
    register.copies = copies.filter { cards[$0.paper] != nil && cards[$0.counts] != nil }
    return register.seen(by: viewpoint.audience)
  }

  private func dropped(from cards: [String: PaperCard], on day: CivilDate) -> [DroppedRecord] {
    rejected.compactMap { (record) -> DroppedRecord? in
      guard let card = cards[record.document], let decision = decisions.rejection(of: record.id)
      else { return nil }
      return DroppedRecord(
        id: record.id, paper: card.id, day: record.deadline?.reading.due ?? card.date ?? day,
        since: decision.made, wasTold: decisions.references[record.id] != nil)
    }
  }

  private func entry(
    _ record: Record, in paper: PaperCard, _ history: History, _ waiting: WaitingPapers,
    on day: CivilDate
  ) -> Entry {
    var history = history
    history.rulings = decisions.rulings(on: record.id)
    let heard = history.links.sorted(by: Self.isEarlier)
    var entry = Entry(
      record: record, paper: paper, links: heard.filter { $0.record == record.id }, heard: heard,
      standing: Standing(of: history, on: day),
      isTracked: decisions.isTracked(record.id, in: paper.id))
    entry.isReviewed = decisions.isReviewed(record.id)
    entry.reference = decisions.references[record.id]
    entry.earlierDues = earlierDues[record.id] ?? []
    entry.waiting = waiting.papers(bearingOn: record, since: history.countsFrom)
    return entry
  }

  private static func isEarlier(_ left: Link, _ right: Link) -> Bool {
    (left.date?.dayNumber ?? .max, left.document, left.span.start, left.outcome.rawValue)
      < (right.date?.dayNumber ?? .max, right.document, right.span.start, right.outcome.rawValue)
  }
}

extension PaperCard {
  var facts: PaperFacts {
    PaperFacts(id: id, day: date, kind: kind, authors: [author].compactMap(\.self))
  }
}
