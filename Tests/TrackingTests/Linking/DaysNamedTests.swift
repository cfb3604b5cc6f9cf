import Dates
import TestSupport
import Testing

@testable import Tracking

@Suite struct DaysNamedTests {
  private let months = ["may": 5, "june": 6, "october": 10]

  @Test(
    "A day with its month is known in any order and spelling",
    arguments: [
      ("We met on 6 May.", [506]), ("the 6th of May", [506]), ("May 6, 2024", [506]),
      ("06 MAY", [506]), ("from 31 May to 2 June", [531, 602]),
      ("We met in May.", []), ("“6 May” and 8 June’s", [506, 608]),
      ("1–6 May", [506]), ("36 May", []), ("6x May", []), ("106 May", []),
      ("in 2024 May was dry", []), ("6 people may come", []), ("", []),
    ] as [(String, Set<Int>)])
  func finds(text: String, days: Set<Int>) {
    #expect(DaysNamed(in: text, months: months).days == days)
  }

  @Test func `the year of a day does not matter`() {
    #expect(DaysNamed(in: "by 6 May", months: months).contains("2031-05-06"))
  }
}
