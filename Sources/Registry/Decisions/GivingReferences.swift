package import Dates
internal import GRDB
package import Records

/// How the reference of a record is formed, but for its number.
package struct ReferenceForm: Hashable, Sendable {
  /// What stands before the number.
  package var before: String
  /// What stands after it.
  package var after: String
  /// How many digits the number has at least.
  package var digits: Int

  /// A form with its parts.
  package init(before: String, after: String, digits: Int) {
    self.before = before
    self.after = after
    self.digits = digits
  }

  func reference(_ number: Int) -> String {
    let digits = String(number)
    return before + String(repeating: "0", count: max(0, self.digits - digits.count)) + digits
      + after
  }

  /// The number in a reference of this form; nil in any other.
  func number(in reference: String) -> Int? {
    guard reference.hasPrefix(before), reference.hasSuffix(after),
      reference.utf8.count > before.utf8.count + after.utf8.count
    else { return nil }
    return Int(reference.dropFirst(before.count).dropLast(after.count))
  }
}

/// Giving references: what a clerk tracks can be minuted from then on.
extension Register {
  /// Gives each tracked record that has no reference the next one of its form.
  ///
  /// All that wait are numbered in the order of their papers, so the order in which the papers of a
  /// load came does not matter. A reference once given is never given to another record.
  ///
  /// - Parameter form: How the reference of a record is formed whose paper has that date.
  /// - Throws: Where the register cannot be written.
  package func giveReferences(
    formedBy form: (Records.Record, CivilDate?) -> ReferenceForm
  ) throws(RegisterError) {
    guard try read({ database in try !Self.withoutReference(database).isEmpty }) else { return }
    try derive { database in
      let waiting = try Self.withoutReference(database)
      let found = try Found(database, about: waiting, from: .ofAllTime)
      let register = Held(found)
      var last: [ReferenceForm: Int] = [:]
      for (record, paper) in register.inOrder where waiting.contains(record.id) {
        guard let track = register.tracking(of: record, in: paper) else { continue }
        let form = form(record, paper.date)
        let number = try last[form] ?? Self.lastNumber(of: form, in: database)
        last[form] = number + 1
        let given = Decision(
          made: track.made, signed: track.signed, subject: record.id,
          act: .reference(form.reference(number + 1)))
        _ = try Self.decide([given], in: database)
      }
    }
  }

  /// The records touched of which, or of whose paper, a clerk said that it is tracked, and which have
  /// no reference.
  private static func withoutReference(_ database: Database) throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: """
        SELECT record.id FROM touched JOIN recordNumber ON recordNumber.number = touched.number
        JOIN record ON record.id = recordNumber.record
        WHERE strength <> 'aspiration'
          AND EXISTS (SELECT 1 FROM decision
            WHERE subject IN (record.id, record.paper) AND verb = 'track')
          AND NOT EXISTS (SELECT 1 FROM decision
            WHERE subject = record.id AND verb = 'reference')
        """)
  }

  /// The references that stand, by the ids of their records.
  static func references(_ database: Database) throws -> [String: String] {
    let given = try decisions(
      database,
      where: """
        verb = 'reference'
          OR verb = 'undo' AND subject IN (SELECT subject FROM decision WHERE verb = 'reference')
        """)
    return StandingDecisions(given).references
  }

  private static func lastNumber(of form: ReferenceForm, in database: Database) throws -> Int {
    try String.fetchAll(
      database,
      sql:
        "SELECT value FROM decision WHERE verb = 'reference' AND value >= ?1 AND value < ?1 || '~'",
      arguments: [form.before]
    ).compactMap(form.number).max() ?? 0
  }

  /// Refuses a reference that another record has, or had.
  static func refuseTaken(_ reference: String, for record: String, in database: Database) throws {
    let owner = try String.fetchOne(
      database,
      sql: "SELECT subject FROM decision WHERE verb = 'reference' AND value = ? AND subject <> ?",
      arguments: [reference, record])
    if let owner {
      throw RegisterError(
        reason: "the reference \(reference) was given to \(owner)", remedy: "give another one")
    }
  }
}

extension Held {
  /// The records with their papers, in the order of the papers.
  fileprivate var inOrder: [(Record, PaperCard)] {
    let places = Dictionary(papers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return records.compactMap { record in places[record.document].map { (record, papers[$0]) } }
      .sorted { left, right in
        (places[left.1.id] ?? .max, left.0.span) < (places[right.1.id] ?? .max, right.0.span)
      }
  }

  /// The decision by which a record is tracked; nil where it is not, or is another one printed again.
  fileprivate func tracking(of record: Record, in paper: PaperCard) -> Decision? {
    guard decisions.isTracked(record.id, in: paper.id), decisions.references[record.id] == nil,
      !records.contains(where: { $0.id == record.sameAs })
    else { return nil }
    return decisions.trackings[record.id] ?? decisions.trackings[paper.id]
  }
}
