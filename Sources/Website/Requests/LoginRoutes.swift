internal import Foundation
internal import Hummingbird
internal import Registry
internal import Synchronization

/// Logging in and out.
struct LoginRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/login") { request, context in try form(request, context) }
    router.post("/login") { request, context in try await logIn(request, context) }
    router.post("/logout") { request, context in try await logOut(request, context) }
    router.get("/enter") { request, context in try enter(request, context) }
  }

  private func form(
    _ request: Request, _ context: SiteContext, failed: Bool = false
  ) throws -> Response {
    let next = FormWords(request.uri.query ?? "")["next"] ?? "/"
    let fields = BareShowing(desk: desk, visitor: context.visitor)
      .frame(title: desk.words["login.title"])
      .with(["next": .text(Self.onThisSite(next)), "failed": .truth(failed)])
    return try desk.page("login", fields, context, status: failed ? .unprocessableContent : .ok)
  }

  private func logIn(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try await request.form()
    let name = form["name"] ?? ""
    guard desk.attempts.mayTry(name) else { throw SiteProblem.tooManyAttempts }
    let account = try desk.register.account(name)
    let isRight = Password.matches(form["password"] ?? "", account?.secret ?? Password.nobodys)
    guard let account, isRight else {
      desk.attempts.fail(name)
      return try self.form(request, context, failed: true)
    }
    desk.attempts.succeed(name)
    return begin(
      Visitor(account), of: account, goingOnTo: Self.onThisSite(form["next"] ?? "/"))
  }

  private func logOut(_ request: Request, _ context: SiteContext) async throws -> Response {
    _ = try await request.form(in: context)
    if let cookie = request.cookies[Sessions.cookie] { desk.sessions.end(cookie.value) }
    var response = Response.goOn(to: "/")
    response.setCookie(
      Cookie(name: Sessions.cookie, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax)
    )
    return response
  }

  /// The one-time link, by which whoever started the program on this machine comes in as a clerk.
  private func enter(_ request: Request, _ context: SiteContext) throws -> Response {
    guard let key = FormWords(request.uri.query ?? "")["key"], desk.doorKey.use(key) else {
      throw SiteProblem.notFound
    }
    return begin(
      Visitor(role: .administrator, name: desk.settings.localName), goingOnTo: "/")
  }

  private func begin(
    _ visitor: Visitor, of account: Account? = nil, goingOnTo path: String
  ) -> Response {
    var response = Response.goOn(to: path)
    response.setCookie(
      Cookie(
        name: Sessions.cookie, value: desk.sessions.begin(for: visitor, of: account),
        maxAge: Int(Sessions.longest.components.seconds), path: "/",
        secure: desk.settings.isSecure, httpOnly: true, sameSite: .lax))
    return response
  }

  /// A path of this site, or its front page: nobody is sent to another site after logging in.
  static func onThisSite(_ path: String) -> String {
    let isOurs = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
    return isOurs && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? path : "/"
  }
}

/// A key that opens once.
final class DoorKey: Sendable {
  /// The key; whoever has it comes in.
  let key = Sessions.randomKey()
  private let isUsed = Mutex(false)

  /// Whether a key is the right one and was not used before.
  func use(_ tried: String) -> Bool {
    guard tried == key else { return false }
    return isUsed.withLock { isUsed in
      defer { isUsed = true }
      return !isUsed
    }
  }
}
