internal import Records
internal import Rules

/// Says to whom a body hands on what it will not answer itself: "that is a matter for the Agency".
///
/// What the text calls the Agency is the one body concerned whose name ends so; where there are two
/// such bodies, or none, nobody can be named.
struct HandingOn {
  private let phrases: [[Substring]]
  private let ends: Set<Substring>

  /// How many words a name may have.
  private static let longestName = 8

  /// What the rules know of handing on.
  init(rules: LinkingRules) {
    phrases = rules[.handingOn].map { $0.split(separator: " ") }
    ends = Set(rules[.endsOfNames].map { Substring($0) })
  }

  /// The body that a passage names as the one to ask, out of those concerned but for some.
  func body(
    in text: String, among concerned: [NamesByEnd], except others: Set<String>
  ) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !",;.:".contains($0) }
      .flatMap(Self.withMarksApart)
    for start in words.indices {
      for phrase in phrases where words[start...].starts(with: phrase) {
        let name = name(words[(start + phrase.count)...])
        let named = Set(concerned.flatMap { $0.names(endingWith: name) }).subtracting(others)
        if named.count == 1 { return named.first }
      }
    }
    return nil
  }

  /// The words of the name at the start of some, without "the".
  private func name(_ words: ArraySlice<Substring>) -> [Substring] {
    let rest = words.first == "the" ? words.dropFirst() : words
    return Array(rest.prefix { !ends.contains($0) }.prefix(Self.longestName))
  }

  private static func withMarksApart(_ word: Substring) -> [Substring] {
    guard let last = word.last, ",;.:".contains(last) else { return [word] }
    return [word.dropLast(), word.suffix(1)].filter { !$0.isEmpty }
  }
}

/// Names of bodies by the words with which they end: "the Agency" is the Coastal Agency.
///
/// Made once for a paper and once for the register, as every passage that declines looks there.
struct NamesByEnd {
  private var names: [Substring: [(name: String, words: [Substring])]] = [:]

  init(_ bodies: Set<String>) {
    for body in bodies {
      let words = body.lowercased().split { !$0.isLetter && !$0.isNumber }
      if let last = words.last { names[last, default: []].append((body, words)) }
    }
  }

  /// The names that are these words, or end with them.
  func names(endingWith words: [Substring]) -> [String] {
    guard let last = words.last else { return [] }
    return (names[last] ?? []).filter { $0.words.suffix(words.count).elementsEqual(words) }
      .map(\.name)
  }
}
