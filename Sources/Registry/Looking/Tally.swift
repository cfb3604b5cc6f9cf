internal import Dates
internal import GRDB
package import Records

/// How much of the register fits a selection, counted without looking at each record.
package struct Tally: Hashable, Sendable {
  /// The papers that are there.
  package let documents: Int
  /// The papers that could not be read, or not wholly.
  package let unread: Int
  private let found: [Int]

  init(_ found: DocketFound, from viewpoint: Viewpoint, in database: Database) throws {
    self.found = found.counts
    let audiences = try String.fetchAll(database, sql: "SELECT DISTINCT audience FROM paper")
      .filter { viewpoint.audience.maySee(Audience($0) ?? .clerks) }
    let seen: StatementArguments = [try Content.text(audiences), viewpoint.asOf]
    let papers = """
      FROM paper WHERE audience IN (SELECT value FROM json_each(?)) AND (date IS NULL OR date <= ?)
      """
    documents = try Int.fetchOne(database, sql: "SELECT count(*) \(papers)", arguments: seen) ?? 0
    unread =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) \(papers) AND id IN (SELECT paper FROM waitingPaper)
            AND EXISTS (SELECT 1 FROM json_each(reading, '$.problems') WHERE value ->> '$.isBreak')
          """, arguments: seen) ?? 0
  }

  /// How many records of a family have a status.
  package func count(_ status: Status, of family: RecordFamily) -> Int {
    found[Int(DocketCode.code(of: status)) + (family == .ask ? 16 : 0)]
  }

  /// How many records of either family have a status.
  package func count(_ status: Status) -> Int {
    count(status, of: .ask) + count(status, of: .promise)
  }

  /// How many records of a family there are.
  package func count(of family: RecordFamily) -> Int {
    Status.allCases.reduce(0) { $0 + count($1, of: family) }
  }
}
