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
    phrases = rules.handingOn.map { $0.split(separator: " ") }
    ends = Set(rules.endsOfNames.map { Substring($0) })
  }

  /// The body that a passage names as the one to ask, out of those concerned.
  func body(in text: String, among bodies: Set<String>) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !",;.:".contains($0) }
      .flatMap(Self.withMarksApart)
    for start in words.indices {
      for phrase in phrases where words[start...].starts(with: phrase) {
        let name = name(words[(start + phrase.count)...])
        let named = bodies.filter { Self.ends($0, with: name) }
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

  /// Whether a name is these words, or ends with them: "the Agency" is the Coastal Agency.
  private static func ends(_ body: String, with name: [Substring]) -> Bool {
    guard !name.isEmpty else { return false }
    let words = body.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.count >= name.count && Array(words.suffix(name.count)) == name
  }

  private static func withMarksApart(_ word: Substring) -> [Substring] {
    guard let last = word.last, ",;.:".contains(last) else { return [word] }
    return [word.dropLast(), word.suffix(1)].filter { !$0.isEmpty }
  }
}
