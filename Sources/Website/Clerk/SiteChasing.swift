package import Rules

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
