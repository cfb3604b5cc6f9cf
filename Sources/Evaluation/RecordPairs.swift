internal import Records

/// The records of one paper, annotated and found, paired one to one by where their words stand.
struct RecordPairs {
  /// A record with the place of its words in the folded text of the paper.
  struct Placed<Value> {
    let value: Value
    let place: Range<Int>?
  }

  /// The annotated ones.
  let gold: [Placed<GoldRecord>]
  /// Those found.
  let found: [Placed<Record>]
  /// Of an annotated one the index of the found one that it is paired with.
  private(set) var partner: [Int: Int] = [:]

  /// Pairs records of one family whose words overlap by half of the shorter, the greatest overlap
  /// first, and then those that begin nearest to each other.
  init(_ gold: [GoldRecord], _ found: [Record], in text: FoldedText) {
    var places = QuotePlaces(in: text)
    self.gold = gold.map { record in
      Placed(
        value: record, place: places.place(of: record.quote, occurrence: record.occurrence))
    }
    places = QuotePlaces(in: text)
    self.found = found.map { Placed(value: $0, place: places.place(of: $0.quote)) }
    pair()
  }

  private struct Candidate {
    let overlap: Double
    let distance: Int
    let gold: Int
    let found: Int
  }

  private mutating func pair() {
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: Self.isBetter)
    where partner[candidate.gold] == nil && !taken.contains(candidate.found) {
      partner[candidate.gold] = candidate.found
      taken.insert(candidate.found)
    }
  }

  private var candidates: [Candidate] {
    gold.indices.flatMap { one in
      found.indices.compactMap { other in candidate(one, other) }
    }
  }

  private func candidate(_ one: Int, _ other: Int) -> Candidate? {
    let (wanted, offered) = (gold[one], found[other])
    guard wanted.value.kind.family == offered.value.kind.family else { return nil }
    let shared = overlap(wanted.place, offered.place)
    guard shared >= Self.leastOverlap else { return nil }
    let distance = abs((wanted.place?.lowerBound ?? 0) - (offered.place?.lowerBound ?? 0))
    return Candidate(overlap: shared, distance: distance, gold: one, found: other)
  }

  /// The later records go first among equals, as in every measurement before this one.
  private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    (left.overlap, right.distance, left.gold, left.found)
      > (right.overlap, left.distance, right.gold, right.found)
  }

  /// The share of the shorter of two places that both must have in common.
  static let leastOverlap = 0.5
}
