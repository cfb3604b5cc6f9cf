package import Dates
package import Records

/// All that is known of one record, dated: from it alone its status on any day is worked out.
package struct History: Sendable {
  /// The record.
  package var record: Record
  /// The day of the paper in which it stands; nil where the paper has none.
  package var written: CivilDate?
  /// Of a record that a paper prints again, the day of the original, from which the clock runs.
  package var originallyWritten: CivilDate?
  /// The links from it to later passages, in any order.
  package var links: [Link]
  /// What clerks decided about it, in any order; of two on a day the later in the list counts.
  package var rulings: [Ruling]
  /// The days of minutes in which the committee that asked found it done.
  package var acceptances: [CivilDate] = []
  /// The day by which an ask must be answered where it states none; nil where the paper has no date.
  package var responseDue: CivilDate?
  /// The response time that gave that day, in words: "20 working days for a letter".
  package var responseTime: String?

  /// A record with the day of its paper and its links.
  package init(record: Record, written: CivilDate?, links: [Link], responseDue: CivilDate?) {
    self.record = record
    self.written = written
    self.links = links
    self.responseDue = responseDue
    rulings = []
  }

  /// The day from which its clock runs: the one that a retold act names, or else that of the
  /// original, or else that of the paper.
  package var countsFrom: CivilDate? { record.countsFrom ?? originallyWritten ?? written }

  /// Whether it was known on a day: its paper was written by then, or bears no date at all.
  package func isKnown(on day: CivilDate) -> Bool {
    guard let written else { return true }
    return written <= day
  }
}

/// What a clerk decided about a record: it outranks whatever the papers say.
package struct Ruling: Hashable, Sendable {
  /// What was decided.
  package var verdict: Verdict
  /// The day on which it was decided.
  package var day: CivilDate
  /// Who decided it, by name.
  package var by: String
  /// Why.
  package var reason: String?

  /// A decision with its day and who made it.
  package init(_ verdict: Verdict, on day: CivilDate, by: String, reason: String? = nil) {
    self.verdict = verdict
    self.day = day
    self.by = by
    self.reason = reason
  }

  /// What a clerk may decide about how a record stands.
  package enum Verdict: Hashable, Sendable {
    /// The promise is kept, or the ask is answered by all.
    case closed
    /// What was reported complete is accepted as done.
    case accepted
    /// It is dropped.
    case withdrawn
    /// It has until that day.
    case extended(to: CivilDate)
    /// An earlier `closed` or `withdrawn` no longer counts.
    case reopened
  }
}
