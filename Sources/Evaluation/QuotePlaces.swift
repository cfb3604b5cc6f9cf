/// Finds where quotes stand in one paper, each in turn.
///
/// Where the same words stand more than once, the first quote of them takes the first place, the
/// second the next, unless a quote says which it means.
struct QuotePlaces {
  private let text: FoldedText
  private var taken: [FoldedText: Int] = [:]

  /// The places in a text, none of them taken yet.
  init(in text: FoldedText) {
    self.text = text
  }

  /// The place of a quote; nil where its words do not stand in the text.
  ///
  /// An occurrence says which place is meant, from 1; the last one is taken where there are fewer.
  mutating func place(of quote: String, occurrence: Int? = nil) -> Range<Int>? {
    let words = FoldedText(quote)
    guard var start = text.place(of: words) else { return nil }
    let named = occurrence.flatMap { $0 == 0 ? nil : $0 - 1 }
    for _ in 0..<max(0, named ?? taken[words, default: 0]) {
      guard let later = text.place(of: words, from: start + 1) else { break }
      start = later
    }
    taken[words, default: 0] += 1
    return start..<start + words.letters.count
  }
}

/// How much of the shorter of two places both share, from 0 to 1; 0 where one has no place.
func overlap(_ left: Range<Int>?, _ right: Range<Int>?) -> Double {
  guard let left, let right else { return 0 }
  let shared = left.clamped(to: right).count
  return Double(shared) / Double(max(1, min(left.count, right.count)))
}
