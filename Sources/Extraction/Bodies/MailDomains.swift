import Records
import Rules

extension PaperBodies {
  /// The one body met in the paper whose name is spelt by the domain of a mail address.
  ///
  /// "jo@wold-dc.example" writes for Wold District Council, "jo@fopl.example" for the Friends of
  /// Pell Library: the domain is made of words of the name and, at its end, of first letters.
  func body(atAddressIn line: String) -> String? {
    guard let at = line.utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let domain = line[line.utf8.index(after: at)...].prefix { $0 != "." && $0 != ">" }
    let letters = domain.lowercased().utf8.filter { $0 != UInt8(ascii: "-") }
    guard letters.count >= 3 else { return nil }
    let named = Set(
      entries.filter { entry in
        let words = entry.words.filter { !forms[.links].contains($0) }
        return words.count > 1 && Self.spells(letters[...], words[...])
      }.map(\.canonical))
    return named.count == 1 ? named.first : nil
  }

  /// Whether the letters are whole words of a name, in their order, or first letters of the rest.
  private static func spells(_ letters: ArraySlice<UInt8>, _ words: ArraySlice<String>) -> Bool {
    if letters.isEmpty { return true }
    if letters.count >= 2, letters.elementsEqual(words.compactMap(\.utf8.first)) { return true }
    return words.indices.contains { index in
      let word = words[index]
      return word.utf8.count >= 3 && letters.starts(with: word.utf8)
        && spells(letters.dropFirst(word.utf8.count), words[(index + 1)...])
    }
  }
}
