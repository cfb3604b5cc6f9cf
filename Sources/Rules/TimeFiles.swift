package import Dates

/// Reads the words of time and the conventions under `Rules/times`.
extension RulesFolder {
  /// All that the rules say of time.
  ///
  /// - Throws: A `RuleFault` where a file is wrong or a convention is missing.
  package func times() throws(RuleFault) -> TimeRules {
    var lists = TimeLists()
    var conventions: TimeConventions?
    for file in try files(in: "times") {
      try file.allow(keys: [
        "times", "means", "source", "lists", "years", "bare quarter", "seasons", "terms",
        "named periods",
        "matches", "ignores",
      ])
      for (key, value) in try file.required("lists").pairs() { try lists.read(key, value) }
      if file.optional("years") != nil { conventions = try TimeConventions(reading: file) }
    }
    guard let conventions else {
      throw RuleFault(
        file: "Rules/times", line: 1, column: 1, message: "no file here sets `years`",
        remedy: "say when the calendar, financial, municipal and academic years begin and end")
    }
    let names = conventions.namedPeriods.keys.sorted()
    for (index, name) in names.enumerated() {
      lists.entries.append(.init(name, .namedPeriod, index))
    }
    return TimeRules(
      lexicon: Lexicon(lists.entries), namedDays: lists.namedDays,
      namedPeriods: names.compactMap { conventions.namedPeriods[$0] }, cycles: lists.cycles,
      conventions: conventions, calendars: try calendars())
  }
}

/// The lists of words as they are read from file after file.
struct TimeLists {
  var entries: [Lexicon.Entry] = []
  var namedDays: [NamedDay] = []
  var cycles: [String?] = []

  /// Takes in one list: plain phrases, or phrases under the value that they have.
  mutating func read(_ key: RuleNode, _ value: RuleNode) throws(RuleFault) {
    let name = try key.text()
    guard let word = TimeWord.named[name] else {
      let names = TimeWord.allCases.map(\.name)
      throw key.fault(
        "`\(name)` is no list of words of time; the lists are: \(names.joined(separator: ", "))",
        remedy: NearestName.of(name, among: names).map { "did you mean `\($0)`?" })
    }
    guard word.hasValues else {
      for phrase in try value.texts() { entries.append(.init(phrase, word)) }
      return
    }
    for (meaning, phrases) in try value.pairs() {
      let number = try self.value(of: meaning, for: word)
      for phrase in try phrases.texts() { entries.append(.init(phrase, word, number)) }
    }
  }

  private mutating func value(of node: RuleNode, for word: TimeWord) throws(RuleFault) -> Int {
    switch word {
    case .weekday, .weekdays: return try node.weekday().rawValue
    case .unit, .units, .shortUnit: return try node.choice(of: TimeUnit.self).index
    case .season: return try node.place(of: Season.self)
    case .yearKind, .yearLetters: return try node.place(of: YearKind.self)
    case .namedDay:
      namedDays.append(try node.namedDay())
      return namedDays.count - 1
    case .cycle:
      let text = try node.text()
      cycles.append(text == "none" ? nil : text)
      return cycles.count - 1
    default: return try node.number(in: word.values)
    }
  }
}

extension TimeWord {
  /// Whether its list gives each phrase a value.
  fileprivate var hasValues: Bool {
    switch self {
    case .month, .weekday, .weekdays, .number, .multiple, .ordinal, .unit, .units, .offset,
      .season, .yearKind, .yearLetters, .cycle, .times, .namedDay, .few, .article, .shortPart,
      .tens,
      .nextDay, .shortUnit:
      true
    default: false
    }
  }
}

extension TimeWord {
  /// Which numbers a phrase of its list may have for a value.
  fileprivate var values: ClosedRange<Int> {
    switch self {
    case .month: 1...12
    case .multiple: 1...1_000_000
    case .offset, .nextDay: -366...366
    case .shortPart: 0...3
    case .article: 0...1
    default: 0...1000
    }
  }
}

extension RuleNode {
  /// The place of its text in a closed list of words.
  fileprivate func place<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
    of type: Choice.Type
  ) throws(RuleFault) -> Int {
    let choice = try choice(of: type)
    return Array(Choice.allCases).firstIndex(of: choice) ?? 0
  }

  /// Its weekday, by its English name.
  fileprivate func weekday() throws(RuleFault) -> Weekday {
    let text = try text()
    guard let weekday = Weekday.of(text.lowercased()) else {
      throw fault("'\(text)' is no weekday")
    }
    return weekday
  }
}
