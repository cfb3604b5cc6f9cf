import Dates
import TestSupport

/// Makes plain registers up from a seed, and writes them as `answerable statuses` reads them.
struct PlainRegisterMaker {
  private var random: SeededNumbers
  private static let bodies = ["Wold Council", "Fell Trust", "Moor Police"]

  init(seed: UInt64) { random = SeededNumbers(seed: seed) }

  /// A day from January 2022 to December 2024; many fall close to one another.
  mutating func day() -> CivilDate {
    CivilDate(dayNumber: 18_993 + (chance(2) ? number(1_090) : 400 + number(60)))
  }

  /// A register of a few papers with a record in most of them, and what was said of each.
  mutating func register() -> PlainRegister {
    var register = PlainRegister()
    for index in 0...(1 + number(6)) {
      register.papers.append(
        PlainRegister.Paper(
          id: "d-\(index)",
          kind: pick(["letter", "email", "minutes", "report", "response", "transcript", "other"]),
          day: chance(9) ? nil : day(), author: chance(4) ? nil : pick(Self.bodies)))
    }
    for (index, paper) in register.papers.enumerated() where chance(2) || index == 0 {
      register.records.append(record(index, in: paper))
    }
    for record in register.records {
      for place in 0..<number(6) {
        register.links.append(link(to: record.id, at: place, in: pick(register.papers)))
      }
    }
    return register
  }

  private mutating func record(_ index: Int, in paper: PlainRegister.Paper) -> PlainRegister.Record
  {
    var record = PlainRegister.Record(
      id: "r-\(index)", paper: paper,
      kind: pick(["commitment", "action", "request", "recommendation", "question"]),
      bodies: Array(Self.bodies.shuffled(using: &random).prefix(number(4))),
      deadline: chance(3) ? nil : deadline())
    record.strength = pick(["firm", "firm", "intended", "conditional", "aspiration"])
    record.countsFrom = chance(8) ? day() : nil
    record.withdrawn = chance(12) ? day() : nil
    return record
  }

  private mutating func link(
    to record: String, at place: Int, in paper: PlainRegister.Paper
  ) -> PlainRegister.Link {
    let outcome = pick([
      "accepted", "partly-accepted", "rejected", "answered", "partly-answered", "declined",
      "completed", "in-progress", "noted", "revised", "repeated", "revised", "noted",
    ])
    return PlainRegister.Link(
      record: record, paper: paper, place: place, outcome: outcome,
      by: chance(2) ? [] : Array(Self.bodies.shuffled(using: &random).prefix(1 + number(2))),
      deadline: outcome == "revised" && chance(2) ? deadline() : nil,
      newRecord: outcome == "revised" && chance(4) ? "r-later" : nil)
  }

  private mutating func deadline() -> PlainRegister.Deadline {
    let timeClass = pick(["date", "date", "period", "recurring", "event", "vague"])
    let hasDay = timeClass == "date" || timeClass == "period"
    let cycle = pick([("P7D", 0, 7), ("P2W", 0, 14), ("P1M", 1, 0), ("P3M", 3, 0), ("P1Y", 12, 0)])
    return PlainRegister.Deadline(
      timeClass: timeClass, due: hasDay ? day() : nil,
      cycle: timeClass == "recurring" && chance(2) ? cycle : nil)
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(choices.count)]
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
  private mutating func chance(_ of: Int) -> Bool { number(of) == 0 }
}

// MARK: - As a line of input

extension PlainRegister {
  /// The register as one line of JSON.
  func line(asOf day: CivilDate) -> String {
    let documents = papers.map { paper in
      Self.object([
        ("id", paper.id.quoted), ("kind", paper.kind.quoted),
        ("date", paper.day?.description.quoted), ("author", paper.author?.quoted),
      ])
    }
    let records = records.map { record in
      Self.object([
        ("id", record.id.quoted), ("document", record.paper.id.quoted),
        ("kind", record.kind.quoted), ("bodies", Self.list(record.bodies.map(\.quoted))),
        ("deadline", record.deadline?.json), ("strength", record.strength.quoted),
        ("countsFrom", record.countsFrom?.description.quoted),
        ("withdrawn", record.withdrawn?.description.quoted),
      ])
    }
    return Self.object([
      ("id", "1".quoted), ("asOf", day.description.quoted), ("documents", Self.list(documents)),
      ("records", Self.list(records)), ("links", Self.list(links.map(\.json))),
    ])
  }

  static func object(_ members: [(String, String?)]) -> String {
    "{" + members.map { "\($0.0.quoted):\($0.1 ?? "null")" }.joined(separator: ",") + "}"
  }

  static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}

extension PlainRegister.Deadline {
  fileprivate var json: String {
    PlainRegister.object([
      ("class", timeClass.quoted), ("due", due?.description.quoted), ("cycle", cycle?.text.quoted),
    ])
  }
}

extension PlainRegister.Link {
  fileprivate var json: String {
    PlainRegister.object([
      ("record", record.quoted), ("document", paper.id.quoted), ("start", "\(place)"),
      ("end", "\(place + 1)"), ("outcome", outcome.quoted),
      ("by", PlainRegister.list(by.map(\.quoted))), ("deadline", deadline?.json),
      ("newRecord", newRecord?.quoted),
    ])
  }
}

extension String {
  fileprivate var quoted: String { "\"\(self)\"" }
}
