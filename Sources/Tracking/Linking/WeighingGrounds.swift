internal import Dates
internal import Papers
internal import Records
internal import Rules

/// Weighing a passage against a record.
extension PaperLinking {
  /// All that speaks for their belonging together, and against it.
  func grounds(_ index: Int, _ candidate: Candidate, _ meeting: Meeting) -> Grounds {
    let passage = paper.findings.passages[index]
    var grounds = Grounds(rules: linker.rules)
    if meeting == .printedUnder {
      let isOneOfMany = isMeeting && reading.asks[index].count > 1
      grounds.add(.printedUnder, share: isOneOfMany ? Self.oneOfMany : 1, "printed under it")
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
    addLookingBack(to: &grounds, index, candidate)
    if grounds.distinctive > 0 { addWhatWasAsked(to: &grounds, index, candidate) }
    if candidate.isSettled { grounds.add(.settledBefore, "it was settled before") }
    if meeting == .reply, candidate.asksForReply, reading.speaksOfReply[index],
      !asked(candidate.record, speakingIn: passage).isEmpty
    {
      grounds.add(.isTheReply, "the paper is the reply that was asked for")
    }
    if meeting == .reply { addOnlyAsk(to: &grounds, index, candidate) }
    if meeting == .reply { addTurn(to: &grounds, index, candidate) }
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
    let isReply = meeting == .reply || answersAsker(candidate)
    let share = isReply ? 1 : Self.share(ofNumber: number, in: passage)
    grounds.add(.sameNumber, share: share, "same number: \(number)")
    if passage.opensAnswer, isReply || Self.tells(number) {
      grounds.add(.opensAnswer, "opens the answer")
    }
  }

  /// Whether the body asked writes to the asker not long after, and says of no other paper that it
  /// answers that.
  func answersAsker(_ candidate: Candidate) -> Bool {
    guard paper.inReplyTo.isEmpty, let asker = candidate.paper.author,
      paper.findings.recipients.contains(asker), let day = paper.day,
      let asked = candidate.paper.day, let author = paper.findings.author
    else { return false }
    return candidate.record.bodies.contains(author)
      && day.days(since: asked) <= linker.rules.daysToReply
  }

  /// Every paper has a number 1: it tells little where the paper is not answered, more where it
  /// stands at the head of a row, and most where it is of several parts, "4.3" or "J2".
  private static func share(ofNumber number: String, in passage: Passage) -> Double {
    guard passage.isRow else { return 0.2 }
    return tells(number) ? 0.8 : 0.5
  }

  /// Whether it is more than a figure: "4.3", "J2", "paragraph 8".
  private static func tells(_ number: String) -> Bool { number.contains { !$0.isNumber } }

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
    if let body = asked(record, speakingIn: passage).first {
      let carrier = linker.successions.carrier(of: body, on: paper.day)
      let isItself = passage.speakers.contains(body)
      grounds.add(
        .bodySpeaks,
        isItself ? "\(body) speaks" : "\(carrier) speaks, which carries on for \(body)")
    } else if passage.speakers.first != paper.findings.author {
      grounds.add(.anotherSpeaks, "another body speaks")
    }
  }

  /// The bodies of a record that speak in a passage, themselves or by whom carries on for them.
  func asked(_ record: Record, speakingIn passage: Passage) -> [String] {
    record.bodies.filter { body in
      passage.speakers.contains(body)
        || passage.speakers.contains(linker.successions.carrier(of: body, on: paper.day))
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
      addAnotherTime(to: &grounds, made, record)
    }
    if passage.tense == .future { grounds.add(.onlyToCome, "tells only what is to come") }
    if meeting != .printedUnder, record.kind.family == .promise, passage.outcome == nil,
      passage.tense == .present
    {
      grounds.add(.tellsPresent, "tells only how things are")
    }
  }

  /// A promise that names a later day than an earlier one puts that off.
  private func addAnotherTime(to grounds: inout Grounds, _ made: Record, _ record: Record) {
    guard made.kind.family == .promise, record.kind.family == .promise,
      let due = record.deadline?.reading.due, let moved = made.deadline?.reading.due, due < moved
    else { return }
    grounds.add(.setsAnotherTime, "names a later day: \(moved.inWords)")
  }

  /// Of several questions of a speaker the next one may answer but some.
  private static let oneOfMany = 0.75

  private var isMeeting: Bool { paper.kind == .minutes || paper.kind == .transcript }

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

extension Outcome {
  /// Whether it says yes or no, or refuses.
  var isVerdict: Bool {
    switch self {
    case .accepted, .partlyAccepted, .rejected, .declined, .partlyAnswered: true
    case .answered, .completed, .inProgress, .noted, .revised, .repeated: false
    }
  }
}
