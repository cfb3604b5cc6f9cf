/// Times that come round: "every quarter", "twice a year", "on the last Friday of each month".
extension TimeGrammar {
  func recurring(_ index: Int) -> Found? {
    guard var found = cycle(index) else { return nil }
    found.end = afterDayOfYear(found)
    return lasting(found)
  }

  /// "annually until 2026", "monthly to the end of June": how long it comes round.
  ///
  /// What is done daily until a day simply lasts so long.
  private func lasting(_ found: Found) -> Found {
    guard found.time.cycle != "P1D",
      let word = match(.until, found.end) ?? match(.upTo, found.end),
      let last = point(word.end), let day = last.time.days?.last
    else { return found }
    var time = found.time
    time.working.append("until \(day.inWords)")
    return (time, last.end)
  }

  private func cycle(_ index: Int) -> Found? {
    cycleWord(index) ?? every(index) ?? times(index) ?? onWeekdays(index) ?? placeOfEach(index)
      ?? dayOfEachYear(index) ?? intervals(index) ?? alternate(index)
  }

  /// "monthly", "annually", "regular"; "six-weekly" and "3-monthly" are a number of cycles.
  private func cycleWord(_ index: Int) -> Found? {
    let number = cardinal(index).flatMap { number in
      number.end < count && tokens[number.end].isHyphen ? number : nil
    }
    guard let word = match(.cycle, number.map { $0.end + 1 } ?? index) else { return nil }
    var time = FoundTime(.recurring, cycle: rules.cycles[word.value])
    if let number {
      guard let cycle = time.cycle, cycle.hasPrefix("P1") else { return nil }
      time.cycle = "P\(number.value)\(cycle.dropFirst(2))"
    }
    if isWord(.doubtful, index) { time.working = ["some mean twice as often by this word"] }
    return (time, word.end)
  }

  /// "annually by 31 March", "every year in July": the day without its year comes round as well.
  private func afterDayOfYear(_ found: Found) -> Int {
    guard let cycle = found.time.cycle, cycle.hasSuffix("Y"),
      let limit = match(.by, found.end) ?? match(.in, found.end) ?? match(.on, found.end)
        ?? match(.before, found.end),
      let day = point(limit.end), isEveryYear(day)
    else { return found.end }
    return day.end
  }

  /// "by 31 March each year", "in the autumn of every year".
  private func dayOfEachYear(_ index: Int) -> Found? {
    // Most sentences have neither word, which is known before any is looked at.
    guard present.overlaps(Self.comingRound),
      (index..<min(index + 9, count)).contains(where: { kinds[$0].overlaps(Self.comingRound) })
    else { return nil }
    let limit =
      match(.by, index) ?? match(.in, index) ?? match(.on, index) ?? match(.before, index)
    if let months = monthsOfYear(limit?.end ?? index),
      let year = every(skip(.of, months.end)) ?? cycleWord(months.end), year.time.cycle == "P1Y"
    {
      return (months.time, year.end)
    }
    guard let day = point(limit?.end ?? index), isEveryYear(day) else { return nil }
    guard let found = cycleWord(day.end) ?? every(skip(.in, skip(.of, day.end))),
      let cycle = found.time.cycle, cycle.hasSuffix("Y")
    else { return nil }
    return found
  }

  private static let comingRound: TimeWordSet = [.every, .cycle]

  /// Whether a day or period is one of every year: "31 March", "the end of June", "autumn".
  private func isEveryYear(_ found: Found) -> Bool {
    found.time.isRelative && found.time.grain < .year
      && (found.time.pattern.map { $0.month != nil && $0.year == nil } ?? true)
  }

  /// "at intervals of not more than three months".
  private func intervals(_ index: Int) -> Found? {
    guard let word = match(.intervals, index),
      let amount = duration(match(.within, word.end)?.end ?? word.end)
    else { return nil }
    let cycle =
      amount.duration.months > 0 ? "P\(amount.duration.months)M" : "P\(amount.duration.days)D"
    return (FoundTime(.recurring, cycle: cycle), amount.end)
  }

  /// "on alternate Tuesdays", "alternate months", "at alternate meetings".
  private func alternate(_ index: Int) -> Found? {
    let start = match(.on, index)?.end ?? index
    guard let word = match(.other, start), !isWord(.every, start - 1) else { return nil }
    if isWord(.weekdays, word.end) {
      return (FoundTime(.recurring, cycle: "P2W"), skip(.weekdays, word.end))
    }
    if let unit = unit(word.end), unit.isPlural, let cycle = cycle(2, unit.unit) {
      return (FoundTime(.recurring, cycle: cycle), unit.end)
    }
    guard let noun = match(.happening, word.end), start > index || isWord(.to, index - 1) else {
      return nil
    }
    return (FoundTime(.recurring), noun.end)
  }

