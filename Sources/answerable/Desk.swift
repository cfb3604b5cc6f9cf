internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// A register open on the desk, with the rules to judge it by.
struct Desk {
  let register: Register
  let stages: Stages

  /// The register as it stood on a day, linked anew where a load was cut short or the rules changed.
  func register(on day: CivilDate) throws -> RegisterOnDay {
    try register.link(under: stages.fingerprint, by: stages.link)
    return try register.on(day, judging: stages.judgement)
  }
}
