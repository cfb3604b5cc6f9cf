internal import Dates
internal import Foundation
internal import GRDB
internal import Tracking

/// Which papers are copies or earlier editions of which, as rows.
enum JoinRows {
  /// The id of each paper that counts no more to the id of the one that does.
  static func fetch(_ database: Database) throws -> [String: String] {
    Dictionary(
      try Row.fetchAll(database, sql: "SELECT paper, counts FROM joined").map { row in
        (row[0] as String, row[1] as String)
      }
    ) { first, _ in first }
  }

  /// Why each paper counts no more.
  static func reasons(_ database: Database) throws -> [String: String] {
    Dictionary(
      try Row.fetchAll(database, sql: "SELECT paper, why FROM joined").map { row in
        (row[0] as String, row[1] as String)
      }
    ) { first, _ in first }
  }

  /// Keeps the words of a paper in short, and has it held against others.
  static func sketch(_ paper: String, saying text: String, in database: Database) throws {
    let numbers = PaperSketch(of: text).numbers
    let bytes = numbers.flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO paperSketch VALUES (?, ?)", arguments: [paper, Data(bytes)])
    try database.execute(sql: "INSERT OR IGNORE INTO unjoined VALUES (?)", arguments: [paper])
  }

  static func sketch(_ data: Data) -> PaperSketch {
    let bytes = Array(data)
    return PaperSketch(
      numbers: stride(from: 0, to: bytes.count - 7, by: 8).map { start in
        (0..<8).reduce(0 as UInt64) { $0 | UInt64(bytes[start + $1]) << ($1 * 8) }
      })
  }
}

/// Joining papers that are one.
extension Register {
  /// Holds papers that came or changed against those of the same date, and joins those that are one.
  ///
  /// What comes out depends on the papers of a date alone, so the order of loading cannot matter.
  ///
  /// - Throws: Where the register cannot be written.
  package func joinCopies() throws(RegisterError) {
    let waits = try read { database in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM unjoined)") ?? false
    }
    guard waits else { return }
    try derive { database in
      let dates = try CivilDate.fetchSet(
        database,
        sql: """
          SELECT DISTINCT date FROM paper JOIN unjoined ON paper = id WHERE date IS NOT NULL
          """)
      for date in dates.sorted() { try Self.join(papersOf: date, in: database) }
      try database.execute(sql: "DELETE FROM unjoined")
    }
  }

  private static func join(papersOf date: CivilDate, in database: Database) throws {
    let cards = try PaperRows.cards(database, where: "date = ?", arguments: [date])
    let ids = try Content.text(cards.map(\.id))
    let among = "IN (SELECT value FROM json_each(?))"
    let sketches = Dictionary(
      try Row.fetchAll(
        database, sql: "SELECT paper, sketch FROM paperSketch WHERE paper \(among)",
        arguments: [ids]
      ).map { row in (row["paper"] as String, JoinRows.sketch(row["sketch"] as Data)) }
    ) { first, _ in first }
    let joins =
      cards.count < 2
      ? [:]
      : Copies.joins(
        among: cards.map { CopyCandidate($0, sketch: sketches[$0.id] ?? PaperSketch(numbers: [])) })
    let before = try JoinRows.fetch(database)
    guard cards.contains(where: { before[$0.id] != joins[$0.id]?.counts }) else { return }
    try database.execute(sql: "DELETE FROM joined WHERE paper \(among)", arguments: [ids])
    for (paper, join) in joins.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO joined VALUES (?, ?, ?)", arguments: [paper, join.counts, join.why])
    }
    try forgetLinks(in: database)
  }

  /// Has all papers linked anew at the next opportunity.
  static func forgetLinks(in database: Database) throws {
    try Setting.remove("linked with", from: database)
    try Setting.count("filings", in: database)
  }

  /// Has all papers linked anew at the next opportunity: what counts is not what it was.
  package func forgetLinks() throws(RegisterError) {
    try derive { database in try Self.forgetLinks(in: database) }
  }

  /// The papers that do not count, because others do in their place: these are linked to nothing.
  static func papersNotCounted(_ database: Database) throws -> Set<String> {
    let joins = try JoinRows.fetch(database)
    return Set(try standing(database).joins.keys).union(joins.keys)
  }
}

extension CopyCandidate {
  fileprivate init(_ card: PaperCard, sketch: PaperSketch) {
    self.init(
      id: card.id, path: card.path, day: card.date, kind: card.kind, author: card.author,
      recipients: card.recipients, edition: card.editionRank, sketch: sketch)
  }
}
