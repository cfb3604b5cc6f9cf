internal import Dates
internal import Records
internal import Rules

/// Holds the passages of one paper against the records that they may be about.
struct PaperLinking {
  let paper: LinkablePaper
  let reading: PaperReading
  let linker: Linker
  private let candidates: [Candidate]
  private let scale: MatterScale
  /// The records of the paper itself, by id.
  private let recordsHere: [String: Record]
  /// The asks that the paper prints again: they are records of earlier papers.
  private let reprints: Set<String>

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
    scale = MatterScale(passages: reading.matters, rules: linker.rules)
    recordsHere = Dictionary(paper.findings.records.map { ($0.id, $0) }) { first, _ in first }
    reprints = Set(recordsHere.keys.filter { originals[$0] != nil })
  }

  /// A passage that may be about a record, with what speaks for it.
  private struct Option {
    let passage: Int
    let grounds: Grounds
    let outcome: Outcome
  }

  /// The links and suggestions from the candidates to this paper.
  func links() -> LinksFound {
    var options: [Int: [Option]] = [:]
    for index in paper.findings.passages.indices where !printsAgain(index) {
      for (place, option) in self.options(index) { options[place, default: []].append(option) }
    }
    var found = LinksFound()
    for (place, options) in options.sorted(by: { $0.key < $1.key }) {
      take(from: options, for: candidates[place], into: &found)
    }
    return found
  }

  private func printsAgain(_ index: Int) -> Bool {
    paper.findings.passages[index].record.map(reprints.contains) ?? false
  }

  /// The records that one passage may be about, those left out for which it speaks much less than
  /// for the best of them.
  private func options(_ index: Int) -> [(place: Int, option: Option)] {
    let options = candidates.indices.compactMap { place in
      option(index, candidates[place]).map { (place: place, option: $0) }
    }
    let best = options.map(\.option.grounds.points).max() ?? 0
    return options.filter { entry in
      entry.option.grounds.points > best - linker.rules.shared
        || reading.asks[index].contains(candidates[entry.place].record.id)
    }
  }

  private func option(_ index: Int, _ candidate: Candidate) -> Option? {
    let passage = paper.findings.passages[index]
    guard let meeting = meeting(index, candidate) else { return nil }
    let grounds = grounds(index, candidate, meeting)
    guard grounds.points >= linker.rules.likely,
      let outcome = OutcomeJudge.outcome(
        of: passage, making: passage.record.flatMap { recordsHere[$0] }, for: candidate.record)
    else { return nil }
    let isWithheld = linker.saysButWithholds(passage, askedBy: candidate.record)
    return Option(
      passage: index, grounds: grounds, outcome: isWithheld ? .partlyAnswered : outcome)
  }

  /// How a passage comes to be held against a record.
  private enum Meeting {
    case printedUnder, reply, words
  }

  /// Whether a passage may be about a record at all: it is printed under it; or it is of a later
  /// paper, which answers the record's or has a body and a telling word in common with it.
  private func meeting(_ index: Int, _ candidate: Candidate) -> Meeting? {
    let passage = paper.findings.passages[index]
    let asks = reading.asks[index]
    if asks.contains(candidate.record.id) {
      return passage.record == candidate.record.id ? nil : .printedUnder
    }
    guard asks.isEmpty, candidate.paper.id != paper.id, let day = paper.day,
      let earlier = candidate.paper.day, earlier <= day
    else { return nil }
    if paper.replies(to: candidate.paper, as: reading.tag) { return .reply }
    guard !reading.tag.isStranger(to: candidate.paper) else { return nil }
    let telling = candidate.matter.telling
    return telling.contains { reading.matters[index].tells($0) } ? .words : nil
  }
}

// MARK: - Grounds

extension PaperLinking {
  private func grounds(_ index: Int, _ candidate: Candidate, _ meeting: Meeting) -> Grounds {
    let passage = paper.findings.passages[index]
    var grounds = Grounds(rules: linker.rules)
    if meeting == .printedUnder {
      grounds.add(.printedUnder, "printed under it")
      // Of several asks the answer begins with the first.
      if passage.opensAnswer, reading.asks[index].first == candidate.record.id {
        grounds.add(.opensAnswer, "opens the answer")
      }
    } else {
      addPaperGrounds(to: &grounds, passage, candidate, meeting)
      addTime(to: &grounds, index, candidate.record)
      addRow(to: &grounds, passage, candidate.record)
    }
    addSpeaker(to: &grounds, passage, candidate.record)
    addWords(to: &grounds, passage, candidate.record, meeting)
    addMatter(to: &grounds, reading.matters[index], candidate)
    return grounds
  }

