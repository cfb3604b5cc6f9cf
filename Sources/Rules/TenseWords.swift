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
    fileprivate var bits: UInt32 = 0

    /// No lists.
    package init() {}

    fileprivate init(bits: UInt32) { self.bits = bits }

    /// Whether the word is on a list.
    package func contains(_ list: List) -> Bool { bits & list.bit != 0 }

    /// Takes in the lists of another look at the same word.
    package mutating func insert(_ others: Lists) { bits |= others.bits }
  }

  private var lists: [String: Lists] = [:]

  private var endings: [(list: Lists, ending: [UInt8])] = []

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means"] + List.allCases.map(\.rawValue))
    for list in List.allCases {
      for word in try file.required(list.rawValue).texts() {
        if list.isOfEndings {
          endings.append((Lists(bits: list.bit), Array(word.utf8)))
        } else {
          lists[word, default: Lists()].bits |= list.bit
        }
      }
    }
  }

  /// The words of all lists but those of endings, in no order.
  package var words: [String] { Array(lists.keys) }

  /// The lists of endings of which a word has one, whatever its case.
  package func lists(endingOf word: Span<UInt8>) -> Lists {
    var found = Lists()
    for (list, ending) in endings where Self.ends(word, with: ending) { found.insert(list) }
    return found
  }

  private static func ends(_ word: Span<UInt8>, with ending: [UInt8]) -> Bool {
    let start = word.count - ending.count
    guard start >= 0 else { return false }
    for index in ending.indices {
      let byte = word[start + index]
      let isCapital = byte &- UInt8(ascii: "A") < 26
      guard (isCapital ? byte | 0x20 : byte) == ending[index] else { return false }
    }
    return true
  }

  /// The lists on which a word in lower case is.
  package func lists(of word: String) -> Lists { lists[word] ?? Lists() }
}

extension TenseWords.List {
  /// Whether it holds the ends of words.
  fileprivate var isOfEndings: Bool { bit >= 1 << 14 }

  fileprivate var bit: UInt32 {
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
    case .pastEndings: 1 << 14
    case .notPastEndings: 1 << 15
    case .underWayEndings: 1 << 16
    case .adverbEndings: 1 << 17
    case .negationEndings: 1 << 18
    }
  }
}
