extension [String: String] {
  /// The number that an attribute gives, as near as the range allows; nil where it gives none.
  ///
  /// Files may hold any number: what none of that kind can be must neither overflow nor fill the
  /// memory.
  func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    self[name].flatMap { Int($0) }.map {
      Swift.min(Swift.max($0, range.lowerBound), range.upperBound)
    }
  }
}
