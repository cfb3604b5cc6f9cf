internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// Logs each request by its route, never by what was looked for or by whom.
struct RequestLog: RouterMiddleware {
  func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let response = try await next(request, context)
    let took = (clock.now - start) / .milliseconds(1)
    context.logger.info(
      "\(request.method.rawValue) \(context.endpointPath ?? "?") \(response.status.code) \(Int(took)) ms"
    )
    return response
  }
}

/// Sets the headers that keep a page from being turned against its reader, and refuses requests that
/// another site makes in a visitor's name.
struct Safety: RouterMiddleware {
  let desk: SiteDesk

  func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard isOurHost(request) else {
      return Response(status: .misdirectedRequest, body: .init(byteBuffer: ByteBuffer()))
    }
    var response = try await next(request, context)
    for header in Self.headers where response.headers[header.name] == nil {
      response.headers.append(header)
    }
    return response
  }

  /// On the loopback address only its own names are answered, so that no other site can bind a name
  /// of its own to it and read along.
  private func isOurHost(_ request: Request) -> Bool {
    guard desk.settings.isLoopback, desk.settings.userHeader == nil,
      let authority = request.head.authority
    else { return true }
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" }.dropFirst() : authority.prefix { $0 != ":" }
    return ["127.0.0.1", "localhost", "::1"].contains(String(host))
  }

  private static let headers: HTTPFields = [
    .contentSecurityPolicy:
      """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """,
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "same-origin",
    .crossOriginOpenerPolicy: "same-origin",
    .crossOriginResourcePolicy: "same-origin",
    .permissionsPolicy: "camera=(), geolocation=(), microphone=()",
  ]
}

extension HTTPField.Name {
  static let referrerPolicy = named("Referrer-Policy")
  static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = named("Permissions-Policy")
  static let fetchSite = named("Sec-Fetch-Site")
  static let formKey = named("X-Form-Key")

  /// A header by a name that is one; the names here are ours.
  static func named(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .xContentTypeOptions
  }
}

/// Turns what goes wrong into a page, or for programs into a problem as RFC 9457 has it.
struct Problems: RouterMiddleware {
  let desk: SiteDesk

  func handle(
    _ request: Request, context: SiteContext,
    next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as SiteProblem {
      return try page(of: problem, request, context)
    } catch let error as HTTPError {
      return try page(of: problem(for: error), request, context)
    } catch {
      context.logger.error("\(context.endpointPath ?? "?") failed: \(error)")
      return try page(of: .failed, request, context)
    }
  }

  private func problem(for error: HTTPError) -> SiteProblem {
    switch error.status {
    case .notFound: .notFound
    case .contentTooLarge: .tooLarge
    default: .badForm
    }
  }

  private func page(
    of problem: SiteProblem, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let title = desk.words["problem.\(problem.rawValue)"]
    let advice = desk.words["problem.\(problem.rawValue)-advice"]
    if request.uri.path.hasPrefix("/api/") {
      return Response(problem: problem, title: title, detail: advice)
    }
    let showing = BareShowing(desk: desk, visitor: context.visitor)
    let fields = showing.frame(title: title).with([
      "advice": .text(advice), "needsLogin": .truth(problem == .logInFirst),
      "loginHref": .text("/login?next=\(FormWords.encoded(request.uri.description))"),
    ])
    return try desk.page("problem", fields, context, status: problem.status)
  }
}
