internal import Dates
internal import Papers
internal import Records
internal import Rules

/// Holds the passages of one paper against the records that they may be about.
struct PaperLinking {
  let paper: LinkablePaper
  let reading: PaperReading
  let linker: Linker
  let reach: AnswerReach
  let candidates: [Candidate]
  let scale: MatterScale
  /// The records of the paper itself, by id.
  let recordsHere: [String: Record]
  /// The bodies that the paper names, from which it may tell who is to answer instead.
  let bodiesHere: NamesByEnd
  /// The asks that the paper prints again: they are records of earlier papers.
  private let reprints: Set<String>
  /// Where they stand.
  private let reprinted: [TextSpan]
  /// The asks of the paper that say nearly the same as earlier ones.
  let nearReprints: NearReprints
  private let meetings: PossibleMeetings
  /// Of each ask of the papers that the paper answers its place among them, from 0 to 1.
  let turns: [String: Double]
  /// The papers, by id, of whose asks there is but one among the candidates.
  let papersOfOneAsk: Set<String>

  /// A paper and the open records that it may be about; `originals` gives for an ask printed again
  /// its first printing.
  init(
    paper: LinkablePaper, reading: PaperReading, candidates: [Candidate],
    originals: [String: String], linker: Linker
  ) {
    self.paper = paper
    self.reading = reading
    self.candidates = candidates
    self.linker = linker
    reach = AnswerReach(
      passages: paper.findings.passages, asks: reading.asks, longest: linker.rules.longestQuote)
    scale = MatterScale(passages: reading.matters, rules: linker.rules)
    let findings = paper.findings
    bodiesHere = NamesByEnd(
      Set(
        [findings.author].compactMap(\.self) + findings.recipients + findings.copied
          + findings.records.flatMap(\.bodies) + findings.passages.flatMap(\.speakers)))
    recordsHere = Dictionary(paper.findings.records.map { ($0.id, $0) }) { first, _ in first }
    let nearReprints = NearReprints(of: paper, reading, among: candidates)
    self.nearReprints = nearReprints
    turns = Self.turns(of: candidates)
    let asks = candidates.filter { $0.record.kind.family == .ask }
    papersOfOneAsk = Set(
      Dictionary(grouping: asks, by: \.paper.id).filter { $0.value.count == 1 }.keys)
    meetings = PossibleMeetings(paper, reading, candidates: candidates, near: nearReprints)
    let again = paper.findings.records.filter {
      originals[$0.id] != nil || nearReprints.originals[$0.id] != nil
    }
    reprints = Set(again.map(\.id))
    reprinted = again.map(\.span)
  }

  /// Where each ask stands among the asks of its paper, where these are enough for an order.
  private static func turns(of candidates: [Candidate]) -> [String: Double] {
    var turns: [String: Double] = [:]
    let asks = candidates.filter { $0.record.kind.family == .ask }
    for (_, asks) in Dictionary(grouping: asks, by: \.paper.id) where asks.count >= fewestTurns {
      for (place, ask) in asks.sorted(by: { $0.record.span < $1.record.span }).enumerated() {
        turns[ask.record.id] = Double(place) / Double(asks.count - 1)
      }
    }
    return turns
  }

  private static let fewestTurns = 3

  /// A passage that may be about a record, with what speaks for it.
  struct Option {
    let passage: Int
    let grounds: Grounds
    let outcome: Outcome
  }

  /// The links and suggestions from the candidates to this paper.
  func links() -> LinksFound {
    var held = paper.findings.passages.indices.map { printsAgain($0) ? [] : holdings($0) }
    addOrder(to: &held)
    var options: [Int: [Option]] = [:]
    for holdings in held {
      for (place, option) in self.options(holdings) {
        options[place, default: []].append(option)
      }
    }
    var found = LinksFound()
    for (place, options) in options.sorted(by: { $0.key < $1.key }) {
      take(from: options, for: candidates[place], into: &found)
    }
    return found
  }

  private func printsAgain(_ index: Int) -> Bool {
    let passage = paper.findings.passages[index]
    return passage.record.map(reprints.contains)
      ?? reprinted.contains { span in
        span.start < passage.span.end && passage.span.start < span.end
      }
  }

  /// A passage held against a record.
  struct Holding {
    let passage: Int
    let place: Int
    let meeting: Meeting
    var grounds: Grounds
  }

  /// The records that one passage may be about, with what speaks for each.
  private func holdings(_ index: Int) -> [Holding] {
    meetings.places(for: reading, passage: index).compactMap { place in
      meeting(index, candidates[place]).map { meeting in
        Holding(
          passage: index, place: place, meeting: meeting,
          grounds: grounds(index, candidates[place], meeting))
      }
    }
  }

  /// The records that one passage is about, those left out for which it speaks much less than for
  /// the best of them.
  private func options(_ holdings: [Holding]) -> [(place: Int, option: Option)] {
    let options = holdings.compactMap { holding in
      option(holding).map { (place: holding.place, option: $0) }
    }
    let best = options.map(\.option.grounds.points).max() ?? 0
    return options.filter { entry in
      entry.option.grounds.points > best - linker.rules.shared
        || entry.option.grounds.points >= linker.rules.inItsOwnRight
        || isPrinted(entry.option.passage, under: candidates[entry.place].record)
    }
  }

  private func option(_ holding: Holding) -> Option? {
    guard holding.grounds.points >= linker.rules.likely else { return nil }
    let passage = paper.findings.passages[holding.passage]
    return linker.outcome(
      of: passage, making: passage.record.flatMap { recordsHere[$0] },
      for: candidates[holding.place]
    ).map { Option(passage: holding.passage, grounds: holding.grounds, outcome: $0) }
  }

  /// How a passage comes to be held against a record.
  enum Meeting {
    case printedUnder, reply, words
  }

  /// Whether a passage may be about a record at all: it is printed under it; or it is of a later
  /// paper, which answers the record's or has a body and a telling word in common with it.
  func meeting(_ index: Int, _ candidate: Candidate) -> Meeting? {
    let passage = paper.findings.passages[index]
    if isPrinted(index, under: candidate.record) {
      return passage.record == candidate.record.id ? nil : .printedUnder
    }
    if passage.rule == Passage.opening, !candidate.asksForReply { return nil }
    guard reading.asks[index].isEmpty, candidate.paper.id != paper.id, let day = paper.day,
      let earlier = candidate.paper.day, earlier <= day
    else { return nil }
    if paper.replies(to: candidate.paper, as: reading.tag) { return .reply }
    guard !reading.tag.isStranger(to: candidate.paper) else { return nil }
    return candidate.matter.telling.contains { reading.matters[index].touches($0) } ? .words : nil
  }

  /// Whether a passage is printed under a record, or under an ask of this paper that says the same
  /// in nearly the same words.
  func isPrinted(_ index: Int, under record: Record) -> Bool {
    let asks = reading.asks[index]
    return !asks.isEmpty
      && (asks.contains(record.id) || asks.contains { nearReprints.originals[$0] == record.id })
  }
}
