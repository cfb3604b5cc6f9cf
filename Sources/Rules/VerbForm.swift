/// A form of a verb, as a slot may ask for it: `one of asking-verbs (past)`.
package enum VerbForm: String, CaseIterable, Sendable {
  /// "ask"
  case base
  /// "ask", "asks"
  case present
  /// "asking"
  case ing = "-ing"
  /// "asked", "wrote"
  case past
  /// "asked", "written"
  case participle
}

/// A verb with the words that each of its forms takes.
package struct Verb: Hashable, Sendable {
  /// The words of each form; a form may have several ("was", "were").
  package var forms: [VerbForm: [String]]

  /// A regular verb, or one whose forms are given.
  ///
  /// The forms follow the spelling rules of regular English verbs: "copies", "moving", "planned". What they
  /// get wrong ("committing", "wrote") is given in the list.
  ///
  /// - Parameter base: The verb, "ask" or "call on": its first word takes the endings.
  package init(regular base: String) {
    let parts = base.split(separator: " ", maxSplits: 1)
    let stem = parts.first.map(String.init) ?? base
    let rest = parts.count > 1 ? " " + parts[1] : ""
    let spelling = Spelling(stem)
    forms = [
      .base: [base],
      .present: [base, spelling.third + rest],
      .ing: [spelling.ing + rest],
      .past: [spelling.past + rest],
      .participle: [spelling.past + rest],
    ]
  }

  /// A verb whose forms are given.
  package init(
    base: String, third: [String], ing: [String], past: [String], participle: [String]
  ) {
    forms = [
      .base: [base], .present: [base] + third, .ing: ing, .past: past, .participle: participle,
    ]
  }
}

/// How the endings of a regular verb are spelt.
private struct Spelling {
  private let stem: String
  private let letters: [UInt8]

  init(_ stem: String) {
    self.stem = stem
    letters = Array(stem.utf8)
  }

  var third: String {
    if endsInConsonantAndY { return stem.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains { stem.hasSuffix($0) }
    return stem + (hisses ? "es" : "s")
  }

  var ing: String {
    if stem.hasSuffix("ie") { return stem.dropLast(2) + "ying" }
    let keepsE = ["ee", "oe", "ye"].contains { stem.hasSuffix($0) }
    if stem.hasSuffix("e"), !keepsE, letters.count > 2 { return stem.dropLast() + "ing" }
    return doubled + "ing"
  }

  var past: String {
    if stem.hasSuffix("e") { return stem + "d" }
    if endsInConsonantAndY { return stem.dropLast() + "ied" }
    return doubled + "ed"
  }

  private var endsInConsonantAndY: Bool {
    letters.count > 1 && letters[letters.count - 1] == UInt8(ascii: "y")
      && !isVowel(letters[letters.count - 2])
  }

  /// "plan" becomes "plann": one vowel, and one consonant after it that is not w, x or y.
  private var doubled: String {
    guard letters.count > 2, let last = letters.last, !isVowel(last), !"wxy".utf8.contains(last),
      isVowel(letters[letters.count - 2]),
      letters.filter(isVowel).count == 1
    else { return stem }
    return stem + String(UnicodeScalar(last))
  }

  private func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
