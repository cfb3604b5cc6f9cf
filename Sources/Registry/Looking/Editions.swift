internal import Records

/// Heeds that several papers may be copies or editions of one, so that nothing counts twice.
///
/// Of papers joined to another only the other counts. A record of theirs is the one of the same words
/// there; what was decided about it is carried over.
struct Editions {
  /// Of each paper that counts no more the id of the one that does.
  private let counting: [String: String]
  /// Of each record of such a paper the id of the one of the same words that counts.
  private var records: [String: String] = [:]
  /// The records of such papers of which no words stand in the one that counts.
  private var adrift: Set<String> = []

  init(_ found: Found) {
    let held = Set(found.papers.map(\.id))
    let joins = found.joins.merging(StandingDecisions(found.decisions).joins) { _, clerks in clerks
    }
    counting = Self.ends(of: joins).filter { held.contains($0.value) }
    guard !counting.isEmpty else { return }
    pair(found.records)
  }

  /// The papers that count no more, by id.
  func copies(because reasons: [String: String]) -> [Copy] {
    counting.sorted(by: <).map { paper, counts in
      Copy(paper: paper, counts: counts, why: reasons[paper] ?? "a clerk says so")
    }
  }

  /// Whether the words of a record are gone in the edition that counts.
  func isAdrift(_ record: String) -> Bool { adrift.contains(record) }

  /// The records that count: those of joined papers only where a clerk holds to one whose words are
  /// gone.
  func counted(_ records: [Record], holding decisions: StandingDecisions) -> [Record] {
    guard !counting.isEmpty else { return records }
    return records.filter { record in
      counting[record.document] == nil || (isAdrift(record.id) && decisions.holds(record.id))
    }
  }

  /// The links that count, from the records that count.
  func counted(_ links: [Link]) -> [Link] {
    guard !counting.isEmpty else { return links }
    return links.filter { counting[$0.document] == nil && records[$0.record] == nil }
  }

  /// Decisions, carried over to the records and links that count.
  func carried(_ decisions: [Decision], links: [Link]) -> [Decision] {
    guard !records.isEmpty else { return decisions }
    let moved = Dictionary(
      links.compactMap { link in
        records[link.record].map { record in
          (link.id, StableID.link(record: record, document: link.document, quote: link.quote))
        }
      }
    ) { first, _ in first }
    return decisions.map { decision in
      var decision = decision
      decision.subject = records[decision.subject] ?? moved[decision.subject] ?? decision.subject
      if case .merge(let other) = decision.act, let counted = records[other] {
        decision.act = .merge(counted)
      }
      return decision
    }
  }

  /// Pairs records of the same words, the first with the first.
  private mutating func pair(_ all: [Record]) {
    let kept = Set(counting.values)
    var waiting: [Printed: [String]] = [:]
    for record in all where kept.contains(record.document) {
      waiting[Printed(record, in: record.document), default: []].append(record.id)
    }
    for record in all {
      guard let paper = counting[record.document] else { continue }
      let printed = Printed(record, in: paper)
      if let other = waiting[printed]?.first {
        records[record.id] = other
        if waiting[printed, default: []].count > 1 { waiting[printed]?.removeFirst() }
      } else {
        adrift.insert(record.id)
      }
    }
  }

  /// Follows each join to the paper that counts in the end; a ring of joins joins nothing.
  private static func ends(of joins: [String: String]) -> [String: String] {
    joins.compactMapValues { first -> String? in
      var end = first
      var seen: Set<String> = []
      while let next = joins[end] {
        guard seen.insert(end).inserted else { return nil }
        end = next
      }
      return end
    }
  }

  /// The words of a record in a paper, letters and digits alone.
  private struct Printed: Hashable {
    let paper: String
    let letters: [UInt8]

    init(_ record: Record, in paper: String) {
      self.paper = paper
      letters = record.quote.lowercased().utf8.filter { byte in
        byte > 127 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    }
  }
}
