package import Papers

/// The small words by which a sentence is taken apart, from `Rules/grammar.yaml`.
///
/// Each word has a bit for each list on which it is, found by its number in the vocabulary: whether
/// a word is on a list is asked many times for every word of a paper.
package struct GrammarWords: Sendable {
  /// What a list of small words is for.
  package enum List: UInt64, CaseIterable, Sendable {
    case modals, be, have, doForms, sureVerbs, presentVerbs
    case determiners, coordinators, relatives, conditionals, temporals, whWords
    case prepositions, adverbs, reporting, directing
    case authorWords, addresseeWords, personPronouns, thingPronouns, actorNouns
    case titles, titlesOfSeveral, noTask, stemOpeners, questionAsides, attendance, attending,
      standingFor
    case possessives, conditionalModals, questionConditions, leadingOn, negations
    case meaning, naming, councilWords, governmentWords, witnessHeads, sectionOpeners, sectionLinks
    case saying, beforeTo, rosterHeads, pointAddress, recommendationWords, answerWords
    case taskLabels, questionHeadings, listWords, behindIs, minding, replying, policyOpeners
    case effects, deciding, membersVerbs, thingsVerbs, dueWords, beforeParticiples, newThings,
      taskVerbs

    /// Its key in the file.
    var key: String {
      switch self {
      case .conditionalModals: "modals of condition"
      case .questionConditions: "question conditions"
      case .leadingOn: "leading on"
      case .doForms: "do"
      case .sureVerbs: "sure verbs"
      case .presentVerbs: "present verbs"
      case .whWords: "wh words"
      case .authorWords: "author words"
      case .addresseeWords: "addressee words"
      case .personPronouns: "person pronouns"
      case .thingPronouns: "thing pronouns"
      case .actorNouns: "actor nouns"
      case .noTask: "no task before to"
      case .stemOpeners: "stem openers"
      case .questionAsides: "question asides"
      case .standingFor: "standing for"
      case .councilWords: "council words"
      case .governmentWords: "government words"
      case .witnessHeads: "witness heads"
      case .sectionOpeners: "section openers"
      case .sectionLinks: "section links"
      case .saying: "verbs of saying"
      case .rosterHeads: "roster heads"
      case .pointAddress: "point address"
      case .recommendationWords: "recommendation words"
      case .answerWords: "answer words"
      case .taskLabels: "task labels"
      case .questionHeadings: "question headings"
      case .listWords: "list words"
      case .behindIs: "behind 's"
      case .policyOpeners: "policy openers"
      case .beforeParticiples: "before participles"
      case .minding: "verbs of minding"
      case .effects: "verbs of effect"
      case .deciding: "words of deciding"
      case .membersVerbs: "verbs of members"
      case .titlesOfSeveral: "titles of several"
      case .thingsVerbs: "verbs of things"
      case .dueWords: "due words"
      case .taskVerbs: "verbs of tasks"
      case .newThings: "new things"
      case .replying: "verbs of replying"
      case .beforeTo: "verbs before to"
      case .modals, .be, .have, .determiners, .coordinators, .relatives, .conditionals, .temporals,
        .prepositions, .adverbs, .reporting, .directing, .titles, .attendance, .attending, .meaning,
        .naming, .possessives, .negations:
        "\(self)"
      }
    }
  }

  /// Several lists, a bit each.
  package struct Lists: ExpressibleByArrayLiteral, Sendable {
    @usableFromInline var bits: UInt64 = 0

    /// These lists.
    @inlinable package init(arrayLiteral lists: List...) {
      for list in lists { bits |= 1 << list.rawValue }
    }
  }

  /// Words after which a full stop ends no sentence, in lower case.
  package let abbreviations: Set<String>
  /// How a sentence opens that puts a question to somebody named: the words "to ask".
  package let askingOpeners: [[Substring]]
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
  /// By the number of a word, a bit for each list on which it is.
  @usableFromInline var bits: [UInt64] = []

  /// Reads the file and teaches its words to the vocabulary.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ node: RuleNode, vocabulary: inout Vocabulary) throws(RuleFault) {
    try node.allow(keys: ["means", "abbreviations", "asking openers"] + List.allCases.map(\.key))
    abbreviations = Set(try node.required("abbreviations").texts())
    askingOpeners = try node.required("asking openers").texts().map { $0.split(separator: " ") }
    precondition(List.allCases.count <= UInt64.bitWidth, "each list needs a bit of its own")
    that = vocabulary.learn("that")
    by = vocabulary.learn("by")
    subjunctive = vocabulary.learn("be")
    to = vocabulary.learn("to")
    it = vocabulary.learn("it")
    for list in List.allCases {
      for word in try node.required(list.key).texts() {
        let number = Int(vocabulary.learn(word))
        bits += repeatElement(0, count: max(0, number + 1 - bits.count))
        bits[number] |= 1 << list.rawValue
      }
    }
  }

  /// Whether a word is on a list.
  @inlinable package func contains(_ word: Word, in list: List) -> Bool {
    word.number < bits.count && bits[Int(word.number)] & 1 << list.rawValue != 0
  }

  /// Whether a word is on one of several lists.
  @inlinable package func contains(_ word: Word, inAny lists: Lists) -> Bool {
    word.number < bits.count && bits[Int(word.number)] & lists.bits != 0
  }
}
