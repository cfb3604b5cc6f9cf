internal import ArgumentParser
internal import Dates
internal import Registry

/// The register with the rules to judge it by: what every command takes that looks at records.
struct DeskOptions: ParsableArguments {
  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  /// The register, which must be there, open on the desk.
  func open() throws -> Desk {
    try Desk(register: register.open(), judging: rules.judging())
  }
}

/// From where the register is looked at: as of which day, knowing what, and for whom.
struct ViewOptions: ParsableArguments {
  @OptionGroup var days: DayOptions
  @OptionGroup var readers: AudienceOptions

  /// The view.
  var viewpoint: Viewpoint {
    Viewpoint(asOf: days.day, knownOn: days.knownOn, audience: readers.audience)
  }
}
