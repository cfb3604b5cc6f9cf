internal import Dates
internal import Hummingbird
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// What the rules missed: adding a record, drafting a rule from it, and redacting words.
struct MissedRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.post("/clerk/add") { request, context in try await add(request, context) }
    router.post("/clerk/redact") { request, context in try await redact(request, context) }
    router.get("/clerk/rule") { request, context in
      let showing = try await desk.showingToClerk(request, context)
      return try rulePage(showing, FormWords(request.uri.query ?? ""), context)
    }
    router.post("/clerk/rule") { request, context in try await rule(request, context) }
  }

  // MARK: - Adding

  private func add(_ request: Request, _ context: SiteContext) async throws -> Response {
    let name = try desk.clerkName(context)
    let form = try await request.form(in: context)
    let showing = try await desk.showingToClerk(request, context)
    let missed = try MissedWords(form)
    try Rights(showing).check(missed.paper)
    do {
      let addition = try desk.ruled().addition(missed)
      let id = try desk.register.add(
        addition, near: form["near"].flatMap { Int($0) } ?? 0, on: desk.settings.today(), by: name)
      let number = try desk.register.history(of: [id]).decisions.last?.number ?? 0
      return Response.goOn(to: "/papers/\(missed.paper)?done=\(number)#\(id)")
    } catch let error as RegisterError {
      return try missedPage(showing, form, missed.paper, error, context)
    }
  }

  /// The form once more, with why it could not be done.
  private func missedPage(
    _ showing: Showing, _ form: FormWords, _ paper: String, _ error: RegisterError,
    _ context: SiteContext
  ) throws -> Response {
    guard let card = showing.holdings.paper(paper) else { throw SiteProblem.notFound }
    let fields = showing.frame(title: desk.words["missed.title"], path: "/papers/\(paper)").with([
      "problem": .text(error.reason), "paper": .text(showing.phrase(card)),
      "paperHref": .text(showing.link(toPaper: paper)),
      "missed": .part(showing.missedForm(card, form)),
    ])
    return try desk.page("missed", fields, context, status: .unprocessableContent)
  }

  // MARK: - Redacting

  private func redact(_ request: Request, _ context: SiteContext) async throws -> Response {
    let name = try desk.clerkName(context)
    let form = try await request.form(in: context)
    let showing = try await desk.showingToClerk(request, context)
    guard let paper = form["paper"], let text = try desk.register.paper(paper)?.text else {
      throw SiteProblem.badForm
    }
    try Rights(showing).check(paper)
    let what = form.all("what")
    let words = form.all("words")
    guard !words.isEmpty else { throw SiteProblem.badForm }
    let decisions = try words.enumerated().map { index, words in
      guard let span = WordPlace.span(of: words, in: text, near: 0) else {
        throw SiteProblem.badForm
      }
      let redaction = Redaction(
        words: text[span], what: what.indices.contains(index) ? what[index] : "words")
      return Decision(
        made: desk.settings.today(), signed: name, subject: paper, act: .redact(redaction))
    }
    try desk.register.decide(decisions)
    let number = try desk.register.history(of: [paper]).decisions.last?.number ?? 0
    let next = LoginRoutes.onThisSite(form["next"] ?? "/papers/\(paper)")
    return Response.goOn(to: next + (next.contains("?") ? "&" : "?") + "done=\(number)")
  }

  // MARK: - Rules

  private func rulePage(
    _ showing: Showing, _ form: FormWords, _ context: SiteContext, _ fields: Fields = [:]
  ) throws -> Response {
    let missed = try MissedWords(form)
    guard let card = showing.holdings.paper(missed.paper) else { throw SiteProblem.notFound }
    let telling = try form["telling"] ?? desk.ruled().telling(missed)
    let page: Fields = [
      "paperID": .text(card.id), "paper": .text(showing.phrase(card)),
      "paperHref": .text(showing.link(toPaper: card.id)), "words": .text(missed.words),
      "kind": .text(missed.kind.rawValue), "kindWord": .text(showing.word(missed.kind)),
      "telling": .text(telling), "counterexample": .text(form["counterexample"] ?? ""),
    ]
    return try desk.page(
      "rule",
      showing.frame(title: desk.words["rule.title"], path: "/clerk/rule").with(page).with(fields),
      context)
  }

  private func rule(_ request: Request, _ context: SiteContext) async throws -> Response {
    let name = try desk.clerkName(context)
    let form = try await request.form(in: context)
    let showing = try await desk.showingToClerk(request, context)
    // Rules bind everybody, so a clerk of some committees alone does not make them.
    guard context.visitor.committees.isEmpty else { throw SiteProblem.notAllowed }
    let missed = try MissedWords(form)
    let order = RuleOrder(
      paper: missed.paper, words: missed.words, kind: missed.kind, telling: form["telling"],
      counterexample: form["counterexample"], signed: name)
    do {
      if form["keep"] == "yes" {
        let path = try desk.ruled().keep(order)
        return try rulePage(showing, form, context, ["kept": .text(path)])
      }
      let outcome = try desk.ruled().draft(order)
      return try rulePage(showing, form, context, showing.outcome(outcome))
    } catch {
      return try rulePage(showing, form, context, ["problem": .text("\(error)")])
    }
  }
}

