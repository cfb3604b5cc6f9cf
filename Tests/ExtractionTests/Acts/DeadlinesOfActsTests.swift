import Dates
import Papers
import Records
import TestSupport
import Testing

/// By when an act is due, where its sentence holds more than one verb, condition or time.
@Suite struct DeadlinesOfActsTests {
  private func only(_ text: String, _ kind: PaperKind = .letter) throws -> Record? {
    let found = try MadePaper(kind, [(.paragraph, text)], to: ["Wold District Council"]).records()
    return found.count == 1 ? found[0] : nil
  }

  @Test(
    "Words that only look like a condition are none",
    arguments: [
      "A new timetable will be provided to the Council in May 2025.",
      "We will ask the pilots whether the buoy might be moved and report to you in May 2025.",
    ])
  func noCondition(text: String) throws {
    #expect(try only(text)?.deadline?.reading.due == "2025-05-31")
  }

  @Test func `a participle makes no act conditional`() throws {
    let record = try only("A copy of the byelaws will be provided to every tenant in May 2025.")
    #expect(record?.strength == .firm)
    #expect(try only("We will sail provided that the wind drops.")?.strength == .conditional)
  }

  @Test func `an ask that is put as a condition is due by the time in it`() throws {
    let record = try only("It would help us if the plans could reach us by 9 May 2025.")
    #expect(record?.kind == .request)
    #expect(record?.deadline?.reading.due == "2025-05-09")
  }

  @Test(
    "A second verb without an ending belongs to the act before it, and its time, too",
    arguments: [
      "We will price the new slipway and report to the Council in May 2025.",
      "We will make enquiries and let the Council have a note by 31 May 2025.",
    ])
  func secondVerb(text: String) throws {
    #expect(try only(text)?.deadline?.reading.due == "2025-05-31")
  }

  @Test func `work under way and what becomes of it later are one promise`() throws {
    let record = try only("A survey is being prepared and will be published in May 2025.")
    #expect(record?.deadline?.reading.due == "2025-05-31")
    #expect(record?.quote == "A survey is being prepared and will be published in May 2025")
  }

  @Test func `what will be done and then laid before somebody is one promise`() throws {
    let text = "The register will be refreshed and presented to the Board in May."
    let found = try MadePaper(.letter, [(.paragraph, text)]).records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-05-31"])
  }

  @Test(
    "A clause about something new promises with its day; one that says which is meant does not",
    arguments: [
      ("We have set up a working group which will report in May.", 1),
      ("We have seen the report which will appear in May.", 0),
    ])
  func told(text: String, count: Int) throws {
    #expect(try MadePaper(.letter, [(.paragraph, text)]).records().count == count)
  }

  @Test func `a plan under way and its day, told by the way, are one promise`() throws {
    let text = "We are drafting a new berthing plan, which will be published in May."
    let found = try MadePaper(.letter, [(.paragraph, text)]).records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-05-31"])
  }

  @Test func `what has been scheduled for a day is due then`() throws {
    let text = "A check of the register has been scheduled for May 2025."
    let found = try MadePaper(.letter, [(.paragraph, text)]).records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-05-31"])
  }

  @Test func `outside the meeting is no time`() throws {
    let text = "The Chair asked Dr Orr to confirm the depth outside the meeting."
    let found = try MadePaper(.minutes, [(.paragraph, text)], from: ["Carn Trust"]).records()
    #expect(found.map(\.deadline) == [nil])
  }

  @Test func `what somebody said they hoped to do is theirs`() throws {
    let text = "Dr Orr said she hoped to have the accounts ready by 9 May."
    let found = try MadePaper(.minutes, [(.paragraph, text)], from: ["Wold Parish Council"])
      .records()
    #expect(found.map { $0.deadline?.reading.due } == ["2025-05-09"])
  }

  @Test func `two promises with a time each stay two`() throws {
    let found = try MadePaper(
      .letter,
      [(.paragraph, "A survey will be printed in April 2025 and will be sent to you in May 2025.")]
    ).records()
    #expect(found.map(\.deadline?.reading.due) == ["2025-04-30", "2025-05-31"])
  }

  @Test func `what is asked for from one month to another covers these months`() throws {
    let record = try only("Please send us the passenger figures from April to June 2025.")
    #expect(record?.kind == .request)
    #expect(record?.deadline == nil)
  }

  @Test func `the day behind the owner of an action line is the task's`() throws {
    let found = try MadePaper(
      .minutes,
      [
        (.paragraph, "The Harbour Master agreed to write to the pilots."),
        (.action, "ACTION: Harbour Master – by 11 April 2025"),
      ]
    ).records()
    #expect(found.map(\.kind) == [.action])
    #expect(found.first?.deadline?.reading.due == "2025-04-11")
  }

  @Test func `a report's time for answers is that of its concerns, and not of what it recommends`()
    throws
  {
    let found = try MadePaper(
      .report,
      [
        (.recommendation, "The Council should mend the rail."),
        (.paragraph, "You must respond to this report by 9 May 2025."),
      ], to: ["Wold District Council"]
    ).records()
    let recommended = found.filter { $0.kind == .recommendation }
    #expect(recommended.map(\.quote) == ["The Council should mend the rail"])
    #expect(recommended.first?.deadline == nil)
  }
}
