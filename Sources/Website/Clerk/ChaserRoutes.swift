internal import Documents
internal import Hummingbird
internal import Registry
internal import Reports
internal import Rules

/// Letters that chase a body about what is late: to be read, taken away, and noted as sent.
struct ChaserRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/clerk/chasers") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try desk.page("chasers", try chasersPage(showing), context)
    }
    router.get("/clerk/chasers/{id}") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try letter(showing, request, context)
    }
    router.post("/clerk/chasers/{id}") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try await sent(showing, request, context)
    }
  }

  private func body(_ context: SiteContext) -> String {
    context.parameters.get("id").map { FormWords.decoded($0.utf8) } ?? ""
  }

  private func chasersPage(_ showing: Showing) throws -> Fields {
    let lines = try desk.chaserLines(showing)
    let words = desk.words
    return showing.frame(title: words["chasers.title"], path: "/clerk/chasers").with([
      "isEmpty": .truth(lines.isEmpty),
      "chasers": .list(
        lines.map { line in
          [
            "body": .text(line.body),
            "href": .text("/clerk/chasers/\(FormWords.encoded(line.body))"),
            "items": .text(words.grouped(line.items)), "held": .text(words.grouped(line.held)),
            "last": .text(line.last.map { words.day($0) } ?? words["chasers.never"]),
            "stage": .text(line.stage ?? ""),
          ]
        }),
    ])
  }

  private func letter(
    _ showing: Showing, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let chaser = try desk.chaser(body(context), showing)
    let (letter, contact) = try desk.letter(chaser, signed: showing.visitor.name ?? "")
    let form = FormWords(request.uri.query ?? "")["form"]
    guard let form else { return try letterPage(chaser, letter, showing, context) }
    guard let form = LetterForm(rawValue: form), !chaser.items.isEmpty else {
      throw SiteProblem.notFound
    }
    return Response(
      attachment: "letter.\(form.ending)", type: form.type,
      bytes: try desk.bytes(of: letter, to: contact, in: form))
  }

  private func letterPage(
    _ chaser: Chaser, _ letter: ChaserLetter, _ showing: Showing, _ context: SiteContext
  ) throws -> Response {
    guard showing.holdings.scores.contains(where: { $0.body == chaser.recipient }) else {
      throw SiteProblem.notFound
    }
    let path = "/clerk/chasers/\(FormWords.encoded(chaser.recipient))"
    let fields: Fields = [
      "body": .text(chaser.recipient), "bodyHref": .text(showing.link(toBody: chaser.recipient)),
      "hasItems": .truth(!chaser.items.isEmpty),
      "items": .text(desk.words.count(chaser.items.count, "item")),
      "letter": .text(try desk.text(of: letter)), "path": .text(path),
      "forms": .list(
        LetterForm.allCases.map { form in
          [
            "href": .text(showing.link(path, FormWords("form=\(form.rawValue)"))),
            "text": .text(desk.words["takeaway.\(form.rawValue)"]),
          ]
        }),
      "hasHeld": .truth(!chaser.held.isEmpty),
      "held": .list(
        chaser.held.map { entry, reasons in
          showing.row(entry).with(["reasons": .texts(reasons.map(\.wording))])
        }),
    ]
    return try desk.page(
      "chaser", showing.frame(title: letter.title, path: path).with(fields), context)
  }

  /// Notes that the letter went today, so that nobody is chased twice for the same.
  private func sent(
    _ showing: Showing, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let name = try desk.clerkName(context)
    _ = try await request.form(in: context)
    let chaser = try desk.chaser(body(context), showing)
    guard !chaser.items.isEmpty else { throw SiteProblem.badForm }
    for item in chaser.items { try Rights(showing).check(item.entry.id) }
    try desk.register.record(
      ChaserSent(
        sent: desk.settings.today(), signed: name, recipient: chaser.recipient,
        records: chaser.items.map(\.entry.id)))
    return Response.goOn(to: "/clerk/chasers")
  }
}

extension LetterForm {
  /// The end of a file's name in this form.
  var ending: String { self == .text ? "txt" : rawValue }

  var type: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .eml: "message/rfc822"
    case .html: "text/html; charset=utf-8"
    }
  }
}
