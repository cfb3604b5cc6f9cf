internal import Documents
internal import Dates
internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import Reports
internal import Rules

/// Meeting packs: to be looked at, taken away, and kept as issued.
struct PackRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/clerk/packs") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try desk.page("packs", try packsPage(showing, request), context)
    }
    router.get("/clerk/packs/pack") { request, context in
      let wish = try PackWish(FormWords(request.uri.query ?? ""))
      let showing = try await desk.showingToClerk(request, context)
      return response(try await desk.made(wish, showing).bytes, wish)
    }
    router.post("/clerk/packs") { request, context in try await issue(request, context) }
    router.get("/clerk/packs/{id}") { request, context in
      _ = try await desk.showingToClerk(request, context)
      return try issued(context)
    }
  }

  private func response(_ bytes: [UInt8], _ wish: PackWish) -> Response {
    if wish.form == .html { return Response(sheet: bytes) }
    return Response(attachment: "pack.\(wish.form.ending)", type: wish.form.type, bytes: bytes)
  }

  // MARK: - Issuing

  /// Keeps a pack as issued, or leads to where it can be looked at.
  private func issue(_ request: Request, _ context: SiteContext) async throws -> Response {
    let name = try desk.clerkName(context)
    let form = try await request.form(in: context)
    let wish = try PackWish(form)
    guard form["issue"] == "yes" else {
      return Response.goOn(to: wish.address(asOf: form.day("as-of")).behind("/clerk/packs/pack"))
    }
    let showing = try await desk.showingToClerk(request, context)
    let (bytes, pack) = try await desk.made(wish, showing)
    _ = try desk.register.issue(
      IssuedPack(
        issued: desk.settings.today(), signed: name, asOf: pack.register.day, view: wish.name,
        form: wish.form.rawValue, papers: pack.papers), contents: bytes)
    return Response.goOn(to: "/clerk/packs")
  }

  private func issued(_ context: SiteContext) throws -> Response {
    let (pack, form, bytes) = try desk.issuedPack(context.parameters.get("id") ?? "")
    if form == .html { return Response(sheet: bytes) }
    return Response(attachment: "pack-\(pack.id).\(form.ending)", type: form.type, bytes: bytes)
  }

  private func packsPage(_ showing: Showing, _ request: Request) throws -> Fields {
    let words = desk.words
    let layouts = try desk.ruled().layouts
    let issued = try desk.register.issuedPacks().reversed().map { pack -> Fields in
      [
        "number": .number(pack.id), "href": .text("/clerk/packs/\(pack.id)"),
        "view": .text(pack.view), "asOf": .text(words.day(pack.asOf)),
        "form": .text(words["takeaway.\(pack.form)"]), "issued": .text(words.day(pack.issued)),
        "signed": .text(pack.signed),
      ]
    }
    return showing.frame(title: words["packs.title"], path: "/clerk/packs").with([
      "layouts": .list(
        layouts.keys.sorted().map { name in
          ["value": .text(name), "isChosen": .truth(name == "tracker"), "text": .text(name)]
        }),
      "forms": .list(
        PackForm.allCases.map { form in
          ["value": .text(form.rawValue), "text": .text(words["takeaway.\(form.rawValue)"])]
        }),
      "bodyOptionsMarkup": .markup(showing.holdings.bodyOptions),
      "committeeOptionsMarkup": .markup(showing.holdings.committeeOptions),
      "chosenDay": .text(showing.chosenDay?.description ?? ""),
      "issued": .list(issued), "nothingIssued": .truth(issued.isEmpty),
    ])
  }
}

extension Response {
  /// A document of ours to be looked at: its own style is let through, and nothing else.
  init(sheet bytes: [UInt8]) {
    self.init(bytes: bytes, type: "text/html; charset=utf-8", caching: "private, no-cache")
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox"
  }
}
