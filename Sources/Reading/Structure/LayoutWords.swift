internal import Papers
internal import Rules

/// The lists of the layout rules, cut into words once, ready to be compared with lines.
///
/// A class, as all that look at a line have it; a word is looked up once for all lists.
final class LayoutWords: Sendable {
  /// The phrases of each list, by the list's place among all lists.
  private let phrases: [PhraseSet]
  private let vocabulary: Vocabulary
  /// By the number of a word, the lists that have it as a phrase of its own.
  private let masks: [Lists]
  /// What speaks for a kind of paper, each with its phrases.
  let signals: [(signal: KindSignal, phrases: PhraseSet)]
  /// Bodies known by the words of their forms, each with its phrases.
  let issuers: [(body: String, phrases: PhraseSet)]
  /// How the line above a paper says what paper it is, each sign with its phrases.
  let titles: [(sign: TitleSign, phrases: PhraseSet, followers: PhraseSet)]
  /// The rules themselves.
  let rules: LayoutRules

  /// The lists on which a word is, a bit each: there is room for 128 lists.
  struct Lists {
    fileprivate var bits: UInt128 = 0

    func contains(_ list: LayoutList) -> Bool { bits >> UInt128(list.rawValue) & 1 == 1 }
  }

  /// Cuts the lists of the rules.
  init(rules: LayoutRules) {
    var vocabulary = Vocabulary()
    var masks: [Lists] = [Lists()]
    for list in LayoutList.allCases {
      for phrase in rules[list] {
        let number = Int(vocabulary.learn(phrase))
        masks += repeatElement(Lists(), count: max(0, number + 1 - masks.count))
        masks[number].bits |= 1 << UInt128(list.rawValue)
      }
    }
    self.rules = rules
    self.vocabulary = vocabulary
    self.masks = masks
    phrases = LayoutList.allCases.map { PhraseSet(rules[$0].map(PhraseWords.init)) }
    signals = rules.signals.map { ($0, PhraseSet($0.words.map(PhraseWords.init))) }
    issuers = rules.issuers.map { ($0.body, PhraseSet($0.words.map(PhraseWords.init))) }
    titles = rules.titles.map {
      ($0, PhraseSet($0.words.map(PhraseWords.init)), PhraseSet($0.followers.map(PhraseWords.init)))
    }
  }

  /// The phrases of a list.
  subscript(list: LayoutList) -> PhraseSet { phrases[list.rawValue] }

  /// Whether a single word, in lower case, is in a list.
  func has(_ word: String, in list: LayoutList) -> Bool { lists(of: word.utf8.span).contains(list) }

  /// The lists on which a word, in lower case, is.
  func lists(of word: Span<UInt8>) -> Lists { masks[Int(vocabulary.number(of: word))] }
}
