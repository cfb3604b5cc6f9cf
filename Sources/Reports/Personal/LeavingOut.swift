internal import Dates
internal import Papers
internal import Records
package import Registry

extension RegisterOnDay {
  /// The same day without what is personal in the words of its records and of what answers them, and
  /// without what clerks redacted.
  ///
  /// Whatever leaves the register is made from this, so that no form can forget it.
  package func leavingOut(_ personal: PersonalDetails) -> RegisterOnDay {
    let shown = redacted
    return shown.with(
      entries: shown.entries.map { $0.leavingOut(personal) },
      suggestions: shown.suggestions.map { $0.leavingOut(personal) })
  }
}

extension FlagReport {
  /// The same report without what is personal in the words of its records.
  package func leavingOut(_ personal: PersonalDetails) -> FlagReport {
    FlagReport(
      day: day, flagged: flagged.map { $0.leavingOut(personal) },
      shown: shown.map { $0.leavingOut(personal) }, coverage: coverage, last: last)
  }
}

extension Entry {
  fileprivate func leavingOut(_ personal: PersonalDetails) -> Entry {
    var entry = self
    entry.record.quote = personal.leftOut(of: record.quote)
    entry.record.condition = record.condition.map(personal.leftOut)
    entry.links = links.map { $0.leavingOut(personal) }
    entry.heard = heard.map { $0.leavingOut(personal) }
    return entry
  }
}

extension Link {
  fileprivate func leavingOut(_ personal: PersonalDetails) -> Link {
    var link = self
    link.quote = personal.leftOut(of: quote)
    return link
  }
}
