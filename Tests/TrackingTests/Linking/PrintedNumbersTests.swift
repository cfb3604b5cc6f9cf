import Records
import Rules
import TestSupport
import Testing

@testable import Tracking

/// Numbers under which asks are printed, as they are compared.
@Suite struct PrintedNumbersTests {
  private let numbers: PrintedNumbers

  init() throws {
    numbers = PrintedNumbers(rules: try LinkingRules(try Repository.rules.file("linking.yaml")))
  }

  @Test(
    arguments: [
      ("Recommendation Four", "4"), ("REC 4", "4"), ("4.", "4"), ("Question 2a", "2a"),
      ("Action 3.1", "3.1"), ("iv", "iv"),
    ])
  func `a number printed in other ways is the same number`(printed: String, key: String) {
    #expect(numbers.key(printed) == key)
  }

  @Test(
    arguments: [
      ("Recommendation 4", RecordKind.recommendation, true),
      ("Recommendation 4", .action, false), ("Question 1", .request, true),
      ("Question 1", .commitment, false), ("Actions 1", .commitment, true), ("4", .action, true),
    ])
  func `a noun before the number says what kind it numbers`(
    printed: String, kind: RecordKind, fits: Bool
  ) {
    #expect(numbers.fits(printed, kind) == fits)
  }
}
