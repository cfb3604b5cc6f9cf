internal import Dates
internal import Records
internal import Rules

/// How far a passage speaks of what was before: of earlier years, or of what was said already.
struct LookingBack {
  /// Whether it begins by saying again what was said: "You told us that …".
  let retells: Bool
  private let lastYear: Int?
  private let namesEarlierTime: Bool

  /// Within how many characters a passage shows that it says something again.
  private static let longestHead = 70

  init(_ passage: Passage, rules: LinkingRules) {
    let text = passage.quote.lowercased()
    let head = text.prefix(Self.longestHead)
    retells = rules[.retellingWords].contains { head.contains($0) }
    lastYear = text.split { !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { Int($0) }
      .filter { (1900...2199).contains($0) }.max()
    namesEarlierTime = rules[.earlierWords].contains { text.contains($0) }
  }

  /// Whether all that it says of time is of years before that of a day, or of an earlier time.
  func isOfTime(before day: CivilDate) -> Bool {
    lastYear.map { $0 < day.year } ?? namesEarlierTime
  }
}
