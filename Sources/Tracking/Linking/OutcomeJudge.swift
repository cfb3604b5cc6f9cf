internal import Dates
internal import Records

/// Says what a passage means for a record, from the words of the passage and the kind of the record.
enum OutcomeJudge {
  /// The outcome, or nil where the passage says nothing that could bear on the record.
  static func outcome(of passage: Passage, for record: Record) -> Outcome? {
    switch record.kind.family {
    case .promise: outcome(of: passage, forPromise: record)
    case .ask: outcome(of: passage, forAsk: record)
    }
  }

  private static func outcome(of passage: Passage, forPromise record: Record) -> Outcome? {
    switch passage.outcome {
    case .completed, .inProgress, .noted, .revised, .repeated, .declined, .rejected:
      return passage.outcome == .revised || passage.outcome == .repeated
        ? moved(passage, record) ?? passage.outcome : passage.outcome
    case .accepted, .partlyAccepted, .answered, .partlyAnswered, nil: break
    }
    switch passage.tense {
    case .past: return passage.isNegated ? .inProgress : .completed
    case .underWay: return .inProgress
    case .present: return passage.outcome == nil ? .inProgress : .completed
    case .future: return moved(passage, record) ?? .repeated
    case nil: return passage.outcome == nil ? nil : .completed
    }
  }

  /// A promise said again is revised where it names another day, and repeated where it does not.
  private static func moved(_ passage: Passage, _ record: Record) -> Outcome? {
    guard let due = passage.deadline?.reading.due else { return nil }
    return due == record.deadline?.reading.due ? .repeated : .revised
  }

  private static func outcome(of passage: Passage, forAsk record: Record) -> Outcome? {
    switch (passage.outcome, record.kind) {
    case (.completed, .question): return .answered
    case (.inProgress, .question) where !passage.answersRecords.isEmpty: return .answered
    case (.revised, .question): return .answered
    case (let outcome?, _): return outcome
    case (nil, .question): return .answered
    case (nil, .request), (nil, .recommendation), (nil, .commitment), (nil, .action): break
    }
    if !passage.answersRecords.isEmpty { return .answered }
    switch passage.tense {
    case .future: return passage.isNegated ? .rejected : .accepted
    case .past: return passage.isNegated ? .inProgress : .completed
    case .underWay: return .inProgress
    case .present, nil: return .answered
    }
  }
}
