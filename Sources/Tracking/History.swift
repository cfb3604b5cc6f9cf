package import Dates
package import Records

/// All that is known of one record, dated: from it alone its status on any day is worked out.
package struct History: Sendable {
  /// The record.
  package var record: Record
  /// The day of the paper in which it stands; nil where the paper has none.
  package var written: CivilDate?
  /// The links from it to later passages, in any order.
  package var links: [Link]
  /// The day by which an ask must be answered where it states none, with its source; nil where the
  /// paper has no date.
  package var responseDue: CivilDate?

  /// A record with the day of its paper and its links.
  package init(record: Record, written: CivilDate?, links: [Link], responseDue: CivilDate?) {
    self.record = record
    self.written = written
    self.links = links
    self.responseDue = responseDue
  }
}
