internal import Hummingbird
internal import Registry

/// Reporting an error on a page, and seeing to what was reported.
struct ReportRoutes: Sendable {
  let desk: SiteDesk

  /// Reports that wait at once; more are refused, so that nobody can fill the register.
  private static let most = 500
  private static let longest = 2_000

  func add(to router: Router<SiteContext>) {
    router.get("/report-error") { request, context in
      let showing = try await desk.showing(request, context)
      return try page(showing, FormWords(request.uri.query ?? ""), context)
    }
    router.post("/report-error") { request, context in try await send(request, context) }
    router.get("/clerk/reports") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try desk.page("reports", showing.reportsPage(desk.register.errorReports()), context)
    }
    router.post("/clerk/reports") { request, context in
      _ = try await desk.showingToClerk(request, context)
      let form = try await request.form(in: context)
      guard let number = form["number"].flatMap({ Int($0) }) else { throw SiteProblem.badForm }
      try desk.register.closeErrorReport(number)
      return Response.goOn(to: "/clerk/reports")
    }
  }

  private func page(
    _ showing: Showing, _ form: FormWords, _ context: SiteContext, isSent: Bool = false
  ) throws -> Response {
    let fields = showing.frame(title: desk.words["report.title"], path: "/report-error").with([
      "pageHref": .text(LoginRoutes.onThisSite(form["page"] ?? "/")), "isSent": .truth(isSent),
    ])
    return try desk.page("report", fields, context)
  }

  private func send(_ request: Request, _ context: SiteContext) async throws -> Response {
    let showing = try await desk.showing(request, context)
    let form = try await request.form(upTo: 64 * 1024)
    guard let words = form["words"], words.utf8.count <= Self.longest * 4 else {
      throw SiteProblem.badForm
    }
    guard try desk.register.errorReports().count < Self.most, desk.reports.step() else {
      throw SiteProblem.tooManyAttempts
    }
    try desk.register.report(
      String(words.prefix(Self.longest)), on: LoginRoutes.onThisSite(form["page"] ?? "/"),
      day: desk.settings.today())
    return try page(showing, form, context, isSent: true)
  }
}

extension Showing {
  /// What readers reported.
  fileprivate func reportsPage(_ reports: [ErrorReport]) -> Fields {
    frame(title: words["report.heading"], path: "/clerk/reports").with([
      "isEmpty": .truth(reports.isEmpty),
      "reports": .list(
        reports.map { report in
          [
            "day": .text(words.day(report.day)), "page": .text(report.page),
            "words": .text(report.words), "number": .number(report.number),
          ]
        }),
    ])
  }
}
