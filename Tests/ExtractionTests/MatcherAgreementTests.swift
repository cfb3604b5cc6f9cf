import Extraction
import Papers
import Rules
import TestSupport
import Testing

/// The plain matcher is the judge of the compiled one: whatever the rules and the words, both must
/// find the same.
@Suite struct MatcherAgreementTests {
  @Test func `both matchers agree on every example of every rule`() throws {
    let book = try RuleBook(folder: Repository.rules)
    let contexts = ExampleContext(book)
    let plain = PlainMatcher(book)
    let compiled = CompiledMatcher(book)
    for rule in book.rules {
      for example in rule.examples {
        // A few of the many runs of words that could be the subject: the plain matcher is slow.
        let all = contexts.contexts(for: example, of: rule)
        for index in stride(from: 0, to: all.count, by: max(1, all.count / 5)) {
          let context = all[index]
          #expect(plain.matches(in: context) == compiled.matches(in: context), "\(example.says)")
        }
      }
    }
  }

  @Test("Both matchers agree on phrases and words made up at random", arguments: 1...80)
  func agreesAtRandom(seed: UInt64) {
    var chance = Chance(seed: seed)
    let book = RandomRules.book(&chance)
    let plain = PlainMatcher(book)
    let compiled = CompiledMatcher(book)
    for _ in 0..<30 {
      let context = RandomRules.context(of: book, &chance)
      let expected = plain.matches(in: context)
      #expect(
        compiled.matches(in: context) == expected,
        "\(book.rules.map { $0.phrases.map(\.text) }) in \(context)")
    }
  }

  @Test func `the made-up phrases are found often enough to prove something`() {
    var found = 0
    for seed in UInt64(1)...50 {
      var chance = Chance(seed: seed)
      let book = RandomRules.book(&chance)
      for _ in 0..<30 {
        found += PlainMatcher(book).matches(in: RandomRules.context(of: book, &chance)).count
      }
    }
    #expect(found > 1500)
  }
}
