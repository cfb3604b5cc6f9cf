internal import Dates
internal import Foundation
internal import GRDB
internal import Papers
internal import Records
internal import Tracking

/// What later linking looks up of a paper, as rows.
enum LinkTraces {
  /// Forgets the traces of all papers.
  static func clear(_ database: Database) throws {
    for table in ["unlinked", "linkedPaper", "kinWord", "citedBy", "matterWord", "matter"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
  }

  /// Writes down what is to be looked up of a paper.
  static func write(
    _ paper: LinkablePaper, _ reading: PaperReading, into database: Database
  ) throws {
    let tag = reading.tag
    let uses = tag.uses.sorted { $0.key.hash < $1.key.hash }
    try database.cachedStatement(sql: "INSERT INTO linkedPaper VALUES (?, ?, ?)").execute(
      arguments: [
        tag.id, Words.bytes(tag.kin.map(\.hash).sorted()),
        Words.bytes(uses.flatMap { [$0.key.hash, UInt64($0.value)] }),
      ])
    // A paper that names no body is kin to none and a stranger to none.
    let kin = tag.kin.isEmpty ? [noKin] : tag.kin.map { Int64(bitPattern: $0.hash) }
    let kinWord = try database.cachedStatement(sql: "INSERT INTO kinWord VALUES (?, ?)")
    for word in kin { try kinWord.execute(arguments: [word, tag.id]) }
    let citedBy = try database.cachedStatement(sql: "INSERT INTO citedBy VALUES (?, ?)")
    for cited in Set(cited(by: paper)) { try citedBy.execute(arguments: [cited, tag.id]) }
    for record in paper.findings.records {
      try write(record, reading.matterOfRecord[record.id] ?? Matter(), into: database)
    }
  }

  /// The number that stands for no kin word at all.
  static let noKin: Int64 = 0

  /// The days and references of the papers that a paper answers, and the records that stand in a
  /// table which came back to us.
  private static func cited(by paper: LinkablePaper) -> [String] {
    paper.inReplyTo.flatMap { [$0.date?.description, $0.reference].compactMap(\.self) }
      + paper.findings.passages.filter { $0.rule == ReturnedTable.rule }.compactMap(\.answers)
  }

  private static func write(
    _ record: Record, _ matter: Matter, into database: Database
  ) throws {
    let own = matter.own.sorted { $0.hash < $1.hash }
    let beside = matter.weights.keys.filter { !matter.own.contains($0) }
      .sorted { $0.hash < $1.hash }
    let words = own + beside
    try database.cachedStatement(
      sql: """
        INSERT INTO matter (record, paper, printing, words, weights, own, wording)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record.id, record.document, Reprints.key(of: record), Words.bytes(words.map(\.hash)),
      Words.bytes(words.map { (matter.weights[$0] ?? 0).bitPattern }), own.count,
      Lines.text(words.map { matter.wording[$0] ?? "" }),
    ])
    let number = database.lastInsertedRowID
    let matterWord = try database.cachedStatement(sql: "INSERT INTO matterWord VALUES (?, ?)")
    for stem in matter.telling {
      try matterWord.execute(arguments: [Int64(bitPattern: stem.hash), number])
    }
  }

  /// What a record is about, as it was written down.
  static func matter(from row: Row) -> Matter {
    let words = Words.numbers(row["words"]).map(WordStem.init(hash:))
    let weights = Words.numbers(row["weights"]).map(Double.init(bitPattern:))
    let own: Int = row["own"]
    return Matter(
      weights: Dictionary(zip(words, weights)) { first, _ in first },
      wording: Dictionary(zip(words, Lines.items(row["wording"]))) { first, _ in first },
      own: Set(words.prefix(own)))
  }

  /// A paper beside its records, as it was written down; nil where it was never linked.
  static func tag(of id: String, in database: Database) throws -> PaperTag? {
    let sql = """
      SELECT date, reference, author, kin, uses
      FROM linkedPaper JOIN paper ON paper.id = linkedPaper.paper WHERE paper.id = ?
      """
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else { return nil }
    let uses = Words.numbers(row["uses"])
    let pairs = stride(from: 0, to: uses.count - 1, by: 2).map { place in
      (WordStem(hash: uses[place]), Int(uses[place + 1]))
    }
    return PaperTag(
      id: id, day: row["date"], reference: row["reference"], author: row["author"],
      kin: Set(Words.numbers(row["kin"]).map(WordStem.init(hash:))),
      uses: Dictionary(pairs) { first, _ in first })
  }
}

/// Numbers of 64 bits, one after the other, the lowest byte first.
private enum Words {
  static func bytes(_ numbers: [UInt64]) -> Data {
    var bytes = Data(capacity: numbers.count * 8)
    for number in numbers {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    return bytes
  }

  static func numbers(_ bytes: Data) -> [UInt64] {
    let bytes = Array(bytes)
    return stride(from: 0, to: bytes.count - 7, by: 8).map { start in
      (0..<8).reduce(0) { number, place in
        number | UInt64(bytes[start + place]) << UInt64(8 * place)
      }
    }
  }
}
