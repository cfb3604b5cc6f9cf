package import Records

extension RegisterOnDay {
  /// The same day with other records, and where given other suggestions, in the place of its own.
  package func with(entries: [Entry], suggestions: [Link]? = nil) -> RegisterOnDay {
    var other = RegisterOnDay(
      day: day, papers: papers, entries: entries, suggestions: suggestions ?? self.suggestions)
    other.unattached = unattached
    other.copies = copies
    other.redactions = redactions
    other.dropped = dropped
    other.tally = tally
    other.isForClerks = isForClerks
    return other
  }
}
