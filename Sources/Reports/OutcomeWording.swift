internal import Dates
package import Records
package import Registry

extension Outcome {
  /// The outcome in words for people.
  package var wording: String {
    switch self {
    case .accepted: "accepted"
    case .partlyAccepted: "accepted in part"
    case .rejected: "rejected"
    case .answered: "answered"
    case .partlyAnswered: "answered in part"
    case .declined: "declined to answer"
    case .completed: "reported complete"
    case .inProgress: "reported under way"
    case .noted: "acknowledged"
    case .revised: "given a new date"
    case .repeated: "said again"
    }
  }
}

extension Decision.Act {
  /// The decision in words for people.
  package var wording: String {
    switch self {
    case .date(let day): "the paper is dated \(day.inWords)"
    case .track: "tracked"
    case .untrack: "not tracked"
    case .complete: "complete"
    case .withdraw: "withdrawn"
    case .extend(let day): "extended to \(day.inWords)"
    case .reopen: "reopened"
    case .confirm: "confirmed"
    case .reject: "rejected"
    case .outcome(let outcome): "confirmed as “\(outcome.wording)”"
    }
  }
}
