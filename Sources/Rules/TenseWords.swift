/// The words by which a verb is told to speak of the past, the present or the future, from
/// `Rules/tenses.yaml`.
package struct TenseWords: Sendable {
  /// What a list of these words is for; the raw value is its key in the file.
  package enum List: String, CaseIterable, Sendable {
    case future
    case toCome = "to come after to be"
    case bePresent = "be present"
    case bePast = "be past"
    case have, had, been, being, past, saying, negation, adverbs
    case pastEndings = "past endings"
    case notPastEndings = "not past endings"
    case underWayEndings = "under way endings"
    case adverbEndings = "adverb endings"
    case negationEndings = "negation endings"
    case beforeNames = "before names"
    case afterVerbs = "after verbs"
  }

  /// The lists on which a word is, a bit each.
  package struct Lists: Hashable, Sendable {
    fileprivate var bits: UInt16 = 0

    /// Whether the word is on a list.
    package func contains(_ list: List) -> Bool { bits & list.bit != 0 }
  }

  private var lists: [String: Lists] = [:]

  private var endings: [List: [String]] = [:]

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means"] + List.allCases.map(\.rawValue))
    for list in List.allCases {
      for word in try file.required(list.rawValue).texts() {
        if list.bit == 0 { endings[list, default: []].append(word) }
        lists[word, default: Lists()].bits |= list.bit
      }
    }
  }

  /// Whether a word in lower case has one of the endings of a list.
  package func ends(_ word: String, in list: List) -> Bool {
    endings[list]?.contains { word.hasSuffix($0) } == true
  }

  /// The lists on which a word in lower case is.
  package func lists(of word: String) -> Lists { lists[word] ?? Lists() }
}

extension TenseWords.List {
  fileprivate var bit: UInt16 {
    switch self {
    case .future: 1 << 0
    case .toCome: 1 << 1
    case .bePresent: 1 << 2
    case .bePast: 1 << 3
    case .have: 1 << 4
    case .past: 1 << 5
    case .saying: 1 << 6
    case .negation: 1 << 7
    case .adverbs: 1 << 8
    case .beforeNames: 1 << 9
    case .afterVerbs: 1 << 10
    case .had: 1 << 11
    case .been: 1 << 12
    case .being: 1 << 13
    case .pastEndings, .notPastEndings, .underWayEndings, .adverbEndings, .negationEndings: 0
    }
  }
}
