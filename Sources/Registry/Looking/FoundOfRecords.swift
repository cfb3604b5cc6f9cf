internal import GRDB
internal import Records
internal import Tracking

extension Found {
  /// What stands in the register about some records, and about those that share their fate: other
  /// printings of them, other editions of their papers, and what clerks merged with them.
  init(_ database: Database, about records: Set<String>, from viewpoint: Viewpoint) throws {
    let all = try Self.group(of: records, in: database)
    let ids = try Content.text(all.sorted())
    let any = StatementArguments([ids])
    let among = "IN (SELECT value FROM json_each(?))"
    self.records = try RecordRows.fetch(database, where: "id \(among)", arguments: any)
    links = try LinkRows.fetch(database, areSure: true, from: ids)
    suggestions = try LinkRows.fetch(database, areSure: false, from: ids)
    decidedLinks = try DecidedLinkRows.fetch(database, where: "record \(among)", arguments: any)
    originals = try Self.originals(database, where: "record \(among)", arguments: any)
    joins = try JoinRows.fetch(database)
    meetings = try MeetingRows.fetch(database, where: "record \(among)", arguments: any)
    earlierDues = try DueRows.earlier(database, where: "record \(among)", arguments: any)
    let papers = try papersConcerned(database)
    let subjects = all.union(papers)
      .union((links + suggestions + decidedLinks).map(\.id)).union(
        try Self.parts(of: all, in: database))
    decisions = viewpoint.known(
      among: try Register.decisions(
        database, where: "subject \(among)",
        arguments: [try Content.text(subjects.sorted())]))
    let pointedTo = decisions.compactMap(\.act.paperPointedTo)
    self.papers = try PaperRows.cards(
      database, where: "id \(among)",
      arguments: [try Content.text(papers.union(pointedTo).sorted())])
    texts = try Self.texts(pointedTo: decisions, self.records, in: database)
  }

  /// The papers that hold the records or answer them, those joined to them, and those that wait.
  private func papersConcerned(_ database: Database) throws -> Set<String> {
    var papers = Set(records.map(\.document))
    papers.formUnion((links + suggestions + decidedLinks).map(\.document))
    papers.formUnion(meetings.values.compactMap(\.paper))
    for (paper, counting) in joins where papers.contains(paper) || papers.contains(counting) {
      papers.formUnion([paper, counting])
    }
    papers.formUnion(try String.fetchAll(database, sql: "SELECT paper FROM waitingPaper"))
    return papers
  }

  /// The ids of the parts of records that clerks split, about which there may be decisions, too.
  static func parts(of records: Set<String>, in database: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT subject, value FROM decision
        WHERE verb = 'split' AND subject IN (SELECT value FROM json_each(?))
        """, arguments: [try Content.text(records.sorted())])
    return rows.flatMap { row in parts(of: row["subject"], split: row["value"] ?? "") }
  }

  /// The ids of the parts into which a decision splits a record.
  static func parts(of record: String, split value: String) -> [String] {
    Lines.items(value).map { words in
      StableID.record(document: record, quote: words, occurrence: 0)
    }
  }

  /// The records with all that are bound to them, however far.
  static func group(of records: Set<String>, in database: Database) throws -> Set<String> {
    var all = records
    var new = records
    while !new.isEmpty {
      let bound = try String.fetchSet(
        database, sql: boundRecords, arguments: ["ids": try Content.text(new.sorted())])
      new = bound.subtracting(all)
      all.formUnion(new)
    }
    return all
  }

  private static let boundRecords = """
    WITH here (id) AS (SELECT value FROM json_each(:ids))
    SELECT original FROM repeat WHERE record IN here
    UNION SELECT record FROM repeat WHERE original IN here
    UNION SELECT sameAs FROM record WHERE id IN here AND sameAs IS NOT NULL
    UNION SELECT value FROM decision WHERE verb = 'merge' AND subject IN here
    UNION SELECT subject FROM decision WHERE verb = 'merge' AND value IN here
    UNION SELECT other.id FROM record JOIN joined ON record.paper = joined.paper
      JOIN record AS other ON other.paper = joined.counts WHERE record.id IN here
    UNION SELECT other.id FROM record JOIN joined ON record.paper = joined.counts
      JOIN record AS other ON other.paper = joined.paper WHERE record.id IN here
    UNION SELECT other.id FROM record JOIN decision ON subject = record.paper AND verb = 'join'
      JOIN record AS other ON other.paper = value WHERE record.id IN here
    UNION SELECT other.id FROM record JOIN decision ON value = record.paper AND verb = 'join'
      JOIN record AS other ON other.paper = subject WHERE record.id IN here
    """
}
