internal import ArgumentParser
internal import Dates
internal import Documents
internal import Registry
internal import Reports
internal import Rules

/// The command `answerable report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the meeting pack: where everything stands, and what changed since last time.",
    discussion: """
      The columns are those of a file in Rules/reports/. What changed since the last meeting (--since, \
      or the last pack issued for the same people) is in bold, what is closed in grey. With --issue \
      the register keeps the pack as it was issued; --issued lists those, --reissue N writes one again.

      Example: answerable report --committee "Scrutiny" --since 2024-09-01 -o pack.docx
      """)

  @Option(help: ArgumentHelp("The layout, a file in Rules/reports/.", valueName: "name"))
  var layout = "tracker"

  @Option(help: ArgumentHelp("Only what this committee asked.", valueName: "name"))
  var committee: String?

  @Option(help: ArgumentHelp("Only what this body must do or answer.", valueName: "name"))
  var body: String?

  @Flag(help: "Only records that a clerk tracks.")
  var tracked = false

  @Option(
    help: ArgumentHelp("The day of the last meeting.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var since: CivilDate?

  @Option(
    help: ArgumentHelp("A Word file of your own to set the pack into.", valueName: "file.docx"))
  var template: String?

  @Flag(help: "Keeps the pack in the register as it is issued now.")
  var issue = false

  @Flag(help: "Lists the packs that were issued.")
  var issued = false

  @Option(help: ArgumentHelp("Writes a pack again, just as it was issued.", valueName: "number"))
  var reissue: Int?

  @OptionGroup var output: DocumentOptions
  @OptionGroup var personal: PersonalOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var signature: SignatureOptions
  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if template != nil, output.form(usually: .html) != .docx {
      throw ValidationError("a template is for Word files: -o FILE.docx")
    }
    try SinceProblem.refuse(since, after: view.days)
  }

  func run() throws {
    let desk = try desk.open()
    let register = desk.register
    if issued { return list(try register.issuedPacks()) }
    if let reissue { return try write(again: reissue, from: register) }
    let pack = try pack(on: desk)
    let form = output.form(usually: .html) ?? .html
    let document = pack.document(isGrouped: form != .xlsx && form != .csv)
    let bytes = try form.bytes(of: document, in: try wordTemplate())
    try output.write(bytes, form: form)
    guard issue else { return }
    let number = try register.issue(
      IssuedPack(
        issued: .today, signed: signature.name, asOf: view.days.day, view: name,
        form: form.rawValue,
        papers: pack.papers), contents: bytes)
    Console.note(
      "It is kept as pack \(number); write it again with: answerable report --reissue \(number)")
  }

  private func pack(on desk: Desk) throws -> Pack {
    let layout = try RulesPlace.folder(self.desk.rules.path).report(named: layout)
    let last = try since ?? lastIssued(desk.register)
    return Pack(
      layout, try selected(desk, from: view.viewpoint),
      since: try last.map { try before($0, desk) },
      scope: PackScope(committee: committee, body: body))
  }

  /// The register as it was known at the last meeting.
  private func before(_ day: CivilDate, _ desk: Desk) throws -> RegisterOnDay {
    try selected(
      desk, from: Viewpoint(asOf: day, knownOn: view.days.knownOn, audience: view.readers.audience))
  }

  private func selected(_ desk: Desk, from viewpoint: Viewpoint) throws -> RegisterOnDay {
    try desk.register(viewpoint).selecting(
      Selection(bodies: [body].compactMap(\.self), committee: committee, isTrackedOnly: tracked)
    ).leavingOut(try personal.details(by: self.desk.rules))
  }

  /// The day of the last pack issued for the same people before this one's.
  private func lastIssued(_ register: Register) throws -> CivilDate? {
    try register.issuedPacks().last { $0.view == name && $0.asOf < view.days.day }?.asOf
  }

  private func wordTemplate() throws -> WordTemplate? {
    try template.map { path in
      do {
        return try WordTemplate(FileProblem.bytes(at: path))
      } catch {
        throw FileProblem(description: "\(path): \(error)")
      }
    }
  }

  private func write(again number: Int, from register: Register) throws {
    let pack = try register.issuedPacks().first { $0.id == number }
    let bytes = try register.contents(ofPack: number)
    try output.write(bytes, form: pack.flatMap { DocumentForm(rawValue: $0.form) } ?? .html)
  }

  private func list(_ packs: [IssuedPack]) {
    guard !packs.isEmpty else { return Console.say("No pack was issued yet.") }
    for pack in packs {
      Console.say(
        """
        \(pack.id): \(pack.view.isEmpty ? "everything" : pack.view), as of \(pack.asOf.inWords), \
        \(pack.form), issued on \(pack.issued.inWords) by \(pack.signed)
        """)
    }
  }

  /// What is asked for, as one line.
  private var name: String {
    let parts = [
      layout, committee.map { "committee \($0)" }, body.map { "body \($0)" },
      tracked ? "tracked" : nil,
      view.readers.audience == .clerks ? nil : "for \(view.readers.audience)",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}
