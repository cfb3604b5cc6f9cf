/// Phrases against which lines are held, found by the first byte at which one could begin.
///
/// The bytes of all lie in one array, and all of it in a class: with an array for each phrase, most of
/// the time of a comparison went on holding and letting go of it.
final class PhraseSet: Sendable {
  /// The phrases, as they are listed.
  private let phrases: [PhraseWords]
  /// The bytes of the phrases, one after another, and where those of each end.
  private let letters: [UInt8]
  private let ends: [Int]
  /// The phrases by their first byte, and where those of each byte end.
  private let byFirst: [Int]
  private let endOfFirst: [Int]

  init(_ phrases: [PhraseWords]) {
    self.phrases = phrases
    letters = phrases.flatMap(\.letters)
    ends = phrases.reduce(into: []) { $0.append(($0.last ?? 0) + $1.letters.count) }
    let firsts = phrases.map(\.letters.first)
    byFirst = phrases.indices.filter { firsts[$0] != nil }
      .sorted { (firsts[$0] ?? 0, $0) < (firsts[$1] ?? 0, $1) }
    var counts = Array(repeating: 0, count: 256)
    for first in firsts { if let first { counts[Int(first)] += 1 } }
    endOfFirst = counts.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
  }

  /// Whether one of the phrases is all of these bytes.
  func holds(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return phrases.contains { $0.letters.isEmpty } }
    return places(of: first).contains { place in
      let phrase = byFirst[place]
      return count(of: phrase) == line.count && stands(phrase, in: line, at: 0)
    }
  }

  /// The words of the longest phrase that stands at an offset; 0 for none.
  func longest(in line: [UInt8], at offset: Int) -> Int {
    var longest = 0
    for place in places(of: offset < line.count ? line[offset] : 0) {
      let words = phrases[byFirst[place]].count
      if words > longest, stands(byFirst[place], in: line, at: offset) { longest = words }
    }
    return longest
  }

  /// The words of the first phrase of the list that stands at an offset; nil for none.
  func first(in line: [UInt8], at offset: Int) -> Int? {
    for place in places(of: offset < line.count ? line[offset] : 0)
    where stands(byFirst[place], in: line, at: offset) {
      return phrases[byFirst[place]].count
    }
    return nil
  }

  /// Whether a line may begin with one of the phrases: whether it has the first word of one.
  ///
  /// Asked of every line before it is cut into words, since nearly all begin with none.
  func mayOpen(_ line: Span<UInt8>) -> Bool {
    var start = 0
    while start < line.count, !Wording.isWordByte(line[start]) { start += 1 }
    guard start < line.count else { return phrases.contains { $0.letters.isEmpty } }
    for place in places(of: Wording.lowered(line[start]))
    where opens(byFirst[place], line, at: start) {
      return true
    }
    return false
  }

  private func opens(_ phrase: Int, _ line: Span<UInt8>, at start: Int) -> Bool {
    var index = phrase == 0 ? 0 : ends[phrase - 1]
    var place = start
    while index < ends[phrase], letters[index] != 0x20 {
      guard place < line.count, Wording.lowered(line[place]) == letters[index] else { return false }
      index += 1
      place += 1
    }
    return place == line.count || !Wording.isWordByte(line[place])
  }

  private func places(of byte: UInt8) -> Range<Int> {
    (byte == 0 ? 0 : endOfFirst[Int(byte) - 1])..<endOfFirst[Int(byte)]
  }

  private func count(of phrase: Int) -> Int {
    phrase == 0 ? ends[0] : ends[phrase] - ends[phrase - 1]
  }

  /// Whether a phrase stands at an offset at which a word begins, and ends where one does.
  private func stands(_ phrase: Int, in line: [UInt8], at offset: Int) -> Bool {
    let start = phrase == 0 ? 0 : ends[phrase - 1]
    let count = ends[phrase] - start
    let end = offset + count
    guard end <= line.count, end == line.count || line[end] == 0x20 else { return false }
    var index = 1
    while index < count {
      guard line[offset + index] == letters[start + index] else { return false }
      index += 1
    }
    return true
  }
}

extension PhraseSet: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { phrases.count }

  subscript(index: Int) -> PhraseWords { phrases[index] }
}

extension PhraseSet: ExpressibleByArrayLiteral {
  convenience init(arrayLiteral phrases: String...) { self.init(phrases.map(PhraseWords.init)) }
}

/// A phrase of a list, cut into words as lines are.
struct PhraseWords: Hashable, Sendable {
  /// The words, in lower case.
  let words: [String]
  /// The same as bytes, one blank between two.
  let letters: [UInt8]
  /// How many words it has.
  var count: Int { words.count }

  /// A phrase as a rule file gives it.
  init(_ phrase: String) {
    let wording = Wording(phrase)
    words = Array(wording.words)
    letters = wording.letters
  }
}
