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
    switch passage.outcome {
    case .revised: return made == nil ? .revised : moved(passage, record)
    case .completed, .inProgress, .noted, .declined, .rejected: return passage.outcome
    case .repeated, .accepted, .partlyAccepted, .answered, .partlyAnswered, nil: break
    }
    if made != nil { return moved(passage, record) }
    switch passage.tense {
    case .past: return passage.isNegated ? .inProgress : .completed
    case .underWay: return .inProgress
    case .present: return passage.outcome == nil ? .inProgress : .completed
    case .future: return .repeated
    case nil: return passage.outcome == nil ? nil : .completed
    }
  }

  /// A promise said again is revised where it names another day, and repeated where it does not.
  private static func moved(_ passage: Passage, _ record: Record) -> Outcome {
    guard let due = passage.deadline?.reading.due else { return .repeated }
    return due == record.deadline?.reading.due ? .repeated : .revised
  }

  private static func outcome(
    of passage: Passage, making made: Record?, forAsk record: Record
  ) -> Outcome? {
    if let made, made.kind.family == .ask, passage.answersRecords.isEmpty { return .repeated }
    switch (passage.outcome, record.kind) {
    case (.completed, .question), (.revised, .question), (nil, .question),
      (.accepted, .question), (.rejected, .question):
      return .answered
    case (.inProgress, .question) where !passage.answersRecords.isEmpty: return .answered
    case (let outcome?, _): return outcome
    case (nil, .request), (nil, .recommendation), (nil, .commitment), (nil, .action): break
    }
    if made != nil { return .accepted }
    if !passage.answersRecords.isEmpty { return .answered }
    switch passage.tense {
    case .future: return passage.isNegated ? .rejected : .accepted
    case .past: return passage.isNegated ? .inProgress : .completed
    case .underWay: return .inProgress
    case .present, nil: return .answered
    }
  }
}
