import Dates
import Papers
import Records
import RegisterSupport
import Registry
import Rules
import TestSupport
import Testing
import Tracking

@Suite struct RedatingTests {
  /// What is found in the letter once a bank holiday was added that moves the plan's due day.
  private func found(in paper: Paper, _ id: String) -> Findings {
    var findings = id == "d-1a" ? Filings.letter.findings : Filings.reply.findings
    for index in findings.records.indices where findings.records[index].id == "r-plan" {
      findings.records[index].deadline?.reading.due = "2024-03-19"
      findings.records[index].deadline?.reading.working = ["18 March 2024 is a holiday"]
    }
    return findings
  }

  @Test func `a holiday added later moves what is due, and what it was is kept`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    try register.keepDated(under: "without the holiday")
    try register.redate(under: "without the holiday", on: "2024-04-02", finding: found)
    let clock = try Filings.clock()
    let before = try #require(try register.on("2024-05-01", answeringBy: clock).entry("r-plan"))
    #expect(before.record.deadline?.reading.due == "2024-03-18" && before.earlierDues.isEmpty)

    try register.redate(under: "with the holiday", on: "2024-04-02", finding: found)
    let after = try #require(try register.on("2024-05-01", answeringBy: clock).entry("r-plan"))
    #expect(after.record.deadline?.reading.due == "2024-03-19")
    #expect(after.earlierDues.map(\.deadline.reading.due) == ["2024-03-18"])
    #expect(after.earlierDues.map(\.changed) == ["2024-04-02"])

    try register.redate(under: "with the holiday", on: "2024-04-03", finding: found)
    let again = try #require(try register.on("2024-05-01", answeringBy: clock).entry("r-plan"))
    #expect(again.earlierDues.count == 1)
  }

  @Test func `finding a paper's records anew keeps what was due before`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    _ = try register.renew("d-1a", on: "2024-04-02") { found(in: $0, "d-1a") }
    let entry = try #require(
      try register.on("2024-05-01", answeringBy: try Filings.clock()).entry("r-plan"))
    #expect(entry.earlierDues.map(\.deadline.reading.due) == ["2024-03-18"])
  }

  @Test func `the day of a meeting counts from the day of the paper that tells it`() throws {
    let folder = try ScratchFolder()
    let letter = Filings.letter(waitingFor: "at your next meeting")
    var minutes = Filings.reply
    minutes.paper.kind = .minutes
    minutes.findings.author = "Skelby Harbour Committee"
    let register = try Filings.register(in: folder, holding: [letter, minutes])
    let book = MeetingBook(
      reader: TimeReader(rules: try Repository.times), calendars: [])
    try register.keepMeetings(under: "rules", by: book)
    let clock = try Filings.clock()
    let known = try #require(try register.on("2024-05-01", answeringBy: clock).entry("r-plan"))
    #expect(known.record.deadline?.reading.due == "2024-03-18" && known.meetingPaper == "d-2b")
    let unknown = try #require(try register.on("2024-03-05", answeringBy: clock).entry("r-plan"))
    #expect(unknown.record.deadline?.reading.due == nil && unknown.meetingPaper == nil)
  }

  @Test func `a letter that waits for a meeting is looked at again when minutes come`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(
      in: folder, holding: [Filings.letter(waitingFor: "at your next meeting")])
    let clock = try Filings.clock()
    let due = { try register.on("2024-05-01", answeringBy: clock).entry("r-plan")?.standing?.due }
    let times = TimeReader(rules: try Repository.times)
    try register.keepMeetings(under: "one", by: MeetingBook(reader: times, calendars: []))
    let open = try due()
    let calendar = HappeningCalendar(
      body: "Skelby Harbour Committee", days: ["meeting": ["2024-04-11"]])
    try register.keepMeetings(under: "two", by: MeetingBook(reader: times, calendars: [calendar]))
    #expect(try due() == "2024-04-11" && open != "2024-04-11")

    var minutes = Filings.reply
    minutes.paper.kind = .minutes
    minutes.findings.author = "Skelby Harbour Committee"
    _ = try register.file(minutes)
    try register.keepMeetings(under: "two", by: MeetingBook(reader: times, calendars: [calendar]))
    #expect(try due() == "2024-03-18")
  }
}

extension Filings {
  /// The letter, whose first ask is due at a meeting that these words name.
  fileprivate static func letter(waitingFor words: String) -> Filing {
    var letter = letter
    letter.findings.records[0].deadline = Deadline(
      text: words, span: TextSpan(0, 6), reading: TimeReading(timeClass: .event))
    return letter
  }
}
