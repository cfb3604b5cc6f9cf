internal import ArgumentParser
internal import Dates
internal import Foundation
internal import Papers
internal import Registry
internal import Reports

/// The command `answerable load`.
struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Loads papers into the register, and says what is in each.",
    discussion: """
      Names files and folders; folders, mails, mailboxes and zip archives are searched through, and \
      what is enclosed becomes a paper of its own. A file that cannot be read is refused by name, \
      one that breaks off is read up to there, and the others load; exit status 1 then, on the \
      first day on which the register hears of it. A scan without text is kept as received and \
      unread. Loading a paper again changes nothing. A list .answerableignore in a folder names \
      files that are no papers, one a line.

      Example: answerable load letters/ minutes.html --track
      """)

  @Argument(help: ArgumentHelp("Files and folders of papers.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Papers that were read elsewhere: the lines of `extract - --whole`, - for standard input.",
      valueName: "file"))
  var records: String?

  @Option(
    help: ArgumentHelp(
      "The date of those papers that state none themselves.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var date: CivilDate?

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The body that says those papers that name none.", valueName: "name"))
  var author: String?

  @Flag(help: "Takes what is found as fact, and follows it.")
  var track = false

  @Option(
    help: ArgumentHelp(
      "Who may see the papers: clerks, members, 'committee NAME' or public.", valueName: "audience"),
    transform: Audience.given
  )
  var audience: Audience?

  @Option(
    help: ArgumentHelp("The day on which they were received.", valueName: "yyyy-mm-dd"),
    transform: CivilDate.given)
  var received: CivilDate?

  @Flag(help: "Recognises the words of scans and pictures by Tesseract, and marks them so.")
  var ocr = false

  @OptionGroup var bounds: LimitOptions
  @OptionGroup var signature: SignatureOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    guard paths.isEmpty == (records != nil) else {
      throw ValidationError("name files and folders of papers, or one file with --records")
    }
    guard records == nil || date == nil else {
      throw ValidationError("papers that were read elsewhere bring their dates; leave --date out")
    }
  }

  func run() async throws {
    let isFirst = !FileManager.default.fileExists(atPath: register.path)
    let loading = try Loading(
      register: Register(creatingAt: register.path),
      stages: rules.stages(recognises: ocr, limits: bounds.limits),
      judging: rules.judging(),
      order: order,
      today: .today, limits: bounds.limits)
    try loading.redate()
    let files = PaperFiles(paths).paths
    let progress = LoadProgress(total: records == nil ? files.count : nil)
    let interruption = Interruption()
    var count = LoadCount()
    var stop: Stop?
    let take = { (turn: Int, path: String, paper: Result<Loaded, any Error>) in
      Console.progress("")
      switch paper {
      case .success(let loaded):
        count.add(loaded, on: loading.today)
        tell(loaded)
      case .failure(let error as RegisterError) where !error.isOfOnePaper:
        stop = .failed(error, at: path)
      case .failure(let file as RefusedFile) where file.since < loading.today:
        count.refusedBefore += 1
        Console.note(LoadReport.refusal(path, because: "\(file.reason)", since: file.since))
      case .failure(let error):
        count.refused += 1
        let reason = (error as? RefusedFile)?.reason ?? error
        Console.note(LoadReport.refusal(path, because: "\(reason)"))
      }
      if interruption.isWished { stop = stop ?? .wished(after: path) }
      Console.progress(progress.words(done: turn + 1))
    }
    if let records {
      try loading.load(foundIn: Lines(of: records), until: { stop != nil }, telling: take)
    } else {
      await loading.load(
        files, readers: ProcessInfo.processInfo.activeProcessorCount, until: { stop != nil },
        telling: take)
    }
    if let stop { try end(stop, count) }
    Console.progress("linking \(count.papers) papers")
    try loading.link()
    Console.progress("")
    Console.note(LoadReport.summary(count))
    if isFirst, count.papers > 0 { Console.note(LoadReport.next(after: register.words)) }
    if count.refused + count.broken > 0 { throw ExitCode(1) }
  }

  /// Why a load ends before its last file.
  private enum Stop {
    /// The register cannot be written: no other paper would fare better.
    case failed(RegisterError, at: String)
    /// Somebody pressed Ctrl-C.
    case wished(after: String)
  }

  private func end(_ stop: Stop, _ count: LoadCount) throws {
    Console.progress("")
    switch stop {
    case .failed(let error, let path):
      Console.note(LoadReport.stopped(before: path, count))
      throw error
    case .wished(let path):
      Console.note(LoadReport.stopped(after: path, count))
      throw ExitCode(Interruption.status)
    }
  }

  private var order: Loading.Order {
    Loading.Order(
      date: date, author: author, isTracked: track, audience: audience,
      received: received, signed: signature.name)
  }

  private func tell(_ loaded: Loaded) {
    let card = loaded.card
    Console.say(LoadReport.line(card, records: loaded.records, outcome: loaded.outcome))
    for problem in loaded.problems { Console.note(LoadReport.problem(card.path, problem)) }
    if card.date != nil, loaded.outcome != .unchanged {
      for deadline in loaded.uncounted { Console.note(LoadReport.uncounted(deadline, in: card)) }
    }
    if card.date == nil, !loaded.isUnread { Console.note(LoadReport.undated(card)) }
    if loaded.isDateUnused { Console.note(LoadReport.dateNotUsed(card)) }
  }
}

extension LoadCount {
  fileprivate mutating func add(_ loaded: Loaded, on today: CivilDate) {
    papers += 1
    records += loaded.records
    unchanged += loaded.outcome == .unchanged ? 1 : 0
    undated += loaded.card.date == nil && !loaded.isUnread ? 1 : 0
    unread += loaded.isUnread ? 1 : 0
    if loaded.problems.contains(where: \.isBreak) {
      let isKnown = loaded.outcome == .unchanged && loaded.card.loaded < today
      if isKnown { brokenBefore += 1 } else { broken += 1 }
    }
  }
}
