/// Chooses among the times of a clause the one that is its deadline.
package enum DeadlineChoice {
  /// The deadline of an act whose clause holds these times, or nil where none of them is one.
  ///
  /// Of several days the one that is called due counts, or else the later. A cycle goes before a
  /// day that only ends or begins it ("monthly until December"). Days go before happenings that
  /// have none, and these before vague words.
  package static func deadline(among mentions: [TimeMention]) -> TimeMention? {
    let deadlines = mentions.filter { $0.role == .deadline }
    let dated = deadlines.filter { $0.reading.due != nil }
    let recurring = deadlines.first { $0.reading.timeClass == .recurring }
    if let recurring, dated.allSatisfy({ $0.limit == .until }) { return recurring }
    let called = dated.filter(\.isCalledDue)
    if let latest = latest(called.isEmpty ? dated : called) { return latest }
    return recurring ?? deadlines.first {
      $0.reading.timeClass == .date || $0.reading.timeClass == .period
    }
      ?? deadlines.first { $0.reading.timeClass == .event } ?? deadlines.first
  }

  private static func latest(_ mentions: [TimeMention]) -> TimeMention? {
    mentions.max { one, other in
      guard let first = one.reading.due, let second = other.reading.due else { return false }
      return first < second
    }
  }
}
