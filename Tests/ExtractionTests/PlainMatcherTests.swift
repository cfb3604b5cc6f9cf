import Extraction
import Papers
import Rules
import Testing

/// What phrases take from a clause; the compiled matcher runs every row too.
@Suite struct PlainMatcherTests {
  private static let lists = [
    WordList(name: "adverbs", means: "", words: ["also", "in turn"]),
    WordList(
      name: "asking", means: "",
      verbs: [
        Verb(regular: "ask"),
        Verb(base: "seek", third: ["seeks"], ing: ["seeking"], past: ["sought"], participle: []),
      ]),
  ]

  /// One row: a phrase, what its slots are, a clause whose first words are the subject, and what is found.
  struct Row: Sendable, CustomTestStringConvertible {
    var phrase: String
    var slots: [String: String] = [:]
    var says: String
    var subject: (words: Range<Int>, what: SubjectClass)?
    var finds: [[String]]
    var reason: String

    var testDescription: String { reason }
  }

  @Test(
    "What a phrase finds",
    arguments: [
      Row(
        phrase: "will repair", says: "The crew WILL repair it", finds: [["WILL repair"]],
        reason: "capitals do not matter"),
      Row(
        phrase: "won't wait", says: "It won’t wait", finds: [["won’t wait"]],
        reason: "curly apostrophes are straight ones"),
      Row(
        phrase: "we 'll (call | ring)", says: "If so we'll ring you", finds: [["we'll ring"]],
        reason: "a tail is a word of its own"),
      Row(
        phrase: "note [the] [full] report", says: "to note full report and note the report",
        finds: [["note full report"], ["note the report"]],
        reason: "what may be left out may be left out"),
      Row(
        phrase: "(red | red gate)", says: "a red gate", finds: [["red gate"]],
        reason: "the longest counts, not the first"),
      Row(
        phrase: "ask <x> to", slots: ["x": "up to 2 words"], says: "ask the two clerks to go",
        finds: [], reason: "a gap has no more words than it may"),
      Row(
        phrase: "ask <x> to", slots: ["x": "up to 3 words"], says: "ask the two clerks to go",
        finds: [["ask the two clerks to", "x: the two clerks"]], reason: "a gap is kept"),
      Row(
        phrase: "ask <up to 3 words> to", says: "ask . it to", finds: [],
        reason: "a gap ends at a full stop"),
      Row(
        phrase: "<verb> for", slots: ["verb": "one of asking (past)"], says: "asks for, sought for",
        finds: [["sought for", "verb: sought"]], reason: "only the form that is asked for counts"),
      Row(
        phrase: "promise to <act>", slots: ["act": "the rest of the clause"],
        says: "They promise to go home, soon.",
        finds: [["promise to", "act: go home, soon"]], reason: "the rest is without its stop"),
      Row(
        phrase: "within <n> days", slots: ["n": "a number"], says: "within 28 days",
        finds: [["within 28 days", "n: 28"]], reason: "a number in figures"),
      Row(
        phrase: "<who> will go", slots: ["who": "an actor"], says: "The crew, also, will go",
        subject: (0..<2, .actor), finds: [["will go", "who: The crew"]],
        reason: "adverbs and commas may follow the subject"),
      Row(
        phrase: "<who> will go", slots: ["who": "an actor"], says: "The crew in turn will go",
        subject: (0..<2, .actor), finds: [["will go", "who: The crew"]],
        reason: "adverbs of several words may too"),
      Row(
        phrase: "<who> will go", slots: ["who": "an actor"], says: "The crew here will go",
        subject: (0..<2, .actor), finds: [], reason: "other words may not"),
      Row(
        phrase: "<who> will go", slots: ["who": "an actor"], says: "We will go",
        subject: (0..<1, .author), finds: [["will go", "who: We"]], reason: "the author can act"),
      Row(
        phrase: "<who> will go", slots: ["who": "an actor"], says: "It will go",
        subject: (0..<1, .thing), finds: [], reason: "a thing cannot act"),
    ])
  func finds(_ row: Row) throws {
    let lists = Dictionary(uniqueKeysWithValues: Self.lists.map { ($0.name, $0) })
    let (phrase, slots) = try Phrase.parsed(row.phrase, where: row.slots, lists: lists)
    let book = RuleBook(
      rules: [Rule(name: "row", finds: .request, phrases: [phrase], slots: slots)],
      lists: Self.lists)
    let words = WordSplitter(vocabulary: book.vocabulary).words(of: row.says)
    var context = ClauseContext(words: words, clause: words.indices)
    context.subject = row.subject?.what
    context.subjectWords = row.subject?.words ?? 0..<0
    for matcher in [PlainMatcher(book), CompiledMatcher(book)] as [any Matcher] {
      let found = matcher.matches(in: context).map { match in
        [row.says[TextSpan(of: match.words, in: words)]]
          + match.slots.keys.sorted().map {
            "\($0): \(row.says[TextSpan(of: match.slots[$0] ?? 0..<0, in: words)])"
          }
      }
      #expect(found == row.finds, "\(row.reason), by \(type(of: matcher))")
    }
  }

  @Test func `a subject that stands before its clause counts at the clause's beginning`() throws {
    let (phrase, slots) = try Phrase.parsed("<who> will go", where: ["who": "an actor"], lists: [:])
    let book = RuleBook(
      rules: [Rule(name: "row", finds: .request, phrases: [phrase], slots: slots)], lists: [])
    let words = WordSplitter(vocabulary: book.vocabulary).words(of: "The crew rests and will go")
    var context = ClauseContext(words: words, clause: 4..<6)
    context.subject = .actor
    context.subjectWords = 0..<2
    #expect(PlainMatcher(book).matches(in: context).map(\.slots) == [["who": 0..<2]])
    #expect(CompiledMatcher(book).matches(in: context).map(\.slots) == [["who": 0..<2]])
  }
}
