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

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a line is not understood.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "telephone numbers", "postcodes", "mail domains", "streets"])
    telephoneNumbers = try file.required("telephone numbers").truth()
    postcodes = try file.required("postcodes").truth()
    mailDomains = try file.optional("mail domains")?.texts().map { $0.lowercased() } ?? []
    streets = try file.optional("streets")?.texts().map { $0.lowercased() } ?? []
  }
}
