/// What a later passage says about a record.
package enum Outcome: String, CaseIterable, Sendable, Codable {
  /// The body says yes.
  case accepted
  /// The body says yes to a part.
  case partlyAccepted = "partly-accepted"
  /// The body says no.
  case rejected
  /// The question is answered, the thing supplied, or the body tells what it does.
  case answered
  /// Only part of it is answered, or something is said to be given and is not found.
  case partlyAnswered = "partly-answered"
  /// The body says that it will not, cannot or may not answer, or that another must.
  case declined
  /// The act is reported as done.
  case completed
  /// Work on it is reported under way.
  case inProgress = "in-progress"
  /// Acknowledged with neither yes nor no.
  case noted
  /// A new deadline or a changed act replaces the old one.
  case revised
  /// The same act is promised or asked for again with nothing new.
  case repeated

  /// How far it answers an ask.
  package var answers: AnswerExtent {
    switch self {
    case .accepted, .partlyAccepted, .rejected, .answered, .declined, .completed: .wholly
    case .partlyAnswered, .inProgress: .partly
    case .noted, .revised, .repeated: .notAtAll
    }
  }

  /// Whether something new was heard of the record.
  package var isNews: Bool { self != .repeated }
}

/// How far an outcome answers an ask.
package enum AnswerExtent: Int, Comparable, Sendable {
  /// It leaves the ask open.
  case notAtAll
  /// It answers a part.
  case partly
  /// It answers all of it.
  case wholly

  package static func < (left: AnswerExtent, right: AnswerExtent) -> Bool {
    left.rawValue < right.rawValue
  }
}
