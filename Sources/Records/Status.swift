package import Dates

/// How a record stands on a day; worked out from dated facts, never stored.
package enum Status: String, CaseIterable, Sendable, Codable {
  /// An ask not answered, whose time to answer has not passed.
  case awaiting
  /// An ask not answered, whose time to answer has passed.
  case unanswered
  /// An ask of which some parts or some bodies are answered.
  case partlyAnswered = "partly-answered"
  /// An ask that every body named has answered.
  case answered
  /// A promise not completed, not yet due, or with no due date.
  case open
  /// A promise open, and due within the next 14 days.
  case dueSoon = "due-soon"
  /// A promise past its due date and not completed.
  case overdue
  /// A promise overdue by more than 28 days with nothing heard of it since it fell due.
  case lapsed
  /// A promise with no due date of which nothing was heard for more than 6 months.
  case stale
  /// A promise reported as done.
  case completed
  /// Replaced by a later record that carries on.
  case superseded
  /// Dropped by a clerk, with a reason.
  case withdrawn
  /// It has no date to count from and no day of its own.
  case undated
}

/// How a record stands on a day, since when, and why.
package struct Standing: Hashable, Sendable {
  /// The status.
  package var status: Status
  /// The first day on which it stood so, where a day can be named.
  package var since: CivilDate?
  /// The day on which it falls due or must be answered, whether stated or by our response times.
  package var due: CivilDate?
  /// Whether the due day is our usual time, none having been set.
  package var dueIsOurs: Bool
  /// Whether it is among the flagged: unanswered, overdue, lapsed, or partly answered past its time.
  package var isFlagged: Bool
  /// Days past due, 0 where it is not.
  package var daysLate: Int
  /// The day on which it was last heard of, if ever.
  package var lastHeard: CivilDate?
  /// How each body asked stands, in the order of the record's bodies; empty for promises.
  package var answers: [BodyStanding]
  /// Of an accepted ask, how its delivery stands as a promise.
  package var delivery: Status?
  /// The moves of its due date, first to last.
  package var slips: [Slip]
  /// Of what is complete, the day on which a clerk or a minute of the committee accepted that it is;
  /// nil while only the body itself says so.
  package var acceptedOn: CivilDate?
  /// Why it stands so, in words for a clerk.
  package var why: String

  /// A standing with its status and reason; what else is known is set afterwards.
  package init(status: Status, why: String) {
    self.status = status
    self.why = why
    dueIsOurs = false
    isFlagged = false
    daysLate = 0
    answers = []
    slips = []
  }
}

/// How one of the bodies asked stands.
package struct BodyStanding: Hashable, Sendable {
  /// The body, by canonical name.
  package var body: String
  /// `awaiting`, `unanswered`, `partlyAnswered` or `answered`.
  package var status: Status

  /// A body and its status.
  package init(body: String, status: Status) {
    self.body = body
    self.status = status
  }
}

/// One move of a due date.
package struct Slip: Hashable, Sendable {
  /// The due day before the move; nil where there was none.
  package var from: CivilDate?
  /// The due day after it.
  package var to: CivilDate
  /// The id of the paper that moved it; nil where a clerk's decision did.
  package var document: String?

  /// A move from one day to another.
  package init(from: CivilDate?, to: CivilDate, document: String?) {
    self.from = from
    self.to = to
    self.document = document
  }
}
