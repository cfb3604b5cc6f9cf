internal import Dates
internal import Papers

/// A day as a paper prints it, with or without its year.
struct PrintedDay {
  /// The day; nil where the year is not printed.
  let day: CivilDate?
  /// The month, 1–12, and the day of the month.
  let month: Int
  let dayOfMonth: Int
  /// Where it stands in the text it was sought in.
  let span: TextSpan

  /// The first day with its year in a text.
  static func first(in text: String, from start: Int = 0) -> PrintedDay? {
    guard
      let found = DateReader().day(
        in: text.utf8.span, min(start, text.utf8.count)..<text.utf8.count)
    else { return nil }
    return PrintedDay(
      day: found.day, month: found.day.month, dayOfMonth: found.day.day,
      span: TextSpan(found.bytes.lowerBound, found.bytes.upperBound))
  }

  /// A day that stands right at an offset, or after a few words such as "Thursday the".
  static func next(in text: String, after start: Int) -> PrintedDay? {
    let bytes = text.utf8.span
    // A day that begins so soon ends soon, too: the rest of a long text is not looked at.
    let near = min(bytes.count, start + 200)
    if start < near, let found = DateReader().day(in: bytes, start..<near),
      found.bytes.lowerBound - start <= 24
    {
      return PrintedDay(
        day: found.day, month: found.day.month, dayOfMonth: found.day.day,
        span: TextSpan(found.bytes.lowerBound, found.bytes.upperBound))
    }
    let end = min(bytes.count, start + 48)
    guard start < end else { return nil }
    return yearless(Array(text.utf8.prefix(end))[start..<end])
  }

  /// "14 March", "the 14th of March", "March 14" within the bytes.
  private static func yearless(_ bytes: ArraySlice<UInt8>) -> PrintedDay? {
    let words = split(bytes)
    for index in words.indices.prefix(5) {
      guard let day = dayNumber(words[index].text) else { continue }
      var next = index + 1
      if next < words.count, words[next].text == "of" { next += 1 }
      guard next < words.count, let month = Month.number(of: words[next].text) else { continue }
      return PrintedDay(
        day: nil, month: month, dayOfMonth: day,
        span: TextSpan(words[index].start, words[next].end))
    }
    return nil
  }

  private static func split(_ bytes: ArraySlice<UInt8>) -> [(text: String, start: Int, end: Int)] {
    var words: [(text: String, start: Int, end: Int)] = []
    var start: Int?
    for index in bytes.startIndex...bytes.endIndex {
      let isWord = index < bytes.endIndex && isWordByte(bytes[index])
      if isWord {
        start = start ?? index
      } else if let begin = start {
        words.append(
          (String(decoding: bytes[begin..<index], as: UTF8.self).lowercased(), begin, index))
        start = nil
      }
    }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func dayNumber(_ word: String) -> Int? {
    let figures = word.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(figures.count),
      let number = Int(String(decoding: figures, as: UTF8.self)), (1...31).contains(number)
    else { return nil }
    let rest = String(decoding: word.utf8.dropFirst(figures.count), as: UTF8.self)
    return ["", "st", "nd", "rd", "th"].contains(rest) ? number : nil
  }

  /// The day with the latest year that puts it on or before a day.
  func lastOnOrBefore(_ limit: CivilDate) -> CivilDate? {
    if let day { return day }
    return [limit.year, limit.year - 1]
      .compactMap { CivilDate(year: $0, month: month, day: dayOfMonth) }
      .first { $0 <= limit }
  }

  /// The day with the earliest year that puts it after a day.
  func firstAfter(_ limit: CivilDate) -> CivilDate? {
    if let day { return day }
    return [limit.year, limit.year + 1]
      .compactMap { CivilDate(year: $0, month: month, day: dayOfMonth) }
      .first { $0 > limit }
  }
}
