import Dates
import Foundation
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Calendars and feeds keep their ids, and hold nothing that a reader could stumble over.
@Suite struct FeedTests {
  private func register(
    on day: CivilDate, deciding act: Decision.Act? = nil
  ) throws -> RegisterOnDay {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    if let act {
      _ = try register.decide([
        Decision(made: "2024-03-10", signed: "A. Clerk", subject: "r-cost", act: act, reason: "why")
      ])
    }
    return try register.on(day, answeringBy: Filings.clock())
  }

  private func lines(_ register: RegisterOnDay, of id: String) throws -> [String] {
    let text = Reports.Calendar.text(register, name: "Due").replacingOccurrences(
      of: "\r\n ", with: "")
    let events = text.components(separatedBy: "BEGIN:VEVENT")
    return try #require(events.first { $0.contains("UID:\(id)@answerable") })
      .components(separatedBy: "\r\n")
  }

  @Test func `a due day is a whole day, with an alarm before it`() throws {
    let lines = try lines(register(on: "2024-03-10"), of: "r-plan")
    #expect(lines.contains("DTSTART;VALUE=DATE:20240318"))
    #expect(lines.contains("DTEND;VALUE=DATE:20240319"))
    #expect(lines.contains("TRIGGER:-P6DT15H"))
  }

  @Test func `a due day that is past stays, without an alarm`() throws {
    let lines = try lines(register(on: "2024-05-01"), of: "r-cost")
    #expect(lines.contains("DTSTART;VALUE=DATE:20240403"))
    #expect(!lines.contains("BEGIN:VALARM"))
    #expect(
      lines.contains { $0.hasPrefix("SUMMARY:[no answer in the papers held] Port Authority") })
  }

  @Test func `what a clerk rejects is cancelled where it was taken up, without its words`() throws {
    let lines = try lines(register(on: "2024-03-10", deciding: .reject), of: "r-cost")
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(lines.contains("SUMMARY:[no promise and no ask]"))
  }

  @Test func `what was rejected is cancelled where words of another record are redacted too`()
    throws
  {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let words = Redaction(words: "dredging", what: "matter")
    for (subject, act) in [("d-1a", .redact(words)), ("r-cost", .reject)] as [(_, Decision.Act)] {
      try register.decide([
        Decision(made: "2024-03-10", signed: "A. Clerk", subject: subject, act: act)
      ])
    }
    let day = try register.on("2024-03-10", answeringBy: Filings.clock()).redacted
    #expect(try lines(day, of: "r-cost").contains("STATUS:CANCELLED"))
    #expect(try lines(day, of: "r-plan").contains { $0.contains("[matter redacted]") })
  }

  @Test func `a day that moves moves the event, and raises its sequence`() throws {
    let before = try lines(register(on: "2024-03-06"), of: "r-cost")
    let after = try lines(
      register(on: "2024-04-10", deciding: .extend(to: "2024-05-02")), of: "r-cost")
    #expect(before.contains("DTSTART;VALUE=DATE:20240403"))
    #expect(after.contains("DTSTART;VALUE=DATE:20240502"))
    let sequences = [before, after].map { lines in
      lines.first { $0.hasPrefix("SEQUENCE:") }.flatMap { Int($0.dropFirst(9)) } ?? -1
    }
    #expect(sequences[0] <= sequences[1])
  }

  @Test func `what a clerk withdraws is cancelled`() throws {
    let lines = try lines(register(on: "2024-03-12", deciding: .withdraw), of: "r-cost")
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(!lines.contains("BEGIN:VALARM"))
  }

  @Test func `lines are folded at 75 bytes, between letters`() throws {
    let text = Reports.Calendar.text(
      try register(on: "2024-05-01"), name: String(repeating: "ü", count: 90))
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(
      text.replacingOccurrences(of: "\r\n ", with: "").contains(String(repeating: "ü", count: 90)))
  }

  @Test func `a flag is an entry for each stage, and an answer one of its own`() throws {
    let feed = AtomFeed(try register(on: "2024-05-01"), title: "T <1>", name: "body Port & Quay")
      .xml
    #expect(XMLParser(data: Data(feed.utf8)).parse())
    #expect(feed.contains("<id>tag:answerable.invalid,2024:r-cost:unanswered</id>"))
    #expect(feed.contains("<updated>2024-04-04T00:00:00Z</updated>"))
    #expect(feed.contains("answered by Port Authority: Please send us the dredging plan"))
    #expect(feed.contains("<id>tag:answerable.invalid,2024:feed:body%20Port%20%26%20Quay</id>"))
    #expect(feed.contains("<title>T &lt;1&gt;</title>"))
  }

  @Test func `the feed of a flag report holds flags alone`() throws {
    let feed = AtomFeed(FlagReport(try register(on: "2024-05-01")), title: "Flags", name: "flag")
      .xml
    #expect(feed.components(separatedBy: "<entry>").count == 2)
  }
}
