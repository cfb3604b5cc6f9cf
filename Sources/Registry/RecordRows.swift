internal import Dates
internal import GRDB
internal import Papers
internal import Records

/// Records as rows: one row a record, and one row for each of its bodies.
enum RecordRows {
  private static let columns = [
    "id", "paper", "kind", "quote", "start", "end", "locator", "number", "owner", "author",
    "committee", "askedBy", "deadlineText", "deadlineStart", "deadlineEnd", "deadlineClass",
    "earliest", "due", "cycle", "working", "strength", "isReported", "countsFrom", "askedIn",
    "sameAs",
    "condition", "rule",
  ]

  private static let insertion = """
    INSERT INTO record (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
    VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
    """

  static func insert(_ records: [Record], into database: Database) throws {
    let record = try database.cachedStatement(sql: insertion)
    let body = try database.cachedStatement(sql: "INSERT INTO recordBody VALUES (?, ?, ?)")
    for each in records {
      try record.execute(arguments: arguments(of: each))
      for (position, name) in each.bodies.enumerated() {
        try body.execute(arguments: [each.id, position, name])
      }
    }
  }

  private static func arguments(of record: Record) -> StatementArguments {
    let deadline = record.deadline
    let values: [(any DatabaseValueConvertible)?] = [
      record.id, record.document, record.kind, record.quote, record.span.start, record.span.end,
      record.locator, record.number, record.owner, record.author, record.committee, record.askedBy,
      deadline?.text, deadline?.span?.start, deadline?.span?.end, deadline?.reading.timeClass,
      deadline?.reading.earliest, deadline?.reading.due, deadline?.reading.cycle,
      Lines.text(deadline?.reading.working ?? []), record.strength, record.isReported,
      record.countsFrom, record.askedIn, record.sameAs, record.condition, record.rule,
    ]
    return StatementArguments(values)
  }

  /// Writes down what the words of a record's deadline come to now.
  static func setDeadline(of record: Record, in database: Database) throws {
    guard let deadline = record.deadline else { return }
    let reading = deadline.reading
    try database.execute(
      sql: """
        UPDATE record SET deadlineText = ?, deadlineClass = ?, earliest = ?, due = ?, cycle = ?,
          working = ? WHERE id = ?
        """,
      arguments: [
        deadline.text, reading.timeClass, reading.earliest, reading.due, reading.cycle,
        Lines.text(reading.working), record.id,
      ])
  }

  /// The records that a condition on `record` selects, by paper and place.
  static func fetch(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [Record] {
    let bodies = try bodies(database, where: condition, arguments: arguments)
    // Rows that are kept look for each of their columns by its name; those of a cursor know them.
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT * FROM record WHERE \(condition) ORDER BY paper, \"start\", \"end\", id",
      arguments: arguments)
    var records: [Record] = []
    while let row = try rows.next() {
      records.append(record(from: row, bodies: bodies[row["id"]] ?? []))
    }
    return records
  }

  private static func bodies(
    _ database: Database, where condition: String, arguments: StatementArguments
  ) throws -> [String: [String]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT record, body FROM recordBody
        WHERE record IN (SELECT id FROM record WHERE \(condition)) ORDER BY record, position
        """, arguments: arguments)
    var bodies: [String: [String]] = [:]
    while let row = try rows.next() { bodies[row[0], default: []].append(row[1]) }
    return bodies
  }

  private static func record(from row: Row, bodies: [String]) -> Record {
    var record = Record(
      id: row["id"], document: row["paper"], kind: row["kind"], quote: row["quote"],
      span: TextSpan(row["start"], row["end"]), locator: row["locator"], bodies: bodies,
      strength: row["strength"], rule: row["rule"])
    record.number = row["number"]
    record.owner = row["owner"]
    record.author = row["author"]
    record.committee = row["committee"]
    record.askedBy = row["askedBy"]
    record.deadline = deadline(from: row)
    record.isReported = row["isReported"]
    record.countsFrom = row["countsFrom"]
    record.askedIn = row["askedIn"]
    record.sameAs = row["sameAs"]
    record.condition = row["condition"]
    return record
  }

  private static func deadline(from row: Row) -> Deadline? {
    guard let text: String = row["deadlineText"], let timeClass: TimeClass = row["deadlineClass"]
    else { return nil }
    let reading = TimeReading(
      timeClass: timeClass, earliest: row["earliest"], due: row["due"], cycle: row["cycle"],
      working: Lines.items(row["working"]))
    let start: Int? = row["deadlineStart"]
    let end: Int? = row["deadlineEnd"]
    let span = start.flatMap { start in end.map { end in TextSpan(start, end) } }
    return Deadline(text: text, span: span, reading: reading)
  }
}
