internal import Papers
internal import Rules

/// Tells the parts of a paper that are in Welsh, paragraph by paragraph, by their small words.
struct Languages {
  private let words: LayoutWords
  /// How many words of a part are looked at: enough to tell, however long it is.
  private static let sample = 60

  /// A teller with the small words of the rules.
  init(words: LayoutWords) {
    self.words = words
  }

  /// Gives every part that is in Welsh its language.
  ///
  /// A line too short to tell is in the language of its neighbours, where both have the same.
  func mark(_ parts: inout [Part]) {
    var votes = parts.map { part in
      let text = part.text.utf8.span
      return vote(text.extracting(min(part.lead, text.count)..<text.count))
    }
    guard votes.contains(.welsh) else { return }
    var before = Vote.welsh
    for run in Self.runs(of: votes) {
      guard votes[run.lowerBound] == .unknown else {
        before = votes[run.lowerBound]
        continue
      }
      let after = run.upperBound < votes.count ? votes[run.upperBound] : .welsh
      if before == .welsh, after == .welsh { for index in run { votes[index] = .likelyWelsh } }
    }
    for (index, vote) in votes.enumerated() where vote == .welsh || vote == .likelyWelsh {
      parts[index].language = .welsh
    }
  }

  /// The places of votes that are alike and follow one another.
  private static func runs(of votes: [Vote]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in votes.indices {
      if let last = runs.last, votes[last.lowerBound] == votes[index] {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  private enum Vote {
    case welsh, likelyWelsh, english, unknown
  }

  private func vote(_ text: Span<UInt8>) -> Vote {
    var (welsh, english) = (0, 0)
    let sample = Wording(text, atMost: Self.sample)
    let count = sample.words.count
    for index in 0..<count {
      let lists = sample.lists(at: index, words)
      if lists.contains(.welshWords) {
        welsh += 1
      } else if lists.contains(.englishWords) {
        english += 1
      }
    }
    // A name in the other language brings a word or two of it along.
    if welsh >= 2, welsh > english * 2, welsh * 12 >= count { return .welsh }
    return english > 0 || count > 8 ? .english : .unknown
  }

  /// What a clerk is told of a paper that is in Welsh, wholly or in part; nil for one in English.
  static func notice(of parts: [Part]) -> ReadingProblem? {
    let said = parts.indices.filter { parts[$0].role != .furniture && !parts[$0].text.isEmpty }
    let welsh = said.filter { parts[$0].language == .welsh }
    guard let first = welsh.first.map({ parts[$0] }) else { return nil }
    let isWhole = welsh.count == said.count
    return ReadingProblem(
      place: isWhole ? "the whole paper" : "\(welsh.count) parts, first \(first.locator)",
      reason: "in Welsh, which is not read for promises and asks; load the English text, too")
  }
}
