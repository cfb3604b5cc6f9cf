internal import Records

/// The records that later passages may be about, indexed so that a passage is held against those
/// alone that share its rare words or its number: never against the whole register.
struct CandidateBook {
  /// A record with what it is about.
  struct Candidate {
    let record: Record
    let paper: PaperTag
    let matter: Matter
    /// The number it is printed under, as compared.
    let number: String?
    /// The words that tell the bodies of its paper, and its own, from others.
    let kin: Set<WordStem>
  }

  private(set) var candidates: [Candidate] = []
  /// The records on which nothing more has to be heard: done, answered by all, or replaced.
  private(set) var closed: Set<Int> = []
  private var placesOfID: [String: Int] = [:]
  private var placesOfStem: [WordStem: [Int]] = [:]
  private var placesOfNumber: [String: [Int]] = [:]

  /// Words that stand in more records than this, and in more than one in eight, find no candidates;
  /// they still count towards those that rarer words found.
  private static let commonFrom = 64

  /// Takes in a record with its number as compared.
  mutating func add(
    _ record: Record, number: String?, paper: PaperTag, matter: Matter, kin: Set<WordStem>
  ) {
    let place = candidates.count
    candidates.append(
      Candidate(
        record: record, paper: paper, matter: matter, number: number, kin: paper.kin.union(kin)))
    placesOfID[record.id] = place
    for stem in matter.weights.keys { placesOfStem[stem, default: []].append(place) }
    if let number { placesOfNumber[number, default: []].append(place) }
  }

  /// Notes what a link says of its record, which may close it.
  mutating func note(_ link: Link) {
    guard let place = placesOfID[link.record] else { return }
    let record = candidates[place].record
    let isClosed =
      switch record.kind.family {
      case .promise: link.outcome == .completed || link.newRecord != nil
      case .ask:
        link.newRecord != nil
          || ([.answered, .rejected, .completed].contains(link.outcome)
            && record.bodies.allSatisfy(link.by.contains))
      }
    if isClosed { closed.insert(place) }
  }

  /// Where a record stands in the book.
  func place(of id: String) -> Int? { placesOfID[id] }

  /// How many records have a word.
  func count(of stem: WordStem) -> Int { placesOfStem[stem]?.count ?? 0 }

  /// The records that a passage may be about, in the order of the book.
  func places(sharing matter: Matter, number: String?, printedUnder ids: [String]) -> [Int] {
    var places = Set(ids.compactMap { placesOfID[$0] })
    if let number { places.formUnion(placesOfNumber[number] ?? []) }
    for stem in matter.weights.keys {
      guard let sharing = placesOfStem[stem], !isCommon(sharing.count) else { continue }
      places.formUnion(sharing)
    }
    return places.sorted()
  }

  private func isCommon(_ count: Int) -> Bool {
    count > Self.commonFrom && count * 8 > candidates.count
  }
}
