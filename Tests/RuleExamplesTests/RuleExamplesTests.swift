import Extraction
import Rules
import TestSupport
import Testing

/// Runs the examples that the rules carry: one test case for each, named by its file and line.
@Suite struct RuleExamplesTests {
  private static let reading = Result { RuleBook.reading(try Repository.rules) }
  private static let trial = Result {
    ExampleTrial(try ExtractionRules(folder: try Repository.rules))
  }

  @Test func `the rules have no mistakes`() throws {
    let faults = try Self.reading.get().faults
    #expect(faults.isEmpty, "\(RuleFaults(faults: faults))")
  }

  @Test("An example does as it says", arguments: try entries())
  func example(_ entry: ExampleEntry) throws {
    let trial = try Self.trial.get()
    switch entry.example.verdict {
    case .matches(let slots):
      #expect(trial.findings(of: entry.rule, in: entry.example).contains(slots))
    case .ignores(let because):
      #expect(trial.findings(of: entry.rule, in: entry.example).isEmpty, "\(because)")
    case .misses(let slots, let because):
      withKnownIssue("\(because)") {
        #expect(trial.findings(of: entry.rule, in: entry.example).contains(slots))
      }
    }
  }

  private static func entries() throws -> [ExampleEntry] {
    try reading.get().book.rules.flatMap { rule in
      rule.examples.map { ExampleEntry(rule: rule, example: $0) }
    }
  }
}

/// An example with its rule.
struct ExampleEntry: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: RuleExample

  var testDescription: String { "\(rule.file):\(example.line) \(example.says)" }
}
