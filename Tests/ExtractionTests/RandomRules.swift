import Papers
import Rules

import Extraction

/// Chance that comes out the same each time: SplitMix64 by Sebastiano Vigna.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }
}

/// Rules and clauses made up of a handful of words, so that they meet often.
enum RandomRules {
  private static let known = ["red", "green", "blue", "old"]
  private static let slots: [String: SlotForm] = [
    "gap": .upTo(words: 2), "wide": .upTo(words: 4), "one": .word,
    "listed": .oneOf(list: "pairs", form: nil),
    "rest": .restOfClause, "all": .restOfSentence, "count": .number, "when": .time,
    "cited": .reference, "any": .anySubject, "actor": .actor, "thing": .thing,
    "done": .participle, "doing": .ingForm,
  ]

  static func book(_ chance: inout Chance) -> RuleBook {
    let pairs = WordList(
      name: "pairs", means: "", words: ["red", "red green", "blue", "green blue old", "green"])
    let adverbs = WordList(name: "adverbs", means: "", words: ["old", "old red", "blue"])
    let rules = (0..<Int.random(in: 1...4, using: &chance)).map { rule("rule-\($0)", &chance) }
    return RuleBook(rules: rules, lists: [pairs, adverbs])
  }

  private static func rule(_ name: String, _ chance: inout Chance) -> Rule {
    let phrases = (0..<Int.random(in: 1...3, using: &chance)).map { _ in phrase(&chance) }
    var rule = Rule(name: name, finds: .request, phrases: phrases, slots: slots)
    if chance.once(in: 6) { rule.unless = [phrase(&chance)] }
    if chance.once(in: 8) { rule.onlyIn.papers = [.letter] }
    if chance.once(in: 8) { rule.notIn.under = [word("blue")] }
    if chance.once(in: 8) { rule.onlyIn.stem = [word("red")] }
    return rule
  }

  private static func word(_ word: String) -> Phrase {
    Phrase(text: word, parts: [.word(word)], line: 1)
  }

  private static func phrase(_ chance: inout Chance) -> Phrase {
    var parts = sequence(depth: 0, &chance)
    parts.insert(.word(chance.pick(known)), at: Int.random(in: 0...parts.count, using: &chance))
    if chance.once(in: 4) { parts.append(.slot(chance.pick(["rest", "all"]))) }
    return Phrase(text: "\(parts)", parts: parts, line: 1)
  }

  private static func sequence(depth: Int, _ chance: inout Chance) -> [PhrasePart] {
    (0..<Int.random(in: 1...2, using: &chance)).map { _ in part(depth: depth, &chance) }
  }

  private static func part(depth: Int, _ chance: inout Chance) -> PhrasePart {
    switch Int.random(in: 0..<(depth > 2 ? 7 : 10), using: &chance) {
    case 0..<3: return .word(chance.pick(known))
    case 3..<7:
      let name = chance.pick([
        "gap", "wide", "one", "listed", "count", "when", "cited", "any", "actor", "thing", "done",
        "doing",
      ])
      return chance.once(in: 4) ? .described(slots[name] ?? .word) : .slot(name)
    case 7: return .optional(sequence(depth: depth + 1, &chance))
    default:
      return .anyOf(
        (0..<Int.random(in: 2...3, using: &chance)).map { _ in
          sequence(depth: depth + 1, &chance)
        })
    }
  }

  static func context(of book: RuleBook, _ chance: inout Chance) -> ClauseContext {
    let splitter = WordSplitter(vocabulary: book.vocabulary)
    let count = Int.random(in: 4...18, using: &chance)
    let text = (0..<count).map { _ in
      chance.pick(known + known + [",", "7", "Tin", ".", "mended", "going"])
    }
    .joined(separator: " ")
    let words = splitter.words(of: text)
    let start = chance.once(in: 3) ? Int.random(in: 0..<words.count, using: &chance) : 0
    let end = chance.once(in: 3) ? Int.random(in: start...words.count, using: &chance) : words.count
    var context = ClauseContext(words: words, clause: start..<end)
    context.paper = chance.pick([.letter, .minutes])
    context.stem = chance.once(in: 2) ? splitter.words(of: "old red") : []
    context.heading = chance.once(in: 2) ? splitter.words(of: "old blue") : []
    context.times = stretches(words.count, &chance)
    context.references = stretches(words.count, &chance)
    context.numbers = stretches(words.count, &chance)
    context.subject = chance.pick([nil, .author, .actor, .actor, .thing, .thing])
    context.subjectWords = stretches(words.count, &chance).first ?? 0..<min(2, words.count)
    return context
  }

  private static func stretches(_ count: Int, _ chance: inout Chance) -> [Range<Int>] {
    (0..<Int.random(in: 0...3, using: &chance)).map { _ in
      let start = Int.random(in: 0..<count, using: &chance)
      return start..<Int.random(in: start...count, using: &chance)
    }
  }
}
