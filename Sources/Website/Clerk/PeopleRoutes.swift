internal import Dates
internal import Hummingbird
internal import Registry

/// What administrators look after: who can log in, and what the public may see.
struct PeopleRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/clerk/people") { request, context in
      let showing = try await showing(request, context)
      return try desk.page("people", try page(showing), context)
    }
    router.post("/clerk/public") { request, context in
      _ = try await showing(request, context)
      let form = try await request.form(in: context)
      try desk.register.set(
        PublicSide(
          isOpen: form["open"] == "yes", frozenOn: form.day("frozen-on")?.description))
      return Response.goOn(to: "/clerk/people")
    }
  }

  private func showing(_ request: Request, _ context: SiteContext) async throws -> Showing {
    let showing = try await desk.showingToClerk(request, context)
    guard context.visitor.role == .administrator else { throw SiteProblem.notAllowed }
    return showing
  }

  private func page(_ showing: Showing) throws -> Fields {
    let side = try desk.register.publicSide()
    let people = try desk.register.accounts().map { account -> Fields in
      [
        "name": .text(account.name), "role": .text(desk.words["role.\(account.role.rawValue)"]),
        "committees": .text(
          account.committees.isEmpty ? desk.words["people.all"] : showing.list(account.committees)),
      ]
    }
    return showing.frame(title: desk.words["people.title"], path: "/clerk/people").with([
      "people": .list(people), "nobody": .truth(people.isEmpty),
      "publicOpen": .truth(side.isOpen), "frozenOn": .text(side.frozenOn ?? ""),
    ])
  }
}
