internal import Dates
internal import Hummingbird
internal import Registry
internal import Reports

/// The pages for everybody who may see the register.
struct MemberRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    page(router, "/", "front") { showing, _, _ in showing.frontPage }
    page(router, "/records", "register") { showing, address, _ in
      showing.registerPage(View(address))
    }
    page(router, "/records/{id}", "record") { showing, _, id in try record(id, showing) }
    page(router, "/papers", "papers") { showing, address, _ in showing.papersPage(address) }
    page(router, "/papers/{id}", "paper") { showing, address, id in
      try paper(id, address, showing)
    }
    page(router, "/papers/{id}/answers", "sheet") { showing, address, id in
      try sheet(id, address, showing)
    }
    page(router, "/bodies", "bodies") { showing, _, _ in showing.bodiesPage() }
    page(router, "/bodies/{id}", "body") { showing, _, id in try body(id, showing) }
    page(router, "/missing", "missing") { showing, _, _ in showing.missingPage() }
    page(router, "/help", "help") { showing, _, _ in showing.helpPage() }
  }

  /// Adds a page that shows the register.
  private func page(
    _ router: Router<SiteContext>, _ path: RouterPath, _ template: String,
    _ fields: @escaping @Sendable (Showing, FormWords, String) throws -> Fields
  ) {
    router.get(path) { request, context in
      let showing = try await desk.showing(request, context)
      if let kept = desk.kept(request, showing) { return Response(kept, to: request) }
      let id = context.parameters.get("id").map { FormWords.decoded($0.utf8) } ?? ""
      let address = FormWords(request.uri.query ?? "")
      let page = try desk.markup(template, try fields(showing, address, id), context)
      return desk.keeping(
        KeptAnswers.Answer(headers: Response.pageHeaders, body: page), request, showing)
    }
  }

  private func record(_ id: String, _ showing: Showing) throws -> Fields {
    guard let entry = showing.holdings.entry(id),
      let paper = try desk.register.paper(entry.paper.id, for: showing.visitor.audience)
    else { throw SiteProblem.notFound }
    return showing.recordPage(entry, in: paper)
  }

  private func paper(
    _ id: String, _ address: FormWords, _ showing: Showing
  ) throws -> Fields {
    guard let card = showing.holdings.paper(id),
      let paper = try desk.register.paper(id, for: showing.visitor.audience)
    else { throw SiteProblem.notFound }
    guard showing.visitor.isClerk else { return showing.paperPage(card, paper) }
    let history = try desk.register.history(of: [id])
    let done = try address["done"].flatMap { Int($0) }.flatMap { number in
      try desk.register.decision(number)
    }
    return showing.paperPage(card, paper).with(
      showing.clerksPart(of: card, paper, history, done: done))
  }

  private func sheet(_ id: String, _ address: FormWords, _ showing: Showing) throws -> Fields {
    guard let card = showing.holdings.paper(id) else { throw SiteProblem.notFound }
    return showing.sheetPage(card, reply: address["reply"].flatMap(showing.holdings.paper))
  }

  private func body(_ name: String, _ showing: Showing) throws -> Fields {
    guard let score = showing.holdings.scores.first(where: { $0.body == name }) else {
      throw SiteProblem.notFound
    }
    return showing.bodyPage(score)
  }
}

extension Response {
  /// A problem for a program, as RFC 9457 has it.
  init(problem: SiteProblem, title: String, detail: String) {
    let json = JSON.members([
      "type": .text("urn:answerable:problem:\(problem.rawValue)"), "title": .text(title),
      "status": .number(problem.status.code), "detail": .text(detail),
    ])
    self.init(
      bytes: Array(json.line.utf8), type: "application/problem+json", status: problem.status)
    if problem == .readingOnly { headers[.allow] = "GET, HEAD" }
    if problem == .logInFirst { headers[.wwwAuthenticate] = "Basic realm=\"Answerable\"" }
  }
}
