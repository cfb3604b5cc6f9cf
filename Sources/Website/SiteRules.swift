package import Documents
package import Registry
package import Reports
package import Rules

/// What the site does by the rules: the program does it for the site just as for its commands.
package struct SiteRules: Sendable {
  /// What is left out of whatever leaves the register.
  package var personal: PersonalDetails
  /// Points out to clerks what may be about a person.
  package var pointers: PersonalPointers
  /// How bodies are chased.
  package var chasing: SiteChasing
  /// The layouts of meeting packs, by their names.
  package var layouts: [String: ReportLayout]
  /// Adds to words that a clerk points to what their paper tells of them.
  package var addition: @Sendable (MissedWords) throws -> Addition
  /// The words of a sentence that may signal what it is, to begin a rule with.
  package var telling: @Sendable (MissedWords) throws -> String
  /// Drafts a rule, and shows what it would change.
  package var draft: @Sendable (RuleOrder) throws -> RuleOutcome
  /// Drafts a rule and writes it into the folder of rules; the path of its file.
  package var keep: @Sendable (RuleOrder) throws -> String
  /// How papers name each body, and which bodies look like one.
  package var names: @Sendable () throws -> MetNames
  /// Whether a body is a committee, as papers may be for one alone.
  package var isCommittee: @Sendable (String) -> Bool
  /// Makes names that look like one body one; the path of the file that says so from then on.
  package var join: @Sendable ([MetNames.Group]) throws -> String
  /// A document in a form: `docx`, `odt`, `xlsx`, `csv`, `md`, `html`.
  package var file: @Sendable (Document, String) throws -> [UInt8]

  /// What the program does for the site, with all its parts.
  package init(
    personal: PersonalDetails, pointers: PersonalPointers, chasing: SiteChasing,
    layouts: [String: ReportLayout],
    addition: @escaping @Sendable (MissedWords) throws -> Addition,
    telling: @escaping @Sendable (MissedWords) throws -> String,
    draft: @escaping @Sendable (RuleOrder) throws -> RuleOutcome,
    keep: @escaping @Sendable (RuleOrder) throws -> String,
    names: @escaping @Sendable () throws -> MetNames,
    isCommittee: @escaping @Sendable (String) -> Bool,
    join: @escaping @Sendable ([MetNames.Group]) throws -> String,
    file: @escaping @Sendable (Document, String) throws -> [UInt8]
  ) {
    self.personal = personal
    self.pointers = pointers
    self.chasing = chasing
    self.layouts = layouts
    self.addition = addition
    self.telling = telling
    self.draft = draft
    self.keep = keep
    self.names = names
    self.isCommittee = isCommittee
    self.join = join
    self.file = file
  }
}
