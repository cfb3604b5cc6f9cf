package import Records

extension Status {
  /// The status in words for people, as a member would read it.
  package var wording: String {
    switch self {
    case .awaiting: "awaiting an answer"
    case .unanswered: "no answer in the papers held"
    case .partlyAnswered: "answered in part"
    case .answered: "answered"
    case .open: "open"
    case .dueSoon: "due soon"
    case .overdue: "overdue"
    case .lapsed: "overdue, and nothing heard"
    case .stale: "nothing heard for a long time"
    case .completed: "reported complete"
    case .superseded: "replaced by a later promise"
    case .withdrawn: "withdrawn"
    case .undated: "undated"
    }
  }
}
