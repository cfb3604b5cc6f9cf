/// Chooses among the times of a clause the one that is its deadline.
package enum DeadlineChoice {
  /// The deadline of an act whose clause holds these times, or nil where none of them is one.
  ///
  /// Of several days the one that is called due counts, or else the one said with a limit ("by",
  /// "before", "within"), or else the later. A cycle goes before a day that only ends or bounds it
  /// ("monthly until December", "every Friday from May to July"). Days go before happenings that
  /// have none, and these before vague words.
  package static func deadline(among mentions: [TimeMention]) -> TimeMention? {
    let deadlines = mentions.filter { $0.role == .deadline }
    let dated = deadlines.filter { $0.reading.due != nil }
    let recurring = deadlines.first { $0.reading.timeClass == .recurring }
    if let recurring, dated.allSatisfy({ $0.limit == .until || bounds($0, recurring) }) {
      return recurring
    }
    let called = dated.filter(\.isCalledDue)
    let limited = dated.filter { [.by, .before, .within].contains($0.limit) }
    if let latest = latest([called, limited].first { !$0.isEmpty } ?? dated) { return latest }
    return recurring ?? deadlines.first {
      $0.reading.timeClass == .date || $0.reading.timeClass == .period
    }
      ?? deadlines.first { $0.reading.timeClass == .event } ?? deadlines.first
  }

  /// "every Wednesday from January to March": a span right behind a cycle says how long it lasts.
  private static func bounds(_ span: TimeMention, _ cycle: TimeMention) -> Bool {
    span.isSpan && (0...2).contains(span.bytes.lowerBound - cycle.bytes.upperBound)
  }

  private static func latest(_ mentions: [TimeMention]) -> TimeMention? {
    mentions.max { one, other in
      guard let first = one.reading.due, let second = other.reading.due else { return false }
      return first < second
    }
  }
}