  private func addPaperGrounds(
    to grounds: inout Grounds, _ passage: Passage, _ candidate: Candidate, _ meeting: Meeting
  ) {
    if meeting == .reply {
      let day = candidate.paper.day.map { " of \($0.inWords)" } ?? ""
      grounds.add(.repliesToItsPaper, "its paper answers the one\(day)")
    } else if let asker = candidate.paper.author, asker != paper.findings.author,
      paper.findings.recipients.contains(asker)
    {
      grounds.add(.repliesToItsPaper, "its paper is addressed to \(asker)")
    }
    guard let number = passage.answers, linker.numbers.key(number) == candidate.number,
      linker.numbers.fits(number, candidate.record.kind)
    else { return }
    // Every paper has a number 1: it tells little where the paper is not answered.
    let isReply = meeting == .reply
    grounds.add(.sameNumber, share: isReply ? 1 : 0.2, "same number: \(number)")
    if passage.opensAnswer { grounds.add(.opensAnswer, "opens the answer") }
  }

  private func addTime(to grounds: inout Grounds, _ index: Int, _ record: Record) {
    let passage = paper.findings.passages[index]
    if let words = sameTime(passage, record) {
      grounds.add(.sameDay, "names the same time: \(words)")
    } else if let due = record.deadline?.reading.due, reading.days[index].contains(due) {
      grounds.add(.sameDay, "names the same day: \(due.inWords)")
    } else if !DaysNamed(in: record.quote, months: linker.months).days
      .isDisjoint(with: reading.days[index].days)
    {
      grounds.add(.sameDay, share: 0.4, "both name a day")
    }
  }

  /// The words of time that a record and a passage, or its row, both name.
  private func sameTime(_ passage: Passage, _ record: Record) -> String? {
    guard let deadline = record.deadline else { return nil }
    if let due = deadline.reading.due, due == passage.deadline?.reading.due { return due.inWords }
    let words = deadline.text.split(separator: " ").suffix(2).joined(separator: " ")
    guard words.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      words.utf8.count > 4, passage.quote.contains(words) || passage.about.contains(words)
    else { return nil }
    return words
  }

  private func addRow(to grounds: inout Grounds, _ passage: Passage, _ record: Record) {
    guard passage.isRow, record.kind != .question else { return }
    grounds.add(.rowOfLog, "a row of a log")
    if let owner = record.owner, passage.about.lowercased().contains(owner.lowercased()) {
      grounds.add(.namesOwner, "the row names \(owner)")
    }
  }

  private func addSpeaker(to grounds: inout Grounds, _ passage: Passage, _ record: Record) {
    guard !passage.speakers.isEmpty, !record.bodies.isEmpty else { return }
    if let body = passage.speakers.first(where: record.bodies.contains) {
      grounds.add(.bodySpeaks, "\(body) speaks")
    } else if passage.speakers.first != paper.findings.author {
      grounds.add(.anotherSpeaks, "another body speaks")
    }
  }

  /// What the words of the passage say, whatever they are about.
  private func addWords(
    to grounds: inout Grounds, _ passage: Passage, _ record: Record, _ meeting: Meeting
  ) {
    if let outcome = passage.outcome, record.kind != .question || outcome.isVerdict {
      grounds.add(.saysOutcome, "says an outcome in its words")
      if outcome.isVerdict, record.kind.family == .ask, meeting == .reply {
        grounds.add(.verdictInReply, "says yes or no in the reply")
      }
    }
    if let made = passage.record.flatMap({ recordsHere[$0] }) {
      made.kind.family == .ask
        ? grounds.add(.asksAgain, "it asks") : grounds.add(.promisesAgain, "it promises")
    }
    if passage.tense == .future { grounds.add(.onlyToCome, "tells only what is to come") }
    if meeting != .printedUnder, record.kind.family == .promise, passage.outcome == nil,
      passage.tense == .present
    {
      grounds.add(.tellsPresent, "tells only how things are")
    }
  }

  private func addMatter(to grounds: inout Grounds, _ passage: Matter, _ candidate: Candidate) {
    let shared = scale.shared(candidate.matter, of: candidate.paper, passage)
    guard shared.bits > 0 else { return }
    let full = linker.rules.fullMatter
    if shared.hasOwnWord, shared.bits >= linker.rules.leastMatter {
      let share = (min(1, shared.bits / full) * shared.part).squareRoot()
      grounds.add(
        .sameMatter, share: share, "same matter: \(shared.words.joined(separator: ", "))")
    }
    grounds.add(.ownWords, share: min(1, shared.ownBits / full).squareRoot())
    grounds.add(.coversPassage, share: shared.ofPassage)
    grounds.add(.coversRecord, share: shared.ofRecord)
  }
}

