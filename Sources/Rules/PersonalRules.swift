/// What is personal, from `Rules/personal.yaml`.
package struct PersonalRules: Hashable, Sendable {
  /// Whether telephone numbers are.
  package let telephoneNumbers: Bool
  /// Whether postcodes are.
  package let postcodes: Bool
  /// The domains of private mailboxes, in small letters.
  package let mailDomains: [String]
  /// The words that end the name of a street, in small letters.
  package let streets: [String]
  /// What is pointed out to a clerk.
  package let pointedOut: PointedOut

  /// How names, birth dates and case numbers are known, in words as they are written.
  package struct PointedOut: Hashable, Sendable {
    /// The titles that stand before the names of people.
    package let titles: [String]
    /// First names.
    package let givenNames: [String]
    /// The words behind which a date of birth stands.
    package let born: [String]
    /// The words behind which the number of somebody's case stands.
    package let caseLabels: [String]

    init(_ node: RuleNode?) throws(RuleFault) {
      try node?.allow(keys: ["titles", "given names", "born", "case labels"])
      titles = try node?.optional("titles")?.texts() ?? []
      givenNames = try node?.optional("given names")?.texts() ?? []
      born = try node?.optional("born")?.texts() ?? []
      caseLabels = try node?.optional("case labels")?.texts() ?? []
    }
  }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a line is not understood.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(
      keys: [
        "means", "telephone numbers", "postcodes", "mail domains", "streets", "pointed out",
      ])
    telephoneNumbers = try file.required("telephone numbers").truth()
    postcodes = try file.required("postcodes").truth()
    mailDomains = try file.optional("mail domains")?.texts().map { $0.lowercased() } ?? []
    streets = try file.optional("streets")?.texts().map { $0.lowercased() } ?? []
    pointedOut = try PointedOut(file.optional("pointed out"))
  }
}
