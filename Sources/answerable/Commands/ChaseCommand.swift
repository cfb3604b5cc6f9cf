internal import ArgumentParser
internal import Dates
internal import Documents
internal import Foundation
internal import Records
internal import Registry
internal import Reports
internal import Rules
internal import Tracking

/// The command `answerable chase`.
struct ChaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chase",
    abstract: "Drafts one letter to a body about everything of its that is late.",
    discussion: """
      Each item stands in its own words, with the day on which it was due and how that was counted, \
      what came since, and the next step that law or custom allows. It holds itself back, and says so, \
      where a paper waits to be read, a suggestion waits to be decided, an extension runs or a letter \
      went lately. The table that it encloses can be filled in, sent back and loaded. The wording is \
      that of Rules/letters/chaser.mustache and Rules/chasing.yaml.

      Example: answerable chase "Harbour Trust" --as-of 2024-12-20 -o reminder.docx
      """)

  @Argument(help: ArgumentHelp("Words of the name of the body.", valueName: "body"))
  var body: String?

  @Option(
    help: ArgumentHelp("Instead of a body: words of the owner's post or name.", valueName: "post"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "Instead of a body: a directorate, with the posts that the contacts give it.",
      valueName: "name"))
  var directorate: String?

  @Option(
    help: ArgumentHelp(
      "Whom to write to, with days: names, addresses, posts; contacts.yaml where that is there.",
      valueName: "file"))
  var contacts: String?

  @Option(help: ArgumentHelp("Only what this committee asked.", valueName: "name"))
  var committee: String?

  @Option(help: ArgumentHelp("A template of the letter of your own.", valueName: "file"))
  var template: String?

  @Flag(help: "Records that the letter went on that day, and prints it only with -o.")
  var sent = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; its end says the form.", valueName: "file"))
  var path: String?

  @Option(help: "The form, where the file's name does not say: text, docx, eml or html.")
  var format: LetterForm?

  @OptionGroup var personal: PersonalOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var signature: SignatureOptions
  @OptionGroup var desk: DeskOptions

  func validate() throws {
    guard [body, owner, directorate].compactMap(\.self).count == 1 else {
      throw ValidationError("name one of: a body, --owner POST or --directorate NAME")
    }
    if let path, format == nil, LetterForm(path: path) == nil {
      throw ValidationError(
        "the end of '\(path)' names no form; add --format text, docx, eml or html")
    }
  }

  func run() throws {
    let desk = try desk.open()
    let folder = try RulesPlace.folder(self.desk.rules.path)
    let rules = try ChasingRules(try folder.file("chasing.yaml"))
    let people = try knownContacts()
    let chaser = try chaser(desk, rules: rules, people: people)
    if !chaser.held.isEmpty { Console.note(chaser.heldText) }
    guard !chaser.items.isEmpty else {
      return Console.note(
        "There is nothing to chase \(chaser.recipient) for on \(chaser.day.inWords).")
    }
    if !sent || path != nil {
      let letter = ChaserLetter(
        chaser, to: people.contact(for: chaser.recipient, on: chaser.day), signed: signature.name,
        heads: rules.table)
      try write(letter, to: people.contact(for: chaser.recipient, on: chaser.day), folder)
    }
    guard sent else { return }
    try desk.register.record(
      ChaserSent(
        sent: chaser.day, signed: signature.name, recipient: chaser.recipient,
        records: chaser.items.map(\.entry.id)))
    Console.note(
      "It is recorded that a letter about \(Wording.count(chaser.items.count, "item")) went to \(chaser.recipient) on \(chaser.day.inWords)."
    )
  }

  private func knownContacts() throws -> Contacts { try Self.contacts(in: contacts) }

  /// The contacts of a file, or of the usual one where that is there.
  static func contacts(in file: String?) throws -> Contacts {
    let usual = "contacts.yaml"
    guard let path = file ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil)
    else { return .none }
    let text = String(decoding: try FileProblem.named(path), as: UTF8.self)
    return try Contacts(try RuleNode(parsing: text, path: path))
  }

  private func chaser(_ desk: Desk, rules: ChasingRules, people: Contacts) throws -> Chaser {
    let onDay = try desk.register(view.viewpoint)
    let shown = onDay.leavingOut(try personal.details(by: self.desk.rules))
    let (recipient, entries) = try addressed(in: shown, people: people)
    return Chaser(
      to: recipient, body: body == nil ? nil : recipient, about: entries, in: onDay,
      sent: try desk.register.chasersSent(until: view.days.day), rules: rules,
      times: desk.judging.clock.times)
  }

  /// To whom it goes, and what they must do or answer.
  private func addressed(
    in onDay: RegisterOnDay, people: Contacts
  ) throws -> (String, [Entry]) {
    let counted = Set(onDay.countedOnce.map(\.id))
    let all = onDay.selecting(Selection(committee: committee)).entriesByDate
      .filter { counted.contains($0.id) }
    if let body {
      let name = try bodyName(body, among: all)
      return (name, all.filter { $0.record.bodies.contains(name) })
    }
    let posts = directorate.map { people.owners(in: $0) + [$0] } ?? [owner].compactMap(\.self)
    return (
      directorate ?? owner ?? "",
      all.filter { entry in
        posts.contains { post in
          (entry.record.owner ?? "").lowercased().contains(post.lowercased())
        }
      }
    )
  }

  /// The one body that the words name: a letter goes to one.
  private func bodyName(_ words: String, among entries: [Entry]) throws -> String {
    let names = Set(entries.flatMap(\.record.bodies))
    if names.contains(words) { return words }
    let fitting = names.filter { $0.lowercased().contains(words.lowercased()) }.sorted()
    guard fitting.count <= 1 else {
      throw RegisterError(
        reason: "'\(words)' could be any of \(Wording.list(fitting))", remedy: "write more of it")
    }
    guard let name = fitting.first else {
      throw RegisterError(
        reason: "no record names a body '\(words)'", remedy: "see them with: answerable bodies")
    }
    return name
  }

  private func write(
    _ letter: ChaserLetter, to contact: Contact?, _ folder: RulesFolder
  ) throws {
    let place = template ?? folder.path + "/letters/chaser.mustache"
    let words = String(decoding: try FileProblem.named(place), as: UTF8.self)
    let form = format ?? path.flatMap(LetterForm.init(path:)) ?? .text
    let bytes = form.bytes(
      of: try letter.document(template: words), table: letter.table, title: letter.title,
      to: contact?.mailbox)
    try DocumentOptions.write(bytes, to: path, isBinary: form == .docx, form: form.rawValue)
  }
}

extension LetterForm: ExpressibleByArgument {}
