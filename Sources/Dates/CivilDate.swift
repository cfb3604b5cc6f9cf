/// A day on the calendar, such as 31 March 2026, with no clock and no time zone.
///
/// Deadlines are owed by the day, so nothing in Answerable holds an instant: a paper, a due date
/// and an answer are each dated with one of these. The calendar is the Gregorian one throughout,
/// also for days before it was adopted.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Kept in four bytes, since readings of times are copied all the while; it reaches five million
  /// years either way, and what lies further off is held at the edge.
  private let number: Int32

  /// Days since 1 January 1970, negative before it.
  package var dayNumber: Int { Int(number) }

  /// The day that lies `dayNumber` days after 1 January 1970.
  package init(dayNumber: Int) {
    number = Int32(clamping: dayNumber)
  }

  /// The day of that year, month (1–12) and day of the month, or nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
  }

  /// The day written as `2026-03-31`, or nil where the text is anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// How many days a month (1–12) of a year has.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { value, byte in
      guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      return value * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }

  /// Counts days with years that begin in March, so that a leap day falls at a year's end.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let daysTo1970 = 719_468  // From 1 March of the year 0.
    return marchYear * 365 + leapDays + dayOfYear - daysTo1970
  }
}

// MARK: - Parts

extension CivilDate {
  /// The year, such as 2026.
  package var year: Int { parts.year }

  /// The month, 1 for January to 12 for December.
  package var month: Int { parts.month }

  /// The day of the month, from 1.
  package var day: Int { parts.day }

  /// The day of the week.
  package var weekday: Weekday {
    let daysAfterMonday = ((dayNumber % 7) + 7 + 3) % 7  // Day 0 was a Thursday.
    return Weekday.allCases[daysAfterMonday]
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let fromMarch0 = dayNumber + 719_468
    let era = fromMarch0 >= 0 ? fromMarch0 / 146_097 : (fromMarch0 - 146_096) / 146_097
    let dayOfEra = fromMarch0 - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

// MARK: - Counting

extension CivilDate {
  /// The day so many days later, or earlier where `days` is negative.
  package func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The same day of the month so many months later; a day that does not exist is the month's last.
  ///
  /// Two months from 31 December is 28 February (29 in a leap year).
  package func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let monthCount = year * 12 + month - 1 + months
    let newYear = Int((Double(monthCount) / 12).rounded(.down))
    let newMonth = monthCount - newYear * 12 + 1
    let newDay = min(day, Self.days(in: newMonth, of: newYear))
    return CivilDate(dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// The days from another day to this one, negative where this one is earlier.
  package func days(since other: CivilDate) -> Int {
    dayNumber - other.dayNumber
  }
}

extension CivilDate: CustomStringConvertible, Codable {
  /// The day as `2026-03-31`.
  package var description: String {
    let (year, month, day) = parts
    return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-"
      + Self.padded(day, to: 2)
  }

  /// The day as people write it, `31 March 2026`.
  package var inWords: String {
    let (year, month, day) = parts
    return "\(day) \(Month.names[month - 1]) \(year)"
  }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no yyyy-mm-dd day"))
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A day of the week; weeks begin on Monday.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether it is a Saturday or a Sunday.
  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The weekday of a word in lower case, in full or shortened ("tue", "tues"), or nil.
  package static func of(_ word: String) -> Weekday? {
    guard word.utf8.count >= 3 else { return nil }
    return allCases.first { weekday in
      let name = weekday.name.lowercased()
      guard name.hasPrefix(word) else { return false }
      return word.utf8.count <= 5 || word.utf8.count == name.utf8.count
    }
  }

  /// The name, such as `Monday`.
  package var name: String { Self.names[rawValue] }

  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

/// The names of the months.
package enum Month {
  /// January to December.
  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The number, 1 to 12, of a month named in lower case, in full or shortened ("sep", "sept").
  package static func number(of word: String) -> Int? { number(of: word.utf8.span) }

  /// The same by the bytes of the word: it is asked of every word of a line that may be dated.
  package static func number(of word: Span<UInt8>) -> Int? {
    guard (3...9).contains(word.count) else { return nil }
    let place = letters.firstIndex { name in
      guard word.count <= 4 && word.count <= name.count || word.count == name.count else {
        return false
      }
      return word.indices.allSatisfy { word[$0] == name[$0] }
    }
    return place.map { $0 + 1 }
  }

  private static let letters = names.map { Array($0.lowercased().utf8) }
}
