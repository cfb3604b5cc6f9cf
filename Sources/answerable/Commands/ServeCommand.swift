internal import ArgumentParser
internal import Dates
internal import Papers
internal import Registry
internal import Reports
internal import Rules
internal import Tracking
internal import Website

/// The command `answerable serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the register as a site, for members and clerks.",
    discussion: """
      Serves to this machine alone, and prints a link that lets whoever opens it first in as a clerk; \
      with --host it serves to others, and prints none. Others log in: see answerable clerk add. The public sees \
      nothing until an administrator opens the site to it. Papers can be loaded meanwhile, here or \
      by answerable load. Stop with Ctrl-C.

      Example: answerable serve --port 8080
      """)

  @Option(help: ArgumentHelp("The port; 0 for any that is free.", valueName: "number"))
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The header in which a reverse proxy says who has logged in. Only with a proxy that sets it.",
      valueName: "header"))
  var userHeader: String?

  @Option(
    help: ArgumentHelp(
      "An address from which that proxy asks, this machine unless given; it may be given again.",
      valueName: "address"))
  var proxy: [String] = []

  @Flag(help: "People reach the site by https alone, through a proxy.")
  var https = false

  @Option(
    help: ArgumentHelp("A folder with pages, style and words of your own.", valueName: "folder"))
  var look: String?

  @Flag(help: "Logs each request by its route, without who made it or what they looked for.")
  var log = false

  @OptionGroup var signature: SignatureOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be from 0, for any that is free, to 65535")
    }
  }

  func run() async throws {
    let register = try Register(creatingAt: register.path)
    let live = try LiveRules(rules.path)
    let site = try Site(
      register,
      judging: SiteJudging(clock: live.judging.clock) { register in
        try Desk(register: register, judging: live.judging).settle()
      },
      reading: reading(into: register, by: live), rules: siteRules(over: register, by: live),
      templates: Templates(folder: look), settings: settings)
    let door = settings.isLoopback ? site.doorPath : nil
    let path = register.path
    try await site.serve { port in
      let place = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
      Console.say("Serving \(path) at \(place)/")
      if let door { Console.say("To come in as a clerk, open this once: \(place)\(door)") }
    }
  }

  /// How clerks' papers are read: as `load` reads them.
  private func reading(into register: Register, by live: LiveRules) -> SiteReading {
    SiteReading { order in
      let loading = Loading(
        register: register, stages: live.stages, judging: live.judging,
        order: Loading.Order(audience: order.audience, signed: order.signed), today: .today)
      return loading.load(order.bytes, at: order.name).map(LoadedPaper.init)
    } readAgain: { id in
      let stages = live.stages
      try register.renew(id, on: .today) { paper in stages.find(in: paper, id: id) }
    }
  }

  /// What the site does by the rules, as the other commands do it.
  private func siteRules(over register: Register, by live: LiveRules) throws -> SiteRules {
    let folder = try RulesPlace.folder(rules.path)
    let personal = try PersonalRules(try folder.file("personal.yaml"))
    let work = SiteWork(register: register, live: live)
    return SiteRules(
      personal: PersonalDetails(rules: personal),
      pointers: PersonalPointers(rules: personal.pointedOut),
      chasing: SiteChasing(
        rules: try ChasingRules(try folder.file("chasing.yaml")),
        times: live.judging.clock.times,
        template: String(
          decoding: try FileProblem.bytes(at: folder.path + "/letters/chaser.mustache"),
          as: UTF8.self),
        contacts: try ChaseCommand.contacts(in: nil)),
      layouts: try folder.reports(), addition: work.addition, telling: work.telling,
      draft: work.draft, keep: work.keep, names: work.names, isCommittee: work.isCommittee,
      join: work.join
    ) { document, form in
      guard let form = DocumentForm(rawValue: form) else {
        throw FileProblem(description: "'\(form)' is no form of a document")
      }
      return try form.bytes(of: document, in: nil)
    }
  }

  private var settings: SiteSettings {
    var settings = SiteSettings { .today }
    settings.host = host
    settings.port = port
    settings.userHeader = userHeader
    if !proxy.isEmpty { settings.trustedProxies = proxy }
    settings.isSecure = https
    settings.localName = signature.name
    settings.logsRequests = log
    return settings
  }
}

extension LoadedPaper {
  /// What came of a paper, in plain words.
  fileprivate init(path: String, paper: Result<Loaded, any Error>) {
    switch paper {
    case .success(let loaded):
      self.init(
        name: path, card: loaded.card, records: loaded.records,
        problems: loaded.problems.map(\.description))
    case .failure(let error):
      self.init(name: path, card: nil, records: 0, problems: ["\(error)"])
    }
  }
}
