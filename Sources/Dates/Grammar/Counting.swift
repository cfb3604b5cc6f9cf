/// An amount of time that cannot be counted; it is never guessed at.
enum CannotCount: Error, CustomStringConvertible {
  /// The list of bank holidays does not reach so far.
  case holidays(HolidaysUnknown)
  /// Its days are those of a calendar that nobody has given.
  case days

  var description: String {
    switch self {
    case .holidays(let unknown): unknown.description
    case .days: "such days are counted by a calendar of their own, which is not known here"
    }
  }
}

/// Counting an amount of time from a day.
extension TimeGrammar {
  /// A day that was counted, with the steps.
  struct Counted {
    var day: CivilDate
    /// Of a range the day of its shorter end.
    var shortest: CivilDate?
    var working: [String]
  }

  /// The day that lies an amount of time after a day, or before it where `sign` is negative.
  ///
  /// The first day is left out, unless `including` it; clear days leave out the last one too.
  func shifted(
    _ start: CivilDate, by duration: Duration, _ sign: Int, including: Bool = false
  ) -> Result<Counted, CannotCount> {
    if duration.isUncounted { return .failure(.days) }
    if duration.isWorking { return shiftedByWork(start, duration, sign, including: including) }
    func move(_ days: Int, _ months: Int) -> CivilDate {
      start.adding(months: sign * months).adding(days: sign * days)
    }
    var day = move(duration.days, duration.months)
    var working = ["counted from \(start.inWords), which is itself left out"]
    if duration.months != 0, day.day < start.day, duration.days == 0 {
      working.append("there is no such day in that month: its last day")
    }
    if including {
      day = day.adding(days: -sign)
      working = ["counted from \(start.inWords), which is itself counted"]
    }
    if duration.isClear {
      day = day.adding(days: sign)
      working.append("clear days: the last one is left out too")
    }
    let shortest = duration.shortest.map { move($0.days, $0.months) }
    if let shortest { working.append("the earlier of the times is \(shortest.inWords)") }
    return .success(Counted(day: day, shortest: shortest, working: working))
  }

  private func shiftedByWork(
    _ start: CivilDate, _ duration: Duration, _ sign: Int, including: Bool
  ) -> Result<Counted, CannotCount> {
    do throws(HolidaysUnknown) {
      let from = including ? start.adding(days: -sign) : start
      let number = duration.days + (duration.isClear ? 1 : 0)
      let count = try calendar.day(sign * number, workingDaysAfter: from)
      let shortest = try duration.shortest.map { (part) throws(HolidaysUnknown) in
        try calendar.day(sign * part.days, workingDaysAfter: from).day
      }
      let kept = including ? "counted" : "left out"
      var working = [
        "\(number) working days counted from \(start.inWords), which is itself \(kept); "
          + "Saturdays and Sundays do not count"
      ]
      if !count.skipped.isEmpty {
        let names = count.skipped.map { "\($0.day.inWords) (\($0.name))" }
        working.append(
          "bank holidays in \(nation.inWords), not counted: " + names.joined(separator: ", "))
      }
      return .success(Counted(day: count.day, shortest: shortest, working: working))
    } catch {
      return .failure(.holidays(error))
    }
  }

  /// "5 days ago", "3 weeks hence", "two weeks after Easter", "4 months from tomorrow",
  /// "2 Sundays from now".
  func countedFrom(_ index: Int, depth: Int) -> Found? {
    if let found = weekdaysFromNow(index) ?? placeAfter(index, depth: depth)
      ?? unitBeside(index, depth: depth)
    {
      return found
    }
    guard let amount = shortDuration(index) ?? duration(index) else { return nil }
    let next = amount.end
    if let ago = match(.ago, next) {
      let today = match(.offset, ago.end).flatMap { $0.value == 0 ? $0.end : nil }
      return counted(amount.duration, from: self.today, -1, today ?? ago.end)
    }
    if let hence = match(.hence, next) {
      return counted(amount.duration, from: today, 1, hence.end)
    }
    let isBefore = isWord(.before, next)
    guard
      let limit = match(.before, next) ?? match(.after, next) ?? match(.from, next)
        ?? match(.since, next)
    else { return nil }
    guard let anchor = point(skip(.on, limit.end), depth: depth + 1), let days = anchor.time.days
    else { return nil }
    let isAfter = isWord(.after, next)
    let from = isBefore || !isAfter ? days.first : days.last
    guard var found = counted(amount.duration, from: from, isBefore ? -1 : 1, anchor.end) else {
      return nil
    }
    found.time.isRelative = anchor.time.isRelative
    found.time.working = anchor.time.working + found.time.working
    return found
  }

