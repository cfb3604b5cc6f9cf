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
      return try await response(try await bytes(wish, request, context).bytes, wish)
    }
    router.post("/clerk/packs") { request, context in try await issue(request, context) }
    router.get("/clerk/packs/{id}") { request, context in
      _ = try await desk.showingToClerk(request, context)
      return try issued(context)
    }
  }

  // MARK: - Making one

  private func bytes(
    _ wish: PackWish, _ request: Request, _ context: SiteContext
  ) async throws -> (bytes: [UInt8], pack: Pack) {
    let rules = try desk.ruled()
    guard let layout = rules.layouts[wish.layout] else { throw SiteProblem.badForm }
    let showing = try await desk.showingToClerk(request, context)
    let before = try await beforehand(wish, showing)
    let pack = Pack(
      layout, selected(showing.holdings, wish, rules),
      since: before.map { selected($0, wish, rules) },
      scope: PackScope(committee: wish.committee, body: wish.body))
    let document = pack.document(isGrouped: wish.form != .xlsx && wish.form != .csv)
    return (try rules.file(document, wish.form.rawValue), pack)
  }

  private func selected(
    _ holdings: Holdings, _ wish: PackWish, _ rules: SiteRules
  ) -> RegisterOnDay {
    holdings.register.selecting(
      Selection(
        bodies: [wish.body].compactMap(\.self), committee: wish.committee,
        isTrackedOnly: wish.isTrackedOnly)
    ).leavingOut(rules.personal)
  }

  /// The register on the day of the last meeting: as the clerk says, or that of the last pack issued
  /// for the same people.
  private func beforehand(_ wish: PackWish, _ showing: Showing) async throws -> Holdings? {
    let last =
      try wish.since
      ?? desk.register.issuedPacks().last { pack in
        pack.view == wish.name && pack.asOf < showing.day
      }?.asOf
    guard let last else { return nil }
    return try await desk.shelf.holdings(Viewpoint(asOf: last))
  }

  private func response(_ bytes: [UInt8], _ wish: PackWish) async throws -> Response {
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
    let (bytes, pack) = try await bytes(wish, request, context)
    _ = try desk.register.issue(
      IssuedPack(
        issued: desk.settings.today(), signed: name, asOf: pack.register.day, view: wish.name,
        form: wish.form.rawValue, papers: pack.papers), contents: bytes)
    return Response.goOn(to: "/clerk/packs")
  }

  private func issued(_ context: SiteContext) throws -> Response {
    guard let id = context.parameters.get("id").flatMap({ Int($0) }),
      let pack = try desk.register.issuedPacks().first(where: { $0.id == id }),
      let form = PackForm(rawValue: pack.form), let bytes = try? desk.register.contents(ofPack: id)
    else { throw SiteProblem.notFound }
    if form == .html { return Response(sheet: bytes) }
    return Response(attachment: "pack-\(id).\(form.ending)", type: form.type, bytes: bytes)
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

/// The forms of a pack.
enum PackForm: String, CaseIterable {
  case html, docx, odt, xlsx, csv, md

  var ending: String { rawValue }

  var type: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    }
  }
}

/// The pack that a form asks for.
struct PackWish {
  let layout: String
  let committee: String?
  let body: String?
  let isTrackedOnly: Bool
  let since: CivilDate?
  let form: PackForm

  init(_ form: FormWords) throws {
    guard let kind = PackForm(rawValue: form["form"] ?? "html") else { throw SiteProblem.badForm }
    self.form = kind
    layout = form["layout"] ?? "tracker"
    committee = form["committee"]
    body = form["body"]
    isTrackedOnly = form["tracked"] == "yes"
    since = form.day("since")
  }

  /// The pack as the words of an address.
  func address(asOf day: CivilDate?) -> FormWords {
    var words = FormWords()
    words.add("layout", layout)
    words.add("committee", committee)
    words.add("body", body)
    words.add("tracked", isTrackedOnly ? "yes" : nil)
    words.add("since", since?.description)
    words.add("form", form.rawValue)
    words.add("as-of", day?.description)
    return words
  }

  /// What tells it from other packs, as the command line has it.
  var name: String {
    [
      layout, committee.map { "committee \($0)" }, body.map { "body \($0)" },
      isTrackedOnly ? "tracked" : nil,
    ].compactMap(\.self).joined(separator: "; ")
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
