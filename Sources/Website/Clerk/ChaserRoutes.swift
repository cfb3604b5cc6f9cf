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

  /// What is to be chased: everything of a body's that is late, without what is personal in it.
  private func chaser(_ body: String, _ showing: Showing) throws -> Chaser {
    let rules = try desk.ruled()
    let register = showing.holdings.register.with(entries: showing.holdings.entries(ofBody: body))
    return Chaser(
      to: body, body: body, about: register.leavingOut(rules.personal).entriesByDate,
      in: showing.holdings.register, sent: try desk.register.chasersSent(until: showing.day),
      rules: rules.chasing.rules, times: rules.chasing.times)
  }

  private func chasersPage(_ showing: Showing) throws -> Fields {
    let sent = try desk.register.chasersSent(until: showing.day)
    let chasers = try showing.holdings.scores.filter { $0.late > 0 }
      .map { try chaser($0.body, showing) }
      .filter { !$0.items.isEmpty || !$0.held.isEmpty }
    let words = desk.words
    return showing.frame(title: words["chasers.title"], path: "/clerk/chasers").with([
      "isEmpty": .truth(chasers.isEmpty),
      "chasers": .list(
        chasers.map { chaser in
          let last = sent.last { $0.recipient == chaser.recipient }?.sent
          return [
            "body": .text(chaser.recipient),
            "href": .text("/clerk/chasers/\(FormWords.encoded(chaser.recipient))"),
            "items": .text(words.grouped(chaser.items.count)),
            "held": .text(words.grouped(chaser.held.count)),
            "last": .text(last.map { words.day($0) } ?? words["chasers.never"]),
            "stage": .text(chaser.items.isEmpty ? "" : chaser.stage?.name ?? ""),
          ]
        }),
    ])
  }

  private func letter(
    _ showing: Showing, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let chaser = try chaser(body(context), showing)
    let chasing = try desk.ruled().chasing
    let contact = chasing.contacts.contact(for: chaser.recipient, on: chaser.day)
    let letter = ChaserLetter(
      chaser, to: contact, signed: showing.visitor.name ?? "", heads: chasing.rules.table)
    let form = FormWords(request.uri.query ?? "")["form"]
    guard let form else { return try letterPage(chaser, letter, showing, context) }
    guard let form = LetterForm(rawValue: form), !chaser.items.isEmpty else {
      throw SiteProblem.notFound
    }
    let bytes = form.bytes(
      of: try letter.document(template: chasing.template), table: letter.table,
      title: letter.title, to: contact?.mailbox)
    return Response(attachment: "letter.\(form.ending)", type: form.type, bytes: bytes)
  }

  private func letterPage(
    _ chaser: Chaser, _ letter: ChaserLetter, _ showing: Showing, _ context: SiteContext
  ) throws -> Response {
    guard showing.holdings.scores.contains(where: { $0.body == chaser.recipient }) else {
      throw SiteProblem.notFound
    }
    let document = try letter.document(template: desk.ruled().chasing.template)
    let path = "/clerk/chasers/\(FormWords.encoded(chaser.recipient))"
    let fields: Fields = [
      "body": .text(chaser.recipient), "bodyHref": .text(showing.link(toBody: chaser.recipient)),
      "hasItems": .truth(!chaser.items.isEmpty),
      "items": .text(desk.words.count(chaser.items.count, "item")),
      "letter": .text(PlainText.letter(document)), "path": .text(path),
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
    let chaser = try chaser(body(context), showing)
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
  fileprivate var ending: String { self == .text ? "txt" : rawValue }

  fileprivate var type: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .eml: "message/rfc822"
    case .html: "text/html; charset=utf-8"
    }
  }
}
