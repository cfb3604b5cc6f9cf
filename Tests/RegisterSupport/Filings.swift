internal import Dates
internal import Foundation
internal import Papers
internal import Records
package import Registry
import Rules
import TestSupport
package import Tracking

/// Papers made by hand about a harbour that does not exist: a letter with two asks, and the reply
/// that answers one of them.
package enum Filings {
  /// The letter of 4 March 2024, which asks for a plan within a fortnight and for a figure.
  package static let letter = filing(
    "d-1a", path: "harbour/letter.txt", date: "2024-03-04", author: "Skelby Harbour Committee",
    recipients: ["Port Authority"],
    text: """
      Please send us the dredging plan within a fortnight.
      We would also like to know the cost of the last survey.
      """,
    records: [
      ask("r-plan", "Please send us the dredging plan within a fortnight.", due: "2024-03-18"),
      ask("r-cost", "We would also like to know the cost of the last survey.", due: nil),
    ])

  /// The reply of 18 March 2024, which encloses the plan and says nothing of the cost.
  package static let reply: Filing = {
    var reply = filing(
      "d-2b", path: "harbour/reply.txt", date: "2024-03-18", author: "Port Authority",
      recipients: ["Skelby Harbour Committee"], text: "The dredging plan is enclosed.", records: [])
    reply.paper.inReplyTo = [Citation(date: "2024-03-04", reference: "SHC 7")]
    reply.findings.passages = [
      Passage(
        document: "d-2b", quote: "The dredging plan is enclosed.", span: TextSpan(0, 30), block: 0,
        outcome: .answered, speakers: ["Port Authority"], rule: "enclosed")
    ]
    return reply
  }()

  /// Minutes without a date.
  package static let minutes: Filing = filing(
    "d-3c", path: "harbour/minutes.txt", date: nil, author: "Skelby Harbour Committee",
    recipients: [], text: "The Clerk will write to the Port Authority.",
    records: [promise("r-write", "The Clerk will write to the Port Authority.")])

  /// A linker as plain as can be: the reply's passage answers the ask for the plan.
  package static func link(_ papers: [FiledPaper]) -> Linking {
    let passages = papers.flatMap(\.findings.passages)
    let asks = papers.flatMap(\.findings.records).filter { $0.id == "r-plan" }
    return Linking(
      links: asks.flatMap { ask in
        passages.map { passage in
          Link(
            record: ask.id, document: passage.document, quote: passage.quote, span: passage.span,
            outcome: passage.outcome ?? .noted, by: passage.speakers, date: "2024-03-18",
            score: 0.9, why: ["cites the letter of 4 March 2024", "same matter: dredging plan"])
        }
      })
  }

  /// The clock of the rules that are shipped.
  package static func clock() throws -> AnswerClock {
    let rules = try Repository.rules
    return AnswerClock(
      times: try ResponseTimes(try rules.file("response-times.yaml")),
      calendars: try rules.calendars())
  }

  /// A register in a folder with these papers filed and linked.
  package static func register(
    in folder: ScratchFolder, holding filings: [Filing] = [letter, reply]
  ) throws -> Register {
    let register = try Register(creatingAt: folder.path + "/register.sqlite")
    for filing in filings { _ = try register.file(filing) }
    try register.link(under: "test", by: link)
    return register
  }
}

extension Filings {
  private static func filing(
    _ id: String, path: String, date: CivilDate?, author: String, recipients: [String],
    text: String, records: [Record]
  ) -> Filing {
    var paper = Paper(
      text: text,
      blocks: [
        Block(role: .paragraph, span: TextSpan(0, text.utf8.count), locator: "paragraph 1")
      ], kind: recipients.isEmpty && date == nil ? .minutes : .letter)
    paper.date = date
    paper.dateSource = date == nil ? .none : .stated
    var findings = Findings(document: id)
    findings.author = author
    findings.recipients = recipients
    findings.records = records.map { placed($0, in: text, of: id) }
    return Filing(id: id, path: path, paper: paper, findings: findings, loaded: "2026-01-05")
  }

  private static func ask(_ id: String, _ quote: String, due: CivilDate?) -> Record {
    var record = Record(
      id: id, document: "", kind: .request, quote: quote, span: TextSpan(0, 0),
      locator: "paragraph 1", bodies: ["Port Authority"], strength: .firm, rule: "please-send")
    record.author = "Skelby Harbour Committee"
    record.deadline = due.map { due in
      Deadline(
        text: "within a fortnight", span: nil,
        reading: TimeReading(
          timeClass: .date, earliest: "2024-03-04", due: due,
          working: ["a fortnight is 14 days", "counted from 4 March 2024"]))
    }
    return record
  }

  private static func promise(_ id: String, _ quote: String) -> Record {
    Record(
      id: id, document: "", kind: .action, quote: quote, span: TextSpan(0, 0),
      locator: "paragraph 1", bodies: ["Skelby Harbour Committee"], strength: .firm,
      rule: "post-will")
  }

  private static func placed(_ record: Record, in text: String, of id: String) -> Record {
    var record = record
    let start = text.range(of: record.quote)
      .map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
    record.document = id
    record.span = TextSpan(start ?? 0, (start ?? 0) + record.quote.utf8.count)
    return record
  }
}
