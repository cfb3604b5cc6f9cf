internal import Dates
internal import Records
internal import Rules

/// Holds the passages of one paper against the records that they may be about.
struct PaperLinking {
  let paper: LinkablePaper
  let reading: PaperReading
  let book: CandidateBook
  let linker: Linker

  /// The records of the paper itself, by id.
  private var recordsHere: [String: Record] {
    Dictionary(paper.findings.records.map { ($0.id, $0) }) { first, _ in first }
  }

  /// A passage that may be about a record, with what speaks for it.
  private struct Option {
    let passage: Int
    let grounds: Grounds
    let outcome: Outcome
  }

  /// The links and suggestions from the records of the book to this paper.
  func links() -> LinksFound {
    let scale = MatterScale(book: book, passages: reading.matters)
    var options: [Int: [Option]] = [:]
    for (index, passage) in paper.findings.passages.enumerated() {
      for (place, option) in self.options(index, passage, scale) {
        options[place, default: []].append(option)
      }
    }
    var found = LinksFound()
    for (place, options) in options.sorted(by: { $0.key < $1.key }) {
      take(from: options, for: book.candidates[place], into: &found)
    }
    return found
  }

  /// The records that one passage may be about, those left out for which it speaks much less than
  /// for the best of them.
  private func options(
    _ index: Int, _ passage: Passage, _ scale: MatterScale
  ) -> [(place: Int, option: Option)] {
    let number = passage.answers.map(linker.numbers.key)
    let places = book.places(
      sharing: reading.matters[index], number: number, printedUnder: passage.answersRecords)
    let options = places.compactMap { place in
      option(index, passage, place, scale).map { (place: place, option: $0) }
    }
    let best = options.map(\.option.grounds.points).max() ?? 0
    return options.filter { entry in
      let candidate = book.candidates[entry.place]
      return entry.option.grounds.points > best - linker.rules.shared
        || passage.answersRecords.contains(candidate.record.id)
        || (number != nil && number == candidate.number)
    }
  }

  private func option(
    _ index: Int, _ passage: Passage, _ place: Int, _ scale: MatterScale
  ) -> Option? {
    let candidate = book.candidates[place]
    guard mayAnswer(passage, candidate), !book.closed.contains(place) else { return nil }
    let grounds = grounds(passage, reading.matters[index], candidate, scale)
    guard grounds.points >= linker.rules.likely,
      let outcome = OutcomeJudge.outcome(
        of: passage, making: passage.record.flatMap { recordsHere[$0] }, for: candidate.record)
    else { return nil }
    let isWithheld = linker.saysButWithholds(passage, askedBy: candidate.record)
    return Option(
      passage: index, grounds: grounds, outcome: isWithheld ? .partlyAnswered : outcome)
  }

  /// A passage answers records of earlier papers, and of its own paper those printed above it.
  private func mayAnswer(_ passage: Passage, _ candidate: CandidateBook.Candidate) -> Bool {
    if candidate.paper.id == paper.id {
      return passage.record != candidate.record.id
        && passage.answersRecords.contains(candidate.record.id)
    }
    guard let day = paper.day, let earlier = candidate.paper.day else { return false }
    return earlier <= day && passage.answersRecords.isEmpty
  }
}

// MARK: - Grounds

