/// Amounts of time, and the days that they come to.
extension TimeGrammar {
  /// An amount of time.
  struct Duration: Hashable {
    /// Calendar days, or working days where `isWorking`.
    var days = 0
    /// Months.
    var months = 0
    /// Whether only working days count.
    var isWorking = false
    /// Whether neither the first nor the last day counts.
    var isClear = false
    /// Of a range such as "six to nine months", the shorter one.
    var shortest: Shortest?

    /// The shorter end of a range, with the same unit.
    struct Shortest: Hashable {
      var days = 0
      var months = 0
    }

    init() {}

    /// So many of a unit; hours count as days where they are whole days.
    init(_ number: Int, _ unit: TimeUnit) {
      add(number, unit)
    }

    mutating func add(_ number: Int, _ unit: TimeUnit) {
      switch unit {
      case .hour: days += number / 24
      case .day: days += number
      case .week: days += 7 * number
      case .fortnight: days += 14 * number
      case .month: months += number
      case .quarter: months += 3 * number
      case .term: months += 4 * number
      case .year: months += 12 * number
      case .decade: months += 120 * number
      case .century: months += 1200 * number
      }
    }
  }

  /// The words of an amount of time at a token: "20 working days", "six to nine months",
  /// "2 years 1 month 21 days", "a fortnight", "two and a half years", "a month or so".
  func duration(_ index: Int) -> (duration: Duration, end: Int)? {
    guard var (duration, end) = singleDuration(index) else { return nil }
    while !duration.isWorking, end < count {
      let next = skip(.and, skip(",", end))
      guard cardinal(next) != nil, let more = singleDuration(next), !more.duration.isWorking,
        more.duration.shortest == nil
      else { break }
      duration.days += more.duration.days
      duration.months += more.duration.months
      end = more.end
    }
    if let orSo = match(.orSo, end) { end = orSo.end }
    return (duration, end)
  }

  private func singleDuration(_ index: Int) -> (duration: Duration, end: Int)? {
    guard let amount = amount(index) else { return nil }
    var next = skipHyphen(amount.end)
    var duration = Duration()
    while true {
      if let word = match(.working, next) {
        duration.isWorking = true
        next = word.end
      } else if let word = match(.clear, next) {
        duration.isClear = true
        next = word.end
      } else if let word = match(.plain, next) {
        next = word.end
      } else {
        break
      }
    }
    guard let unit = unit(next) else { return nil }
    if unit.unit == .hour, amount.number == 0 || !amount.number.isMultiple(of: 24) { return nil }
    if amount.isHalf { duration.addHalf(unit.unit) }
    duration.add(amount.number, unit.unit)
    if let shortest = amount.shortest {
      var short = Duration()
      short.add(shortest, unit.unit)
      duration.shortest = .init(days: short.days, months: short.months)
    }
    if unit.unit != .day, unit.unit != .week { duration.isWorking = false }
    if duration.isWorking, unit.unit == .week { duration.days = duration.days / 7 * 5 }
    return (duration, unit.end)
  }

  private struct Amount {
    var number: Int
    var shortest: Int?
    var isHalf = false
    var end: Int
  }

  /// "20", "six to nine", "3, 6 and 12", "a", "a few", "two and a half", "half a".
  private func amount(_ index: Int) -> Amount? {
    if let half = match(.halfAmount, index) {
      return Amount(number: 0, isHalf: true, end: skip(.article, half.end))
    }
    if let few = match(.few, skip(.article, index)) {
      return Amount(number: few.value, end: skip(.of, few.end))
    }
    guard let first = cardinal(index) ?? article(index) else { return nil }
    if first.end < count, tokens[first.end].kind == .word, tokens[first.end].isGlued,
      !isWord(.unit, first.end), !isWord(.units, first.end)
    {
      return nil
    }
    var amount = Amount(number: first.value, end: first.end)
    var row = index
    while let (value, end) = another(amount.end, isInRow: row > index) {
      guard value > amount.number else { break }
      amount.shortest = amount.shortest ?? amount.number
      (amount.number, amount.end) = (value, end)
      row += 1
    }
    if let and = match(.and, amount.end), let half = match(.halfAmount, skip(.article, and.end)) {
      amount.isHalf = true
      amount.end = half.end
    }
    return amount
  }

  /// The next number of a range or a row: "to nine", "-9", ", 6", "and 12".
  private func another(_ index: Int, isInRow: Bool) -> (value: Int, end: Int)? {
    guard index < count else { return nil }
    let next: Int
    if let word = match(.to, index) {
      next = word.end
    } else if tokens[index].isHyphen || isMark(",", index) {
      next = index + 1
    } else if let word = match(.and, index) {
      next = word.end
    } else {
      return nil
    }
    return cardinal(next)
  }

  /// "a fortnight": one; "the" and "its" are no amount.
  private func article(_ index: Int) -> (value: Int, end: Int)? {
    guard let article = match(.article, index), article.value == 1 else { return nil }
    return (1, article.end)
  }
}

extension TimeGrammar.Duration {
  mutating func addHalf(_ unit: TimeUnit) {
    switch unit {
    case .year: months += 6
    case .decade: months += 60
    case .month: days += 15
    case .week: days += 3
    case .fortnight: days += 7
    default: break
    }
  }
}
