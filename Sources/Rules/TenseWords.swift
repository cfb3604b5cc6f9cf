/// The words by which a verb is told to speak of the past, the present or the future, from
/// `Rules/tenses.yaml`.
package struct TenseWords: Sendable {
  /// What a list of these words is for; the raw value is its key in the file.
  package enum List: String, CaseIterable, Sendable {
    case future
    case toCome = "to come after to be"
    case bePresent = "be present"
    case bePast = "be past"
    case have, past, saying, negation, adverbs
    case beforeNames = "before names"
    case afterVerbs = "after verbs"
  }

  private var lists: [List: Set<String>] = [:]

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means"] + List.allCases.map(\.rawValue))
    for list in List.allCases { lists[list] = Set(try file.required(list.rawValue).texts()) }
  }

  /// Whether a word in lower case is on a list.
  package func contains(_ word: String, in list: List) -> Bool {
    lists[list]?.contains(word) == true
  }
}
