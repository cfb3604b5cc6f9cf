internal import Hummingbird
internal import Registry
internal import Reports

/// Bodies met: how papers name each, and names that look like one body, to be accepted as such.
struct NamesRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/clerk/bodies") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      let done = FormWords(request.uri.query ?? "")["written"]
      return try desk.page("names", showing.namesPage(desk.names(showing), done: done), context)
    }
    router.post("/clerk/bodies") { request, context in try await join(request, context) }
  }

  /// Accepts names as other names of a body.
  private func join(_ request: Request, _ context: SiteContext) async throws -> Response {
    _ = try desk.clerkName(context)
    let form = try await request.form(in: context)
    // The register of bodies binds everybody, so a clerk of some committees alone does not change it.
    guard context.visitor.committees.isEmpty else { throw SiteProblem.notAllowed }
    let others = form.all("other")
    guard let name = form["name"], !others.isEmpty else { throw SiteProblem.badForm }
    let isMet = try desk.ruled().names().groups.contains { group in
      Set([group.name] + group.others).isSuperset(of: [name] + others)
    }
    guard isMet, !others.contains(name) else { throw SiteProblem.badForm }
    let path = try desk.ruled().join([MetNames.Group(name: name, others: others)])
    return Response.goOn(to: "/clerk/bodies?written=\(FormWords.encoded(path))")
  }
}

extension SiteDesk {
  /// How the papers of a state of the register name bodies.
  func names(_ showing: Showing) throws -> MetNames {
    let rules = try ruled()
    return try showing.holdings.once("names") { try rules.names() }
  }
}

extension Showing {
  fileprivate func namesPage(_ met: MetNames, done: String?) -> Fields {
    let bodies = Dictionary(grouping: met.names.filter { $0.body != nil }) { $0.body ?? "" }
    func line(_ name: MetNames.Name) -> Fields {
      [
        "name": .text(name.name), "reason": .text(name.reason),
        "papers": .text(words.count(name.papers, "paper")),
      ]
    }
    let unknown = met.names.filter { $0.body == nil }
    return frame(title: words["names.title"], path: "/clerk/bodies").with([
      "written": .text(done ?? ""),
      "groups": .list(met.groups.enumerated().map { group($1, number: $0) }),
      "hasGroups": .truth(!met.groups.isEmpty),
      "bodies": .list(
        bodies.sorted { $0.key < $1.key }.map { body, names in
          [
            "body": .text(body), "href": .text(link(toBody: body)),
            "isHeld": .truth(holdings.scores.contains { $0.body == body }),
            "names": .list(names.map(line)),
          ]
        }),
      "unknown": .list(unknown.map(line)), "hasUnknown": .truth(!unknown.isEmpty),
      "isEmpty": .truth(met.names.isEmpty), "mayJoin": .truth(visitor.committees.isEmpty),
    ])
  }

  private func group(_ group: MetNames.Group, number: Int) -> Fields {
    [
      "number": .number(number), "name": .text(group.name),
      "others": .list(
        group.others.enumerated().map { ["text": .text($1), "id": .text("other-\(number)-\($0)")] }),
    ]
  }
}