  /// "every month", "every other Tuesday", "every second month", "each meeting", "each June".
  private func every(_ index: Int) -> Found? {
    guard let every = match(.every, match(.on, index)?.end ?? index) else { return nil }
    var number = 1
    var next = every.end
    if let other = match(.other, next) {
      (number, next) = (2, other.end)
    } else if let ordinal = ordinal(next) {
      (number, next) = (ordinal.value, ordinal.end)
    } else if let cardinal = cardinal(next) {
      (number, next) = (cardinal.value, cardinal.end)
      // "every four to six weeks": at the least every six.
      if let to = match(.to, next) ?? match(.and, next), let longer = self.cardinal(to.end) {
        (number, next) = (longer.value, longer.end)
      }
    } else if let few = match(.few, next) {
      guard let unit = unit(few.end) else { return nil }
      return (FoundTime(.recurring, "how many is not said"), unit.end)
    }
    if let half = match(.halfAmount, next), let unit = unit(half.end), unit.unit == .year {
      return (FoundTime(.recurring, cycle: "P6M"), unit.end)
    }
    next = skip(.plain, skip(.working, next))
    if let unit = unit(next), let cycle = cycle(number, unit.unit) {
      let month = unit.unit == .year ? match(.month, skip(.in, unit.end)) : nil
      return (FoundTime(.recurring, cycle: cycle), month?.end ?? unit.end)
    }
    if let word = match(.weekday, next) ?? match(.weekdays, next) ?? match(.weekend, next) {
      return (FoundTime(.recurring, cycle: "P\(number)W"), word.end)
    }
    if number == 1, let months = monthsOfYear(next) { return months }
    if let word = match(.month, next) ?? match(.season, next) ?? match(.namedDay, next) {
      let end = skip(.term, word.end)
      return (FoundTime(.recurring, cycle: "P\(number)Y"), end)
    }
    if let word = match(.of, next), let noun = match(.happening, skip(.article, word.end)) {
      return (FoundTime(.recurring), noun.end)
    }
    // "every ordinary meeting": a word may stand between.
    for end in next...next + 1 {
      if let noun = match(.happening, end) { return (FoundTime(.recurring), noun.end) }
    }
    return nil
  }

  /// "March and September", "January, April, July and October": several months of every year.
  ///
  /// The cycle is what lies between them, where that is always the same.
  private func monthsOfYear(_ index: Int) -> Found? {
    var months: [Int] = []
    var end = index
    while let word = match(.month, end), months.count < 12 {
      months.append(word.value)
      end = word.end
      let comma = skip(",", end)
      let next = match(.and, comma)?.end ?? comma
      guard next > end, isWord(.month, next) else { break }
      end = next
    }
    guard months.count > 1 else { return nil }
    let gaps = Set(
      zip(months, months.dropFirst() + [months[0] + 12]).map { ($1 - $0 + 24) % 12 })
    let gap = gaps.count == 1 ? gaps.first.map { $0 == 0 ? 12 : $0 } : nil
    return (FoundTime(.recurring, cycle: gap.map { "P\($0)M" } ?? "P1Y"), end)
  }

  func cycle(_ number: Int, _ unit: TimeUnit) -> String? {
    switch unit {
    case .hour, .century: nil
    case .day: "P\(number)D"
    case .week: "P\(number)W"
    case .fortnight: "P\(2 * number)W"
    case .month: "P\(number)M"
    case .quarter: "P\(3 * number)M"
    case .term: "P\(4 * number)M"
    case .year: "P\(number)Y"
    case .decade: "P\(10 * number)Y"
    }
  }

  /// "once a year", "twice a month", "three times a year".
  private func times(_ index: Int) -> Found? {
    var number = 0
    var next = index
    if let word = match(.times, index) {
      (number, next) = (word.value, word.end)
    } else if let count = cardinal(index), let word = match(.times, count.end), word.value == 0 {
      (number, next) = (count.value, word.end)
    } else if let count = cardinal(index), count.value == 1, figures(index) == nil {
      (number, next) = (1, count.end)
    }
    guard number > 0 else { return nil }
    if let word = match(.cycle, next), let cycle = rules.cycles[word.value],
      let unit = Self.units[cycle]
    {
      return (FoundTime(.recurring, cycle: fraction(number, unit)), word.end)
    }
    let each = match(.every, next)
    guard let per = each ?? match(.article, next), per.value == 1 || each != nil,
      let unit = unit(per.end), !unit.isPlural, unit.unit != .hour
    else { return nil }
    return (FoundTime(.recurring, cycle: fraction(number, unit.unit)), unit.end)
  }

  /// The units of cycles, for "twice yearly".
  private static let units: [String: TimeUnit] = [
    "P1Y": .year, "P3M": .quarter, "P1M": .month, "P2W": .fortnight, "P1W": .week,
  ]

  /// The cycle of so many times in a unit, where it comes out even.
  private func fraction(_ number: Int, _ unit: TimeUnit) -> String? {
    if number == 1 { return cycle(1, unit) }
    switch unit {
    case .year where 12 % number == 0: return "P\(12 / number)M"
    case .month where number == 2: return "P2W"
    case .quarter where 3 % number == 0: return "P\(3 / number)M"
    case .fortnight where number == 2: return "P1W"
    default: return nil
    }
  }

  /// "on Mondays", "weekends".
  private func onWeekdays(_ index: Int) -> Found? {
    let next = match(.on, index)?.end ?? index
    guard let word = match(.weekdays, next) else { return nil }
    return (FoundTime(.recurring, cycle: "P1W"), word.end)
  }

  /// "on the last Friday of each month", "the first of each month".
  private func placeOfEach(_ index: Int) -> Found? {
    let start = skip(.article, (match(.on, index) ?? match(.by, index))?.end ?? index)
    guard start > index || ordinal(start) != nil,
      let place = ordinal(start) ?? match(.last, start)
    else { return nil }
    let skipped = skip(.working, place.end)
    let what = match(.weekday, skipped)?.end ?? unit(skipped)?.end ?? skipped
    guard let of = match(.of, what) ?? match(.in, what) else { return nil }
    if let every = match(.every, of.end), let unit = unit(every.end) {
      return (FoundTime(.recurring, cycle: cycle(1, unit.unit)), unit.end)
    }
    guard what == place.end, let unit = unit(of.end), unit.unit == .month else { return nil }
    return (FoundTime(.recurring, cycle: "P1M"), unit.end)
  }
}
