import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Tracking

/// How a reply that has no numbers is laid along the asks that it answers.
@Suite struct AnswersInOrderTests {
  private func passages(
    _ pairs: [(ask: Int, passage: Int, weight: Double)], of count: Int
  ) -> [Int: Int] {
    AnswersInOrder(
      pairs.map { AnswersInOrder.Pair(ask: $0.ask, passage: $0.passage, weight: $0.weight) },
      passages: count
    ).passageOfAsk
  }

  @Test func `the heaviest way forward is taken, not the heaviest pair`() {
    let found = passages([(0, 3, 3), (0, 0, 2), (1, 1, 2), (2, 2, 2)], of: 4)
    #expect(found == [0: 0, 1: 1, 2: 2])
  }

  @Test func `one passage may answer several asks, and an ask go without`() {
    #expect(passages([(0, 1, 1), (1, 1, 1), (3, 2, 1)], of: 3) == [0: 1, 1: 1, 3: 2])
  }

  @Test func `what speaks for nothing is no part of the way`() {
    #expect(passages([(0, 0, 0), (1, 0, -1), (2, 5, 4)], of: 3).isEmpty)
  }

  @Test func `no way is heavier, whatever the pairs`() {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let pairs = (0..<8).map { _ in
        (
          ask: Int.random(in: 0..<4, using: &numbers),
          passage: Int.random(in: 0..<4, using: &numbers),
          weight: Double(Int.random(in: 1...9, using: &numbers))
        )
      }
      let found = passages(pairs, of: 4)
      let weight = found.reduce(0.0) { sum, taken in
        sum
          + (pairs.filter { $0.ask == taken.key && $0.passage == taken.value }.map(\.weight).max()
            ?? 0)
      }
      #expect(weight == heaviest(pairs, from: 0, passage: 0))
    }
  }

  /// The weight of the heaviest way by trying all.
  private func heaviest(
    _ pairs: [(ask: Int, passage: Int, weight: Double)], from ask: Int, passage: Int
  ) -> Double {
    guard ask < 4 else { return 0 }
    let taken = pairs.filter { $0.ask == ask && $0.passage >= passage }
      .map { $0.weight + heaviest(pairs, from: ask + 1, passage: $0.passage) }
    return max(heaviest(pairs, from: ask + 1, passage: passage), taken.max() ?? 0)
  }
}
