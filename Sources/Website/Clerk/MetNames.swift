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
