internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import TestSupport

/// A register of so many records, the same for the same count: letters of a hundred records each,
/// every second of which the letter after it answers.
struct MadeRegister {
  let register: Register
  /// How many records it has.
  let count: Int

  /// The day on which its pages are looked at.
  static let day: CivilDate = "2026-01-15"
  private static let recordsInPaper = 100
  private static let bodies = (1...300).map { "District Council \($0)" }
  private static let words = """
    repair bridge lamp survey harbour school bus ward clinic report budget review plan letter \
    figure meeting street roof bench ferry fence playground allotment pipe station library pool
    """.split(separator: " ").map(String.init)

  /// Makes the register, or takes the one that a run before made.
  init(at path: String, records: Int) throws {
    register = try Register(creatingAt: path)
    count = records
    guard try register.isEmpty() else { return }
    var numbers = SeededNumbers(seed: 1)
    for paper in 0..<(records / Self.recordsInPaper) {
      _ = try register.file(Self.filing(paper, &numbers))
    }
    try register.link(under: "benchmark", by: Self.link)
    try register.set(PublicSide(isOpen: true))
  }

  /// The pages to ask for, each as somebody would.
  var pages: [String] {
    let paper = count / Self.recordsInPaper / 2
    return [
      "/", "/records", "/records?page=40", "/records?q=harbour+bench", "/records?q=rep",
      "/records?late=yes&body=District%20Council%207", "/records?status=answered&sort=newest",
      "/records/\(Self.id(paper, 3))", "/papers", "/papers/d-\(paper)",
      "/papers/d-\(paper)/answers",
      "/bodies", "/bodies/District%20Council%207", "/missing", "/help", "/api/v1/records",
    ]
  }

  /// The pages that clerks alone see.
  var clerksPages: [String] {
    [
      "/clerk", "/clerk/load", "/clerk/log", "/clerk/people", "/clerk/reports", "/clerk/bodies",
      "/clerk/chasers", "/clerk/chasers/District%20Council%207", "/clerk/packs", "/records",
      "/papers/d-\(count / Self.recordsInPaper / 2)", "/api/v1/inbox", "/api/v1/decisions",
    ]
  }

  private static func id(_ paper: Int, _ record: Int) -> String { "r-\(paper)x\(record)" }

  private static func filing(_ paper: Int, _ numbers: inout SeededNumbers) -> Filing {
    let body = bodies[paper % bodies.count]
    let day = CivilDate("2019-01-01").adding(days: paper % 2_600)
    var text = ""
    var records: [Record] = []
    for index in 0..<recordsInPaper {
      let quote = sentence(&numbers)
      let start = text.utf8.count
      text += quote + "\n"
      records.append(
        record(id(paper, index), quote, at: start, in: "d-\(paper)", of: body, from: day, &numbers))
    }
    var read = Paper(
      text: text,
      blocks: records.map { Block(role: .paragraph, span: $0.span, locator: $0.locator) },
      kind: .letter)
    read.date = day
    read.dateSource = .stated
    var findings = Findings(document: "d-\(paper)")
    findings.author = body
    findings.recipients = ["Scrutiny Committee \(paper % 40)"]
    findings.records = records
    return Filing(
      id: "d-\(paper)", path: "letters/\(paper).txt", paper: read, findings: findings,
      audience: .everybody, loaded: day,
      decisions: [Decision(made: day, signed: "A. Clerk", subject: "d-\(paper)", act: .track)])
  }

  private static func sentence(_ numbers: inout SeededNumbers) -> String {
    let named = (0..<9).map { _ in words.randomElement(using: &numbers) ?? "" }
    return "We will see to the \(named.joined(separator: " ")) before long."
  }

  private static func record(
    _ id: String, _ quote: String, at start: Int, in paper: String, of body: String,
    from day: CivilDate, _ numbers: inout SeededNumbers
  ) -> Record {
    let kind = RecordKind.allCases.randomElement(using: &numbers) ?? .question
    var record = Record(
      id: id, document: paper, kind: kind, quote: quote,
      span: TextSpan(start, start + quote.utf8.count), locator: "line \(start)", bodies: [body],
      strength: .firm, rule: "made")
    record.author = body
    record.committee = "Scrutiny Committee \(Int.random(in: 0..<40, using: &numbers))"
    let due = day.adding(days: Int.random(in: 10..<900, using: &numbers))
    record.deadline = Deadline(
      text: "before long", span: nil,
      reading: TimeReading(timeClass: .date, earliest: day, due: due, working: ["made up"]))
    return record
  }

  private static func link(_ papers: [FiledPaper]) -> Linking {
    Linking(
      links: zip(papers, papers.dropFirst()).flatMap { paper, next in
        paper.findings.records.enumerated().filter { $0.offset.isMultiple(of: 2) }.map {
          _, record in
          let passage = next.findings.records[0]
          return Link(
            record: record.id, document: next.card.id, quote: passage.quote, span: passage.span,
            outcome: record.kind.family == .ask ? .answered : .completed, by: record.bodies,
            date: next.card.date, score: 0.9, why: ["made up"])
        }
      })
  }
}
