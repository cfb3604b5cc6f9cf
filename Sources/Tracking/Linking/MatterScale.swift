internal import Foundation

/// Weighs words by how rare they are over the records and the passages at hand.
struct MatterScale {
  private let book: CandidateBook
  private var passages: [WordStem: Int] = [:]
  private let count: Int

  /// A text of fewer bits counts as one of so many: two words in common are not all there is to it.
  private static let leastWhole = 10.0

  /// A scale over the records of a book and the passages of the paper that is held against them.
  init(book: CandidateBook, passages: [Matter]) {
    self.book = book
    count = max(32, book.candidates.count + passages.count)
    for matter in passages {
      for stem in matter.weights.keys { self.passages[stem, default: 0] += 1 }
    }
  }

  /// The bits that a word carries: three where one text in eight has it.
  func bits(of stem: WordStem) -> Double {
    let texts = max(1, book.count(of: stem) + (passages[stem] ?? 0) - 1)
    return max(0, log2(Double(count) / Double(texts)))
  }

  /// What a record and a passage share: the bits, what part of the shorter text's bits they are, and
  /// the words that carry most, rarest first.
  ///
  /// Words that count no more than `before` stand before the record in its paragraph.
  func shared(_ left: Matter, _ right: Matter, before: Double) -> SharedMatter {
    let (small, large) =
      left.weights.count < right.weights.count ? (left, right) : (right, left)
    var shared = SharedMatter()
    var words: [(bits: Double, word: String)] = []
    for (stem, weight) in small.weights {
      guard let other = large.weights[stem] else { continue }
      let bits = bits(of: stem) * weight * other
      shared.bits += bits
      guard bits > 1, let word = small.wording[stem] else { continue }
      words.append((bits, word))
      if (left.weights[stem] ?? 0) > before { shared.hasOwnWord = true }
    }
    guard shared.bits > 0 else { return shared }
    shared.part = min(1, shared.bits / max(Self.leastWhole, min(whole(left), whole(right))))
    shared.words = words.sorted { ($1.bits, $0.word) < ($0.bits, $1.word) }.prefix(4).map(\.word)
    return shared
  }

  /// The bits of a text's own words; those beside it do not count.
  private func whole(_ matter: Matter) -> Double {
    matter.weights.reduce(0) { sum, entry in
      entry.value < KnownWords.commonWeight
        ? sum : sum + bits(of: entry.key) * entry.value * entry.value
    }
  }
}

/// What two texts have in common.
struct SharedMatter {
  /// The bits of the words that they share.
  var bits = 0.0
  /// What part that is of the shorter of the two.
  var part = 0.0
  /// Whether one of them is the record's own, or stands beside it: what was said before it may be
  /// about anything.
  var hasOwnWord = false
  /// The words that carry most, rarest first.
  var words: [String] = []
}
