import Extraction
import Rules
import Testing

@Suite struct ResolutionTests {
  @Test(
    "Of rules that claim the same words the longest match wins",
    arguments: [
      ([.request(0..<2), .request(0..<3)], [1], "the longer one"),
      ([.request(0..<2), .request(2..<3)], [0, 1], "they share no word"),
      ([.request(0..<2), .nothing(0..<3)], [], "`nothing` silences what is shorter"),
      ([.request(0..<3), .nothing(0..<3)], [0], "and not what is as long"),
      ([.request(0..<2), .outcome(0..<3)], [0, 1], "an outcome and an ask do not compete"),
      ([.outcome(0..<2), .nothing(0..<3)], [], "`nothing` silences outcomes too"),
      (
        [.outcome(0..<5), .nothing(3..<6), .request(4..<5)], [0],
        "an outcome takes no words from `nothing`"
      ),
      (
        [.request(0..<2), .nothing(1..<4), .request(3..<9)], [0, 2], "a beaten match beats nobody"
      ),
      ([.request(0..<2), .trial(0..<3)], [0], "a rule on trial takes no part"),
    ] as [([Claim], [Int], Comment)])
  func resolves(claims: [Claim], standing: [Int], reason: Comment) {
    #expect(resolve(claims.matches).map(\.rule) == standing, reason)
  }

  @Test func `matches as long as each other are a tie`() {
    let matches = [Claim.request(0..<2), .request(0..<2), .request(4..<5)].matches
    #expect(ties(among: matches).map { [$0.first.rule, $0.second.rule] } == [[0, 1]])
  }
}

/// Words that a rule claims.
enum Claim: Sendable {
  case request(Range<Int>)
  case outcome(Range<Int>)
  case nothing(Range<Int>)
  case trial(Range<Int>)
}

extension [Claim] {
  /// The claims as matches; each is of the rule with its index.
  fileprivate var matches: [RuleMatch] {
    indices.map { index in
      let (finds, words): (Finds, Range<Int>) =
        switch self[index] {
        case .request(let words), .trial(let words): (.request, words)
        case .outcome(let words): (.outcome, words)
        case .nothing(let words): (.nothing, words)
        }
      let status: RuleStatus = if case .trial = self[index] { .trial } else { .inUse }
      return RuleMatch(
        rule: index, finds: finds, status: status, words: words, slots: [:],
        specificity: words.count)
    }
  }
}
