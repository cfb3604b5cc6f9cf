internal import ArgumentParser
internal import Documents
internal import Records
internal import Registry
internal import Reports

/// The command `answerable flag`.
struct FlagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag",
    abstract: "Prints what is unanswered, overdue or lapsed on a day, by body.",
    discussion: """
      Exit status 3 where something is flagged, 0 where nothing is, 4 where --fail-on-jump finds a \
      jump.

      Example: answerable flag --as-of 2024-05-01 --format csv > late.csv
      """)

  @Option(help: "The form: text, json, jsonl, csv, html or atom.")
  var format: Form = .text

  @Option(help: ArgumentHelp("Only this status; may be repeated.", valueName: "status"))
  var only: [Status] = []

  @Flag(help: "Only what the previous run with this option did not flag so.")
  var sinceLast = false

  @Flag(help: "Ends with status 4 where a share has jumped since the previous run.")
  var failOnJump = false

  @OptionGroup var selecting: SelectionOptions
  @OptionGroup var personal: PersonalOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  /// The forms of the report.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, html, atom
  }

  func run() throws {
    let desk = try desk.open()
    let details = try personal.details(by: self.desk.rules)
    let held = try desk.flagged(selection, from: view.viewpoint, limit: nil)
    let whole = FlagReport(held.redacted, only: only)
    let last = isRemembered ? try desk.register.lastRun(of: name) : nil
    let report = sinceLast ? last.map(whole.since) ?? whole : whole
    print(details.map(report.leavingOut) ?? report)
    if isRemembered { try remember(whole.run(of: name), in: desk.register) }
    let jumps = last.map { whole.jumps(since: $0, by: desk.judging.jumps) } ?? []
    for jump in jumps { Console.note(jump) }
    if failOnJump, !jumps.isEmpty { throw ExitCode(4) }
    if !report.flagged.isEmpty { throw ExitCode(3) }
  }

  private func print(_ report: FlagReport) {
    switch format {
    case .text: Console.write(report.text)
    case .json: Console.say(report.json.page)
    case .jsonl: Console.write(report.jsonLines)
    case .csv:
      Console.write(RecordTable.csv(report.flagged))
      Console.note(report.covered)
    case .html: Console.write(HTMLPage.page(report.document))
    case .atom:
      let title = name.isEmpty ? "Flagged" : "Flagged (\(name))"
      Console.write(AtomFeed(report, title: title, name: "flag " + name).xml)
    }
  }

  private var selection: Selection {
    var selection = selecting.selection
    selection.hasAspirations = false
    return selection
  }

  /// Where the register may only be read, the report is given all the same.
  private func remember(_ run: Registry.Run, in register: Register) throws {
    guard !register.isCopy else {
      Console.note(
        "\(register.path) may not be written to, so the next run compares with the one before this."
      )
      return
    }
    try register.remember(run)
  }

  /// A look in between must not eat the alerts of the nightly run.
  private var isRemembered: Bool { sinceLast || failOnJump }

  /// What is asked for, as one line.
  private var name: String {
    let parts = [
      selecting.isAll ? nil : selecting.name,
      view.readers.audience == .clerks ? nil : "for \(view.readers.audience)",
      view.days.knownOn.map { "known on \($0)" },
      only.isEmpty ? nil : only.map(\.rawValue).joined(separator: ", "),
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
