package import Papers

/// The small words by which a sentence is taken apart, from `Rules/grammar.yaml`.
///
/// Each list is a set of numbers in the vocabulary, so that a word is looked up without its letters.
package struct GrammarWords: Sendable {
  /// What a list of small words is for; the raw value is its key in the file.
  package enum List: String, CaseIterable, Sendable {
    case modals, be, have
    case doForms = "do"
    case sureVerbs = "sure verbs"
    case presentVerbs = "present verbs"
    case determiners, coordinators, relatives, conditionals, temporals
    case whWords = "wh words"
    case prepositions, adverbs, reporting, directing
    case authorWords = "author words"
    case addresseeWords = "addressee words"
    case personPronouns = "person pronouns"
    case thingPronouns = "thing pronouns"
    case actorNouns = "actor nouns"
    case titles
    case noTask = "no task before to"
    case stemOpeners = "stem openers"
    case questionAsides = "question asides"
    case attendance, attending
    case standingFor = "standing for"
    case meaning
    case councilWords = "council words"
    case sectionOpeners = "section openers"
    case sectionLinks = "section links"
  }

  /// Words after which a full stop ends no sentence, in lower case.
  package let abbreviations: Set<String>
  /// The number of the word "that".
  package let that: Int32
  /// The number of the word "by".
  package let by: Int32
  /// The number of the word "be".
  package let subjunctive: Int32
  /// The number of the word "it".
  package let it: Int32
  /// The number of the word "to".
  package let to: Int32
  private var lists: [List: Set<Int32>] = [:]

  /// Reads the file and teaches its words to the vocabulary.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ node: RuleNode, vocabulary: inout Vocabulary) throws(RuleFault) {
    try node.allow(keys: ["means", "abbreviations"] + List.allCases.map(\.rawValue))
    abbreviations = Set(try node.required("abbreviations").texts())
    that = vocabulary.learn("that")
    by = vocabulary.learn("by")
    subjunctive = vocabulary.learn("be")
    to = vocabulary.learn("to")
    it = vocabulary.learn("it")
    for list in List.allCases {
      let words = try node.required(list.rawValue).texts()
      lists[list] = Set(words.map { vocabulary.learn($0) })
    }
  }

  /// Whether a word is on a list.
  package func contains(_ word: Word, in list: List) -> Bool {
    word.number != Vocabulary.unknown && lists[list]?.contains(word.number) == true
  }

  /// Whether a word is on one of several lists.
  package func contains(_ word: Word, inAny lists: [List]) -> Bool {
    lists.contains { contains(word, in: $0) }
  }
}
