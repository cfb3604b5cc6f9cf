/// Deadlines that were changed: "extended to 30 June", "moved from 31 May to 30 June".
extension TimeGrammar {
  /// The new day behind a verb of moving; of two days the old one is kept in the working.
  func moved(_ index: Int) -> Limited? {
    guard isMoved(before: index) else { return nil }
    var next = index
    var working: [String] = []
    if let from = match(.from, index) {
      guard let old = point(from.end), let days = ahead(old.time).days else { return nil }
      working = ["it was \(days.inWords) before"]
      next = old.end
    }
    guard let to = match(.to, next) ?? match(.until, next),
      var found = point(afterClock(skip(.on, to.end))), found.time.days != nil
    else { return nil }
    found.time = ahead(found.time)
    found.time.bounds = .end
    found.time.working += working
    return Limited(time: found.time, limit: .by, end: found.end)
  }

  /// A time without its year as one to come, though the verb looks back: "was moved to 30 June".
  private func ahead(_ time: FoundTime) -> FoundTime {
    guard let pattern = time.pattern, pattern.year == nil else { return time }
    return resolve(pattern, from: today, .ahead) ?? time
  }

  /// Whether a verb of moving stands right behind a time: "of 31 May has been extended".
  func isMoved(after index: Int) -> Bool {
    (index..<min(index + 4, count)).contains { isWord(.moved, $0) }
  }

  /// Whether a verb of moving stands a few words before, with no other time between.
  func isMoved(before index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      if isSentenceEnd(place) || tokens[place].kind == .number { return false }
      if isWord(.moved, place) { return true }
    }
    return false
  }
}
