internal import Dates
package import Records

/// What waits for a clerk: what is new, unsure, unread, undated or adrift, by consequence.
package struct Inbox: Sendable {
  /// What waits, the weightiest first.
  package let items: [Item]

  /// One thing that waits.
  package enum Item: Sendable {
    /// A paper without a date, with how many of its records cannot be counted from any day.
    case undated(PaperCard, records: Int)
    /// A paper that nobody has read yet, or not wholly, with how many late records wait for it.
    case unread(PaperCard, waiting: Int)
    /// A decision that no longer finds what it was about.
    case adrift(Decision)
    /// A likely link, with the record from which it leads.
    case suggestion(Link, Entry)
    /// A record that was found and of which no clerk has said anything.
    case found(Entry)
  }

  /// What waits in a register as it stands on a day; nothing where others than clerks look.
  ///
  /// First what keeps whole papers out of the count, then what may change what is told as late, then
  /// the rest by the day on which it is due.
  package init(_ register: RegisterOnDay) {
    let late = Set(register.entries.filter { $0.standing?.isFlagged ?? false }.map(\.id))
    let suggested = Dictionary(grouping: register.suggestions, by: \.record)
    let found = register.countedOnce.filter { !$0.isReviewed && $0.standing != nil }
    let suggestions = register.entries.flatMap { entry in
      (suggested[entry.id] ?? []).map { Item.suggestion($0, entry) }
    }
    let parts: [[Item]] = [
      Self.undated(register), Self.unread(register), register.unattached.map(Item.adrift),
      suggestions.filter { $0.concerns(late) },
      found.filter { late.contains($0.id) }.sorted(by: Self.isLater).map(Item.found),
      suggestions.filter { !$0.concerns(late) },
      found.filter { !late.contains($0.id) }.sorted(by: Self.isDueSooner).map(Item.found),
    ]
    items = register.isForClerks ? parts.flatMap(\.self) : []
  }

  private static func undated(_ register: RegisterOnDay) -> [Item] {
    register.papers.filter { $0.date == nil && !$0.isRead }.map { paper in
      Item.undated(paper, records: register.entries.count { $0.paper.id == paper.id })
    }.sorted { $0.weight > $1.weight }
  }

  private static func unread(_ register: RegisterOnDay) -> [Item] {
    register.papers.filter { $0.isWaiting && $0.date != nil }.map { paper in
      let waiting = register.entries.count {
        $0.waiting.contains(paper.id) && $0.standing?.isFlagged ?? false
      }
      return Item.unread(paper, waiting: waiting)
    }.sorted { $0.weight > $1.weight }
  }

  private static func isLater(_ left: Entry, _ right: Entry) -> Bool {
    (right.standing?.daysLate ?? 0, left.id) < (left.standing?.daysLate ?? 0, right.id)
  }

  private static func isDueSooner(_ left: Entry, _ right: Entry) -> Bool {
    (left.standing?.due?.dayNumber ?? .max, left.id)
      < (right.standing?.due?.dayNumber ?? .max, right.id)
  }
}

extension Inbox.Item {
  /// How many records hang on a paper.
  fileprivate var weight: Int {
    switch self {
    case .undated(_, let count), .unread(_, let count): count
    case .adrift, .suggestion, .found: 0
    }
  }

  fileprivate func concerns(_ records: Set<String>) -> Bool {
    if case .suggestion(_, let entry) = self { records.contains(entry.id) } else { false }
  }
}
