internal import Dates
internal import Records
internal import Registry

/// What lists narrow by and are ordered by, a column each, in the order of the records.
///
/// A million records are passed over in some milliseconds so; with all their words they would take a
/// hundred times that.
struct Columns: Sendable {
  private let statuses: [Status]
  private let kinds: [RecordKind]
  private let committees: [String?]
  /// The day on which each is due, as its number; the last there is where it is due on none.
  private let due: [Int]
  /// For each that is late, one more than the days; 0 for the others.
  private let late: [Int]

  /// The columns of records that have a status.
  init(_ entries: [Entry]) {
    statuses = entries.map { $0.standing?.status ?? .undated }
    kinds = entries.map(\.record.kind)
    committees = entries.map(\.record.committee)
    due = entries.map { $0.standing?.due?.dayNumber ?? .max }
    late = entries.map { $0.isFlagged ? ($0.standing?.daysLate ?? 0) + 1 : 0 }
  }

  /// Whether a record is among what the filters of a view leave.
  ///
  /// Its words, its paper and its bodies are looked for elsewhere.
  func fits(_ view: View, _ place: Int) -> Bool {
    if view.isLateOnly, late[place] == 0 { return false }
    if !view.statuses.isEmpty, !view.statuses.contains(statuses[place]) { return false }
    if !view.kinds.isEmpty, !view.kinds.contains(kinds[place]) { return false }
    if let dueFrom = view.dueFrom, due[place] == .max || due[place] < dueFrom.dayNumber {
      return false
    }
    if let dueUntil = view.dueUntil, due[place] == .max || due[place] > dueUntil.dayNumber {
      return false
    }
    if let committee = view.committee, committees[place] != committee { return false }
    return true
  }

  /// The places of the records in each order.
  func orders(_ entries: [Entry]) -> [View.Order: [UInt32]] {
    let all = statuses.indices.map(UInt32.init)
    // Keys are worked out once: a million records are compared twenty million times.
    let isOpen = statuses.map(\.isOpen)
    let written = entries.map { $0.paper.date?.dayNumber ?? .min }
    let body = Self.ranks(of: entries.map { $0.record.bodies.first })
    return [
      .urgency: all.sorted { left, right in
        let (one, other) = (Int(left), Int(right))
        if late[one] != late[other] { return late[one] > late[other] }
        if isOpen[one] != isOpen[other] { return isOpen[one] }
        return (due[one], one) < (due[other], other)
      },
      .due: all.sorted { (due[Int($0)], $0) < (due[Int($1)], $1) },
      .newest: all.sorted { (written[Int($1)], $0) < (written[Int($0)], $1) },
      .body: all.sorted { (body[Int($0)], due[Int($0)], $0) < (body[Int($1)], due[Int($1)], $1) },
    ]
  }

  /// The place of each name among all, those without one last.
  private static func ranks(of names: [String?]) -> [Int] {
    let sorted = Set(names.compactMap(\.self)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    return names.map { name in name.flatMap { ranks[$0] } ?? .max }
  }
}

extension Status {
  /// Whether somebody still has to act or answer.
  var isOpen: Bool {
    switch self {
    case .awaiting, .unanswered, .partlyAnswered, .open, .dueSoon, .overdue, .lapsed, .stale,
      .undated:
      true
    case .answered, .completed, .superseded, .withdrawn: false
    }
  }
}
