import Dates
import Papers
import Records
import TestSupport
import Testing
import Tracking

/// How promises and asks stand on a day: one row for each line of section 7 of the definitions.
@Suite struct StandingTests {
  @Test(
    "A promise written on 2 January 2023, on a day",
    arguments: [
      (PromiseCase(due: "2023-03-01"), "2023-02-14", .open, "15 days before it is due"),
      (PromiseCase(due: "2023-03-01"), "2023-02-15", .dueSoon, "14 days before it is due"),
      (PromiseCase(due: "2023-03-01"), "2023-03-01", .dueSoon, "on the due day itself"),
      (PromiseCase(due: "2023-03-01"), "2023-03-02", .overdue, "the day after"),
      (PromiseCase(due: "2023-03-01"), "2023-03-29", .overdue, "28 days past due"),
      (PromiseCase(due: "2023-03-01"), "2023-03-30", .lapsed, "29 days past due, nothing heard"),
      (
        PromiseCase(due: "2023-03-01", said: [(.inProgress, "2023-03-02")]), "2023-12-01", .overdue,
        "heard of since it fell due"
      ),
      (
        PromiseCase(due: "2023-03-01", said: [(.inProgress, "2023-03-01")]), "2023-12-01", .lapsed,
        "heard of on the due day, not since"
      ),
      (
        PromiseCase(due: "2023-03-01", said: [(.repeated, "2023-03-09")]), "2023-12-01", .lapsed,
        "promised again with nothing new"
      ),
      (
        PromiseCase(due: "2023-03-01", said: [(.declined, "2023-03-09")]), "2023-12-01", .overdue,
        "a refusal is heard, and completes nothing"
      ),
      (
        PromiseCase(due: "2023-03-01", said: [(.completed, "2023-04-09")]), "2023-04-08", .lapsed,
        "the day before the report that it is done"
      ),
      (
        PromiseCase(due: "2023-03-01", said: [(.completed, "2023-04-09")]), "2023-04-09",
        .completed, "the day of the report"
      ),
      (PromiseCase(), "2023-07-02", .open, "6 months without a date"),
      (PromiseCase(), "2023-07-03", .stale, "more than 6 months without a date"),
      (PromiseCase(said: [(.noted, "2023-05-02")]), "2023-07-03", .open, "heard of in between"),
      (PromiseCase(timeClass: .vague), "2023-07-03", .stale, "vague words give no date"),
      (
        PromiseCase(timeClass: .event), "2033-07-03", .open,
        "bound to an event, it never goes stale"
      ),
      (PromiseCase(timeClass: .recurring), "2033-07-03", .open, "without a cycle never"),
      (
        PromiseCase(timeClass: .recurring, cycle: "P1M"), "2023-03-02", .open, "two cycles unheard"
      ),
      (
        PromiseCase(timeClass: .recurring, cycle: "P1M"), "2023-03-03", .stale,
        "more than two cycles unheard"
      ),
      (PromiseCase(written: nil), "2023-07-03", .undated, "no day to count from"),
      (PromiseCase(written: nil, due: "2023-03-01"), "2023-03-02", .overdue, "a day of its own"),
    ] as [(PromiseCase, CivilDate, Status, String)])
  func promise(promise: PromiseCase, day: CivilDate, status: Status, because: String) {
    #expect(Status(of: promise.history, on: day) == status, "\(because)")
  }

  @Test(
    "An ask of two bodies of 2 January 2023, usually answered by 2 March, on a day",
    arguments: [
      (AskCase(), "2023-03-02", .awaiting, "the last day of our usual time"),
      (AskCase(), "2023-03-03", .unanswered, "past our usual time"),
      (AskCase(due: "2023-01-20"), "2023-01-20", .awaiting, "on the day that it states"),
      (AskCase(due: "2023-01-20"), "2023-01-21", .unanswered, "past the day that it states"),
      (
        AskCase(said: [(.answered, "2023-02-01", ["Wold Council"])]), "2023-02-01",
        .partlyAnswered, "one of two bodies answered"
      ),
      (
        AskCase(said: [
          (.answered, "2023-02-01", ["Wold Council"]), (.declined, "2023-02-03", ["Wold Police"]),
        ]), "2023-02-03", .answered, "a refusal is an answer"
      ),
      (
        AskCase(said: [(.rejected, "2023-02-01", ["Wold Council", "Wold Police"])]), "2023-02-01",
        .answered, "one answers for both"
      ),
      (
        AskCase(said: [(.answered, "2023-02-01", ["Fell Council"])]), "2023-03-03", .unanswered,
        "the wrong body answered"
      ),
      (
        AskCase(said: [(.inProgress, "2023-02-01", ["Wold Council", "Wold Police"])]),
        "2023-03-03", .partlyAnswered, "work under way accepts in part"
      ),
      (
        AskCase(said: [(.noted, "2023-02-01", ["Wold Council", "Wold Police"])]), "2023-03-03",
        .unanswered, "a holding reply does not stop the clock"
      ),
      (AskCase(written: nil), "2023-03-03", .undated, "no day to count from"),
      (AskCase(written: nil, due: "2023-01-20"), "2023-01-21", .unanswered, "a day of its own"),
    ] as [(AskCase, CivilDate, Status, String)])
  func ask(ask: AskCase, day: CivilDate, status: Status, because: String) {
    #expect(Status(of: ask.history, on: day) == status, "\(because)")
  }

  @Test func `a record is not known before its paper`() {
    #expect(Status(of: PromiseCase().history, on: "2023-01-01") == nil)
  }

