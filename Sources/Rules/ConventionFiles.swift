package import Dates

/// Reads what a year, a season and a term are.
extension TimeConventions {
  /// The conventions of a file under `Rules/times`.
  package init(reading file: RuleNode) throws(RuleFault) {
    var years: [YearKind: YearSpan] = [:]
    for (kind, span) in try file.required("years").pairs() {
      let (begins, ends) = try span.ends()
      years[try kind.choice(of: YearKind.self)] = YearSpan(begins: begins, ends: ends)
    }
    var seasons: [Season: ClosedRange<Int>] = [:]
    for (season, months) in try file.required("seasons").pairs() {
      try months.allow(keys: ["first month", "last month"])
      let first = try months.required("first month").number(in: 1...12)
      let last = try months.required("last month").number(in: first...23)
      seasons[try season.choice(of: Season.self)] = first...last
    }
    var terms: [Season: TermSpan] = [:]
    for (season, span) in try file.required("terms").pairs() {
      let (begins, ends) = try span.ends()
      terms[try season.choice(of: Season.self)] = TermSpan(begins: begins, ends: ends)
    }
    var periods: [String: TermSpan] = [:]
    for (name, span) in try file.required("named periods").pairs() {
      let (begins, ends) = try span.ends()
      periods[try name.text()] = TermSpan(begins: begins, ends: ends)
    }
    self.init(
      years: years, seasons: seasons, terms: terms, namedPeriods: periods,
      bareQuarter: try file.required("bare quarter").choice(of: YearKind.self))
  }
}

extension RuleNode {
  fileprivate func ends() throws(RuleFault) -> (begins: NamedDay, ends: NamedDay) {
    try allow(keys: ["begins", "ends"])
    return (try required("begins").namedDay(), try required("ends").namedDay())
  }

  /// Its day of every year: `25 december`, `easter - 2`, `last monday of may`.
  package func namedDay() throws(RuleFault) -> NamedDay {
    let text = try text()
    let words = text.lowercased().split(separator: " ").map(String.init)
    if let day = Self.easter(words) ?? Self.fixed(words) ?? Self.weekday(words) { return day }
    throw fault(
      "'\(text)' names no day of the year",
      remedy: "write it as '25 december', 'easter - 2' or 'last monday of may'")
  }

  private static func easter(_ words: [String]) -> NamedDay? {
    guard words.first == "easter" else { return nil }
    if words.count == 1 { return .easter(daysAfter: 0) }
    guard words.count == 3, let days = Self.distance(words[2]) else { return nil }
    switch words[1] {
    case "+": return .easter(daysAfter: days)
    case "-": return .easter(daysAfter: -days)
    default: return nil
    }
  }

  /// How many days lie between a day and the one by which it is told: a year of them at the most.
  private static func distance(_ word: String) -> Int? {
    Int(word).flatMap { (0...366).contains($0) ? $0 : nil }
  }

  private static func fixed(_ words: [String]) -> NamedDay? {
    guard words.count == 2, let day = Int(words[0]), let month = Month.number(of: words[1]),
      (1...CivilDate.days(in: month, of: 2000)).contains(day)
    else { return nil }
    return .fixed(month: month, day: day)
  }

  private static func weekday(_ words: [String]) -> NamedDay? {
    let places = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1]
    guard words.count == 4 || words.count == 6, words[2] == "of", let place = places[words[0]],
      let weekday = Weekday.of(words[1]), let month = Month.number(of: words[3])
    else { return nil }
    guard words.count == 6 else { return .weekday(weekday, number: place, month: month) }
    guard words[4] == "+" || words[4] == "-", let days = Self.distance(words[5])
    else { return nil }
    return .weekday(
      weekday, number: place, month: month, daysAfter: words[4] == "-" ? -days : days)
  }
}
