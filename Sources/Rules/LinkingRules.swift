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
  /// Words that say nothing of the matter.
  package let idleWords: [String]
  /// Words that say little of it.
  package let commonWords: [String]
  /// Words that stand for something said before.
  package let backWords: [String]
  /// Words of an ask by which a thing is to be given.
  package let supplyWords: [String]
  /// Words of an answer by which it is.
  package let handingWords: [String]

  /// Words by which a thing is only made, and not handed over.
  package let makingWords: [String]
  /// Words of a request by which somebody wants to be told something.
  package let knowingWords: [String]
  /// Words before the name of another body to which something is handed on.
  package let handingOn: [String]
  /// Words and marks before which such a name ends.
  package let endsOfNames: [String]
  /// Words by which an ask wants a reply.
  package let replyingWords: [String]
  /// Words by which a paper says that it is a reply.
  package let wordsOfReply: [String]
  /// Words of a promise by which an answer is promised.
  package let answeringWords: [String]
  /// Words by which a recommendation wants to be told that something is so.
  package let assuringWords: [String]
  /// Words by which somebody only says again what was said or asked before.
  package let retellingWords: [String]
  /// Words by which a passage speaks of a time before the record's.
  package let earlierWords: [String]
  /// Words by which a question asks for an act and not for a fact: "will you".
  package let askingForActs: [String]
  /// Words by which a question asks for a figure.
  package let askingForFigures: [String]
  /// Words by which a question asks for a time.
  package let askingForTimes: [String]
  /// How many bytes of an answer are quoted at the most.
  package let longestQuote: Int

  /// For how many days a paper to the asker may be the reply, though it does not say so.
  package let daysToReply: Int

  /// What an answer accepts that is not the thing asked for.
  package let acceptedWords: [String]
  /// Irregular forms of words, by the word.
  package let otherForms: [String: [String]]
  /// The names of the months in lower case, from January on.
  package let months: [String]

  /// The kinds of record that a noun before a printed number numbers; any kind where none is known.
  package let kindsOfNoun: [String: Set<RecordKind>]
  /// The numbers from one on, in words.
  package let numbersInWords: [String]

  /// Words that names of many bodies have, and that make no two papers kin.
  package let wordsOfAnyBody: [String]

  /// Words with a capital that name no one place, person or scheme: posts, titles, kinds of paper,
  /// laws, nations, days.
  package let wordsThatNameNobody: [String]

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a number is missing or is none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: [
      "means", "points", "ties", "sure", "clear", "likely", "lead", "shared", "full matter",
      "words beside", "words before", "least matter",
      "idle words",
      "common words", "words that point back", "words of any body", "words of supply",
      "words of handing over", "numbered nouns", "numbers in words", "bits of a rare word",
      "accepted besides", "other forms", "months", "words of making", "words of being told",
      "words of handing on", "ends of names",
      "words of assurance", "words that ask for an act", "words of retelling",
      "words of earlier times",
      "longest quote", "days to reply", "words that name nobody", "in its own right",
      "bare positions", "weight of a month", "weight of a day", "words of answering",
      "words of replying", "words of a reply about itself", "words that ask for a figure",
      "words that ask for a time",
    ])
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
    idleWords = try file.required("idle words").texts()
    makingWords = try file.required("words of making").texts()
    knowingWords = try file.required("words of being told").texts()
    longestQuote = try file.required("longest quote").number(in: 1...1_000_000)
    assuringWords = try file.required("words of assurance").texts()
    retellingWords = try file.required("words of retelling").texts()
    earlierWords = try file.required("words of earlier times").texts()
    askingForActs = try file.required("words that ask for an act").texts()
    replyingWords = try file.required("words of replying").texts()
    wordsOfReply = try file.required("words of a reply about itself").texts()
    answeringWords = try file.required("words of answering").texts()
    askingForFigures = try file.required("words that ask for a figure").texts()
    askingForTimes = try file.required("words that ask for a time").texts()
    handingOn = try file.required("words of handing on").texts()
    endsOfNames = try file.required("ends of names").texts()
    daysToReply = try file.required("days to reply").number(in: 1...3650)
    acceptedWords = try file.required("accepted besides").texts()
    months = try file.required("months").texts()
    var otherForms: [String: [String]] = [:]
    for (word, forms) in try file.required("other forms").pairs() {
      otherForms[try word.text()] = try forms.texts()
    }
    self.otherForms = otherForms
    backWords = try file.required("words that point back").texts()
    wordsOfAnyBody = try file.required("words of any body").texts()
    var wordsThatNameNobody: [String] = []
    for (_, words) in try file.required("words that name nobody").pairs() {
      wordsThatNameNobody += try words.texts()
    }
    self.wordsThatNameNobody = wordsThatNameNobody
    supplyWords = try file.required("words of supply").texts()
    handingWords = try file.required("words of handing over").texts()
    commonWords = try file.required("common words").texts()
    numbersInWords = try file.required("numbers in words").texts()
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
