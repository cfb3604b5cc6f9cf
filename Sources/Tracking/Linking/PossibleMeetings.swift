internal import Papers
internal import Dates
internal import Records

/// The candidates of one paper by what may bring a passage together with them, so that each passage
/// is held against those alone: never every ask of a long paper against every sentence of another.
struct PossibleMeetings {
  private var placeOfRecord: [String: Int] = [:]
  /// By a word that tells the matter of records of papers that the paper does not answer.
  private var placesOfStem: [WordStem: [Int]] = [:]
  /// The records of the papers that it answers.
  private var answered: [Int] = []
  private let near: NearReprints
  /// Of each candidate its turn where others have as much in common with a passage: the latest first.
  private let turns: [Int]

  /// With how many records of papers that it does not answer a passage is weighed.
  ///
  /// They are those with which it has the most words in common: of hundreds of letters alike none is
  /// meant more than the next.
  private static let most = 48

  init(
    _ paper: LinkablePaper, _ reading: PaperReading, candidates: [Candidate], near: NearReprints
  ) {
    self.near = near
    turns = Self.turns(of: candidates)
    var isAnswered: [String: Bool] = [:]
    for (place, candidate) in candidates.enumerated() {
      placeOfRecord[candidate.record.id] = place
      guard candidate.paper.id != paper.id else { continue }
      let answers =
        isAnswered[candidate.paper.id] ?? paper.replies(to: candidate.paper, as: reading.tag)
      isAnswered[candidate.paper.id] = answers
      if answers {
        answered.append(place)
      } else {
        for stem in candidate.matter.telling { placesOfStem[stem, default: []].append(place) }
      }
    }
  }

  /// The places of the candidates that a passage may be about, in their order.
  func places(for reading: PaperReading, passage index: Int) -> [Int] {
    let asks = reading.asks[index]
    var places = Set(asks.compactMap { placeOfRecord[$0] })
    places.formUnion(asks.compactMap { near.originals[$0].flatMap { placeOfRecord[$0] } })
    if asks.isEmpty {
      places.formUnion(answered)
      places.formUnion(nearest(to: reading.matters[index]))
    }
    return places.sorted()
  }

  /// The records of other papers that have the most words in common with a passage.
  private func nearest(to matter: Matter) -> [Int] {
    var shared: [Int: Int] = [:]
    for (stem, _) in matter.weights where matter.touches(stem) {
      for place in placesOfStem[stem] ?? [] { shared[place, default: 0] += 1 }
    }
    guard shared.count > Self.most else { return Array(shared.keys) }
    let ranked = shared.sorted { left, right in
      (right.value, turns[left.key]) < (left.value, turns[right.key])
    }
    return ranked.prefix(Self.most).map(\.key)
  }

  private static func turns(of candidates: [Candidate]) -> [Int] {
    guard candidates.count > most else { return Array(candidates.indices) }
    let ranked = candidates.enumerated().map { place, candidate in
      Turn(
        place: place, day: candidate.paper.day?.dayNumber ?? .min, paper: candidate.paper.id,
        start: candidate.record.span.start, record: candidate.record.id)
    }.sorted { left, right in
      (right.day, left.paper, left.start, left.record)
        < (left.day, right.paper, right.start, right.record)
    }
    var turns = Array(repeating: 0, count: candidates.count)
    for (turn, ranked) in ranked.enumerated() { turns[ranked.place] = turn }
    return turns
  }

  /// What decides the turn of a candidate: by itself it is moved about more quickly.
  private struct Turn {
    let place: Int
    let day: Int
    let paper: String
    let start: Int
    let record: String
  }
}
