internal import Dates
internal import Hummingbird
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// The clerk's side: the inbox, deciding and undoing, and the log.
struct ClerkRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/clerk") { request, context in try await inbox(request, context) }
    router.post("/clerk/decide") { request, context in try await decide(request, context) }
    router.post("/clerk/undo") { request, context in try await undo(request, context) }
    router.get("/clerk/log") { request, context in try await log(request, context) }
  }

  private func inbox(_ request: Request, _ context: SiteContext) async throws -> Response {
    let showing = try await desk.showingToClerk(request, context)
    let address = FormWords(request.uri.query ?? "")
    let page = InboxPage(showing, at: address["at"])
    let source = try page.place.flatMap { page.items[$0].source }.flatMap { id in
      try desk.register.paper(id)
    }
    let done = try address["done"].flatMap { Int($0) }.flatMap { number in
      try desk.register.decision(number)
    }
    let redacted = try page.place.flatMap { page.items[$0].source }.map { id in
      try desk.register.redactions(in: id)
    }
    return try desk.page(
      "inbox", page.fields(source: source, redacted: redacted ?? [], done: done), context)
  }

  private func decide(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard context.visitor.isClerk, let name = context.visitor.name else {
      throw SiteProblem.notAllowed
    }
    let form = try await request.form(in: context)
    let today = desk.settings.today()
    let wish = try ClerkForm(form, today: today)
    let showing = try await desk.showingToClerk(request, context)
    try Rights(showing).check(wish.subject)
    let decision = Decision(
      made: today, signed: name, subject: wish.subject, act: try inItsPaper(wish, showing),
      reason: wish.reason)
    try desk.register.decide([decision])
    try follow(wish.act, on: wish.subject)
    let number = try desk.register.history(of: [wish.subject]).decisions.last?.number
    return Response.goOn(to: LoginRoutes.onThisSite(Self.next(form, done: number)))
  }

  /// The words of a split or an amendment, as they stand in the paper.
  ///
  /// - Throws: `SiteProblem.badForm` where they do not stand there.
  private func inItsPaper(_ wish: ClerkForm, _ showing: Showing) throws -> Decision.Act {
    guard let entry = showing.holdings.entry(wish.subject),
      let paper = try desk.register.paper(entry.paper.id)
    else { return wish.act }
    func exact(_ words: String) throws -> String {
      guard
        let span = WordPlace.span(of: words, in: paper.text, near: entry.record.span.start)
      else { throw SiteProblem.badForm }
      return paper.text[span]
    }
    switch wish.act {
    case .split(let parts): return .split(try parts.map(exact))
    case .amend(var amendment):
      amendment.quote = try amendment.quote.map(exact)
      return .amend(amendment.without(what: entry.record))
    default: return wish.act
    }
  }

  /// What must be done once a decision stands: a paper with another date is read anew.
  private func follow(_ act: Decision.Act, on subject: String) throws {
    switch act {
    case .date, .author, .kind: try desk.reading?.readAgain(subject)
    case .undo: if subject.hasPrefix("d-") { try desk.reading?.readAgain(subject) }
    default: break
    }
  }

  private func undo(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard context.visitor.isClerk, let name = context.visitor.name else {
      throw SiteProblem.notAllowed
    }
    let form = try await request.form(in: context)
    guard let number = form["number"].flatMap({ Int($0) }),
      let decision = try desk.register.decision(number)
    else { throw SiteProblem.badForm }
    let showing = try await desk.showingToClerk(request, context)
    try Rights(showing).check(decision.subject)
    try desk.register.undo(number, on: desk.settings.today(), by: name)
    try follow(.undo(number), on: decision.subject)
    return Response.goOn(
      to: LoginRoutes.onThisSite(form["next"] ?? "/clerk?at=\(decision.subject)"))
  }

  private func log(_ request: Request, _ context: SiteContext) async throws -> Response {
    let showing = try await desk.showingToClerk(request, context)
    let address = FormWords(request.uri.query ?? "")
    return try desk.page("log", showing.logPage(try desk.log(showing), address), context)
  }

  /// Where the form leads: where it says, with the number of the decision to undo.
  private static func next(_ form: FormWords, done: Int?) -> String {
    let path = form["next-item"].map { "/clerk?at=\(FormWords.encoded($0))" } ?? form["next"]
    let mark = done.map { "done=\($0)" } ?? ""
    guard let path, !path.isEmpty else { return "/clerk?\(mark)" }
    guard path.hasPrefix("/clerk") else { return path }
    return path + (path.contains("?") ? "&" : "?") + mark
  }
}

