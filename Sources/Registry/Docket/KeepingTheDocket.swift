internal import Dates
internal import Foundation
internal import GRDB
internal import Records
package import Tracking

/// Keeping the docket: after a load or a decision only the lines of the records touched are renewed.
extension Register {
  /// Brings the docket up to date.
  ///
  /// - Parameters:
  ///   - rules: What tells one state of the rules, and so one clock, from another.
  ///   - clock: Says by when an ask must be answered.
  /// - Throws: Where the register cannot be written.
  package func keepDocket(
    under rules: String, answeringBy clock: AnswerClock
  ) throws(RegisterError) {
    guard try !isDocketKept(under: rules) else { return }
    try derive { database in
      guard try Setting.value("docket under", in: database) != rules else { return }
      try database.execute(
        sql: "INSERT OR IGNORE INTO touched SELECT number FROM recordNumber")
      try Setting.set("docket under", to: rules, in: database)
    }
    while try derive({ database in try Self.renewLines(in: database, answeringBy: clock) }) {}
  }

  /// Has every line of the docket made anew at the next opportunity.
  package func forgetDocket() throws(RegisterError) {
    try derive { database in try Setting.remove("docket under", from: database) }
  }

  /// Whether every line of the docket is as it ought to be under these rules.
  func isDocketKept(under rules: String? = nil) throws(RegisterError) -> Bool {
    try read { database in
      let isTouched = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM touched)")
      let under = try Setting.value("docket under", in: database)
      return isTouched == false && under != nil && (rules == nil || under == rules)
    }
  }

  /// How many records are looked at in one transaction: few enough that others need not wait long.
  private static let batch = 4096

  /// Renews the lines of some of the records touched; whether there were any.
  private static func renewLines(
    in database: Database, answeringBy clock: AnswerClock
  ) throws -> Bool {
    let touched = try Int.fetchAll(
      database, sql: "SELECT number FROM touched ORDER BY number LIMIT ?", arguments: [batch])
    guard let last = touched.last else { return false }
    let records = try String.fetchSet(
      database,
      sql: """
        SELECT record FROM touched JOIN recordNumber USING (number) WHERE number <= ?
        """, arguments: [last])
    let found = try Found(database, about: records, from: .ofAllTime)
    let names = DocketNames(database)
    let lines = try Held(found).docketLines(answeringBy: clock) { try names.number(of: $0) }
    let numbers = try DocketPages.numbers(of: Set(found.records.map(\.id)), in: database)
    var changed: [Int: [DocketLine]] = [:]
    for number in touched { changed[number] = [] }
    for (record, number) in numbers { changed[number] = lines[record] ?? [] }
    try DocketPages.replace(changed, in: database)
    try database.execute(sql: "DELETE FROM touched WHERE number <= ?", arguments: [last])
    return true
  }
}

extension Register {
  /// What is wrong with the docket, one fault a line: every line of it is worked out anew.
  ///
  /// - Throws: Where the register cannot be read.
  package func faultsOfDocket(
    answeringBy clock: AnswerClock
  ) throws(RegisterError) -> [String] {
    guard try isDocketKept() else { return [] }
    return try read { database in
      let pages = try Int.fetchAll(
        database, sql: "SELECT DISTINCT number / ? FROM recordNumber", arguments: [DocketPages.size]
      )
      return try pages.sorted().flatMap { page in
        try Self.faults(ofPage: page, in: database, answeringBy: clock)
      }
    }
  }

  private static func faults(
    ofPage page: Int, in database: Database, answeringBy clock: AnswerClock
  ) throws -> [String] {
    let first = page * DocketPages.size
    let rows = try Row.fetchAll(
      database, sql: "SELECT number, record FROM recordNumber WHERE number >= ? AND number < ?",
      arguments: [first, first + DocketPages.size])
    let records = Set(rows.map { $0["record"] as String })
    let names = DocketNames(database)
    let lines = try Held(Found(database, about: records, from: .ofAllTime))
      .docketLines(answeringBy: clock) { try names.knownNumber(of: $0) }
    let kept = try Data.fetchOne(
      database, sql: "SELECT lines FROM docket WHERE page = ?", arguments: [page])
    let contents = DocketPages.contents(of: kept.map { Array($0) } ?? [], from: first)
    return rows.compactMap { row -> String? in
      let (number, record) = (row["number"] as Int, row["record"] as String)
      let wanted = (lines[record] ?? []).map(DocketWriter.content)
      guard (contents[number] ?? []) != wanted else { return nil }
      return "the docket is wrong about record \(record); it is made anew with: answerable reread"
    }
  }
}

extension Viewpoint {
  /// A view of all that is held, whenever it was dated or known.
  static var ofAllTime: Viewpoint {
    Viewpoint(asOf: CivilDate(dayNumber: 2_932_896), hasLater: true)
  }
}

/// The pages of the docket.
enum DocketPages {
  /// How many records have their lines on one page.
  static let size = 1024

  /// The numbers of records.
  static func numbers(of records: Set<String>, in database: Database) throws -> [String: Int] {
    Dictionary(
      try Row.fetchAll(
        database,
        sql: """
          SELECT record, number FROM recordNumber
          WHERE record IN (SELECT value FROM json_each(?))
          """, arguments: [try Content.text(records.sorted())]
      ).map { row in (row[0] as String, row[1] as Int) }
    ) { first, _ in first }
  }

  /// Puts lines in the place of those that records had: none where a record is gone.
  static func replace(_ lines: [Int: [DocketLine]], in database: Database) throws {
    for (page, numbers) in Dictionary(grouping: lines.keys, by: { $0 / size }) {
      let first = page * size
      let before = try Data.fetchOne(
        database, sql: "SELECT lines FROM docket WHERE page = ?", arguments: [page])
      var all = before.map { contents(of: Array($0), from: first) } ?? [:]
      for number in numbers {
        all[number] = (lines[number] ?? []).map(DocketWriter.content)
      }
      var writer = DocketWriter(from: first)
      for (number, contents) in all.sorted(by: { $0.key < $1.key }) {
        for content in contents { writer.write(content, number: number) }
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO docket VALUES (?, ?)",
        arguments: [page, Data(writer.bytes)])
    }
  }

  /// The lines of a page by the numbers of their records, still as bytes.
  static func contents(of bytes: [UInt8], from first: Int) -> [Int: [[UInt8]]] {
    var contents: [Int: [[UInt8]]] = [:]
    var number = first
    var place = 0
    while place < bytes.count {
      number += DocketCode.number(bytes.span, &place)
      let length = DocketCode.number(bytes.span, &place)
      contents[number, default: []].append(Array(bytes[place..<place + length]))
      place += length
    }
    return contents
  }
}

/// The numbers by which the docket knows names.
final class DocketNames {
  private let database: Database
  private var numbers: [String: Int] = [:]

  init(_ database: Database) { self.database = database }

  /// The number of a name; -1 where it has none.
  func knownNumber(of name: String) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT number FROM docketName WHERE name = ?", arguments: [name]) ?? -1
  }

  /// The number of a name, which gets one where it has none.
  func number(of name: String) throws -> Int {
    if let number = numbers[name] { return number }
    let before = try Int.fetchOne(
      database, sql: "SELECT number FROM docketName WHERE name = ?", arguments: [name])
    if let before {
      numbers[name] = before
      return before
    }
    try database.execute(sql: "INSERT INTO docketName (name) VALUES (?)", arguments: [name])
    let number = Int(database.lastInsertedRowID)
    numbers[name] = number
    return number
  }
}
