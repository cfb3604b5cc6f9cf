/// What is kept of a paper's words to tell whether another paper says the same.
///
/// Of all its runs of five words it is the few whose numbers come out smallest. Two papers share about as large a part of these as
/// of all their words.
package struct PaperSketch: Hashable, Sendable {
  /// The numbers, the smallest first.
  package let numbers: [UInt64]

  private static let most = 128
  private static let run = 5

  /// The sketch with these numbers.
  package init(numbers: [UInt64]) { self.numbers = numbers }

  /// The sketch of a text: only letters and digits count, and not whether they are capitals.
  package init(of text: String) {
    let words = Self.words(of: text)
    let runs = words.indices.dropLast(Self.run - 1).map { start in
      Self.mixed(words[start..<start + Self.run].reduce(0) { ($0 &* 31) &+ $1 })
    }
    numbers = Array(Set(runs).sorted().prefix(Self.most))
  }

  /// How large a part of what either says both say, from 0 to 1; nil where one says too little.
  package func likeness(to other: PaperSketch) -> Double? {
    guard numbers.count >= 16, other.numbers.count >= 16 else { return nil }
    let mine = Set(numbers)
    let both = Set(other.numbers).intersection(mine)
    let least = mine.union(other.numbers).sorted().prefix(Self.most)
    return Double(least.count { both.contains($0) }) / Double(least.count)
  }

  private static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for byte in text.utf8 {
      let lower = byte | 0x20
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || byte > 127
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isLetter || isDigit {
        word = (word &* 1_099_511_628_211) ^ UInt64(isDigit ? byte : lower) &+ 1
      } else if word != 0 {
        words.append(word)
        word = 0
      }
    }
    return word == 0 ? words : words + [word]
  }

  /// Spreads a number over all its bits (Steele, Lea and Flood, 2014), so that which are smallest is
  /// no matter of their words.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
