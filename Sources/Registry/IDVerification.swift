internal import GRDB
internal import Records

/// Checking the ids by which records are known.
extension Register {
  /// What is wrong with the ids of records, one fault a line: each is worked out anew from its paper,
  /// its words, and which occurrence of them it is.
  ///
  /// A record that a decision holds keeps its number where one before it is no longer found, so any
  /// number counts that its paper could have had.
  ///
  /// - Throws: Where the register cannot be read.
  package func idFaults() throws(RegisterError) -> [String] {
    try read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT id, paper, quote FROM record ORDER BY paper, id")
      var faults: [String] = []
      while let row = try rows.next() {
        let (id, paper, quote) = (
          row["id"] as String, row["paper"] as String, row["quote"] as String
        )
        let isStable = (0..<Self.mostOccurrences).contains { occurrence in
          StableID.record(document: paper, quote: quote, occurrence: occurrence) == id
        }
        if !isStable {
          faults.append(
            "record \(id): its id is not that of its words in paper \(paper); load the paper again")
        }
      }
      return faults
    }
  }

  /// How often a paper may say the same words.
  private static let mostOccurrences = 1000
}
