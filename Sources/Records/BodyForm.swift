/// What sort of organisation a body is: it tells who speaks for whom, and which bodies meet.
///
/// The nouns by which a name shows it stand in `Rules/body-forms.yaml`.
package enum BodyForm: String, CaseIterable, Hashable, Sendable {
  /// A local council.
  case council
  /// A body that meets and belongs to another: a committee, a panel.
  case committee
  /// A body of the health service: a trust, a hospital.
  case nhs
  /// A police force.
  case police
  /// A fire and rescue service.
  case fire
  /// Several bodies that act together.
  case partnership
  /// A department of a government, or the government itself.
  case department
  /// A public authority with a task of its own: an agency, an inspectorate, a commissioner.
  case agency
  /// A board, its own or another body's.
  case board
  /// A school, a college, a university.
  case school
  /// A company.
  case company
  /// A charity, a society, a church.
  case association
  /// A parliament or an assembly.
  case assembly
  /// Somebody who judges: a coroner, a tribunal.
  case court
}
