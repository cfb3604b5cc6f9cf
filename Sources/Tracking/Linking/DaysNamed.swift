internal import Dates

/// The days that a text names by day and month, whatever the year: "6 May", "the 6th of May",
/// "May 6".
struct DaysNamed: Hashable {
  private(set) var days: Set<Int> = []

  /// The days in a text; months are known by their names in lower case, from January on.
  init(in text: String, months: [String: Int]) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "of" }
    for (first, second) in zip(words, words.dropFirst()) {
      if let day = Self.day(first), let month = months[String(second)] { insert(day, month) }
      if let month = months[String(first)], let day = Self.day(second) { insert(day, month) }
    }
  }

  /// Whether it names a day of the calendar.
  func contains(_ day: CivilDate) -> Bool { days.contains(day.month * 100 + day.day) }

  private mutating func insert(_ day: Int, _ month: Int) { days.insert(month * 100 + day) }

  /// "6", "06", "6th"; nil for anything else.
  private static func day(_ word: Substring) -> Int? {
    let figures = word.prefix { $0.isNumber }
    guard figures.count <= 2, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(figures.count)),
      let day = Int(figures), (1...31).contains(day)
    else { return nil }
    return day
  }
}