  @Test func `an aspiration has no standing`() {
    var history = PromiseCase().history
    history.record.strength = .aspiration
    #expect(Standing(of: history, on: "2023-07-03") == nil)
  }

  @Test func `a later record that carries on supersedes, until the old one is reported done`() {
    var history = PromiseCase(due: "2023-03-01").history
    history.links = [link(.revised, "2023-02-01", newRecord: "r-2")]
    #expect(Status(of: history, on: "2023-06-01") == .superseded)
    history.links.append(link(.completed, "2023-05-01"))
    #expect(Status(of: history, on: "2023-06-01") == .completed)
  }

  @Test func `a clerk's word outranks the papers, and can be taken back`() {
    var history = PromiseCase(due: "2023-03-01", said: [(.completed, "2023-02-01")]).history
    history.rulings = [Ruling(.withdrawn, on: "2023-04-01", by: "A. Clerk", reason: "said twice")]
    #expect(Status(of: history, on: "2023-03-31") == .completed)
    #expect(Status(of: history, on: "2023-04-01") == .withdrawn)
    history.rulings.append(Ruling(.reopened, on: "2023-04-02", by: "A. Clerk"))
    #expect(Status(of: history, on: "2023-04-02") == .completed)
  }

  @Test func `each move of the date is kept, a clerk's extension last`() throws {
    var history = PromiseCase(due: "2023-03-01").history
    history.links = [
      link(.revised, "2023-04-03", due: "2023-06-30"),
      link(.revised, "2023-02-10", due: "2023-04-01"),
    ]
    history.rulings = [Ruling(.extended(to: "2023-09-01"), on: "2023-06-01", by: "A. Clerk")]
    let standing = try #require(Standing(of: history, on: "2023-07-01"))
    #expect(standing.status == .open)
    #expect(standing.due == "2023-09-01")
    #expect(
      standing.slips == [
        Slip(from: "2023-03-01", to: "2023-04-01", document: "d-later"),
        Slip(from: "2023-04-01", to: "2023-06-30", document: "d-later"),
        Slip(from: "2023-06-30", to: "2023-09-01", document: nil),
      ])
  }

  @Test func `an accepted ask is answered in words and carries on as a promise`() throws {
    let history = AskCase(
      due: "2023-02-01", said: [(.accepted, "2023-01-20", ["Wold Council", "Wold Police"])]
    ).history
    let standing = try #require(Standing(of: history, on: "2023-02-05"))
    #expect(standing.status == .answered)
    #expect(standing.delivery == .overdue)
    #expect(standing.isDeliveryLate)
    #expect(!standing.isFlagged)
  }

  @Test func `an unanswered ask says how late it is, and by whose time`() throws {
    var history = AskCase().history
    history.responseTime = "2 months for any other paper"
    let standing = try #require(Standing(of: history, on: "2023-03-12"))
    #expect(standing.isFlagged)
    #expect(standing.dueIsOurs)
    #expect(standing.daysLate == 10)
    #expect(standing.since == "2023-03-03")
    #expect(
      standing.answers == [
        BodyStanding(body: "Wold Council", status: .unanswered),
        BodyStanding(body: "Wold Police", status: .unanswered),
      ])
    #expect(
      standing.why == """
        no answer in the papers held to 12 March 2023; past our usual time (2 months for any other \
        paper), which ended on 2 March 2023; none was set
        """)
  }
}

/// A promise of 2 January 2023 and what later papers said of it.
struct PromiseCase: Sendable {
  var written: CivilDate? = "2023-01-02"
  var due: CivilDate?
  var timeClass: TimeClass?
  var cycle: String?
  var said: [(Outcome, CivilDate)] = []

  var history: History {
    var record = Record(
      id: "r-1", document: "d-1", kind: .commitment, quote: "we will repaint the bridge",
      span: TextSpan(0, 26), locator: "paragraph 1", bodies: ["Wold Council"], strength: .firm,
      rule: "will-do")
    if due != nil || timeClass != nil {
      let reading = TimeReading(timeClass: timeClass ?? .date, due: due, cycle: cycle)
      record.deadline = Deadline(text: "then", span: nil, reading: reading)
    }
    let links = said.map { link($0.0, $0.1) }
    return History(record: record, written: written, links: links, responseDue: nil)
  }
}

/// An ask of two bodies of 2 January 2023 and what later papers said of it.
struct AskCase: Sendable {
  var written: CivilDate? = "2023-01-02"
  var due: CivilDate?
  var said: [(Outcome, CivilDate, [String])] = []

  var history: History {
    var record = Record(
      id: "r-1", document: "d-1", kind: .request, quote: "please repaint the bridge",
      span: TextSpan(0, 25), locator: "paragraph 1", bodies: ["Wold Council", "Wold Police"],
      strength: .firm, rule: "please")
    record.deadline = due.map {
      Deadline(text: "then", span: nil, reading: TimeReading(timeClass: .date, due: $0))
    }
    let links = said.map { link($0.0, $0.1, by: $0.2) }
    return History(
      record: record, written: written, links: links,
      responseDue: written?.adding(months: 2))
  }
}

/// A link from `r-1` to a passage of a later paper.
func link(
  _ outcome: Outcome, _ day: CivilDate, by: [String] = ["Wold Council"], due: CivilDate? = nil,
  newRecord: String? = nil
) -> Link {
  let deadline = due.map {
    Deadline(text: "later", span: nil, reading: TimeReading(timeClass: .date, due: $0))
  }
  return Link(
    record: "r-1", document: "d-later", quote: "so it is said", span: TextSpan(0, 13),
    outcome: outcome, by: by, date: day, score: 1, why: [], deadline: deadline,
    newRecord: newRecord)
}
