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
    /// Whether its days are counted by a calendar that nobody has given: "20 school days".
    var isUncounted = false
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
    guard var (duration, unit, end) = singleDuration(index) else { return nil }
    // More parts than these are no time; the bound keeps reading linear in the text.
    for _ in 0..<4 where end < count {
      let next = skip(.and, skip(",", end))
      guard cardinal(next) != nil, let more = singleDuration(next),
        more.duration.isWorking == duration.isWorking, more.duration.shortest == nil
      else { break }
      if more.unit == unit,
        (more.duration.months, more.duration.days) > (duration.months, duration.days)
      {
        // "3 months, 6 months and 12 months" is a row of times, not their sum.
        let shortest = duration.shortest ?? .init(days: duration.days, months: duration.months)
        duration = more.duration
        duration.shortest = shortest
      } else if more.unit.index < unit.index, !duration.isWorking {
        duration.days += more.duration.days
        duration.months += more.duration.months
        unit = more.unit
      } else {
        break
      }
      end = more.end
    }
    if let orSo = match(.orSo, end) { end = orSo.end }
    return (duration, end)
  }

  private func singleDuration(
    _ index: Int
  ) -> (duration: Duration, unit: TimeUnit, end: Int)? {
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
      } else if let word = match(.uncounted, next), unit(word.end)?.unit == .day {
        duration.isUncounted = true
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
    if !amount.isHalf, let and = match(.and, unit.end),
      let half = match(.halfAmount, skip(.article, and.end)),
      self.unit(half.end) == nil
    {
      duration.addHalf(unit.unit)
      return (duration, unit.unit, half.end)
    }
    return (duration, unit.unit, unit.end)
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
    guard let first = cardinal(index) ?? beforeHyphen(index) ?? article(index) else { return nil }
    if first.end < count, tokens[first.end].kind == .word, tokens[first.end].isGlued,
      !isWord(.unit, first.end), !isWord(.units, first.end)
    {
      return nil
    }
    var amount = Amount(number: first.value, end: afterEcho(of: first))
    for _ in 0..<6 {
      guard let (value, end) = another(amount.end), value > amount.number else { break }
      amount.shortest = amount.shortest ?? amount.number
      (amount.number, amount.end) = (value, end)
    }
    if let and = match(.and, amount.end), let half = match(.halfAmount, skip(.article, and.end)) {
      amount.isHalf = true
      amount.end = half.end
    }
    return amount
  }

  /// The token after a number that is said twice: "five (5) working days".
  private func afterEcho(of number: (value: Int, end: Int)) -> Int {
    guard isMark("(", number.end), let again = cardinal(number.end + 1),
      again.value == number.value, isMark(")", again.end)
    else { return number.end }
    return again.end + 1
  }

  /// The next number of a range or a row: "to nine", "-9", ", 6", "and 12".
  private func another(_ index: Int) -> (value: Int, end: Int)? {
    guard index < count else { return nil }
    if let found = afterHyphen(index) { return found }
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

  /// The "6" of "6-8 weeks".
  private func beforeHyphen(_ index: Int) -> (value: Int, end: Int)? {
    guard let first = figures(index), first.digits <= 3, !isBehindFigures(index),
      let second = afterHyphen(index + 1), second.value > first.value
    else { return nil }
    return (first.value, index + 1)
  }

  /// The "8" of "6-8 weeks".
  private func afterHyphen(_ index: Int) -> (value: Int, end: Int)? {
    guard index < count, tokens[index].isHyphen, let token = figures(index + 1),
      token.digits <= 3, unit(index + 2) != nil || isAny(of: [.working, .plain], index + 2)
    else { return nil }
    return (token.value, index + 2)
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
