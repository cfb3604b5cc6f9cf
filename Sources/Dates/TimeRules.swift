/// All that the rules say of time: the words, the conventions and the calendars.
package final class TimeRules: Sendable {
  /// The words of time.
  package let lexicon: Lexicon
  /// The days that have names, by the value of their words.
  package let namedDays: [NamedDay]
  /// The periods that have names, such as the terms of the courts, by the value of their words.
  package let namedPeriods: [TermSpan]
  /// The cycles of recurring words, as ISO 8601 durations, by the value of their words; nil where
  /// the words give none.
  package let cycles: [String?]
  /// What a season, a term and a year are.
  package let conventions: TimeConventions
  /// The bank holidays.
  package let calendars: Calendars

  /// Rules with all their parts.
  package init(
    lexicon: Lexicon, namedDays: [NamedDay], namedPeriods: [TermSpan],
    cycles: [String?], conventions: TimeConventions,
    calendars: Calendars
  ) {
    self.lexicon = lexicon
    self.namedDays = namedDays
    self.namedPeriods = namedPeriods
    self.cycles = cycles
    self.conventions = conventions
    self.calendars = calendars
  }
}
