internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Rules
internal import Tracking

/// The stages that hold findings against each other and against the calendar, under one set of
/// rules.
///
/// They need few of the rules, so what only looks at the register is ready at once.
struct Judging: Sendable {
  /// What tells these rules from others.
  let fingerprint: String
  /// By when an ask must be answered that names no time of its own.
  let clock: AnswerClock
  /// How far a share may move between two runs.
  let jumps: JumpRules
  /// Holds papers against each other.
  let linker: Linker
  /// Knows when bodies meet.
  let meetings: MeetingBook
  /// What tells these words and calendars of time from others.
  let datesFingerprint: String
  /// The folder of the rules; nil for the one that came with the program.
  let rules: String?
  private let references: ReferenceRules

  /// Makes the stages ready.
  ///
  /// - Parameter rules: The folder of rules; nil for the one that came with the program.
  /// - Throws: A `RuleFault` where the rules cannot be read.
  init(rules: String?) throws {
    let folder = try RulesPlace.folder(rules)
    self.rules = rules
    fingerprint = RulesFingerprint.of(folder)
    datesFingerprint = RulesFingerprint.ofDates(folder)
    meetings = MeetingBook(
      reader: TimeReader(rules: try folder.times()), calendars: try folder.happenings())
    linker = Linker(
      rules: try LinkingRules(try folder.file("linking.yaml")),
      bodies: try BodyRegister(try folder.files(in: "bodies")))
    references = try ReferenceRules(try folder.file("references.yaml"))
    jumps = try JumpRules(try folder.file("jumps.yaml"))
    clock = AnswerClock(
      times: try ResponseTimes(try folder.file("response-times.yaml")),
      calendars: try folder.calendars())
  }

  /// How the reference of a record is formed whose paper has a date.
  func reference(of record: Record, written: CivilDate?) -> ReferenceForm {
    let edges = references.edges(
      committee: record.committee ?? record.author, year: written?.year)
    return ReferenceForm(before: edges.before, after: edges.after, digits: references.digits)
  }

  /// Holds the papers of a register against each other.
  func link(_ papers: [FiledPaper]) -> Linking { Linking(of: papers, by: linker) }

  /// Holds papers against each other.
  func link(_ papers: [LinkablePaper]) -> Linking { Linking(of: papers, by: linker) }
}
