internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import Reports

/// Loading papers: all files of a form at once, or with a script one after the other.
struct LoadRoutes: Sendable {
  let desk: SiteDesk

  /// Bytes that one request may bring; a script sends each file by itself.
  static let most = 64 * 1024 * 1024

  func add(to router: Router<SiteContext>) {
    router.get("/clerk/load") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try desk.page("load", page(showing, loaded: []), context)
    }
    router.post("/clerk/load") { request, context in try await load(request, context) }
  }

  private func load(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard context.visitor.isClerk, let name = context.visitor.name, let reading = desk.reading
    else { throw SiteProblem.notAllowed }
    var request = request
    let buffer = try await request.collectBody(upTo: Self.most)
    let form = try Multipart(
      Array(buffer: buffer), type: request.headers[.contentType] ?? "")
    guard let key = context.formKey, form.field("csrf") == key else {
      throw SiteProblem.formExpired
    }
    guard let audience = form.field("audience").flatMap({ Audience($0) }), !form.files.isEmpty
    else { throw SiteProblem.badForm }
    var loaded: [LoadedPaper] = []
    for file in form.files {
      loaded += await reading.load(
        LoadOrder(
          name: file.file ?? "", bytes: file.bytes, audience: audience, signed: name))
    }
    if request.headers[.accept] == "application/json" { return json(loaded) }
    let showing = try await desk.showingToClerk(request, context)
    return try desk.page("load", page(showing, loaded: loaded), context)
  }

  private func page(_ showing: Showing, loaded: [LoadedPaper]) -> Fields {
    let holdings = showing.holdings
    let committees = holdings.once("audiences") {
      let papers = holdings.register.papers
      let named = Set(papers.flatMap(\.recipients) + papers.compactMap(\.author))
      return named.filter { desk.rules?.isCommittee($0) ?? false }.union(holdings.committees)
        .sorted()
    }
    let refused = loaded.count { $0.card == nil }
    return showing.frame(title: desk.words["load.title"], path: "/clerk/load").with([
      "hasLoaded": .truth(!loaded.isEmpty), "loaded": .list(loaded.map { line($0, showing) }),
      "refused": .text(
        refused == 0 ? "" : desk.words.count(refused, "not-loaded")),
      "committees": .list(
        committees.map {
          ["value": .text(Audience.committee($0).description), "text": .text($0)]
        }),
    ])
  }

  private func line(_ paper: LoadedPaper, _ showing: Showing) -> Fields {
    [
      "file": .text(paper.name), "isLoaded": .truth(paper.card != nil),
      "phrase": .text(paper.card.map(showing.phrase) ?? desk.words["load.refused"]),
      "href": .text(paper.card.map { "/papers/\($0.id)" } ?? ""),
      "records": .text(desk.words.count(paper.records, "record")),
      "audience": .text(paper.card?.audience.description ?? ""),
      "problems": .texts(paper.problems),
    ]
  }

  private func json(_ loaded: [LoadedPaper]) -> Response {
    let papers = loaded.map { paper in
      JSON.members([
        "file": .text(paper.name), "id": .text(orNull: paper.card?.id),
        "records": .number(paper.records), "undated": .truth(paper.card?.date == nil),
        "problems": .texts(paper.problems),
        "text": .text(
          paper.card == nil
            ? desk.words["load.refused"] : desk.words.count(paper.records, "record")),
      ])
    }
    return Response(
      bytes: Array(JSON.list(papers).line.utf8), type: "application/json")
  }
}
