internal import ArgumentParser
internal import Dates
internal import Records
internal import Registry
internal import Reports

/// The command `answerable review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Walks through what is new or unsure, one key a decision.",
    discussion: """
      What weighs most comes first: papers without a date, unread ones, decisions that no longer find \
      what they were about, likely links of late records, late records found, then the rest. Each \
      decision is written down at once, signed and undone like any other. Without a terminal the keys \
      are read from standard input, one a line. With --list nothing is asked.

      Example: answerable review --by "J. Clerk"
      """)

  @Flag(help: "Prints what waits, and asks nothing.")
  var list = false

  @Option(help: ArgumentHelp("How many at most.", valueName: "number"))
  var limit: Int?

  @Option(help: "The form of the list: text, json or csv.")
  var format: SheetForm = .text

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  func validate() throws { try LimitProblem.refuse(limit) }

  func run() throws {
    let open = try desk.open()
    let register = try open.register(view.viewpoint)
    let items = Array(Inbox(register).items.prefix(limit ?? .max))
    let pages = InboxPages(items, in: register)
    guard !list else { return print(pages) }
    guard !items.isEmpty else { return Console.say("Nothing waits.") }
    try Keyboard.withKeys { keys in
      for (number, item) in items.enumerated() {
        Console.say("\n\(number + 1) of \(items.count)\n" + pages.page(of: item))
        guard try ask(about: item, keys, at: open) else { return Console.say("Left off here.") }
      }
      Console.say("\nThat was all.")
    }
    try open.settle()
  }

  private func print(_ pages: InboxPages) {
    switch format {
    case .text: Console.write(pages.text)
    case .json: Console.say(pages.json.page)
    case .csv: Console.write(pages.csv)
    }
  }

  /// Asks for a key until it is one of those offered; whether to go on.
  private func ask(about item: Inbox.Item, _ keys: Keyboard, at desk: Desk) throws -> Bool {
    let choices = ReviewChoice.choices(for: item)
    Console.say(
      choices.map { "[\($0.key)] \($0.wording)" }.joined(separator: "  ") + "  [s] skip  [q] stop")
    while let key = keys.next() {
      if key == "q" { return false }
      if key == "s" || key == " " { return true }
      guard let choice = choices.first(where: { $0.key == key }) else {
        Console.note("'\(key)' is none of the keys")
        continue
      }
      let decision = Decision(
        made: .today, signed: signature.name, subject: choice.subject, act: choice.act)
      _ = try desk.register.decide([decision])
      Console.say("\(choice.subject): \(choice.act.wording), signed \(signature.name)")
      return true
    }
    return false
  }
}

/// A key with what it decides.
struct ReviewChoice {
  let key: Character
  let wording: String
  let subject: String
  let act: Decision.Act

  /// What can be decided of something with one key.
  static func choices(for item: Inbox.Item) -> [ReviewChoice] {
    switch item {
    case .undated(let card, _), .unread(let card, _):
      [ReviewChoice(key: "r", wording: "read by me", subject: card.id, act: .read)]
    case .adrift(let decision):
      decision.number.map { number in
        [
          ReviewChoice(
            key: "u", wording: "undo it", subject: decision.subject, act: .undo(number))
        ]
      } ?? []
    case .suggestion(let link, _):
      [
        ReviewChoice(key: "y", wording: "yes, it answers", subject: link.id, act: .confirm),
        ReviewChoice(key: "n", wording: "no", subject: link.id, act: .reject),
        ReviewChoice(
          key: "p", wording: "in part", subject: link.id, act: .outcome(.partlyAnswered)),
        ReviewChoice(key: "h", wording: "holding reply", subject: link.id, act: .outcome(.noted)),
      ]
    case .found(let entry):
      [
        ReviewChoice(key: "t", wording: "track", subject: entry.id, act: .track),
        ReviewChoice(key: "x", wording: "reject", subject: entry.id, act: .reject),
        ReviewChoice(key: "c", wording: "complete", subject: entry.id, act: .complete),
      ]
    }
  }
}
