internal import Dates
internal import Records

/// Says what a passage means for a record, from the words of the passage and the kind of the record.
enum OutcomeJudge {
  /// The outcome, or nil where the passage says nothing that could bear on the record.
  ///
  /// `made` is the record that the words of the passage make themselves: a promise in answer to an
  /// ask accepts it, an ask said again repeats it.
  static func outcome(of passage: Passage, making made: Record?, for record: Record) -> Outcome? {
    switch record.kind.family {
    case .promise: outcome(of: passage, making: made, forPromise: record)
    case .ask: outcome(of: passage, making: made, forAsk: record)
    }
  }

  private static func outcome(
    of passage: Passage, making made: Record?, forPromise record: Record
  ) -> Outcome? {
    if let made { return outcome(of: made, saying: passage.outcome, forPromise: record) }
    let outcome = said(by: passage)
    // What is due again and again is not over when it is done once.
    let isRecurring = record.deadline?.reading.timeClass == .recurring
    return outcome == .completed && isRecurring ? .inProgress : outcome
  }

  /// What a passage says of a promise, by its words or else by the tense of its verb; what was not
  /// done in its time is put off, though nobody says so.
  private static func said(by passage: Passage) -> Outcome? {
    switch passage.outcome {
    case .revised, .completed, .inProgress, .noted, .declined, .repeated:
      return passage.outcome
    // Who says no to somebody keeps or breaks no promise of his own by it.
    case .accepted, .partlyAccepted, .rejected, .answered, .partlyAnswered, nil: break
    }
    switch passage.tense {
    case .past: return passage.isNegated ? .revised : .completed
    case .underWay: return .inProgress
    case .present: return passage.outcome == nil ? .inProgress : .completed
    case .future: return passage.isNegated ? .revised : .repeated
    case nil: return passage.outcome == nil ? nil : .completed
    }
  }

  /// What comes of a promise made again: it is revised where it is given another day, and repeated
  /// where nothing is new or it is only asked after.
  ///
  /// What is begun or done is so, whatever else is promised beside it.
  private static func outcome(
    of made: Record, saying outcome: Outcome?, forPromise record: Record
  ) -> Outcome {
    guard made.kind.family == .promise else { return .repeated }
    let (due, before) = (made.deadline?.reading.due, record.deadline?.reading.due)
    if due == nil || due == before, outcome == .inProgress || outcome == .completed {
      return outcome ?? .repeated
    }
    if due != nil, due == before { return .repeated }
    return due != nil || outcome == .revised ? .revised : .repeated
  }

  private static func outcome(
    of passage: Passage, making made: Record?, forAsk record: Record
  ) -> Outcome? {
    if let made, made.kind.family == .ask, passage.answersRecords.isEmpty {
      // Who was asked and asks back has not answered by that, but may in the same words.
      let asksBack = made.author.map { record.bodies.contains($0) } ?? false
      return asksBack ? passage.outcome : .repeated
    }
    // An ask has no day of its own that could be moved: another day is one of what is done about it.
    let said = passage.outcome == .revised ? nil : passage.outcome
    switch (said, record.kind) {
    case (.completed, .question), (nil, .question),
      (.accepted, .question), (.rejected, .question):
      return .answered
    case (.inProgress, .question) where !passage.answersRecords.isEmpty: return .answered
    case (let outcome?, _): return outcome
    case (nil, .request), (nil, .recommendation), (nil, .commitment), (nil, .action): break
    }
    if let made, made.kind.family == .promise { return .accepted }
    if !passage.answersRecords.isEmpty { return .answered }
    switch passage.tense {
    case .future: return passage.isNegated ? .rejected : .accepted
    case .past: return passage.isNegated ? .inProgress : .completed
    case .underWay: return .inProgress
    case .present, nil: return .answered
    }
  }
}
