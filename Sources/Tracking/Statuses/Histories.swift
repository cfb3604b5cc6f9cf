package import Dates
package import Papers
package import Records
internal import Rules

/// What tracking knows of a paper: its day, and who says it.
package struct PaperFacts: Hashable, Sendable {
  /// The paper's id.
  package var id: String
  /// The day it is dated, or that a clerk gave it; nil where it has none.
  package var day: CivilDate?
  /// Which kind of paper it is.
  package var kind: PaperKind
  /// The bodies that say it, by canonical name, with their forms.
  package var authors: [String]

  /// A paper with its day, kind and authors.
  package init(id: String, day: CivilDate?, kind: PaperKind, authors: [String] = []) {
    self.id = id
    self.day = day
    self.kind = kind
    self.authors = authors
  }
}

/// Puts together the history of each record out of papers, records, links and decisions.
package struct Histories {
  private let papers: [String: PaperFacts]
  private let records: [String: Record]
  private var linksOf: [String: [Link]] = [:]
  /// The printings of each original, itself among them, in the order of their ids.
  private var printings: [String: [String]] = [:]
  /// The original of each record that prints another again, by the ids of both.
  private var originals: [String: String] = [:]
  private let clock: AnswerClock

  /// The papers, records and links of a register, and the clock that says by when an ask without a
  /// time of its own must be answered.
  package init(papers: [PaperFacts], records: [Record], links: [Link], clock: AnswerClock) {
    self.papers = Dictionary(papers.map { ($0.id, $0) }) { first, _ in first }
    self.records = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    self.clock = clock
    for link in links { linksOf[link.record, default: []].append(completed(link)) }
    var groups: [String: Set<String>] = [:]
    for record in records where record.sameAs != nil {
      let first = followed(from: record)
      originals[record.id] = first
      groups[first, default: [first]].insert(record.id)
    }
    printings = groups.mapValues { $0.sorted() }
  }

  /// The history of a record.
  ///
  /// Where a paper prints an ask again, the original and every printing of it are the same record
  /// seen more than once: they share their links, and the original's date counts.
  package func history(of record: Record) -> History {
    let first = original(of: record)
    let printings = printings[first.id] ?? [record.id]
    var history = History(
      record: record, written: papers[record.document]?.day,
      links: printings.flatMap { linksOf[$0] ?? [] }, responseDue: nil)
    if first.id != record.id {
      history.originallyWritten = first.countsFrom ?? papers[first.document]?.day
      history.record.deadline = record.deadline ?? first.deadline
    }
    answerTime(of: first, for: &history)
    history.acceptances = history.links.filter { isAcceptance($0, of: record) }.compactMap(\.date)
    return history
  }

  /// Whether a link is not the body's own word that the act is done, but a minute of those who asked.
  private func isAcceptance(_ link: Link, of record: Record) -> Bool {
    guard link.outcome == .completed, let paper = papers[link.document], paper.kind == .minutes,
      let asker = record.committee ?? record.author, !record.bodies.contains(asker)
    else { return false }
    return paper.authors.contains(asker)
  }

  private func answerTime(of first: Record, for history: inout History) {
    guard history.record.kind.family == .ask, let start = history.countsFrom else { return }
    let paper = papers[first.document]
    let ask = AskCircumstances(
      paper: first.askedIn ?? paper?.kind ?? .other, record: first.kind, words: first.quote,
      authors: [first.committee, first.author].compactMap(\.self) + (paper?.authors ?? []),
      asked: first.bodies)
    guard let time = clock.times.time(for: ask) else { return }
    history.responseTime = "\(time.allows) for \(time.name)"
    history.responseDue = clock.due(time, from: start)
  }

  /// The first printing of a record.
  private func original(of record: Record) -> Record {
    originals[record.id].flatMap { records[$0] } ?? record
  }

  /// The id of the first printing of a record: a chain of printings is followed to its end, or to
  /// where it was followed before; a ring is not.
  private func followed(from record: Record) -> String {
    var original = record
    var seen: Set<String> = [record.id]
    while let id = original.sameAs, let earlier = records[id], seen.insert(id).inserted {
      if let known = originals[id], !seen.contains(known) { return known }
      original = earlier
    }
    return original.id
  }

  /// The link with its paper's day, and with the bodies for which it answers where it names none:
  /// the paper's author where that was asked, and otherwise all.
  private func completed(_ link: Link) -> Link {
    var link = link
    let paper = papers[link.document]
    link.date = paper?.day ?? link.date
    if link.by.isEmpty, let bodies = records[link.record]?.bodies {
      link.by = paper?.authors.filter(bodies.contains) ?? []
    }
    return link
  }
}
