/// What a column of a pack can show of a record.
package enum ReportField: String, CaseIterable, Sendable {
  /// The reference that can be minuted, or else the record's id.
  case reference
  /// The committee that asked.
  case committee
  /// The member who asked.
  case member
  /// The day of the paper, or of the meeting.
  case paperDay = "paper day"
  /// The number under which it is printed: "Recommendation 4", a minute's number.
  case number
  /// The paper, in a phrase.
  case paper
  /// The place in the paper.
  case place
  /// The exact words.
  case words
  /// Which of the five kinds it is.
  case kind
  /// How firmly it is stated, and its condition.
  case strength
  /// The bodies that must act or answer.
  case body
  /// The post or person named to act.
  case owner
  /// Yes, partly, no, or nothing: what the body said to the ask.
  case accepted
  /// The first due day.
  case firstDue = "first due"
  /// How the due day was fixed: the words, or our usual time.
  case howDue = "how due"
  /// The due day that counts now.
  case due
  /// How often and how far the due day was moved.
  case slips
  /// The day of the reply.
  case replyDay = "reply day"
  /// What was heard, in the words of the papers.
  case answer
  /// Of an ask, what the reply comes to.
  case verdict
  /// Whether the act itself was done.
  case deed
  /// The words that report it done, with their paper.
  case evidence
  /// The day on which something was last heard.
  case lastHeard = "last heard"
  /// How it stands.
  case status
  /// Since when it stands so.
  case since
  /// Days past due.
  case daysLate = "days late"
  /// Of a closed one, how it was closed.
  case howClosed = "how closed"
  /// Whether a clerk tracks it.
  case tracked
  /// Nothing: a column to write in.
  case empty
}
