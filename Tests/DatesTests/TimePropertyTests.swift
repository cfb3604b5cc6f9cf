import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct TimePropertyTests {
  private let reader: TimeReader
  private let phrases: [String]

  init() throws {
    reader = TimeReader(rules: try Repository.rules.times())
    phrases = try Repository.rules.timeExamples().map(\.says)
  }

  @Test func `days from 1900 to 2100 are read back from the forms they are written in`() {
    for number in stride(from: -25_567, through: 47_846, by: 5) {
      let day = CivilDate(dayNumber: number)
      let month = Month.names[day.month - 1]
      let forms = [
        day.inWords, day.description, "\(day.weekday.name) \(day.inWords)",
        "\(month) \(day.day), \(day.year)", "\(day.day)/\(day.month)/\(day.year)",
        "\(day.day).\(day.month).\(day.year)", "\(day.day) \(month.prefix(3)) \(day.year)",
        "the \(day.day)th of \(month), \(day.year)",
      ]
      // One form a day, in turn; `DateReaderTests` reads every day in every form of a full date.
      let form = forms[abs(number) % forms.count]
      let found = reader.times(in: form.utf8.span, 0..<form.utf8.count, written: day)
      if found.count != 1 || found[0].reading.due != day || found[0].reading.earliest != day {
        Issue.record("\(form) is read as \(found)")
        return
      }
    }
  }

  /// Words of the examples thrown together by a fixed rule; nothing may crash, overlap, or turn round.
  @Test func `whatever words stand together, mentions are in order and intervals not reversed`() {
    let words = phrases.flatMap { $0.split(separator: " ") }
    var state: UInt64 = 20_240_515
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + (state >> 20 & 7 == 0 ? "-" : " ")
      }
      var end = 0
      let written = CivilDate(dayNumber: Int(state >> 40) % 40_000)
      for mention in reader.times(in: text.utf8.span, 0..<text.utf8.count, written: written) {
        #expect(mention.bytes.lowerBound >= end && !mention.bytes.isEmpty, "\(text)")
        end = mention.bytes.upperBound
        if let first = mention.reading.earliest, let last = mention.reading.due {
          #expect(first <= last, "\(text)")
        }
      }
    }
  }

  @Test func `bytes that are no text are read without harm`() {
    let bytes: [UInt8] = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 / 7) }
    #expect(reader.times(in: bytes.span, 0..<bytes.count, written: nil).count >= 0)
  }

  @Test func `a time within a time within a time is given up, not followed for ever`() {
    for part in [
      "the end of the first week of ", "1 day and ", "1, 2, 3, 4, 5, 6, ", "one hundred hundred ",
    ] {
      let text = String(repeating: part, count: 2000) + "in May"
      #expect(!reader.times(in: text.utf8.span, 0..<text.utf8.count, written: nil).isEmpty)
    }
  }
}
