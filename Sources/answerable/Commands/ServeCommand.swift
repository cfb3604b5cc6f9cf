internal import ArgumentParser
internal import Dates
internal import Registry
internal import Website

/// The command `answerable serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves the register as a site, for members and clerks.",
    discussion: """
      Serves to this machine alone unless --host says otherwise, and then prints a link that lets \
      whoever opens it first in as a clerk. Others log in: see answerable clerk add. The public sees \
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

  func run() async throws {
    let judging = try rules.judging()
    let site = try Site(
      Register(creatingAt: register.path),
      judging: SiteJudging(clock: judging.clock) { register in
        try register.link(under: judging.fingerprint, by: judging.link)
      }, templates: Templates(folder: look), settings: settings)
    let door = settings.isLoopback ? site.doorPath : nil
    try await site.serve { port in
      let place = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
      Console.say("Serving \(register.path) at \(place)/")
      if let door { Console.say("To come in as a clerk, open this once: \(place)\(door)") }
    }
  }

  private var settings: SiteSettings {
    var settings = SiteSettings { .today }
    settings.host = host
    settings.port = port
    settings.userHeader = userHeader
    settings.isSecure = https
    settings.localName = signature.name
    settings.logsRequests = log
    return settings
  }
}
