package import Hummingbird
internal import Logging
package import Registry

/// The site: the register in a browser, for members, clerks and whoever may see it.
///
/// Everything is rendered here and works without a script; nothing is loaded from elsewhere.
package struct Site: Sendable {
  let desk: SiteDesk

  /// A site over a register.
  ///
  /// - Throws: Where the register cannot be watched.
  package init(
    _ register: Register, judging: SiteJudging, reading: SiteReading? = nil,
    rules: SiteRules? = nil, templates: Templates, settings: SiteSettings
  ) throws(RegisterError) {
    desk = try SiteDesk(
      register, judging: judging, reading: reading, rules: rules, templates: templates,
      settings: settings)
  }

  /// All routes, with what stands around each of them.
  package var router: Router<SiteContext> {
    let router = Router(context: SiteContext.self)
    router.add(middleware: RequestLog())
    router.add(middleware: Safety(desk: desk))
    router.add(middleware: Problems(desk: desk))
    router.add(middleware: WhoAsks(desk: desk))
    addFiles(to: router)
    MemberRoutes(desk: desk).add(to: router)
    LoginRoutes(desk: desk).add(to: router)
    ClerkRoutes(desk: desk).add(to: router)
    LoadRoutes(desk: desk).add(to: router)
    PeopleRoutes(desk: desk).add(to: router)
    MissedRoutes(desk: desk).add(to: router)
    NamesRoutes(desk: desk).add(to: router)
    ChaserRoutes(desk: desk).add(to: router)
    PackRoutes(desk: desk).add(to: router)
    TakeawayRoutes(desk: desk).add(to: router)
    ReportRoutes(desk: desk).add(to: router)
    APIRoutes(desk: desk).add(to: router)
    APIClerkRoutes(desk: desk).add(to: router)
    return router
  }

  /// The path that lets whoever opens it first in as a clerk.
  package var doorPath: String { "/enter?key=\(desk.doorKey.key)" }

  /// Serves until the program is told to stop; requests under way are finished.
  ///
  /// - Parameter running: Called with the port once the site can be reached.
  /// - Throws: Where the address cannot be listened at.
  package func serve(running: @escaping @Sendable (Int) async -> Void) async throws {
    var logger = Logger(label: "answerable")
    logger.logLevel = desk.settings.logsRequests ? .info : .warning
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname(desk.settings.host, port: desk.settings.port), serverName: "answerable"),
      onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) },
      logger: logger)
    try await application.runService()
  }

  private func addFiles(to router: Router<SiteContext>) {
    router.get("/healthz") { _, _ in Response(text: "ok\n") }
    for (name, type) in [
      ("style.css", "text/css"), ("site.js", "text/javascript"), ("icon.svg", "image/svg+xml"),
    ] {
      router.get("/\(name)") { _, _ in
        Response(
          bytes: desk.templates.file(name) ?? [], type: "\(type); charset=utf-8",
          caching: "public, max-age=3600")
      }
    }
  }
}
