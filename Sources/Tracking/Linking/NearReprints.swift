internal import Records

/// Finds the asks that a paper of those asked prints again with a word left out or another table's
/// line breaks, above its answers.
///
/// What is printed again letter by letter `Reprints` knows; here two asks are the same where most of
/// the words of each stand in the other. Whoever asks again asks anew.
struct NearReprints {
  /// The id of each ask of the paper that says the same as an earlier one, to the id of that one.
  private(set) var originals: [String: String] = [:]

  /// The share of the words of both that must be the same.
  private static let leastAlike = 0.8
  /// Fewer words may be the same by chance.
  private static let leastWords = 5

  /// The asks of a paper that nearly repeat some of earlier papers.
  init(of paper: LinkablePaper, _ reading: PaperReading, among candidates: [Candidate]) {
    let asks = paper.findings.records.filter { $0.kind.family == .ask }
    guard !asks.isEmpty else { return }
    let earlier = candidates.filter { candidate in
      candidate.paper.id != paper.id && candidate.record.kind.family == .ask
        && !reading.tag.isStranger(to: candidate.paper)
        && candidate.paper.author != paper.findings.author
        && candidate.matter.own.count >= Self.leastWords
    }
    guard !earlier.isEmpty else { return }
    var places: [WordStem: [Int]] = [:]
    for (place, candidate) in earlier.enumerated() {
      for stem in candidate.matter.own { places[stem, default: []].append(place) }
    }
    for ask in asks {
      let own = reading.matterOfRecord[ask.id]?.own ?? []
      guard own.count >= Self.leastWords else { continue }
      var shared: [Int: Int] = [:]
      for stem in own { for place in places[stem] ?? [] { shared[place, default: 0] += 1 } }
      let alike = shared.filter { place, count in
        let all = own.count + earlier[place].matter.own.count - count
        return Double(count) >= Self.leastAlike * Double(all)
      }
      // Two that are as alike leave open which of them is printed again.
      if alike.count == 1, let place = alike.keys.first {
        originals[ask.id] = earlier[place].record.id
      }
    }
  }
}
