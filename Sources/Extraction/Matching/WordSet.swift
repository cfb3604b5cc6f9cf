internal import Papers

/// A set of words by their numbers.
///
/// A bit for each: it is asked for every word of a clause by every phrase that may be in it, and a
/// hash for each question took longer than the rest of a run.
struct WordSet: Sendable {
  private var bits: [UInt64] = []
  /// The number of the word of which the first bit tells.
  private var first = 0

  /// No words.
  init() {}

  init(_ words: Set<Int32>) {
    guard let low = words.min(), let high = words.max() else { return }
    first = Int(low)
    bits = Array(repeating: 0, count: (Int(high) - first) / 64 + 1)
    for word in words {
      let place = Int(word) - first
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  func contains(_ word: Int32) -> Bool {
    let place = Int(word) &- first
    guard place >= 0, place >> 6 < bits.count else { return false }
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }
}
