/// What was counted when a case was measured; the tallies of several cases add up.
package struct Tally: Hashable, Sendable {
  /// How many of some were right.
  package struct Share: Hashable, Sendable {
    /// How many were right.
    package var right = 0
    /// Of how many.
    package var all = 0

    /// None of none.
    package init() {}

    /// The share from 0 to 1; nil of none.
    package var value: Double? { all == 0 ? nil : Double(right) / Double(all) }

    mutating func count(_ isRight: Bool) {
      all += 1
      right += isRight ? 1 : 0
    }

    static func += (left: inout Share, right: Share) {
      left.right += right.right
      left.all += right.all
    }
  }

  /// Of the records annotated, those found.
  package var recall = Share()
  /// Of the records found, those annotated.
  package var precision = Share()
  /// Of the records found, those whose kind is right; likewise the next three.
  package var kind = Share()
  /// Those whose strength is right.
  package var strength = Share()
  /// Those whose accountable body is right.
  package var body = Share()
  /// Of those with a deadline, those whose class and due day are right.
  package var deadline = Share()
  /// Due days found where nothing is said of time.
  package var deadlinesInvented = 0
  /// Of the links annotated, those made.
  package var linkRecall = Share()
  /// Of the links made, those annotated.
  package var linkPrecision = Share()
  /// Of the links rightly made, those with the right outcome.
  package var outcome = Share()
  /// Of the statuses of records found, those that are right.
  package var status = Share()
  /// Of the papers, those whose kind is right; likewise the next two.
  package var paperKind = Share()
  /// Those whose date is right.
  package var paperDate = Share()
  /// Those whose author is right.
  package var paperAuthor = Share()
  /// Of the records annotated, those found with body, deadline and status right.
  package var whole = Share()

  private static var shares: [WritableKeyPath<Tally, Share>] {
    [
      \.recall, \.precision, \.kind, \.strength, \.body, \.deadline, \.linkRecall,
      \.linkPrecision, \.outcome, \.status, \.paperKind, \.paperDate, \.paperAuthor, \.whole,
    ]
  }

  /// Nothing counted.
  package init() {}

  package static func += (left: inout Tally, right: Tally) {
    for share in shares { left[keyPath: share] += right[keyPath: share] }
    left.deadlinesInvented += right.deadlinesInvented
  }
}
