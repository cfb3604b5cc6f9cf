package import Documents
package import Records
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
    self.join = join
    self.file = file
  }
}

/// How the site chases: the rules, the wording, whom to write to.
package struct SiteChasing: Sendable {
  package let rules: ChasingRules
  package let times: ResponseTimes
  /// The text of the letter's template.
  package let template: String
  package let contacts: Contacts

  /// How bodies are chased.
  package init(rules: ChasingRules, times: ResponseTimes, template: String, contacts: Contacts) {
    self.rules = rules
    self.times = times
    self.template = template
    self.contacts = contacts
  }
}

/// Words of a paper that the rules missed, with what a clerk says of them.
package struct MissedWords: Sendable {
  /// The id of the paper.
  package var paper: String
  /// The words.
  package var words: String
  /// What they are.
  package var kind: RecordKind
  /// What else the clerk says; what is nil the paper tells.
  package var said: Amendment
}

/// What a clerk wants a rule for.
package struct RuleOrder: Sendable {
  /// The id of the paper.
  package var paper: String
  /// The words of it that the rules missed.
  package var words: String
  /// What they are.
  package var kind: RecordKind
  /// The words that signal it; nil for those that stand behind the subject.
  package var telling: String?
  /// A sentence with such words that must be left alone.
  package var counterexample: String?
  /// Who wants it.
  package var signed: String
}

/// A drafted rule with what it would change.
package struct RuleOutcome: Sendable {
  /// The file of the rule.
  package let text: String
  /// Where in the folder of rules it belongs.
  package let file: String
  /// The records that it would find, with the ids of their papers.
  package let gained: [Record]
  /// The records that would be found no more.
  package let lost: [Record]
  /// Examples of other rules that would come true no more, in words.
  package let spoilt: [String]

  /// A rule with what it would change.
  package init(
    text: String, file: String, gained: [Record], lost: [Record], spoilt: [String]
  ) {
    self.text = text
    self.file = file
    self.gained = gained
    self.lost = lost
    self.spoilt = spoilt
  }
}

/// How papers name bodies.
package struct MetNames: Sendable {
  /// The names, by body, those of which no body could be told last.
  package let names: [Name]
  /// Bodies that look like one.
  package let groups: [Group]

  /// A name as papers write it.
  package struct Name: Hashable, Sendable {
    /// The words.
    package let name: String
    /// The body for which it was taken; nil where it could not be told.
    package let body: String?
    /// Why, in a few words.
    package let reason: String
    /// In how many papers it stands.
    package let papers: Int

    /// A name with what it was taken for.
    package init(name: String, body: String?, reason: String, papers: Int) {
      self.name = name
      self.body = body
      self.reason = reason
      self.papers = papers
    }
  }

  /// Bodies that look like one: the longest name, and the others.
  package struct Group: Hashable, Sendable {
    /// The name that would stay.
    package let name: String
    /// The names that would become other names of it.
    package let others: [String]

    /// Bodies that look like one.
    package init(name: String, others: [String]) {
      self.name = name
      self.others = others
    }
  }

  /// Names and groups.
  package init(names: [Name], groups: [Group]) {
    self.names = names
    self.groups = groups
  }
}
