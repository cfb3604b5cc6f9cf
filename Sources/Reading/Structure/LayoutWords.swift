internal import Rules

/// The lists of the layout rules, cut into words once, ready to be compared with lines.
struct LayoutWords: Sendable {
  private let phrases: [LayoutList: [PhraseWords]]
  private let singles: [LayoutList: Set<String>]
  /// What speaks for a kind of paper, each with its phrases.
  let signals: [(signal: KindSignal, phrases: [PhraseWords])]
  /// Bodies known by the words of their forms, each with its phrases.
  let issuers: [(body: String, phrases: [PhraseWords])]
  /// The rules themselves.
  let rules: LayoutRules

  /// Cuts the lists of the rules.
  init(rules: LayoutRules) {
    self.rules = rules
    phrases = rules.lists.mapValues { $0.map(PhraseWords.init) }
    singles = rules.lists.mapValues(Set.init)
    signals = rules.signals.map { ($0, $0.words.map(PhraseWords.init)) }
    issuers = rules.issuers.map { ($0.body, $0.words.map(PhraseWords.init)) }
  }

  /// The phrases of a list.
  subscript(list: LayoutList) -> [PhraseWords] { phrases[list] ?? [] }

  /// Whether a single word, in lower case, is in a list.
  func has(_ word: String, in list: LayoutList) -> Bool { singles[list]?.contains(word) ?? false }
}
