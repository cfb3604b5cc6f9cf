internal import Papers
internal import Dates
internal import Records
internal import Rules

/// Choosing the passages that answer a record.
extension PaperLinking {
  /// Takes the best passage for each body that answers, and beside it an acknowledgement that came
  /// before it; what is printed under an ask answers it before all else in the paper.
  func take(
    from options: [Option], for candidate: Candidate, into found: inout LinksFound
  ) {
    let printed = options.filter { isPrinted($0.passage, under: candidate.record) }
    let options = printed.isEmpty ? options : printed
    let acknowledgements = options.filter { $0.outcome == .noted || $0.outcome == .repeated }
    let answers = options.filter { option in
      option.outcome != .noted && option.outcome != .repeated
        && !isBesideHoldingAnswer(option, acknowledgements, to: candidate.record)
    }
    for group in bySpeaker(answers, of: candidate.record) {
      takeBest(of: group, for: candidate, into: &found)
    }
    let first = answers.map(\.passage).min() ?? .max
    takeBest(of: acknowledgements.filter { $0.passage < first }, for: candidate, into: &found)
  }

  /// Whether a passage of minutes under a question only tells something beside what puts the answer off: "The
  /// pump has failed. Whether it will be mended has not been decided."
  private func isBesideHoldingAnswer(
    _ option: Option, _ acknowledgements: [Option], to record: Record
  ) -> Bool {
    let passages = paper.findings.passages
    guard paper.kind == .minutes, record.kind == .question,
      isPrinted(option.passage, under: record),
      passages[option.passage].outcome == nil
    else { return false }
    return acknowledgements.contains { other in
      passages[other.passage].outcome == .noted
        && passages[other.passage].speakers == passages[option.passage].speakers
    }
  }

  /// Each body's answer is kept apart where several were asked, or answer under the ask, and each
  /// speaks under its own name.
  private func bySpeaker(_ options: [Option], of record: Record) -> [[Option]] {
    let groups = Dictionary(grouping: options) { speaker(of: $0, on: record) ?? "" }
    let named = groups.filter { !$0.key.isEmpty }
    return (named.isEmpty ? groups : named).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The body whose answer it is, where that matters.
  private func speaker(of option: Option, on record: Record) -> String? {
    let isPrinted = isPrinted(option.passage, under: record)
    guard isPrinted || record.bodies.count > 1 else { return nil }
    let passage = paper.findings.passages[option.passage]
    if let asked = asked(record, speakingIn: passage).first { return asked }
    return isPrinted ? passage.speakers.first { $0 != paper.findings.author } : nil
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
    let isPrinted = isPrinted(best.passage, under: candidate.record)
    let rivals = ranked.dropFirst().filter { rival in
      rival.grounds.points > best.grounds.points - linker.rules.lead
        && passages[rival.passage].block != passages[best.passage].block
    }
    let isAlone = isPrinted || rivals.isEmpty || best.grounds.points >= linker.rules.clear
    let isSure =
      best.grounds.points >= linker.rules.sure && best.grounds.isTied && isAlone
    let words = reach.words(
      from: best.passage, with: Set(options.map(\.passage)), isPrinted: isPrinted)
    var link = link(best, candidate.record, quoting: words)
    if let position = position(in: options), isPrinted { link.outcome = position }
    found.add(link, isSure: isSure)
  }

  /// The yes or no with which an answer opens: what follows tells what is done about it.
  private func position(in options: [Option]) -> Outcome? {
    options.first { option in
      paper.findings.passages[option.passage].opensAnswer && option.outcome.isVerdict
    }?.outcome
  }

  private func link(
    _ option: Option, _ record: Record, quoting words: AnswerReach.Words
  ) -> Link {
    let passage = paper.findings.passages[option.passage]
    var link = Link(
      record: record.id, document: paper.id, quote: words.quote, span: words.span,
      outcome: option.outcome, by: bodies(answeredFor: record, by: passage), date: paper.day,
      score: option.grounds.score, why: option.grounds.reasons)
    if option.outcome == .declined, let other = handedTo(by: passage, from: record) {
      link.why.append("hands it on to \(other)")
    }
    if option.outcome == .revised || isPutOff(option, record) {
      let carrying = carryingOn(option.passage)
      link.outcome = carrying == nil ? option.outcome : .revised
      link.deadline = carrying?.deadline
      link.newRecord = carrying?.record
    }
    return link
  }

  /// The body concerned with the two papers that is to answer instead.
  private func handedTo(by passage: Passage, from record: Record) -> String? {
    let asking = NamesByEnd(Set([record.author, record.committee].compactMap(\.self)))
    return linker.handingOn.body(
      in: passage.quote, among: [asking, bodiesHere, linker.bodiesOfRegister],
      except: Set(record.bodies + passage.speakers))
  }

  /// Whether a promise is said not to be kept yet, so that a new promise beside it takes its place.
  ///
  /// So it is where it is kept in part: "Seven of the nine are in post; the others start in May."
  private func isPutOff(_ option: Option, _ record: Record) -> Bool {
    guard record.kind.family == .promise, option.outcome == .inProgress else { return false }
    if paper.findings.passages[option.passage].isNegated { return true }
    guard let due = record.deadline?.reading.due,
      let later = carryingOn(option.passage)?.deadline?.reading.due
    else { return false }
    return later > due
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
    let speaking = asked(record, speakingIn: passage)
    if !speaking.isEmpty { return speaking }
    let author = paper.findings.author
    let asked = record.bodies.filter { body in
      author == body || author == linker.successions.carrier(of: body, on: paper.day)
    }
    if !asked.isEmpty { return asked }
    let isLabelled = passage.speakers.contains { $0 != author }
    return isLabelled ? passage.speakers : record.bodies
  }
}
