internal import Dates
internal import Foundation
internal import GRDB
internal import Papers
internal import Records
internal import Registry
internal import Rules
internal import TestSupport
internal import Tracking

/// Asks a register of very many records what is asked of it day by day.
///
/// The register is written straight into the tables: thirty years of papers with twenty records each,
/// most asks answered, near half of the promises kept, three hundred bodies.
struct RegisterStage {
  let records: Int
  let runs: Int

  /// What each question takes.
  func figures() throws -> [Figure] {
    let folder = FileManager.default.temporaryDirectory.path + "/answerable-bench-\(records)"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/register.sqlite"
    try fill(path)
    let register = try Register(openingAt: path)
    let rules = try Repository.rules
    let clock = AnswerClock(
      times: try ResponseTimes(try rules.file("response-times.yaml")),
      calendars: try rules.calendars())
    let start = Date()
    try register.keepDocket(under: "bench", answeringBy: clock)
    let made = Figure("docket of \(records) records", "s", of: [-start.timeIntervalSinceNow])
    return [made] + (try lists(register, clock)) + (try flags(register, clock))
      + [try addition(register, clock)]
  }

  private func fill(_ path: String) throws {
    _ = try Register(creatingAt: path)
    let database = try DatabaseQueue(path: path)
    let papers = max(1, records / 20)
    try database.write { database in
      for sql in Self.filling(papers: papers) { try database.execute(sql: sql) }
    }
    try database.close()
  }

