internal import Foundation
internal import Rules

/// Weighs words by how rare they are in the two papers that are held against each other.
///
/// What many records of the one paper and many passages of the other have in common tells none of
/// them apart. Other papers have no say: so a link depends on its two papers alone, whatever else
/// the register holds and in whatever order it came.
struct MatterScale {
  /// In how many passages of the later paper each word stands.
  private let passages: [WordStem: Int]
  private let rules: LinkingRules

  /// A text of fewer bits counts as one of so many: two words in common are not all there is to it.
  private static let leastWhole = 10.0
  private static let leastCovered = 6.0

  /// A scale for the passages of a paper.
  init(passages matters: [Matter], rules: LinkingRules) {
    self.rules = rules
    var passages: [WordStem: Int] = [:]
    for matter in matters {
      for stem in matter.weights.keys { passages[stem, default: 0] += 1 }
    }
    self.passages = passages
  }

  /// What a record and a passage share.
  func shared(_ record: Matter, of paper: PaperTag, _ passage: Matter) -> SharedMatter {
    let (small, large) =
      record.weights.count < passage.weights.count ? (record, passage) : (passage, record)
    var shared = SharedMatter()
    var sums = (all: 0, own: 0)
    var words: [(bits: Double, word: String)] = []
    for (stem, weight) in small.weights {
      guard let other = large.weights[stem] else { continue }
      let bits = bits(of: stem, paper) * weight * other
      sums.all += Self.grains(bits)
      guard bits > 1, let word = small.wording[stem] else { continue }
      words.append((bits, word))
      if (record.weights[stem] ?? 0) > rules.beforeWeight { shared.hasOwnWord = true }
      if record.own.contains(stem), passage.own.contains(stem) {
        sums.own += Self.grains(bits)
      }
    }
    (shared.bits, shared.ownBits) = (Self.bits(sums.all), Self.bits(sums.own))
    guard shared.bits > 0 else { return shared }
    let wholes = (record: whole(record, paper), passage: whole(passage, paper))
    shared.part = min(1, shared.bits / max(Self.leastWhole, min(wholes.record, wholes.passage)))
    shared.ofRecord = min(1, shared.bits / max(Self.leastCovered, wholes.record))
    shared.ofPassage = min(1, shared.bits / max(Self.leastCovered, wholes.passage))
    shared.words = words.sorted { ($1.bits, $0.word) < ($0.bits, $1.word) }.prefix(4).map(\.word)
    return shared
  }

  /// The bits that a word carries: the full measure where one text of the two papers has it, one bit
  /// less where twice as many have it.
  private func bits(of stem: WordStem, _ paper: PaperTag) -> Double {
    let texts = (passages[stem] ?? 0) + (paper.uses[stem] ?? 0) - 1
    return max(0, rules.rareBits - log2(Double(max(1, texts))))
  }

  /// Bits in whole millionths and less: sums of whole numbers are the same in whatever order a
  /// dictionary gives its words, and so a link is made or not in every run alike.
  private static func grains(_ bits: Double) -> Int { Int((bits * perBit).rounded()) }
  private static func bits(_ grains: Int) -> Double { Double(grains) / perBit }
  private static let perBit = 1_048_576.0

  /// The bits of a text's own words, and of those beside it; those before it do not count.
  private func whole(_ matter: Matter, _ paper: PaperTag) -> Double {
    Self.bits(
      matter.weights.reduce(0) { sum, entry in
        entry.value < KnownWords.commonWeight
          ? sum : sum + Self.grains(bits(of: entry.key, paper) * entry.value * entry.value)
      })
  }
}

/// What two texts have in common.
struct SharedMatter {
  /// The bits of the words that they share.
  var bits = 0.0
  /// The bits of those that stand in both texts themselves, and not only beside them.
  var ownBits = 0.0
  /// What part the shared bits are of the shorter of the two.
  var part = 0.0
  /// What part of the record's bits they are.
  var ofRecord = 0.0
  /// What part of the passage's bits they are.
  var ofPassage = 0.0
  /// Whether one of them is the record's own, or stands beside it: what was said before it may be
  /// about anything.
  var hasOwnWord = false
  /// The words that carry most, rarest first.
  var words: [String] = []
}
