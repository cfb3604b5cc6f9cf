internal import Dates

/// The days that a text names by day and month, whatever the year: "6 May", "the 6th of May",
/// "May 6".
///
/// A text is asked for every record that it may be about, so it is read in bytes, and a word is
/// looked up among the months only beside a number of one or two figures.
struct DaysNamed: Hashable {
  private(set) var days: Set<Int> = []

  /// The days in a text; months are known by their names in lower case, from January on.
  init(in text: String, months: [String: Int]) {
    let words = text.utf8.split { !Self.isOfWord($0) }.filter { !$0.elementsEqual("of".utf8) }
    for (first, second) in zip(words, words.dropFirst()) {
      if let day = Self.day(first), let month = months[Self.lowered(second)] { insert(day, month) }
      if let day = Self.day(second), let month = months[Self.lowered(first)] { insert(day, month) }
    }
  }

  /// Whether it names a day of the calendar.
  func contains(_ day: CivilDate) -> Bool { days.contains(day.month * 100 + day.day) }

  private mutating func insert(_ day: Int, _ month: Int) { days.insert(month * 100 + day) }

  /// "6", "06", "6th"; nil for anything else.
  private static func day(_ word: Substring.UTF8View) -> Int? {
    let figures = word.prefix { isFigure($0) }
    guard (1...2).contains(figures.count) else { return nil }
    let tail = word.dropFirst(figures.count)
    guard tail.isEmpty || ["st", "nd", "rd", "th"].contains(lowered(tail)) else { return nil }
    let day = figures.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (1...31).contains(day) ? day : nil
  }

  private static func lowered(_ word: Substring.UTF8View) -> String {
    Substring(word).lowercased()
  }

  private static func isFigure(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Letters and figures of ASCII; of the rest, dashes and quotation marks stand beside a day.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    isFigure(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
