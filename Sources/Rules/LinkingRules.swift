package import Records

/// How sure a link has to be, and what counts towards it, from `Rules/linking.yaml`.
package struct LinkingRules: Sendable {
  /// What may speak for a link, or against it; the raw value is its key in the file.
  package enum Ground: String, CaseIterable, Sendable {
    case printedUnder = "printed under it"
    case sameNumber = "same number"
    case repliesToItsPaper = "replies to its paper"
    case bodySpeaks = "the body speaks"
    case anotherSpeaks = "another body speaks"
    case saysOutcome = "says an outcome"
    case sameDay = "same day or time"
    case sameMatter = "same matter"
    case opensAnswer = "opens the answer"
    case rowOfLog = "row of a log"
    case tellsPresent = "tells only how things are"
    case verdictInReply = "verdict in the reply"
    case namesOwner = "names its owner"
    case onlyToCome = "only to come"
    case promisesAgain = "promises again"
    case asksAgain = "asks again"
    case ownWords = "in its own words"
    case coversPassage = "most of the passage"
    case coversRecord = "most of the record"
    case inItsTurn = "in its turn"
    case inTheOrder = "in the order of the asks"
    case betweenAnswers = "between the answers beside it"
    case givesWhatWasAsked = "gives what was asked for"
    case isOnlyAsk = "the only ask"
    case setsAnotherTime = "sets another time"
    case isTheReply = "the paper is the reply"
    case settledBefore = "settled before"
    case tellsOfEarlier = "tells of what was before"
    case retells = "retells"
  }

  /// A list of words; the raw value is its key in the file.
  package enum Words: String, CaseIterable, Sendable {
    /// Words that say nothing of the matter.
    case idleWords = "idle words"
    /// Words by which a thing is only made, and not handed over.
    case makingWords = "words of making"
    /// Words of a request by which somebody wants to be told something.
    case knowingWords = "words of being told"
    /// Words by which a recommendation wants to be told that something is so.
    case assuringWords = "words of assurance"
    /// Words by which somebody only says again what was said or asked before.
    case retellingWords = "words of retelling"
    /// Words by which a passage speaks of a time before the record's.
    case earlierWords = "words of earlier times"
    /// Words by which a question asks for an act and not for a fact: "will you".
    case askingForActs = "words that ask for an act"
    /// Words by which an ask wants a reply.
    case replyingWords = "words of replying"
    /// Words by which a paper says that it is a reply.
    case wordsOfReply = "words of a reply about itself"
    /// Words of a promise by which an answer is promised.
    case answeringWords = "words of answering"
    /// Words by which a question asks for a figure.
    case askingForFigures = "words that ask for a figure"
    /// Words by which a question asks for a time.
    case askingForTimes = "words that ask for a time"
    /// Words before the name of another body to which something is handed on.
    case handingOn = "words of handing on"
    /// Words and marks before which such a name ends.
    case endsOfNames = "ends of names"
    /// What an answer accepts that is not the thing asked for.
    case acceptedWords = "accepted besides"
    /// The names of the months in lower case, from January on.
    case months = "months"
    /// Words that stand for something said before.
    case backWords = "words that point back"
    /// Words that names of many bodies have, and that make no two papers kin.
    case wordsOfAnyBody = "words of any body"
    /// Words of an ask by which a thing is to be given.
    case supplyWords = "words of supply"
    /// Words of an answer by which it is.
    case handingWords = "words of handing over"
    /// Words that say little of it.
    case commonWords = "common words"
    /// The numbers from one on, in words.
    case numbersInWords = "numbers in words"
  }

  /// The points of each ground.
  package let points: [Ground: Double]
  /// The grounds that tie a passage to one record, each with the share of it, from 0 to 1, from
  /// which on it does.
  package let ties: [Ground: Double]
  /// From how many points a link is made.
  package let sure: Double
  /// From how many points the best passage is linked whatever others speak for themselves.
  package let clear: Double
  /// From how many points it is suggested to a clerk.
  package let likely: Double
  /// By how many points the best of several must lead, or none is taken.
  package let lead: Double
  /// By how many points a passage may speak less for one record than for another and still be
  /// linked to both.
  package let shared: Double
  /// From how many points a passage is linked to a record whatever it says of others.
  package let inItsOwnRight: Double
  /// What an answer says that is nothing but one of these words, in lower case.
  package let barePositions: [String: Outcome]
  /// How much of two texts' rare words must be the same for the full points of the same matter,
  /// in bits.
  package let fullMatter: Double
  /// Fewer bits than this are no matter at all.
  package let leastMatter: Double
  /// How much words count that stand beside a text and say what it is about, from 0 to 1.
  package let besideWeight: Double
  /// How much the words before it in its paragraph count, from 0 to 1.
  package let beforeWeight: Double
  /// How much the name of a month counts.
  package let monthWeight: Double
  /// How much a day counts that is named by day and month.
  package let dayWeight: Double
  /// How many bits a word carries that stands in one record and one passage alone.
  package let rareBits: Double
  /// How many bytes of an answer are quoted at the most.
  package let longestQuote: Int

  /// For how many days a paper to the asker may be the reply, though it does not say so.
  package let daysToReply: Int

  /// Irregular forms of words, by the word.
  package let otherForms: [String: [String]]
  /// The kinds of record that a noun before a printed number numbers; any kind where none is known.
  package let kindsOfNoun: [String: Set<RecordKind>]
  /// Words with a capital that name no one place, person or scheme: posts, titles, kinds of paper,
  /// laws, nations, days.
  package let wordsThatNameNobody: [String]

  private let lists: [Words: [String]]

  /// The words of a list.
  package subscript(list: Words) -> [String] { lists[list] ?? [] }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a number is missing or is none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(
      keys: [
        "means", "points", "ties", "sure", "clear", "likely", "lead", "shared", "full matter",
        "words beside", "words before", "least matter", "numbered nouns", "bits of a rare word",
        "other forms", "longest quote", "days to reply", "words that name nobody",
        "in its own right", "bare positions", "weight of a month", "weight of a day",
      ] + Words.allCases.map(\.rawValue))
    var lists: [Words: [String]] = [:]
    for list in Words.allCases { lists[list] = try file.required(list.rawValue).texts() }
    self.lists = lists
    let node = try file.required("points")
    for ground in Ground.allCases { _ = try node.required(ground.rawValue) }
    points = try node.measuresByGround(in: -100...100)
    ties = try file.required("ties").measuresByGround(in: 0...1)
    sure = try file.required("sure").measure(in: 0...100)
    clear = try file.required("clear").measure(in: 0...100)
    likely = try file.required("likely").measure(in: 0...100)
    lead = try file.required("lead").measure(in: 0...100)
    shared = try file.required("shared").measure(in: 0...100)
    inItsOwnRight = try file.required("in its own right").measure(in: 0...100)
    var barePositions: [String: Outcome] = [:]
    for (outcome, words) in try file.required("bare positions").pairs() {
      let outcome = try outcome.choice(of: Outcome.self)
      for word in try words.texts() { barePositions[word] = outcome }
    }
    self.barePositions = barePositions
    fullMatter = try file.required("full matter").measure(in: 1...1000)
    leastMatter = try file.required("least matter").measure(in: 0...1000)
    besideWeight = try file.required("words beside").measure(in: 0...1)
    beforeWeight = try file.required("words before").measure(in: 0...1)
    monthWeight = try file.required("weight of a month").measure(in: 0...1)
    dayWeight = try file.required("weight of a day").measure(in: 0...1)
    rareBits = try file.required("bits of a rare word").measure(in: 1...64)
    longestQuote = try file.required("longest quote").number(in: 1...1_000_000)
    daysToReply = try file.required("days to reply").number(in: 1...3650)
    var otherForms: [String: [String]] = [:]
    for (word, forms) in try file.required("other forms").pairs() {
      otherForms[try word.text()] = try forms.texts()
    }
    self.otherForms = otherForms
    var wordsThatNameNobody: [String] = []
    for (_, words) in try file.required("words that name nobody").pairs() {
      wordsThatNameNobody += try words.texts()
    }
    self.wordsThatNameNobody = wordsThatNameNobody
    var kindsOfNoun: [String: Set<RecordKind>] = [:]
    for (kind, nouns) in try file.required("numbered nouns").pairs() {
      let kind = try kind.choice(of: RecordKind.self)
      for noun in try nouns.texts() { kindsOfNoun[noun, default: []].insert(kind) }
    }
    self.kindsOfNoun = kindsOfNoun
  }
}

extension RuleNode {
  /// The number that stands behind each ground that is named.
  fileprivate func measuresByGround(
    in bounds: ClosedRange<Double>
  ) throws(RuleFault) -> [LinkingRules.Ground: Double] {
    try allow(keys: LinkingRules.Ground.allCases.map(\.rawValue))
    var measures: [LinkingRules.Ground: Double] = [:]
    for (ground, measure) in try pairs() {
      measures[try ground.choice(of: LinkingRules.Ground.self)] = try measure.measure(in: bounds)
    }
    return measures
  }
}
