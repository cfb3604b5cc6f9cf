internal import ArgumentParser
internal import Dates
internal import Foundation
internal import Papers
internal import Records
internal import Registry
internal import Reports
internal import Rules
internal import Tracking

/// The command `answerable import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes over a clerk's own tracker, or decisions, from a table.",
    discussion: """
      The table stands in a CSV file, an .xlsx workbook or a .docx. Which heads mean what stands in \
      Rules/import.yaml, or in a file of the same form given with --mapping. The tracker becomes a \
      paper, each row a tracked record with the tracker's own reference; what it calls complete or \
      withdrawn is closed so. Importing the same file again changes nothing. With --decisions the \
      table has the columns subject, decision, value, reason, by and day.

      Example: answerable import tracker.csv --date 2024-09-01 --committee "Scrutiny Committee"
      """)

  @Argument(help: ArgumentHelp("The file that holds the table.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Which heads mean what.", valueName: "file.yaml"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "The day as of which the tracker stands; today unless given.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var date: CivilDate?

  @Option(help: ArgumentHelp("The body of rows that name none.", valueName: "name"))
  var body: String?

  @Option(help: ArgumentHelp("The committee of rows that name none.", valueName: "name"))
  var committee: String?

  @Flag(help: "The table holds decisions.")
  var decisions = false

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let bytes = try FileProblem.named(file)
    let tables = try table(in: bytes)
    let register = try Register(creatingAt: register.path)
    if decisions { return try decide(tables, in: register) }
    let id = StableID.paper(bytes: bytes)
    let tracker = TrackerImport(
      of: tables, id: id, rules: try importRules(), body: body, committee: committee)
    guard !tracker.items.isEmpty else {
      throw FileProblem(
        description: """
          \(file) holds no table with words of items; say which head stands over them in a file like \
          Rules/import.yaml, and give it with --mapping
          """)
    }
    let outcome = try register.file(filing(tables, of: tracker, id: id))
    let judging = try rules.judging()
    try register.link(under: judging.fingerprint, with: judging.linker)
    tell(tracker, outcome)
  }

  /// A workbook or a Word file is read as any paper; what is text is taken for CSV.
  private func table(in bytes: [UInt8]) throws -> Paper {
    guard bytes.starts(with: [0x50, 0x4B]) else {
      return TableText.paper(of: TableText.rows(ofCSV: String(decoding: bytes, as: UTF8.self)))
    }
    return try rules.stages().read(bytes)
  }

  private func importRules() throws -> ImportRules {
    guard let mapping else {
      return try ImportRules(try RulesPlace.folder(rules.path).file("import.yaml"))
    }
    let text = String(decoding: try FileProblem.named(mapping), as: UTF8.self)
    return try ImportRules(try RuleNode(parsing: text, path: mapping))
  }

  private func filing(_ paper: Paper, of tracker: TrackerImport, id: String) -> Filing {
    var paper = paper
    paper.kind = .other
    paper.title = paper.title ?? "Tracker"
    paper.date = date ?? paper.date ?? .today
    paper.dateSource = .given
    var findings = Findings(document: id)
    findings.author = committee
    findings.records = tracker.items.map(\.record)
    return Filing(
      id: id, path: file, paper: paper, findings: findings, loaded: .today,
      decisions: [decision(.track, about: id)] + tracker.items.flatMap { decisions(on: $0, id: id) }
    )
  }

  private func decisions(on item: ImportedItem, id: String) -> [Decision] {
    let record = item.record.id
    var acts: [Decision] = []
    if let reference = item.reference {
      acts.append(decision(.reference(reference), about: record))
    }
    if let update = item.update {
      acts.append(
        decision(
          .hear(
            Hearing(
              outcome: .noted, heardOn: date ?? .today, source: "the tracker \(file)", paper: id,
              words: update)), about: record))
    }
    let reason = item.status.map { "the tracker says: \($0)" }
    if item.isComplete { acts.append(decision(.complete, about: record, because: reason)) }
    if item.isWithdrawn { acts.append(decision(.withdraw, about: record, because: reason)) }
    return acts
  }

  private func decision(
    _ act: Decision.Act, about subject: String, because reason: String? = nil
  ) -> Decision {
    Decision(
      made: date ?? .today, signed: signature.name, subject: subject, act: act, reason: reason)
  }

  private func tell(_ tracker: TrackerImport, _ outcome: FilingOutcome) {
    let items = tracker.items
    Console.say(
      """
      \(file): \(Wording.count(items.count, "item")), \(items.count { $0.isComplete }) complete, \
      \(items.count { $0.isWithdrawn }) withdrawn\(outcome == .unchanged ? "; nothing changed" : "")
      """)
    if !tracker.unknownHeads.isEmpty {
      Console.note("Left out, since no mapping names them: \(Wording.list(tracker.unknownHeads))")
    }
    for row in tracker.emptyRows { Console.note("Row \(row) has no words, and was left out.") }
    let vague = items.filter { $0.record.deadline.map { $0.reading.due == nil } ?? false }
    for item in vague {
      Console.note(
        "\(item.record.locator): “\(item.record.deadline?.text ?? "")” is no day; it has none now.")
    }
  }
}

// MARK: - Decisions

extension ImportCommand {
  /// A row that cannot be understood stops the import before anything is decided.
  private func decide(_ paper: Paper, in register: Register) throws {
    let rows = DecisionRow.rows(of: paper)
    guard !rows.isEmpty else {
      throw FileProblem(
        description: "\(file) holds no table with the heads subject and decision")
    }
    var decided: [Decision] = []
    for row in rows {
      guard let act = Decision.Act(word: row.word, value: row.value), let subject = row.subject
      else {
        throw FileProblem(
          description:
            "\(file), row \(row.number): '\(row.word)' with '\(row.value ?? "")' is no decision")
      }
      decided.append(
        Decision(
          made: row.day ?? .today, signed: row.signed ?? signature.name,
          subject: try id(of: subject, in: register), act: act, reason: row.reason))
    }
    let isNew = try register.decide(decided)
    Console.say(
      "\(Wording.count(decided.count, "decision"))\(isNew ? "" : ", all of which stand already")")
  }

  /// The id of what is named by its id, the beginning of it, or its reference.
  private func id(of name: String, in register: Register) throws -> String {
    if let card = try? Naming.paper(name, among: register.papers()) { return card.id }
    let records = try register.records(beginning: name)
    if records.count == 1 { return records[0] }
    let referred = try register.decisions().first { _, decisions in
      decisions.contains { $0.act == .reference(name) }
    }
    if let referred { return referred.key }
    return try Naming.link(name, among: register.links(beginning: name))
  }
}

/// A row of a table of decisions.
private struct DecisionRow {
  let number: Int
  let subject: String?
  let word: String
  let value: String?
  let reason: String?
  let signed: String?
  let day: CivilDate?

  static func rows(of paper: Paper) -> [DecisionRow] {
    var rows: [Int: [String: String]] = [:]
    for block in paper.blocks {
      guard let cell = block.cell, let head = cell.head else { continue }
      rows[cell.table * 1_000_000 + cell.row, default: [:]][head.lowercased()] =
        paper.text[block.span]
    }
    return rows.sorted { $0.key < $1.key }.compactMap { place, cells in
      cells["decision"].map { word in
        DecisionRow(
          number: place % 1_000_000 + 1, subject: cells["subject"], word: word,
          value: cells["value"], reason: cells["reason"], signed: cells["by"],
          day: cells["day"].flatMap { CivilDate($0) })
      }
    }
  }
}
