package import Dates

/// What a clerk decided about a paper, a record or a link: dated, signed, and never deleted.
///
/// A decision is undone by a further one. It names what it is about by id, so it survives the
/// loading of the paper again and any change of the rules.
package struct Decision: Hashable, Sendable {
  /// Its number in the register, from 1; nil until it is written down.
  package var number: Int?
  /// The day on which it was made.
  package var made: CivilDate
  /// Who made it, by name.
  package var signed: String
  /// The id of the paper, record or link that it is about.
  package var subject: String
  /// What was decided.
  package var act: Act
  /// Why, in the clerk's words.
  package var reason: String?

  /// A decision with all its parts.
  package init(
    number: Int? = nil, made: CivilDate, signed: String, subject: String, act: Act,
    reason: String? = nil
  ) {
    self.number = number
    self.made = made
    self.signed = signed
    self.subject = subject
    self.act = act
    self.reason = reason
  }
}
