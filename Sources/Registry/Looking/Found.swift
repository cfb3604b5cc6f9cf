internal import GRDB
internal import Records
internal import Tracking

/// What stands in the register about all records or about some, as it was found and decided.
struct Found {
  var papers: [PaperCard] = []
  var records: [Record] = []
  var links: [Link] = []
  var suggestions: [Link] = []
  /// Of what is printed again, the id of each record to the id of the original.
  var originals: [String: String] = [:]
  /// Of papers that are copies or earlier editions, the id of each to the id of the one that counts.
  var joins: [String: String] = [:]
  /// Why each of them counts no more.
  var joinReasons: [String: String] = [:]
  /// The days of meetings for which records wait, by record.
  var meetings: [String: MeetingDay] = [:]
  /// Deadlines as they were before the rules changed, by record.
  var earlierDues: [String: [EarlierDue]] = [:]
  /// The decisions that are known, first to last.
  var decisions: [Decision] = []
  /// The links that clerks said something of, as they were then.
  var decidedLinks: [Link] = []
  /// The texts of the papers whose words a clerk pointed to, by id.
  var texts: [String: String] = [:]
}

extension Found {
  /// All that stands in the register, as far as it is known from a viewpoint.
  init(_ database: Database, from viewpoint: Viewpoint) throws {
    papers = try PaperRows.cards(database)
    records = try RecordRows.fetch(database)
    links = try LinkRows.fetch(database, areSure: true)
    suggestions = try LinkRows.fetch(database, areSure: false)
    originals = try Self.originals(database)
    decisions = viewpoint.known(among: try Register.decisions(database))
    meetings = try MeetingRows.fetch(database)
    earlierDues = try DueRows.earlier(database)
    joins = try JoinRows.fetch(database)
    joinReasons = try JoinRows.reasons(database)
    decidedLinks = try DecidedLinkRows.fetch(database)
    texts = try Self.texts(pointedTo: decisions, records, in: database)
  }

  static func originals(
    _ database: Database, where condition: String = "TRUE", arguments: StatementArguments = []
  ) throws -> [String: String] {
    Dictionary(
      try Row.fetchAll(
        database, sql: "SELECT record, original FROM repeat WHERE \(condition)",
        arguments: arguments
      ).map { row in
        (row[0] as String, row[1] as String)
      }
    ) { first, _ in first }
  }

  /// The texts of the papers in which clerks pointed to words: few, so that not all need be read.
  static func texts(
    pointedTo decisions: [Decision], _ records: [Record], in database: Database
  ) throws -> [String: String] {
    let pointed = Set(decisions.filter(\.act.pointsToWords).map(\.subject))
    guard !pointed.isEmpty else { return [:] }
    var papers = Set(records.filter { pointed.contains($0.id) }.map(\.document))
    papers.formUnion(decisions.compactMap(\.act.paperPointedTo))
    papers.formUnion(pointed.filter { $0.hasPrefix("d-") })
    var texts: [String: String] = [:]
    for paper in papers {
      texts[paper] = try String.fetchOne(
        database, sql: "SELECT text FROM paper WHERE id = ?", arguments: [paper])
    }
    return texts
  }
}

extension Decision.Act {
  /// Whether it names words whose place only the paper can tell.
  fileprivate var pointsToWords: Bool {
    switch self {
    case .amend(let amendment): amendment.quote != nil
    case .split: true
    case .hear(let hearing): hearing.words != nil
    case .redact: true
    default: false
    }
  }

  var paperPointedTo: String? {
    if case .hear(let hearing) = self { hearing.paper } else { nil }
  }
}
