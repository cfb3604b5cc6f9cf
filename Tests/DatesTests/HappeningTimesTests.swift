import Rules
import TestSupport
import Testing

@testable import Dates

/// Times that hang on something that happens, with or without its day.
@Suite struct HappeningTimesTests {
  private let reader: TimeReader

  init() throws {
    reader = TimeReader(rules: try Repository.times)
  }

  private func first(in text: String) -> TimeMention? {
    reader.times(in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15").first
  }

  @Test(
    "What must happen first, and has no day",
    arguments: [
      "We will decide after the nurse has called.",
      "Neighbours will be told before any hedge is cut.",
      "She would write to us once the results were known.",
      "Every child will be seen before their fifth birthday.",
      "A letter will go out a fortnight before the work begins.",
      "The keeper will show the book on demand.",
      "The Ministry should publish the map in its response to this report.",
      "The figures will be sent to you afterwards.",
      "The Panel will be asked beforehand.",
    ])
  func events(text: String) {
    #expect(first(in: text)?.reading.timeClass == .event)
    #expect(first(in: text)?.role == .deadline)
  }

  @Test(
    "What has its day beside it",
    arguments: [
      ("The seats will be mended before the fair on 6 July.", "2024-07-05"),
      ("The form will be lodged by the closing date of 31 October.", "2024-10-31"),
      ("We will finish before the final date of 30 November 2024.", "2024-11-29"),
      ("It will be put before the Board on 6 July.", "2024-07-06"),
      ("The sluice will be shut before the spring tides begin in March 2025.", "2025-02-28"),
    ] as [(String, CivilDate)])
  func days(text: String, due: CivilDate) {
    #expect(first(in: text)?.reading.due == due)
  }

  @Test func `the meeting in a month has its day where it is known`() {
    let text = "The Clerk will bring it to the meeting in June."
    let found = reader.times(
      in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15",
      events: ["june meeting": "2024-06-20"])
    #expect(found.map(\.reading.due) == ["2024-06-20"])
  }

  @Test func `within the next month counts from the paper`() {
    #expect(first(in: "It will be done within the next month.")?.reading.due == "2024-06-15")
    #expect(first(in: "It will be done within the month.")?.reading.due == "2024-05-31")
  }

  @Test func `the date of a decision is that of the paper that gives it`() {
    let found = first(in: "Within one month of the date of my final decision, it has agreed to:")
    #expect(found?.reading.due == "2024-06-15")
  }

  @Test func `each of its meetings comes round again`() {
    let found = first(in: "A report will be given at each of its meetings.")
    #expect(found?.reading.timeClass == .recurring)
  }

  @Test func `a verb behind a retold this still looks ahead`() {
    let found = first(in: "She said that this would follow in the week commencing 3 June.")
    #expect(found?.role == .deadline)
    #expect(found?.reading.due == "2024-06-09")
  }

  @Test func `a question when something next comes about names no time`() {
    let text = "When will the next campaign begin?"
    #expect(reader.times(in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15").isEmpty)
  }
}
