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

  init(
    _ paper: LinkablePaper, _ reading: PaperReading, candidates: [Candidate], near: NearReprints
  ) {
    self.near = near
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
      for (stem, _) in reading.matters[index].weights {
        places.formUnion(placesOfStem[stem] ?? [])
      }
    }
    return places.sorted()
  }
}