/// What a clerk may decide about.
struct Rights {
  private let showing: Showing

  init(_ showing: Showing) { self.showing = showing }

  /// Refuses a decision about what is not of the clerk's committees, or not there at all.
  ///
  /// A link is of its record's committee, and a record of its paper's.
  func check(_ subject: String) throws {
    guard !showing.visitor.committees.isEmpty else { return }
    guard let paper = paper(of: subject) else { throw SiteProblem.notFound }
    let record = showing.holdings.entry(subject)?.record
    let bodies = [paper.author, record?.committee].compactMap(\.self) + paper.recipients
    guard bodies.contains(where: showing.visitor.committees.contains) else {
      throw SiteProblem.notAllowed
    }
  }

  private func paper(of subject: String) -> PaperCard? {
    if let paper = showing.holdings.paper(subject) { return paper }
    if let entry = showing.holdings.entry(subject) { return entry.paper }
    let register = showing.holdings.register
    let suggestion = register.suggestions.first { $0.id == subject }
    let linked =
      suggestion?.record
      ?? register.entries.first { entry in
        entry.links.contains { $0.id == subject }
      }?.id
    return linked.flatMap(showing.holdings.entry)?.paper
  }
}

extension Amendment {
  /// The amendment without what the record has already.
  fileprivate func without(what record: Record) -> Amendment {
    var amendment = self
    if kind == record.kind { amendment.kind = nil }
    if quote == record.quote { amendment.quote = nil }
    if bodies == record.bodies { amendment.bodies = nil }
    if owner == record.owner { amendment.owner = nil }
    if due == record.deadline?.reading.due { amendment.due = nil }
    return amendment
  }
}

extension SiteDesk {
  /// What a clerk's request is shown.
  ///
  /// - Throws: A `SiteProblem` where the visitor is no clerk.
  func showingToClerk(_ request: Request, _ context: SiteContext) async throws -> Showing {
    guard context.visitor.role != .anybody else { throw SiteProblem.logInFirst }
    guard context.visitor.isClerk else { throw SiteProblem.notAllowed }
    return try await showing(request, context)
  }
}

/// Everything that was decided, first to last.
struct DecisionLog: Sendable {
  let decisions: [Decision]
  let undone: DecisionHistory

  init(_ decisions: [Decision]) {
    self.decisions = decisions.sorted { ($0.number ?? 0) < ($1.number ?? 0) }
    undone = DecisionHistory(self.decisions)
  }
}

extension SiteDesk {
  /// What was decided, as it is shown beside a state of the register.
  func log(_ showing: Showing) throws -> DecisionLog {
    try showing.holdings.once("log") {
      DecisionLog(try register.decisions().values.flatMap(\.self))
    }
  }
}

extension Showing {
  /// What was decided, the latest first.
  func logPage(_ log: DecisionLog, _ asked: FormWords) -> Fields {
    let page = asked.page
    let end =
      log.decisions.count - min(page - 1, log.decisions.count / Self.pageSize) * Self.pageSize
    let lines = log.decisions[max(0, end - Self.pageSize)..<end].reversed().map {
      decision -> Fields in
      [
        "day": .text(words.day(decision.made)), "signed": .text(decision.signed),
        "what": .text(decision.act.wording), "subject": .text(decision.subject),
        "href": .text(address(of: decision.subject)), "reason": .text(decision.reason ?? ""),
        "number": .text(decision.number.map(String.init) ?? ""),
        "isUndone": .truth(log.undone.isUndone(decision)), "mayUndo": .truth(decision.mayBeUndone),
      ]
    }
    return frame(title: words["log.title"], path: "/clerk/log").with([
      "lines": .list(lines), "isEmpty": .truth(lines.isEmpty),
      "pages": .part(
        pages(page, total: log.decisions.count, size: Self.pageSize) { page in
          FormWords("page=\(page)").behind("/clerk/log")
        }),
    ])
  }

  private func address(of subject: String) -> String {
    if holdings.paper(subject) != nil { return link(toPaper: subject) }
    if let entry = holdings.entry(subject) { return link(to: entry.record) }
    return ""
  }
}

extension Decision {
  fileprivate var mayBeUndone: Bool {
    if case .undo = act { false } else { number != nil }
  }
}
