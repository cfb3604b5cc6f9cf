/// One page of the records that somebody asks for.
package struct Listing: Sendable {
  /// The records of the page, in order.
  package var entries: [Entry]
  /// How many fit in all.
  package var total: Int
  /// The id of the record after which the next page begins; nil on the last page.
  package var next: String?

  /// A page of records.
  package init(entries: [Entry], total: Int, next: String?) {
    self.entries = entries
    self.total = total
    self.next = next
  }
}

/// In which order records are listed.
package enum ListOrder: String, CaseIterable, Sendable {
  /// As their papers were written, the undated last.
  case date
  /// The newest papers first, the undated before all others.
  case newest
  /// What falls due first; what has no day last.
  case due
}
