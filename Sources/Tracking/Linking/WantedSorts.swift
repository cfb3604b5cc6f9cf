internal import Records
internal import Rules

/// Says what sort of thing a question wants: a figure, or a time.
struct WantedSorts: Sendable {
  /// What sort of thing is wanted.
  enum Sort {
    case figure, time
  }

  private let figures: [String]
  private let times: [String]
  private let months: Set<String>

  init(rules: LinkingRules) {
    figures = rules[.askingForFigures]
    times = rules[.askingForTimes]
    months = Set(rules[.months])
  }

  /// What a question or a request wants; nil where any answer would do.
  func sort(in record: Record) -> Sort? {
    guard record.kind == .question || record.kind == .request else { return nil }
    let quote = record.quote.lowercased()
    if figures.contains(where: quote.contains) { return .figure }
    return times.contains(where: quote.contains) ? .time : nil
  }

  /// What a passage gives.
  struct Given {
    var figure = false
    var time = false
  }

  /// What the words of a passage give: a number that is no year and no day, and a day or a month.
  func given(in quote: String, days: DaysNamed) -> Given {
    var given = Given()
    let words = quote.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "," && $0 != "." }
    for (index, word) in words.enumerated() {
      let word = word.trimmingSuffix { $0 == "," || $0 == "." }
      if months.contains(String(word)) { given.time = true }
      guard let first = word.first, first.isNumber else { continue }
      let after = index + 1 < words.count ? String(words[index + 1]) : ""
      let before = index > 0 ? String(words[index - 1]) : ""
      let isYear = word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
      if !isYear, !months.contains(after), !months.contains(before) { given.figure = true }
    }
    if !days.days.isEmpty { given.time = true }
    return given
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isIdle: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isIdle(last) { rest.removeLast() }
    return rest
  }
}
