package import Charts
internal import Dates
internal import Records
package import Registry

/// The register in small pictures, for the pack and for the website alike.
///
/// Each counts a record once, where it was first made, and says in words whatever it shows.
package struct RegisterPictures: Sendable {
  private let day: CivilDate
  private let entries: [Entry]

  /// The pictures of what a register holds on its day.
  package init(_ register: RegisterOnDay) {
    day = register.day
    entries = register.countedOnce.filter { $0.standing != nil }
  }

  /// What is open, by how long ago it was asked or promised.
  package var ages: Chart {
    let open = entries.filter { !$0.isClosed }
    let bars = Age.allCases.map { age in
      Bar(age.label, open.count { Age(of: $0, on: day) == age }, age.tone)
    }
    return .bars("Open on \(day.inWords), by age", bars, unit: "record")
  }

  /// What falls due in each of the coming weeks, and what is late already.
  package func dueAhead(weeks: Int = 8) -> Chart {
    let monday = day.adding(days: -day.weekday.rawValue)
    let open = entries.filter { !$0.isClosed }
    let dues = open.compactMap(\.standing?.due)
    var bars = [Bar("late already", dues.count { $0 < day }, .late)]
    bars += (0..<weeks).map { week in
      let start = max(day, monday.adding(days: week * 7))
      let end = monday.adding(days: week * 7 + 6)
      let count = dues.count { start <= $0 && $0 <= end }
      return Bar(week == 0 ? "this week" : "week of \(start.inWords)", count, .soon)
    }
    let end = monday.adding(days: weeks * 7)
    bars.append(Bar("later", dues.count { $0 >= end }, .plain))
    bars.append(Bar("no due day", open.count { $0.standing?.due == nil }, .quiet))
    return .bars("Due after \(day.inWords)", bars, unit: "open record")
  }

  /// Of the promises, how many fell due in each quarter, and how many were reported complete in it.
  package func promisedAndDelivered(quarters: Int = 6) -> Chart {
    let promises = entries.filter { $0.record.kind.family == .promise }
    let dues = promises.compactMap(\.standing?.due)
    let done = promises.compactMap(\.completedOn)
    let pairs = Self.quarters(quarters, to: day).map { quarter in
      CountPair(
        quarter.name, dues.count(where: quarter.holds), done.count(where: quarter.holds))
    }
    return .pairs(
      "Promised against delivered, by quarter, to \(day.inWords)",
      names: ("fell due", "reported complete"), pairs)
  }

  /// The promises whose due day was moved furthest.
  package func slips(most: Int = 8) -> Chart {
    let rows = entries.compactMap { entry -> SlipRow? in
      guard let standing = entry.standing, !standing.slips.isEmpty else { return nil }
      return entry.slipRow
    }
    let furthest = rows.sorted { ($1.daysAdded, $0.label) < ($0.daysAdded, $1.label) }.prefix(most)
    return .slips("Due days that were moved, to \(day.inWords)", Array(furthest), today: day)
  }

  private struct Quarter {
    let start: CivilDate
    let end: CivilDate

    var name: String {
      let (first, last) = (Month.names[start.month - 1], Month.names[end.month - 1])
      return "\(first.prefix(3))–\(last.prefix(3)) \(end.year % 100)"
    }

    func holds(_ day: CivilDate) -> Bool { start <= day && day <= end }
  }

  /// The last so many quarters, the one that holds the day last.
  private static func quarters(_ count: Int, to day: CivilDate) -> [Quarter] {
    let first = day.adding(days: 1 - day.day).adding(months: -((day.month - 1) % 3))
    return (0..<count).reversed().map { back in
      let start = first.adding(months: -3 * back)
      return Quarter(start: start, end: start.adding(months: 3).adding(days: -1))
    }
  }
}

/// How long ago something was asked or promised.
private enum Age: CaseIterable {
  case quarter, half, year, twoYears, older, undated

  init(of entry: Entry, on day: CivilDate) {
    guard let date = entry.paper.date else {
      self = .undated
      return
    }
    let ends: [(months: Int, age: Age)] = [(3, .quarter), (6, .half), (12, .year), (24, .twoYears)]
    self = ends.first { day < date.adding(months: $0.months) }?.age ?? .older
  }

  var label: String {
    switch self {
    case .quarter: "under 3 months"
    case .half: "3 to 6 months"
    case .year: "6 to 12 months"
    case .twoYears: "1 to 2 years"
    case .older: "over 2 years"
    case .undated: "undated"
    }
  }

  var tone: Tone {
    switch self {
    case .quarter, .half: .plain
    case .year: .soon
    case .twoYears, .older: .late
    case .undated: .quiet
    }
  }
}