extension MissedWords {
  /// The words of a form.
  ///
  /// - Throws: `SiteProblem.badForm` where it names no paper, no words or no kind.
  fileprivate init(_ form: FormWords) throws {
    guard let paper = form["paper"], let words = form["words"],
      let kind = (form["kind"] ?? "request").nonEmpty.flatMap(RecordKind.init)
    else { throw SiteProblem.badForm }
    var said = Amendment()
    said.bodies = form["bodies"].map { ClerkForm.lines(of: $0) }
    said.owner = form["owner"]
    said.due = form.day("due")
    self.init(paper: paper, words: words, kind: kind, said: said)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Showing {
  /// The form by which a record is added to a paper, filled with what was sent before.
  func missedForm(_ card: PaperCard, _ form: FormWords = FormWords()) -> Fields {
    let chosen = form["kind"].flatMap(RecordKind.init) ?? .request
    return [
      "paperID": .text(card.id), "words": .text(form["words"] ?? ""),
      "bodies": .text(form["bodies"] ?? ""), "owner": .text(form["owner"] ?? ""),
      "due": .text(form["due"] ?? ""),
      "kinds": .list(
        RecordKind.allCases.map { kind in
          [
            "value": .text(kind.rawValue), "text": .text(word(kind)),
            "isChosen": .truth(kind == chosen),
          ]
        }),
    ]
  }

  /// What a drafted rule would change.
  fileprivate func outcome(_ outcome: RuleOutcome) -> Fields {
    func line(_ record: Record) -> Fields {
      [
        "text": .text(Wording.excerpt(record.quote, limit: 260)), "kind": .text(word(record.kind)),
        "paper": .text(holdings.paper(record.document).map(phrase) ?? ""),
        "href": .text(link(toPaper: record.document)),
      ]
    }
    return [
      "isTried": .truth(true), "text": .text(outcome.text), "file": .text(outcome.file),
      "gained": .list(outcome.gained.prefix(Self.mostShown).map(line)),
      "gainedCount": .text(words.count(outcome.gained.count, "record")),
      "lost": .list(outcome.lost.prefix(Self.mostShown).map(line)),
      "lostCount": .text(words.count(outcome.lost.count, "record")),
      "hasLost": .truth(!outcome.lost.isEmpty), "spoilt": .texts(outcome.spoilt),
      "isSpoiling": .truth(!outcome.spoilt.isEmpty),
      "mayKeep": .truth(outcome.spoilt.isEmpty),
    ]
  }

  private static let mostShown = 50
}

extension SiteDesk {
  /// The name under which a clerk decides.
  ///
  /// - Throws: `SiteProblem.notAllowed` where the visitor is none.
  func clerkName(_ context: SiteContext) throws -> String {
    guard context.visitor.isClerk, let name = context.visitor.name else {
      throw SiteProblem.notAllowed
    }
    return name
  }

  /// What the program does for the site by the rules.
  ///
  /// - Throws: `SiteProblem.notAllowed` where the site only shows.
  func ruled() throws -> SiteRules {
    guard let rules else { throw SiteProblem.notAllowed }
    return rules
  }
}