  /// "the day after Easter Monday", "the week before Christmas".
  private func unitBeside(_ index: Int, depth: Int) -> Found? {
    guard let unit = unit(skip(.article, index)), !unit.isPlural,
      [.day, .week, .fortnight, .month].contains(unit.unit)
    else { return nil }
    let isBefore = isWord(.before, unit.end)
    guard let word = match(.before, unit.end) ?? match(.after, unit.end),
      let anchor = point(word.end, depth: depth + 1), let days = anchor.time.days,
      anchor.time.grain == .day,
      case .success(let counted) = shifted(
        isBefore ? days.first : days.last, by: Duration(1, unit.unit), isBefore ? -1 : 1)
    else { return nil }
    let near = isBefore ? days.first.adding(days: -1) : days.last.adding(days: 1)
    var time = FoundTime(
      DayInterval(near, counted.day), grain(of: unit.unit), relative: anchor.time.isRelative)
    time.working = anchor.time.working
    return (time, anchor.end)
  }

  private func counted(
    _ duration: Duration, from start: CivilDate, _ sign: Int, _ end: Int
  ) -> Found? {
    switch shifted(start, by: duration, sign) {
    case .success(let counted):
      var time = FoundTime(DayInterval(counted.day), .day, relative: true)
      time.working = counted.working
      return (time, end)
    case .failure(let unknown): return (FoundTime(.date, uncounted: unknown), end)
    }
  }

  /// "3w later": short units, only with such a word behind them.
  private func shortDuration(_ index: Int) -> (duration: Duration, end: Int)? {
    guard let number = figures(index), number.digits <= 2, !isInsideFigures(index),
      let short = match(.shortUnit, index + 1), let unit = TimeUnit(index: short.value),
      isWord(.ago, short.end) || isWord(.hence, short.end)
    else { return nil }
    return (Duration(number.value, unit), short.end)
  }

  /// "the third Tuesday after Christmas", "the Friday before Easter".
  private func placeAfter(_ index: Int, depth: Int) -> Found? {
    let start = skip(.article, index)
    let place = ordinal(start) ?? (value: 1, end: start)
    guard let name = match(.weekday, place.end), let weekday = Weekday(rawValue: name.value) else {
      return nil
    }
    let isBefore = isWord(.before, name.end)
    guard let word = match(.before, name.end) ?? match(.after, name.end),
      let anchor = point(word.end, depth: depth + 1), let days = anchor.time.days,
      anchor.time.grain == .day
    else { return nil }
    let day =
      isBefore
      ? days.first.adding(days: -1).previous(weekday).adding(days: -7 * (place.value - 1))
      : days.last.adding(days: 1).next(weekday).adding(days: 7 * (place.value - 1))
    var time = FoundTime(DayInterval(day), .day, relative: anchor.time.isRelative)
    time.working = anchor.time.working
    return (time, anchor.end)
  }

  private func weekdaysFromNow(_ index: Int) -> Found? {
    guard let number = cardinal(index), number.value > 0,
      let name = match(.weekdays, number.end) ?? match(.weekday, number.end),
      let weekday = Weekday(rawValue: name.value)
    else { return nil }
    if let ago = match(.ago, name.end) {
      let last = today.adding(days: -1).previous(weekday)
      return (relative(DayInterval(last.adding(days: -7 * (number.value - 1))), .day), ago.end)
    }
    guard let hence = match(.hence, name.end) else { return nil }
    let first = today.adding(days: 1).next(weekday)
    return (relative(DayInterval(first.adding(days: 7 * (number.value - 1))), .day), hence.end)
  }
}
