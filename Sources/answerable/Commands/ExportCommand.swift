internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints the register, as it stood on a day, for other programs.",
    discussion: """
      The same papers and decisions give the same bytes, in whatever order they were loaded. \
      With --as-of, papers dated after that day are left out. The forms: json holds everything, jsonl \
      and csv the records, ics the due dates as a calendar, atom new flags and answers as a feed. With \
      --paper one paper is printed with its records marked in it, as html or akn (Akoma Ntoso).

      Example: answerable export --format json --as-of 2024-05-01
      """)

  @Option(help: "The form: json, jsonl, csv, ics, atom, html or akn.")
  var format: Form?

  @Option(
    help: ArgumentHelp(
      "One paper with its records marked, by id, path or file name.", valueName: "paper"))
  var paper: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; standard output unless given.", valueName: "file"))
  var path: String?

  @OptionGroup var selecting: SelectionOptions
  @OptionGroup var personal: PersonalOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var desk: DeskOptions

  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case json, jsonl, csv, ics, atom, html, akn

    fileprivate var isOfOnePaper: Bool { self == .html || self == .akn }
  }

  func validate() throws {
    if paper == nil, form.isOfOnePaper {
      throw ValidationError("\(form.rawValue) is of one paper: name it with --paper PAPER")
    }
    if paper != nil, !form.isOfOnePaper {
      throw ValidationError("--paper takes --format html or akn")
    }
  }

  func run() throws {
    var viewpoint = view.viewpoint
    viewpoint.hasLater = view.days.asOf == nil
    let desk = try desk.open()
    let whole = try desk.register(viewpoint)
    let details = try personal.details(by: self.desk.rules)
    let text =
      try paper.map { try marked($0, desk, whole) } ?? taken(whole, from: desk, without: details)
    try DocumentOptions.write(Array(text.utf8), to: path, isBinary: false, form: form.rawValue)
  }

  private var form: Form { format ?? (paper == nil ? .json : .html) }

  private func taken(
    _ whole: RegisterOnDay, from desk: Desk, without details: PersonalDetails?
  ) throws -> String {
    let whole = whole.redacted
    let onDay =
      selecting.isAll ? whole : try desk.register.selecting(selecting.selection, from: whole)
    switch form {
    case .json: return ExportJSON.page(onDay).leavingOut(details).page + "\n"
    case .jsonl:
      return onDay.entries.map { JSON.record($0).leavingOut(details).line + "\n" }.joined()
    case .csv: return RecordTable.csv(onDay.leavingOut(details).entries)
    case .ics: return Calendar.text(onDay.leavingOut(details), name: feedTitle("Due dates"))
    case .atom:
      return AtomFeed(
        onDay.leavingOut(details), title: feedTitle("Flags and answers"), name: selecting.name
      ).xml
    case .html, .akn: return ""
    }
  }

  private func marked(_ name: String, _ desk: Desk, _ register: RegisterOnDay) throws -> String {
    let card = try desk.card(named: name, for: view.readers.audience)
    let page = MarkedPaper(
      card, try desk.paper(card, for: view.readers.audience), in: register,
      leavingOut: try personal.details(by: self.desk.rules))
    return form == .akn ? page.akomaNtoso : page.html
  }

  private func feedTitle(_ what: String) -> String {
    selecting.isAll ? what : "\(what) (\(selecting.name))"
  }
}
