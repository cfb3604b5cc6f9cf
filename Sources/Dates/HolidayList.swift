/// The bank holidays of a nation, and how far the list goes.
package struct HolidayList: Hashable, Sendable {
  /// The name of the list: "england-and-wales".
  package let name: String
  /// Each holiday with what it is called.
  package let days: [CivilDate: String]
  /// The first day for which the list is complete.
  package let knownFrom: CivilDate
  /// The last day for which the list is complete.
  package let knownUntil: CivilDate

  /// A list with its holidays and the days between which it is complete.
  package init(
    name: String, days: [CivilDate: String], knownFrom: CivilDate, knownUntil: CivilDate
  ) {
    self.name = name
    self.days = days
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }

  /// One list of all days that are a holiday in any of these, complete where all of them are.
  ///
  /// > "working day" means any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a
  /// > day which is a bank holiday … in any part of the United Kingdom
  /// >
  /// > — Freedom of Information Act 2000, section 10(6)
  package init(name: String, anyOf lists: [HolidayList]) {
    let days = lists.reduce(into: [:]) { days, list in
      days.merge(list.days) { first, other in first == other ? first : "\(first); \(other)" }
    }
    self.init(
      name: name, days: days,
      knownFrom: lists.map(\.knownFrom).max() ?? CivilDate(dayNumber: 0),
      knownUntil: lists.map(\.knownUntil).min() ?? CivilDate(dayNumber: 0))
  }
}

/// Whose bank holidays stop the clock.
package enum Nation: String, CaseIterable, Sendable {
  /// England and Wales, which is meant unless something else is set.
  case englandAndWales = "england-and-wales"
  /// Scotland, without its local holidays.
  case scotland
  /// Northern Ireland.
  case northernIreland = "northern-ireland"
  /// Any part of the United Kingdom, as for freedom of information.
  case anyPart = "any-part"

  /// How people call it.
  package var inWords: String {
    switch self {
    case .englandAndWales: "England and Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .anyPart: "any part of the United Kingdom"
    }
  }
}

/// A working day was asked for that lies outside the list of bank holidays.
package struct HolidaysUnknown: Error, Hashable, CustomStringConvertible {
  /// The name of the list.
  package let list: String
  /// The days between which it is complete.
  package let known: ClosedRange<CivilDate>
  /// The day that would have had to be known.
  package let needed: CivilDate

  package var description: String {
    let (first, last) = (known.lowerBound.inWords, known.upperBound.inWords)
    return """
      the bank holidays of '\(list)' are known from \(first) to \(last), but \(needed.inWords) is \
      needed; add the missing ones to Rules/calendars and move `known from` or `known until`
      """
  }
}
