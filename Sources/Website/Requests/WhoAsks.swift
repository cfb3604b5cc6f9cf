internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// Finds out who asks: by what a trusted proxy says, by the session's cookie, or by name and password.
struct WhoAsks: RouterMiddleware {
  let desk: SiteDesk

  func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let visitor = try visitorFromProxy(request, context) {
      context.visitor = visitor
      context.formKey = visitor.name.map(desk.formKeys.key)
    } else if let session = try session(of: request) {
      context.session = session
      context.visitor = session.visitor
      context.formKey = session.formKey
    } else if let visitor = try desk.programs.visitor(request, desk) {
      context.visitor = visitor
    }
    if request.uri.path.hasPrefix("/api/"), request.method != .get, request.method != .head {
      throw SiteProblem.readingOnly
    }
    guard request.method != .get, request.method != .head else {
      return try await next(request, context)
    }
    try refuseForeignForms(request)
    let response = try await next(request, context)
    // Whoever decides sees what came of it, however long the register takes to be laid out.
    if let name = context.visitor.name { try desk.shelf.note(changeBy: name) }
    return response
  }

  /// The session that a cookie names, of somebody as their account has it now.
  ///
  /// Who was removed, or whose password was changed, is out at once.
  private func session(of request: Request) throws -> Session? {
    guard let key = request.cookies[Sessions.cookie]?.value,
      var session = desk.sessions.session(key)
    else { return nil }
    guard let account = session.account else { return session }
    guard let now = try desk.register.account(account.name), now.secret == account.secret else {
      desk.sessions.end(key)
      return nil
    }
    session.visitor = Visitor(now)
    return session
  }

  /// Whom the proxy names, where the site is told to trust it and knows the name.
  private func visitorFromProxy(_ request: Request, _ context: SiteContext) throws -> Visitor? {
    guard let header = desk.settings.userHeader,
      let peer = context.peer, desk.settings.trustedProxies.contains(peer),
      let name = request.headers[.named(header)], !name.isEmpty
    else { return nil }
    return try desk.register.account(name).map(Visitor.init)
  }

  /// A browser says where a form comes from; one that another site sends is refused outright.
  private func refuseForeignForms(_ request: Request) throws {
    if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
      throw SiteProblem.formExpired
    }
    if let origin = request.headers[.origin], origin != "null",
      let host = request.head.authority, !origin.hasSuffix("://" + host),
      desk.settings.userHeader == nil
    {
      throw SiteProblem.formExpired
    }
  }
}

extension Visitor {
  /// The visitor whose account it is.
  init(_ account: Account) {
    self.init(role: account.role, name: account.name, committees: account.committees)
  }
}

extension Request {
  /// The words of a form in the request's body.
  ///
  /// - Parameter limit: How many bytes are taken at most.
  /// - Returns: The words.
  /// - Throws: Where the body is larger.
  func form(upTo limit: Int = 256 * 1024) async throws -> FormWords {
    var request = self
    let buffer = try await request.collectBody(upTo: limit)
    return FormWords(String(buffer: buffer))
  }

  /// The words of a form that a session of ours sent.
  ///
  /// - Throws: `SiteProblem.formExpired` where it is not proven that it did.
  func form(in context: SiteContext, upTo limit: Int = 256 * 1024) async throws -> FormWords {
    let form = try await form(upTo: limit)
    guard let key = context.formKey, form["csrf"] == key else {
      throw SiteProblem.formExpired
    }
    return form
  }
}
