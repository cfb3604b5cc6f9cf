internal import ArgumentParser
internal import Dates
internal import Documents
internal import Registry
internal import Reports
internal import Rules

/// The command `answerable digest`.
struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Mails a member or a body what changed, and what is due next.",
    discussion: """
      It is sent as mail.yaml says: from: ADDRESS, and either sendmail: PATH or server: \
      smtps://HOST:465 with passwords: FILE. With -o FILE.eml it is written to a file instead. Where \
      nothing changed and nothing is due, nothing is sent. Run it once a week or a day, with --every.

      Example: answerable digest --to member@council.example --member "Lund" --as-of 2024-10-01 -o digest.eml
      """)

  @Option(help: ArgumentHelp("The address to which it goes.", valueName: "address"))
  var to: String

  @Option(help: "How often it goes: day or week.")
  var every: Rhythm = .week

  @Option(
    help: ArgumentHelp("The day of the digest before, if another.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var since: CivilDate?

  @Option(help: ArgumentHelp("How mails are sent.", valueName: "file"))
  var settings = "mail.yaml"

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Writes the mail to a file and sends nothing.", valueName: "file.eml"))
  var path: String?

  @OptionGroup var selecting: SelectionOptions
  @OptionGroup var personal: PersonalOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  /// How often a digest goes.
  enum Rhythm: String, ExpressibleByArgument, CaseIterable {
    case day, week

    fileprivate var days: Int { self == .day ? 1 : 7 }
  }

  func validate() throws { try SinceProblem.refuse(since, after: view.days) }

  func run() throws {
    let desk = try desk.open()
    let digest = try digest(desk)
    guard !digest.isEmpty else {
      return Console.note("Nothing changed and nothing is due: no mail for \(to).")
    }
    let document = digest.document
    var mail = MailFile(
      to: to, subject: digest.title, day: view.days.day, text: PlainText.text(document),
      page: HTMLPage.page(document))
    if let path {
      return try DocumentOptions.write(mail.bytes, to: path, isBinary: false, form: "eml")
    }
    let text = String(decoding: try FileProblem.named(settings), as: UTF8.self)
    let sending = MailSending(
      settings: try MailSettings(try RuleNode(parsing: text, path: settings)))
    mail.from = sending.settings.from
    mail.isDraft = false
    try sending.send(mail.bytes, to: to)
    Console.note("The digest went to \(to).")
  }

  private func digest(_ desk: Desk) throws -> Digest {
    let last = since ?? view.days.day.adding(days: -every.days)
    return Digest(
      try selected(desk, from: view.viewpoint),
      since: try selected(
        desk,
        from: Viewpoint(
          asOf: last, knownOn: view.days.knownOn, audience: view.readers.audience)),
      name: selecting.name, daysAhead: every.days)
  }

  private func selected(_ desk: Desk, from viewpoint: Viewpoint) throws -> RegisterOnDay {
    try desk.register.selecting(selecting.selection, from: try desk.register(viewpoint))
      .leavingOut(try personal.details(by: self.desk.rules))
  }
}