  /// Numbers that look as if thrown, the same on every run: multiples of a prime.
  private static func filling(papers: Int) -> [String] {
    let paper =
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(papers - 1))"
    let each = """
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(papers * 20 - 1)),
        r (i, paper, thrown, written) AS (SELECT i, printf('d-%012x', i / 20), i * 7919 % 1000,
          date('1996-01-01', (i / 20 * 11000 / \(papers)) || ' days') FROM n)
      """
    return [
      """
      \(paper) INSERT INTO paper SELECT printf('d-%012x', i), 'papers/' || i || '.txt',
        iif(i % 3, 'letter', 'minutes'), NULL,
        date('1996-01-01', (i * 11000 / \(papers)) || ' days'), 'stated', NULL,
        'Council ' || (i % 40), '', '', 'The quay and the ferry of paper ' || i, '{"inReplyTo": [], "problems": []}',
        iif(i % 4, 'public', 'clerks'), NULL, '2026-01-05' FROM n
      """,
      """
      \(each) INSERT INTO record (id, paper, kind, quote, "start", "end", locator, owner, author,
        committee, deadlineText, deadlineClass, earliest, due, working, strength, isReported, rule)
      SELECT printf('r-%012x', i), paper, CASE thrown % 5 WHEN 0 THEN 'commitment' WHEN 1 THEN 'action'
          WHEN 2 THEN 'request' WHEN 3 THEN 'recommendation' ELSE 'question' END,
        'Please mend ' || CASE i % 7 WHEN 0 THEN 'the quay' WHEN 1 THEN 'the ferry steps' WHEN 2
          THEN 'the lights' ELSE 'the roof' END || ' of house ' || thrown || ' ' || i % 977,
        i % 20 * 60, i % 20 * 60 + 50, 'paragraph 1', iif(i % 3, 'Head of Quays ' || thrown, NULL), 'Council ' || (i / 20 % 40),
        iif(i % 2, 'Panel ' || (i % 60), NULL), iif(thrown < 600, 'by then', NULL),
        iif(thrown < 600, 'date', NULL), NULL,
        iif(thrown < 600, date(written, (30 + thrown) || ' days'), NULL), '', 'firm', 0, 'bench' FROM r
      """,
      """
      \(each) INSERT INTO recordBody SELECT printf('r-%012x', i), 0, 'Body ' || (thrown * 31 % 300) FROM r
      """,
      """
      \(each) INSERT INTO link (record, paper, quote, "start", "end", outcome, answersFor, date, score,
        why, isSure, name)
      SELECT printf('r-%012x', i), printf('d-%012x', min(i / 20 + 60, \(papers - 1))), 'It was done.',
        0, 12, CASE WHEN thrown % 5 < 2 THEN iif(i % 100 < 45, 'completed', 'in-progress')
          ELSE iif(i % 100 < 75, 'answered', 'noted') END,
        '', NULL, 0.9, 'bench', 1, printf('l-%012x', i) FROM r WHERE i % 10 < 9
      """,
    ]
  }

  /// Pages of fifty, by filters alone and together, common and rare.
  private func lists(_ register: Register, _ clock: AnswerClock) throws -> [Figure] {
    let selections: [(String, Selection)] = [
      ("all", Selection()), ("by status", Selection(statuses: [.overdue, .unanswered])),
      ("by body", Selection(bodies: ["Body 17"])), ("by owner", Selection(owner: "Quays 77")),
      ("by kind", Selection(kinds: [.question])), ("by topic", Selection(topic: ["ferry"])),
      ("by committee", Selection(committee: "Panel 7")),
      ("due before", Selection(dueBefore: "1997-01-01")),
      ("of a paper", Selection(paper: "d-0000000003e8")),
      (
        "by all at once",
        Selection(
          bodies: ["Body 1"], owner: "Head", kinds: [.request], statuses: [.answered],
          topic: ["quay"], dueBefore: "2020-01-01", committee: "Panel")
      ),
      ("none fits", Selection(kinds: [.question], statuses: [.overdue])),
    ]
    return try selections.map { name, selection in
      try timed("list, \(name)") { day in
        _ = try register.list(
          selection, from: Viewpoint(asOf: day), answeringBy: clock, order: .due, limit: 50)
      }
    }
  }

  private func flags(_ register: Register, _ clock: AnswerClock) throws -> [Figure] {
    var late = 0
    let first = try timed("flag, the 1000 latest with counts") { day in
      _ = try register.flagged(
        Selection(), from: Viewpoint(asOf: day), answeringBy: clock, limit: 1000)
    }
    let body = try timed("flag, all of one body") { day in
      late = try register.flagged(
        Selection(bodies: ["Body 17"]), from: Viewpoint(asOf: day), answeringBy: clock
      ).entries.count
    }
    return [first, body, Figure("flagged of that body", "records", of: [Double(late)])]
  }

  private func addition(_ register: Register, _ clock: AnswerClock) throws -> Figure {
    var number = 0
    return try timed("file a paper and renew the docket") { _ in
      number += 1
      var paper = Paper(text: "We will mend the quay.", blocks: [], kind: .letter)
      paper.date = "2026-01-02"
      paper.dateSource = .stated
      var findings = Findings(document: "d-new\(number)")
      findings.records = [
        Records.Record(
          id: "r-new\(number)", document: "d-new\(number)", kind: .commitment,
          quote: "We will mend the quay.", span: TextSpan(0, 22), locator: "paragraph 1",
          bodies: ["Body 3"], strength: .firm, rule: "bench")
      ]
      _ = try register.file(
        Filing(
          id: "d-new\(number)", path: "new/\(number).txt", paper: paper, findings: findings,
          loaded: "2026-01-05"))
      try register.keepDocket(under: "bench", answeringBy: clock)
    }
  }

  /// The time that a question takes, asked of days early, late and between.
  private func timed(_ name: String, _ ask: (CivilDate) throws -> Void) throws -> Figure {
    let days: [CivilDate] = ["1999-05-01", "2010-10-31", "2026-01-05"]
    var seconds: [Double] = []
    for day in days {
      seconds += try Stopwatch(runs: runs).seconds(by: .wall) { try ask(day) }
    }
    return Figure(name, "ms", of: seconds.map { $0 * 1000 })
  }
}
