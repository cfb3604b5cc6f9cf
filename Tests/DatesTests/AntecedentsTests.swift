import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct AntecedentsTests {
  private let reader: TimeReader

  init() throws {
    reader = TimeReader(rules: try Repository.times)
  }

  /// The day that the words of the second sentence come to, in a paper of 15 May 2024.
  private func last(of sentences: String...) -> TimeMention? {
    var named = Antecedents(written: "2024-05-15")
    return sentences.flatMap { sentence in
      named.meet(
        reader.times(
          in: sentence.utf8.span, 0..<sentence.utf8.count, written: "2024-05-15"))
    }.last
  }

  @Test(
    "Words stand for the day named before",
    arguments: [
      ("The Board meets on 12 June.", "A draft will come before then.", "2024-06-11"),
      ("The lease ends on 30 September.", "We will move by that date.", "2024-09-30"),
      ("The hearing is on 3 July 2024.", "Please come on that day.", "2024-07-03"),
    ] as [(String, String, CivilDate)])
  func standFor(first: String, second: String, due: CivilDate) {
    let mention = last(of: first, second)
    #expect(mention?.reading.due == due)
    #expect(mention?.reading.timeClass == .date)
  }

  @Test func `words stand for the last day of a period by which something is due`() {
    let mention = last(of: "The permit will lapse in June.", "New forms will come by then.")
    #expect(mention?.reading.timeClass == .period)
    #expect(mention?.reading.due == "2024-06-30")
  }

  @Test func `a day stands for no period`() {
    let mention = last(of: "The permit will lapse in June.", "New forms will come on the same day.")
    #expect(mention?.reading.due == nil)
  }

  @Test(
    "Without a day to come before them they have none",
    arguments: ["We met on 3 April 2024.", "We shall write in due course."])
  func standForNothing(first: String) {
    let mention = last(of: first, "A draft will come before then.")
    #expect(mention?.reading.timeClass == .event)
    #expect(mention?.reading.due == nil)
  }
}
