internal import Dates
internal import Papers
internal import Records
package import Registry
internal import TestSupport
package import Tracking

/// Papers, links and decisions made at random, the same for the same seed: for what must hold of any.
package struct RandomFilings {
  /// The papers.
  package private(set) var filings: [Filing] = []
  /// The links between them.
  package private(set) var linking = Linking()
  /// What was decided about them, in this order.
  package private(set) var decisions: [Decision] = []
  /// The days of the meetings for which some of the records wait.
  package private(set) var meetings: [MeetingDay] = []
  private var numbers: SeededNumbers

  private static let bodies = ["Port Authority", "Coast Office", "Skelby Council", "Éire Ferries"]
  private static let words = ["quay", "dredging", "ferry", "survey", "bollard", "light", "mooring"]

  /// So many papers with a few records each.
  package init(_ count: Int, seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    for number in 0..<count { filings.append(paper(number)) }
    for _ in 0..<count * 2 { link() }
    for _ in 0..<count * 2 { decide() }
    for _ in 0..<count / 3 { handOver() }
    for filing in filings { meet(filing) }
  }

  private mutating func one<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &numbers)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  private mutating func day() -> CivilDate {
    CivilDate(dayNumber: Int.random(in: 19_000..<19_800, using: &numbers))
  }

  private mutating func paper(_ number: Int) -> Filing {
    let id = "d-\(number)"
    var text = ""
    var records: [Record] = []
    for index in 0..<Int.random(in: 0..<4, using: &numbers) {
      let quote =
        "Please mend the \(one(Self.words)) and the \(one(Self.words)) \(number) \(index)."
      records.append(record(quote, id: "r-\(number)-\(index)", at: text.utf8.count, in: id))
      text += quote + "\n"
    }
    var paper = Paper(
      text: text,
      blocks: [Block(role: .paragraph, span: TextSpan(0, text.utf8.count), locator: "paragraph 1")],
      kind: one([.letter, .minutes, .report]))
    paper.date = chance(92) ? day() : nil
    paper.dateSource = paper.date == nil ? .none : .stated
    var findings = Findings(document: id)
    findings.author = one(Self.bodies)
    findings.records = records
    return Filing(
      id: id, path: "papers/\(number).txt", paper: paper, findings: findings,
      audience: one([.clerks, .members, .everybody, .committee("Quays"), .committee("Ferries")]),
      loaded: "2026-01-05")
  }

  private mutating func record(
    _ quote: String, id: String, at start: Int, in paper: String
  ) -> Record {
    var record = Record(
      id: id, document: paper, kind: one(RecordKind.allCases), quote: quote,
      span: TextSpan(start, start + quote.utf8.count), locator: "paragraph 1",
      bodies: [one(Self.bodies), one(Self.bodies)], strength: chance(8) ? .aspiration : .firm,
      rule: "random")
    record.owner = chance(50) ? one(["Harbour Master", "Head of Quays"]) : nil
    record.committee = chance(50) ? one(["Quays Panel", "Ferries Panel"]) : nil
    record.deadline = chance(50) ? deadline() : nil
    return record
  }

  private mutating func deadline() -> Deadline {
    let timeClass = one(TimeClass.allCases)
    let isDated = timeClass == .date || timeClass == .period
    return Deadline(
      text: "by then", span: nil,
      reading: TimeReading(
        timeClass: timeClass, due: isDated ? day() : nil,
        cycle: timeClass == .recurring ? "P3M" : nil, working: []))
  }

  private mutating func link() {
    let records = filings.flatMap(\.findings.records)
    guard !records.isEmpty else { return }
    let (record, paper) = (one(records), one(filings))
    guard paper.id != record.document else { return }
    if chance(6), let first = filing(of: record).paper.date, let later = paper.paper.date,
      first <= later, let again = paper.findings.records.first, linking.repeats[record.id] == nil
    {
      linking.repeats[again.id] = record.id
      return
    }
    var link = Link(
      record: record.id, document: paper.id, quote: String(paper.paper.text.prefix(20)),
      span: TextSpan(0, min(20, paper.paper.text.utf8.count)), outcome: one(Outcome.allCases),
      by: chance(60) ? [one(Self.bodies)] : [], date: paper.paper.date, score: 0.9, why: ["random"])
    if link.outcome == .revised { link.deadline = deadline() }
    if chance(70) { linking.links.append(link) } else { linking.suggestions.append(link) }
  }

  /// Gives a record to a body, before or after the days from which the register is looked at.
  private mutating func handOver() {
    let records = filings.flatMap(\.findings.records)
    guard !records.isEmpty else { return }
    decisions.append(
      Decision(
        made: day(), signed: "A. Clerk", subject: one(records).id, act: .rehome(one(Self.bodies))))
  }

  /// Gives the records of a paper that wait for an event its day, by a paper of that day or by none.
  private mutating func meet(_ filing: Filing) {
    for record in filing.findings.records where record.deadline?.reading.timeClass == .event {
      let teller = chance(60) ? one(filings) : nil
      guard let due = teller == nil ? day() : teller?.paper.date else { continue }
      meetings.append(
        MeetingDay(
          record: record.id, paper: teller?.id, reading: TimeReading(timeClass: .date, due: due)))
    }
  }

  private func filing(of record: Record) -> Filing {
    filings.first { $0.id == record.document } ?? filings[0]
  }

  private mutating func decide() {
    let records = filings.flatMap(\.findings.records)
    let links = linking.links + linking.suggestions
    guard !records.isEmpty, !links.isEmpty else { return }
    let record = one(records)
    var amendment = Amendment()
    amendment.bodies = [one(Self.bodies)]
    amendment.due = chance(50) ? day() : nil
    let about: [(String, Decision.Act)] = [
      (one(filings).id, .track), (record.id, .track), (record.id, .untrack),
      (record.id, .amend(amendment)), (record.id, .complete), (record.id, .reopen),
      (record.id, .extend(to: day())), (record.id, .withdraw), (record.id, .reject),
      (record.id, .confirm), (one(links).id, .confirm), (one(links).id, .reject),
      (one(links).id, .outcome(one(Outcome.allCases))), (record.id, .rehome(one(Self.bodies))),
      (record.id, .split([String(record.quote.prefix(15)), String(record.quote.suffix(12))])),
      (record.id, .split([String(record.quote.prefix(15)), String(record.quote.prefix(22))])),
      (record.id, .hear(Hearing(outcome: .answered, heardOn: day(), source: "a call"))),
      (one(filings).id, .date(day())), (record.id, .merge(one(records).id)),
    ]
    let (subject, act) = one(about)
    if case .merge(record.id) = act { return }
    decisions.append(Decision(made: day(), signed: "A. Clerk", subject: subject, act: act))
  }
}
