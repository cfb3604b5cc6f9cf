internal import Dates
internal import Papers
package import Records

/// A record that later passages may be about, with what is known of its matter and its paper.
package struct Candidate: Sendable {
  /// The record.
  package let record: Record
  /// Its paper.
  package let paper: PaperTag
  let matter: Matter
  /// The number it is printed under, as compared.
  let number: String?
  /// What sort of thing it asks for; nil where any answer would do.
  let wants: WantedSorts.Sort?
  /// Whether it asks for an act in the form of a question.
  let asksForAct: Bool
  /// Whether it asks for a reply as such.
  let asksForReply: Bool
  /// Whether an earlier paper settled it: then little more is to be heard of it.
  package var isSettled = false
}

/// The records that later passages may be about, indexed so that a paper is held against those
/// alone that share a telling word with it, or that stand in the papers it answers: never against
/// the whole register.
struct CandidateBook {
  private var candidates: [Candidate] = []
  /// The records on which little more is to be heard: done, or answered by all.
  private var settled: Set<Int> = []
  /// The records in whose place a later one carries on.
  private var replaced: Set<Int> = []
  private var placesOfID: [String: Int] = [:]
  private var placesOfStem: [WordStem: [Int]] = [:]
  private var placesOfDay: [CivilDate: [Int]] = [:]
  private var placesOfReference: [String: [Int]] = [:]

  /// Takes a record in.
  mutating func add(_ candidate: Candidate) {
    let place = candidates.count
    candidates.append(candidate)
    placesOfID[candidate.record.id] = place
    for stem in candidate.matter.telling { placesOfStem[stem, default: []].append(place) }
    if let day = candidate.paper.day { placesOfDay[day, default: []].append(place) }
    if let reference = candidate.paper.reference {
      placesOfReference[reference, default: []].append(place)
    }
  }

  /// Notes what a link says of its record, which may settle it.
  mutating func note(_ link: Link) {
    guard let place = placesOfID[link.record] else { return }
    if link.newRecord != nil { replaced.insert(place) }
    if link.closes(candidates[place].record) { settled.insert(place) }
  }

  /// The records that a paper may be about, in the order of the book, but for those replaced.
  func candidates(for paper: LinkablePaper, _ reading: PaperReading) -> [Candidate] {
    var places = Set(reading.printedAsks.compactMap { placesOfID[$0] })
    for stem in reading.telling { places.formUnion(placesOfStem[stem] ?? []) }
    for citation in paper.inReplyTo {
      if let day = citation.date { places.formUnion(placesOfDay[day] ?? []) }
      if let reference = citation.reference {
        places.formUnion(placesOfReference[reference] ?? [])
      }
    }
    return places.subtracting(replaced).sorted().map { place in
      var candidate = candidates[place]
      candidate.isSettled = settled.contains(place)
      return candidate
    }
  }
}

extension Link {
  /// Whether nothing more has to be heard of its record: it is done, answered by all, or replaced.
  package func closes(_ record: Record) -> Bool {
    if newRecord != nil { return true }
    switch record.kind.family {
    case .promise: return outcome == .completed
    case .ask:
      return [.answered, .rejected, .completed].contains(outcome)
        && record.bodies.allSatisfy(by.contains)
    }
  }
}