// MARK: - Choosing

extension PaperLinking {
  /// Takes the best passage for each body that answers, and beside it an acknowledgement that came
  /// before it.
  private func take(
    from options: [Option], for candidate: Candidate, into found: inout LinksFound
  ) {
    let acknowledgements = options.filter { $0.outcome == .noted || $0.outcome == .repeated }
    let answers = options.filter { $0.outcome != .noted && $0.outcome != .repeated }
    for group in bySpeaker(answers, of: candidate.record) {
      takeBest(of: group, for: candidate, into: &found)
    }
    let first = answers.map(\.passage).min() ?? .max
    takeBest(of: acknowledgements.filter { $0.passage < first }, for: candidate, into: &found)
  }

  /// Each body's answer is kept apart where several were asked and each speaks under its own name.
  private func bySpeaker(_ options: [Option], of record: Record) -> [[Option]] {
    guard record.bodies.count > 1 else { return [options] }
    var groups: [String: [Option]] = [:]
    for option in options {
      let speakers = paper.findings.passages[option.passage].speakers
      groups[speakers.first { record.bodies.contains($0) } ?? "", default: []].append(option)
    }
    if groups.count > 1 { groups[""] = nil }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Takes the passage with the best grounds; of equal ones the first where they are printed under
  /// the ask or follow one another, and none where they stand apart, unless the best is clear.
  private func takeBest(
    of options: [Option], for candidate: Candidate, into found: inout LinksFound
  ) {
    let ranked = options.sorted {
      ($1.grounds.points, $0.passage) < ($0.grounds.points, $1.passage)
    }
    guard let best = ranked.first else { return }
    let passages = paper.findings.passages
    let isPrinted = reading.asks[best.passage].contains(candidate.record.id)
    let rivals = ranked.dropFirst().filter { rival in
      rival.grounds.points > best.grounds.points - linker.rules.lead
        && passages[rival.passage].block != passages[best.passage].block
    }
    let isAlone = isPrinted || rivals.isEmpty || best.grounds.points >= linker.rules.clear
    let isSure =
      best.grounds.points >= linker.rules.sure && best.grounds.isTied && isAlone
    found.add(link(best, candidate.record), isSure: isSure)
  }

  private func link(_ option: Option, _ record: Record) -> Link {
    let passage = paper.findings.passages[option.passage]
    var link = Link(
      record: record.id, document: paper.id, quote: passage.quote, span: passage.span,
      outcome: option.outcome, by: bodies(answeredFor: record, by: passage), date: paper.day,
      score: option.grounds.score, why: option.grounds.reasons)
    if option.outcome == .revised || isPutOff(option, record) {
      let carrying = carryingOn(option.passage)
      link.outcome = carrying == nil ? option.outcome : .revised
      link.deadline = carrying?.deadline
      link.newRecord = carrying?.record
    }
    return link
  }

  /// Whether a promise is said not to be kept yet, so that a new promise beside it takes its place.
  private func isPutOff(_ option: Option, _ record: Record) -> Bool {
    record.kind.family == .promise && option.outcome == .inProgress
      && paper.findings.passages[option.passage].isNegated
  }

  /// The passage that promises anew: the same one, or one of the next two beside it.
  private func carryingOn(_ index: Int) -> Passage? {
    let passages = paper.findings.passages
    let records = recordsHere
    return passages[index...].prefix(3).first { passage in
      passage.block == passages[index].block
        && passage.record.flatMap { records[$0] }?.kind.family == .promise
    }
  }

  /// The bodies for which a passage answers: those of the record that speak in it, or else the
  /// paper's author where it was asked; whoever else speaks under a label of its own; or else all.
  private func bodies(answeredFor record: Record, by passage: Passage) -> [String] {
    let speaking = record.bodies.filter(passage.speakers.contains)
    if !speaking.isEmpty { return speaking }
    let author = paper.findings.author
    if let author, record.bodies.contains(author) { return [author] }
    let isLabelled = passage.speakers.contains { $0 != author }
    return isLabelled ? passage.speakers : record.bodies
  }
}

extension Outcome {
  /// Whether it says yes or no, or refuses.
  fileprivate var isVerdict: Bool {
    switch self {
    case .accepted, .partlyAccepted, .rejected, .declined, .partlyAnswered: true
    case .answered, .completed, .inProgress, .noted, .revised, .repeated: false
    }
  }
}