extension PaperLinking {
  private func grounds(
    _ passage: Passage, _ matter: Matter, _ candidate: CandidateBook.Candidate,
    _ scale: MatterScale
  ) -> Grounds {
    var grounds = Grounds(rules: linker.rules)
    let record = candidate.record
    if passage.answersRecords.contains(record.id) {
      grounds.add(.printedUnder, "printed under it")
      if passage.opensAnswer { grounds.add(.opensAnswer, "opens the answer") }
    } else {
      addPaperGrounds(to: &grounds, passage, candidate)
    }
    addSpeaker(to: &grounds, passage, record)
    if let outcome = passage.outcome, record.kind != .question || outcome.isVerdict {
      grounds.add(.saysOutcome, "says an outcome in its words")
      if outcome.isVerdict, record.kind.family == .ask, paper.replies(to: candidate.paper) {
        grounds.add(.verdictInReply, "says yes or no in the reply")
      }
    }
    let shared = scale.shared(candidate.matter, matter, before: linker.rules.beforeWeight)
    if shared.hasOwnWord, shared.bits >= linker.rules.leastMatter {
      let fullness = min(1, shared.bits / linker.rules.fullMatter)
      let share = (fullness * shared.part).squareRoot()
      grounds.add(
        .sameMatter, share: share, "same matter: \(shared.words.joined(separator: ", "))")
    }
    return grounds
  }

  private func addPaperGrounds(
    to grounds: inout Grounds, _ passage: Passage, _ candidate: CandidateBook.Candidate
  ) {
    let isReply = paper.replies(to: candidate.paper)
    if !isReply, reading.tag.isStranger(to: candidate) {
      grounds.add(.strangers, "the papers share no body")
    }
    if isReply {
      let day = candidate.paper.day.map { " of \($0.inWords)" } ?? ""
      grounds.add(.repliesToItsPaper, "its paper answers the one\(day)")
    } else if let asker = candidate.paper.author, asker != paper.findings.author,
      paper.findings.recipients.contains(asker)
    {
      grounds.add(.repliesToItsPaper, share: 0.6, "its paper is addressed to \(asker)")
    }
    if let number = passage.answers.map(linker.numbers.key), number == candidate.number,
      linker.numbers.fits(passage.answers ?? "", candidate.record.kind)
    {
      // Every paper has a number 1: it tells little where no body is in both.
      let share = isReply ? 1 : reading.tag.isKin(to: candidate) ? 0.6 : 0.3
      grounds.add(.sameNumber, share: share, "same number: \(passage.answers ?? "")")
      if passage.opensAnswer { grounds.add(.opensAnswer, "opens the answer") }
    }
    if let words = sameTime(passage, candidate.record) {
      grounds.add(.sameDay, "names the same time: \(words)")
    }
    if candidate.record.kind.family == .promise, passage.outcome == nil, passage.tense == .present {
      grounds.add(.tellsPresent, "tells only how things are")
    }
    if passage.isRow, candidate.record.kind != .question {
      grounds.add(.rowOfLog, "a row of a log")
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

  private func addSpeaker(to grounds: inout Grounds, _ passage: Passage, _ record: Record) {
    guard !passage.speakers.isEmpty, !record.bodies.isEmpty else { return }
    if let body = passage.speakers.first(where: record.bodies.contains) {
      grounds.add(.bodySpeaks, "\(body) speaks")
    } else if passage.speakers.first != paper.findings.author {
      grounds.add(.anotherSpeaks, "another body speaks")
    }
  }
}

// MARK: - Choosing

extension PaperLinking {
  /// Takes the best passage for each body that answers, and beside it an acknowledgement that came
  /// before it.
  private func take(
    from options: [Option], for candidate: CandidateBook.Candidate, into found: inout LinksFound
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
    of options: [Option], for candidate: CandidateBook.Candidate, into found: inout LinksFound
  ) {
    let ranked = options.sorted {
      ($1.grounds.points, $0.passage) < ($0.grounds.points, $1.passage)
    }
    guard let best = ranked.first else { return }
    let passages = paper.findings.passages
    let isPrinted = passages[best.passage].answersRecords.contains(candidate.record.id)
    let rivals = ranked.dropFirst().filter { rival in
      rival.grounds.points > best.grounds.points - linker.rules.lead
        && passages[rival.passage].block != passages[best.passage].block
    }
    let isAlone = isPrinted || rivals.isEmpty || best.grounds.points >= linker.rules.clear
    let isSure = best.grounds.points >= linker.rules.sure && isAlone
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
