import Rules
import TestSupport
import Testing

@testable import Dates

@Suite struct TimePropertyTests {
  private let reader: TimeReader
  private let phrases: [String]

  init() throws {
    reader = TimeReader(rules: try Repository.times)
    phrases = try Repository.rules.timeExamples().map(\.says)
  }

  @Test("Every day from 1900 to 2100 is read back from", arguments: WrittenForm.allCases)
  func roundTrips(form: WrittenForm) {
    // Many days in one text, since a text of its own for each would take most of the time.
    let all = Array(-25_567...47_846)
    for start in stride(from: 0, to: all.count, by: 200) {
      let days = all[start..<min(start + 200, all.count)].map { CivilDate(dayNumber: $0) }
      let text = days.map(form.text).joined(separator: "; ")
      let found = reader.times(in: text.utf8.span, 0..<text.utf8.count, written: "2024-05-15")
      if found.map(\.reading.due) != days || found.map(\.reading.earliest) != days {
        Issue.record("from \(days[0]) on: \(form.text(days[0])) and the next are read as \(found)")
        return
      }
    }
  }

  /// The forms in which a full date is written.
  enum WrittenForm: CaseIterable {
    case words, iso, weekday, weekdayAndComma, monthFirst, slashes, stops, shortMonth, hyphens
    case ordinal, ordinalOf, legal, numberInWords

    func text(_ day: CivilDate) -> String {
      let month = Month.names[day.month - 1]
      let (number, year) = (day.day, day.year)
      switch self {
      case .words: return day.inWords
      case .iso: return day.description
      case .weekday: return "\(day.weekday.name) \(day.inWords)"
      case .weekdayAndComma:
        return "\(day.weekday.name), \(number)\(tail(number)) \(month), \(year)"
      case .monthFirst: return "\(month) \(number), \(year)"
      case .slashes: return "\(number)/\(day.month)/\(year)"
      case .stops: return "\(number).\(day.month).\(year)"
      case .shortMonth: return "\(number) \(month.prefix(3)). \(year)"
      case .hyphens: return "\(number)-\(month.prefix(3))-\(year)"
      case .ordinal: return "\(number)\(tail(number)) \(month) \(year)"
      case .ordinalOf: return "the \(number)\(tail(number)) of \(month), \(year)"
      case .legal: return "the \(number)\(tail(number)) day of \(month) \(year)"
      case .numberInWords: return "the \(Self.places[number - 1]) of \(month) \(year)"
      }
    }

    private func tail(_ number: Int) -> String {
      if (11...13).contains(number) { return "th" }
      return ["th", "st", "nd", "rd"].indices.contains(number % 10)
        ? ["th", "st", "nd", "rd"][number % 10] : "th"
    }

    private static let places = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
      "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
      "twenty-ninth", "thirtieth", "thirty-first",
    ]
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
