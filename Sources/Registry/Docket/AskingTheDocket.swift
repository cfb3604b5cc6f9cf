internal import Dates
internal import Foundation
internal import GRDB
internal import Records

/// Answers drawn from the docket.
extension Register {
  /// Reads the docket for a query.
  static func found(by query: DocketQuery, in database: Database) throws -> DocketFound {
    var found = DocketFound()
    let rows = try Row.fetchCursor(database, sql: "SELECT page, lines FROM docket ORDER BY page")
    while let row = try rows.next() {
      let page: Int = row[0]
      let bytes: Data = row[1]
      query.scan(bytes.span, from: page * DocketPages.size, into: &found)
    }
    return found
  }

  /// Where a record stands in a list; nil where the docket has no line of it.
  static func place(
    of record: String, in query: DocketQuery, _ database: Database
  ) throws -> ListPlace? {
    guard let number = try DocketPages.numbers(of: [record], in: database)[record],
      let bytes = try Data.fetchOne(
        database, sql: "SELECT lines FROM docket WHERE page = ?",
        arguments: [number / DocketPages.size])
    else { return nil }
    var alone = DocketQuery(day: query.day)
    alone.order = query.order
    alone.saying = [number]
    var found = DocketFound()
    alone.scan(
      bytes.span, from: number / DocketPages.size * DocketPages.size, into: &found)
    return found.page(of: .max).last
  }

  /// The ids of records by their numbers.
  static func records(numbered numbers: [Int], in database: Database) throws -> [Int: String] {
    Dictionary(
      try Row.fetchAll(
        database,
        sql: """
          SELECT number, record FROM recordNumber
          WHERE number IN (SELECT value FROM json_each(?))
          """, arguments: [try Content.text(numbers)]
      ).map { row in (row[0] as Int, row[1] as String) }
    ) { first, _ in first }
  }
}

extension DocketQuery {
  /// The query for what fits a selection, as it is seen from a viewpoint; nil where nothing can fit.
  init?(_ selection: Selection, from viewpoint: Viewpoint, in database: Database) throws {
    self.init(day: DocketCode.number(of: viewpoint.asOf))
    for kind in RecordKind.allCases where !selection.kinds.isEmpty {
      kinds[Int(DocketCode.code(of: kind))] = selection.kinds.contains(kind)
    }
    for status in Status.allCases where !selection.statuses.isEmpty {
      statuses[Int(DocketCode.code(of: status))] = selection.statuses.contains(status)
    }
    statuses[Int(DocketCode.noStatus)] = selection.hasAspirations && selection.statuses.isEmpty
    bodies = try Self.names(holdingAnyOf: selection.bodies, in: database)
    owners = try Self.names(holdingAnyOf: [selection.owner].compactMap(\.self), in: database)
    committees = try Self.names(
      holdingAnyOf: [selection.committee].compactMap(\.self), in: database)
    paper = selection.paper.map(DocketLine.number(ofPaper:))
    dueBefore = selection.dueBefore.map(DocketCode.number) ?? 0
    isTrackedOnly = selection.isTrackedOnly || viewpoint.audience != .clerks
    audiences = try Self.audiences(for: viewpoint.audience, in: database)
    saying = try Self.records(saying: selection.topic, in: database)
    let isHopeless = [bodies, owners, committees, saying].contains { $0?.isEmpty ?? false }
    if isHopeless { return nil }
  }

  /// The numbers of the names that hold any of some words; nil where none are given.
  private static func names(
    holdingAnyOf words: [String], in database: Database
  ) throws -> Set<Int>? {
    guard !words.isEmpty else { return nil }
    return try words.reduce(into: []) { numbers, words in
      let pattern = words.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
        .replacing("_", with: "\\_")
      numbers.formUnion(
        try Int.fetchAll(
          database, sql: "SELECT number FROM docketName WHERE name LIKE ? ESCAPE '\\'",
          arguments: ["%\(pattern)%"]))
    }
  }

  /// The numbers of the audiences whose papers people may see; nil where they may see all.
  private static func audiences(
    for people: Audience, in database: Database
  ) throws -> Set<Int>? {
    guard people != .clerks else { return nil }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, name FROM docketName
        WHERE name IN ('members', 'public') OR name LIKE 'committee %'
        """)
    return Set(
      rows.compactMap { row in
        Audience(row["name"]).flatMap { people.maySee($0) ? row["number"] as Int : nil }
      })
  }

  /// The numbers of the records that hold words; nil where none are given.
  private static func records(
    saying words: [String], in database: Database
  ) throws -> Set<Int>? {
    guard let query = SearchWords.query(for: words) else { return nil }
    return Set(
      try Int.fetchAll(
        database, sql: "SELECT rowid FROM recordSearch WHERE recordSearch MATCH ?",
        arguments: [query]))
  }
}
