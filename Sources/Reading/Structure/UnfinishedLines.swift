internal import Dates
internal import Rules

extension Wording {
  /// Whether a line breaks off after its last word: "of the".
  ///
  /// "On 3 May" does not, though "may" does.
  func isUnfinished(_ layout: LayoutWords) -> Bool {
    guard let last = words.last, layout.has(last, in: .unfinished) else { return false }
    let isDay =
      Month.number(of: last) != nil && words.count > 1
      && words[words.count - 2].utf8.first.map { (0x30...0x39).contains($0) } ?? false
    return !isDay
  }
}
