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

  /// The id under which the register keeps a record: of a part, that of the record it was part of;
  /// nil where it keeps none such.
  static func whole(of record: String, in database: Database) throws -> String? {
    if try !DocketPages.numbers(of: [record], in: database).isEmpty { return record }
    let rows = try Row.fetchCursor(
      database, sql: "SELECT subject, value FROM decision WHERE verb = 'split' ORDER BY id")
    while let row = try rows.next() {
      let whole: String = row[0]
      let parts = Found.parts(of: whole, split: row[1] ?? "")
      if parts.contains(record) { return whole }
    }
    return nil
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
    dueBefore = selection.dueBefore.map(DocketCode.number) ?? 0
    isTrackedOnly = selection.isTrackedOnly || viewpoint.audience != .clerks
    audiences = try Self.audiences(for: viewpoint.audience, in: database)
    records = try Self.records(saying: selection.topic, in: database)
    if let paper = selection.paper {
      let held = try Self.records(of: paper, in: database)
      records = records?.intersection(held) ?? held
    }
    let isHopeless = [bodies, owners, committees, records].contains { $0?.isEmpty ?? false }
    if isHopeless { return nil }
  }

  /// The numbers of the names that hold any of some words; nil where none are given.
  ///
  /// SQLite knows the small letters of English alone, and not that "ŵ" is one of "Ŵ".
  private static func names(
    holdingAnyOf words: [String], in database: Database
  ) throws -> Set<Int>? {
    guard !words.isEmpty else { return nil }
    let names = try Row.fetchAll(database, sql: "SELECT number, name FROM docketName")
    return Set(
      names.filter { row in
        words.contains { Selection.has(row["name"], $0) }
      }.map { $0["number"] })
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

  /// The numbers of the records of a paper.
  private static func records(of paper: String, in database: Database) throws -> Set<Int> {
    Set(
      try Int.fetchAll(
        database,
        sql: """
          SELECT number FROM recordNumber
          WHERE record IN (SELECT id FROM record WHERE paper = ?)
          """, arguments: [paper]))
  }

  /// The numbers of the records that hold words; nil where none are given.
  static func records(
    saying words: [String], in database: Database
  ) throws -> Set<Int>? {
    guard let query = SearchWords.query(for: words) else { return nil }
    return Set(
      try Int.fetchAll(
        database, sql: "SELECT rowid FROM recordSearch WHERE recordSearch MATCH ?",
        arguments: [query]))
  }
}
