import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing

@testable import Tracking

/// Papers of a committee and a board that do not exist.
@Suite struct MeetingBookTests {
  private let book: MeetingBook

  init() throws {
    book = MeetingBook(
      reader: TimeReader(rules: try Repository.times),
      calendars: [
        HappeningCalendar(body: "Quay Board", days: ["meeting": ["2025-06-12"]]),
        HappeningCalendar(body: nil, days: ["half term": ["2025-05-26"]]),
      ])
  }

  /// A paper with one promise that is due at a time of these words, which end its quote but for
  /// `tail`.
  private func paper(
    _ id: String, _ kind: PaperKind, on day: CivilDate?, by author: String,
    to recipients: [String] = [],
    due words: String = "", tail: String = ""
  ) -> LinkablePaper {
    var findings = Findings(document: id)
    findings.author = author
    findings.recipients = recipients
    let quote = "A report will be brought " + words + tail
    let start = quote.utf8.count - words.utf8.count - tail.utf8.count
    var record = Record(
      id: "r-" + id, document: id, kind: .commitment, quote: quote,
      span: TextSpan(0, quote.utf8.count), locator: "line 1", bodies: [author], strength: .firm,
      rule: "will-be-done")
    record.deadline = Deadline(
      text: words, span: TextSpan(start, start + words.utf8.count),
      reading: TimeReading(timeClass: .event))
    findings.records = words.isEmpty ? [] : [record]
    return LinkablePaper(
      id: id, day: day, kind: kind, reference: nil, inReplyTo: [], findings: findings)
  }

  /// What waits in papers, with the days that their minutes give.
  private func days(in papers: [LinkablePaper]) -> [MeetingDay] {
    book.days(
      for: papers.flatMap { paper in
        paper.findings.records.compactMap { record in
          paper.day.map { day in
            WaitingRecord(
              record: record, kind: paper.kind, written: day, author: paper.findings.author,
              recipients: paper.findings.recipients)
          }
        }
      },
      knowing: papers.filter { $0.kind == .minutes }.compactMap { paper in
        guard let day = paper.day, let body = paper.findings.author else { return nil }
        return MeetingHeld(paper: paper.id, body: body, day: day)
      })
  }

  private var later: [LinkablePaper] {
    [
      paper("lock-june", .minutes, on: "2025-06-03", by: "Lock Committee"),
      paper("lock-july", .minutes, on: "2025-07-08", by: "Lock Committee"),
      paper("weir", .minutes, on: "2025-05-20", by: "Weir Committee"),
    ]
  }

  @Test(
    "A meeting has the day of later minutes of the same body, or of its calendar",
    arguments: [
      ("at the next meeting", "", "Lock Committee", "2025-06-03", "lock-june"),
      ("before the next meeting", "", "Lock Committee", "2025-06-02", "lock-june"),
      ("at the July meeting", "", "Lock Committee", "2025-07-08", "lock-july"),
      ("to the next meeting", " of the Quay Board", "Lock Committee", "2025-06-12", nil),
      ("to the next meeting", " of the Committee", "Lock Committee", "2025-06-03", "lock-june"),
      ("by half-term", "", "Lock Committee", "2025-05-26", nil),
    ] as [(String, String, String, CivilDate, String?)])
  func resolves(words: String, tail: String, author: String, due: CivilDate, teller: String?) {
    let first = paper("first", .minutes, on: "2025-05-06", by: author, due: words, tail: tail)
    let days = days(in: [first] + later)
    #expect(days.map(\.reading.due) == [due])
    #expect(days.first?.paper == teller)
    #expect(days.first?.reading.working.isEmpty == false)
  }

  @Test(
    "Nothing is guessed",
    arguments: [
      ("at the next meeting", " of the Harbour Board", PaperKind.minutes, "Lock Committee"),
      ("at the next meeting", "", .letter, "Parish Clerk"),
      ("once the inquiry has reported", "", .minutes, "Lock Committee"),
    ])
  func leavesOpen(words: String, tail: String, kind: PaperKind, author: String) {
    let first = paper("first", kind, on: "2025-05-06", by: author, due: words, tail: tail)
    #expect(days(in: [first] + later).isEmpty)
  }

  @Test func `a letter to the one body that meets waits for its meeting`() {
    let letter = paper(
      "first", .letter, on: "2025-05-06", by: "Lock Trust", to: ["Lock Committee"],
      due: "at the next meeting")
    #expect(days(in: [letter] + later).first?.paper == "lock-june")
  }
}
