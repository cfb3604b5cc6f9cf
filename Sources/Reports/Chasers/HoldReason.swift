package import Dates
internal import Papers
internal import Records
internal import Registry
internal import Rules
internal import Tracking

/// Why an item is not chased, though it is late.
package enum HoldReason: Hashable, Sendable {
  /// A paper of the body came and waits to be read, or wholly read.
  case paperWaiting(String)
  /// A passage that may answer it waits for a clerk.
  case suggestionUndecided(String)
  /// It was given until that day.
  case extended(CivilDate)
  /// A letter about it went that day.
  case chased(CivilDate)

  /// The reason in words for the clerk, with what to do.
  package var wording: String {
    switch self {
    case .paperWaiting(let path): "a paper is waiting to be read: \(path)"
    case .suggestionUndecided(let link):
      "a passage may answer it; decide with: answerable decide \(link) confirm, or reject"
    case .extended(let day): "it was extended to \(day.inWords)"
    case .chased(let day): "a reminder went on \(day.inWords)"
    }
  }
}

/// Holds items against what waits, what was extended, and what was sent.
struct HoldDesk {
  let register: RegisterOnDay
  let sent: [ChaserSent]
  let rules: ChasingRules

  /// Whether something of it is late or silent, or would be but for an extension.
  func isDue(_ entry: Entry) -> Bool {
    guard let standing = entry.standing, !entry.isClosed else { return false }
    return standing.isFlagged || standing.isDeliveryLate || standing.status == .stale
      || runningExtension(of: entry) != nil
  }

  /// How many letters asked about it.
  func letters(about entry: Entry) -> Int { sent.count { $0.records.contains(entry.id) } }

  func reasons(toHold entry: Entry) -> [HoldReason] {
    let waiting = entry.waiting.map { HoldReason.paperWaiting(register.paper($0)?.path ?? $0) }
    let suggested = register.suggestions.filter { $0.record == entry.id }
      .map { HoldReason.suggestionUndecided($0.id) }
    let extended = runningExtension(of: entry).map(HoldReason.extended)
    return waiting + suggested + [extended, lastLetter(about: entry)].compactMap(\.self)
  }

  /// The day to which a clerk extended it, where that is not past.
  private func runningExtension(of entry: Entry) -> CivilDate? {
    guard let last = entry.standing?.slips.last, last.document == nil, last.to >= register.day
    else { return nil }
    return last.to
  }

  private func lastLetter(about entry: Entry) -> HoldReason? {
    guard let last = sent.last(where: { $0.records.contains(entry.id) })?.sent,
      register.day.days(since: last) < rules.daysBetween
    else { return nil }
    return .chased(last)
  }
}
