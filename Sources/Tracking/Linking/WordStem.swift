/// The stem of a word as a number, so that "published", "publishes" and "publication" count as one.
///
/// Endings are cut by a few rules and what is left is counted to its sixth letter, which folds most
/// forms of a word together and keeps few others apart wrongly; then hashed (FNV-1a, 64 bits).
package struct WordStem: Hashable, Sendable {
  /// The number.
  package let hash: UInt64

  /// The stem with a number, as it was written down.
  package init(hash: UInt64) {
    self.hash = hash
  }

  private static let longest = 6
  private static let longEndings: [StaticString] = ["ation", "ment", "ate"]

  /// The stem of a word given in lower case, byte by byte.
  init(of word: [UInt8]) {
    self.init(of: word, countingTo: Self.longest)
  }

  /// The stem to its last letter, which tells "member" from "membership".
  init(whole word: [UInt8]) {
    self.init(of: word, countingTo: .max)
  }

  private init(of word: [UInt8], countingTo longest: Int) {
    var letters = word[...]
    Self.cutEndings(of: &letters)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in letters.prefix(longest) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash
  }

  /// The stem of a word such as a rule file lists it.
  init(_ word: String) {
    self.init(of: Array(word.lowercased().utf8))
  }

  private static func cutEndings(of letters: inout ArraySlice<UInt8>) {
    if ends(letters, "s"), letters.count > 3, !ends(letters, "ss"), !ends(letters, "us"),
      !ends(letters, "is")
    {
      letters.removeLast()
    }
    if ends(letters, "ing"), letters.count > 5 {
      letters.removeLast(3)
      undouble(&letters)
    } else if ends(letters, "ed"), letters.count > 4 {
      letters.removeLast(2)
      undouble(&letters)
    }
    for ending in longEndings
    where ends(letters, ending) && letters.count > ending.utf8CodeUnitCount + 3 {
      letters.removeLast(ending.utf8CodeUnitCount)
      break
    }
    if ends(letters, "e"), letters.count > 4 { letters.removeLast() }
    if ends(letters, "y"), letters.count > 3 {
      letters.removeLast()
      letters.append(UInt8(ascii: "i"))
    }
  }

  /// "planned" was "plan".
  private static func undouble(_ letters: inout ArraySlice<UInt8>) {
    guard let last = letters.last, letters.dropLast().last == last, letters.count > 3 else {
      return
    }
    letters.removeLast()
  }

  private static func ends(_ letters: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    let ending = Array(ending.description.utf8)
    return letters.count >= ending.count && letters.suffix(ending.count).elementsEqual(ending)
  }
}
