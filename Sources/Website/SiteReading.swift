package import Registry

/// How the site reads papers that clerks load: what the program does for it.
package struct SiteReading: Sendable {
  /// Reads a file with the papers in it, and files them.
  package let load: @Sendable (LoadOrder) async -> [LoadedPaper]
  /// Reads a paper of the register anew, its date or author having changed.
  package let readAgain: @Sendable (String) throws -> Void

  /// Reading by two ways of the program.
  package init(
    load: @escaping @Sendable (LoadOrder) async -> [LoadedPaper],
    readAgain: @escaping @Sendable (String) throws -> Void
  ) {
    self.load = load
    self.readAgain = readAgain
  }
}

/// A file that a clerk loads.
package struct LoadOrder: Sendable {
  /// The name of the file.
  package let name: String
  /// What it holds.
  package let bytes: [UInt8]
  /// Who may see what is in it.
  package let audience: Audience
  /// Who loads it.
  package let signed: String
}

/// What came of a paper that was loaded.
package struct LoadedPaper: Sendable {
  /// The name of the file in which it came.
  package let name: String
  /// What it is; nil where it is not loaded.
  package let card: PaperCard?
  /// How many records it holds.
  package let records: Int
  /// In plain words, what could not be read or why it is not loaded.
  package let problems: [String]

  /// A paper that was loaded, or why it was not.
  package init(name: String, card: PaperCard?, records: Int, problems: [String]) {
    self.name = name
    self.card = card
    self.records = records
    self.problems = problems
  }
}
