/// Times that come round: "every quarter", "twice a year", "on the first Monday of each month".
extension TimeGrammar {
  func recurring(_ index: Int) -> Found? {
    cycleWord(index) ?? every(index) ?? times(index) ?? onWeekdays(index) ?? placeOfEach(index)
  }

  /// "monthly", "annually", "regular".
  private func cycleWord(_ index: Int) -> Found? {
    guard let word = match(.cycle, index) else { return nil }
    let cycle = rules.cycles[word.value]
    return (FoundTime(.recurring, cycle: cycle), word.end)
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
    if let word = match(.month, next) ?? match(.season, next) ?? match(.namedDay, next) {
      let end = skip(.term, word.end)
      return (FoundTime(.recurring, cycle: "P\(number)Y"), end)
    }
    // "every ordinary meeting": a word may stand between.
    for end in next...next + 1 {
      if let noun = match(.happening, end) { return (FoundTime(.recurring), noun.end) }
    }
    return nil
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
    let each = match(.every, next)
    guard let per = each ?? match(.article, next), per.value == 1 || each != nil,
      let unit = unit(per.end), !unit.isPlural, unit.unit != .hour
    else { return nil }
    return (FoundTime(.recurring, cycle: fraction(number, unit.unit)), unit.end)
  }

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

  /// "on the first Monday of each month", "the first of each month".
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
