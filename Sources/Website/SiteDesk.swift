package import Dates
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Registry

/// How a site is run.
package struct SiteSettings: Sendable {
  /// The address to listen at.
  package var host = "127.0.0.1"
  /// The port to listen at; 0 for any free one.
  package var port = 8080
  /// Tells the day.
  package var today: @Sendable () -> CivilDate
  /// Where a reverse proxy says who has logged in, the name of the header; nil where nobody does.
  package var userHeader: String?
  /// The addresses of the proxies that are believed; from any other the header says nothing.
  package var trustedProxies = ["127.0.0.1", "::1"]
  /// Whether people reach the site by https alone, so that cookies may say so.
  package var isSecure = false
  /// The name under which whoever comes in by the one-time link decides.
  package var localName = "a clerk"
  /// Whether each request is logged, without who made it or what they looked for.
  package var logsRequests = false
  /// How long laying the register out may take for people to wait for its newest state; where it
  /// takes longer, they are shown the one before meanwhile.
  package var patience = Duration.milliseconds(500)
  /// Whether a page that the public asked for is kept until the register changes.
  package var keepsPages = true

  /// Settings with a calendar; what else is known is set afterwards.
  package init(today: @escaping @Sendable () -> CivilDate) {
    self.today = today
  }

  /// Whether only this machine can reach the site.
  package var isLoopback: Bool { ["127.0.0.1", "localhost", "::1"].contains(host) }
}

/// What all routes work with.
struct SiteDesk: Sendable {
  let register: Register
  let shelf: Shelf
  let templates: Templates
  let settings: SiteSettings
  let sessions: Sessions
  /// How papers are read; nil where none can be loaded here.
  let reading: SiteReading?
  /// What is done by the rules; nil where the site only shows.
  let rules: SiteRules?
  let attempts = Attempts()
  /// Programs that log in with each request.
  let programs = Programs()
  /// The key of the one-time link.
  let doorKey = DoorKey()
  /// The keys of forms for people whom a proxy names, who have no session here.
  let formKeys = FormKeys()
  /// How often errors may be reported.
  let reports = Pace(most: 60, in: .seconds(600))

  init(
    _ register: Register, judging: SiteJudging, reading: SiteReading?, rules: SiteRules?,
    templates: Templates, settings: SiteSettings
  ) throws(RegisterError) {
    self.reading = reading
    self.rules = rules
    self.register = register
    shelf = try Shelf(register, judging: judging, patience: settings.patience)
    self.templates = templates
    self.settings = settings
    sessions = Sessions()
  }

  var words: SiteWords { templates.words }

  /// What a request is shown: the register as its visitor may see it, on the day that it asks for.
  ///
  /// - Throws: A `SiteProblem` where the visitor may see nothing.
  func showing(_ request: Request, _ context: SiteContext) async throws -> Showing {
    let visitor = context.visitor
    let asked = FormWords(request.uri.query ?? "").day("as-of")
    let side = visitor.role == .anybody ? try register.publicSide() : PublicSide(isOpen: true)
    guard side.isOpen else { throw SiteProblem.logInFirst }
    let today = settings.today()
    let frozen = side.frozenOn.flatMap { text in CivilDate(text) }.flatMap {
      $0 <= today ? $0 : nil
    }
    let day = [asked ?? today, frozen].compactMap(\.self).min() ?? today
    let key = Viewpoint(asOf: day, knownOn: frozen, audience: visitor.audience)
    return Showing(
      holdings: try await shelf.holdings(key, for: visitor.name), words: words, visitor: visitor,
      chosenDay: day == today ? nil : day,
      pointers: visitor.isClerk ? rules?.pointers : nil)
  }

  /// A page as a response.
  func page(
    _ name: String, _ fields: Fields, _ context: SiteContext, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    Response(page: try markup(name, fields, context), status: status)
  }

  /// The bytes of a page.
  func markup(_ name: String, _ fields: Fields, _ context: SiteContext) throws -> ByteBuffer {
    ByteBuffer(
      string: try templates.page(name, fields.with(["csrf": .text(context.formKey ?? "")])))
  }
}

extension SiteDesk {
  private func isKept(_ showing: Showing) -> Bool {
    showing.visitor.role == .anybody && settings.keepsPages
  }

  /// What was answered to the same request of the public before, of the same state of the register.
  func kept(_ request: Request, _ showing: Showing) -> KeptAnswers.Answer? {
    isKept(showing) ? showing.holdings.answers[request.uri.description] : nil
  }

  /// An answer as a response, kept where it is for the public.
  func keeping(
    _ answer: KeptAnswers.Answer, _ request: Request, _ showing: Showing
  ) -> Response {
    if isKept(showing) { showing.holdings.answers[request.uri.description] = answer }
    return Response(answer, to: request)
  }
}

extension Response {
  /// A file to keep: browsers save it and never show it as a page of ours.
  init(attachment name: String, type: String, bytes: [UInt8]) {
    self.init(bytes: bytes, type: type, caching: "private, no-cache")
    headers[.contentDisposition] = "attachment; filename=\"\(name)\""
  }

  /// A page of ours.
  init(page: ByteBuffer, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: Self.pageHeaders, body: ResponseBody(byteBuffer: page))
  }

  static let pageHeaders: HTTPFields = [
    .contentType: "text/html; charset=utf-8", .cacheControl: "private, no-cache",
  ]

  /// An answer, or that the program that asks holds it already (RFC 9110, section 13.1.2).
  init(_ answer: KeptAnswers.Answer, to request: Request) {
    let held = request.headers[.ifNoneMatch]?.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    if let held, let tag = answer.headers[.eTag], held.contains(tag) || held.contains("*") {
      self.init(status: .notModified, headers: [.eTag: tag, .cacheControl: "private, no-cache"])
    } else {
      self.init(
        status: .ok, headers: answer.headers, body: ResponseBody(byteBuffer: answer.body))
    }
  }

  /// A response with a body of some type.
  init(
    bytes: [UInt8], type: String, caching: String = "no-store", status: HTTPResponse.Status = .ok
  ) {
    self.init(
      status: status, headers: [.contentType: type, .cacheControl: caching],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Plain text.
  init(text: String) { self.init(bytes: Array(text.utf8), type: "text/plain; charset=utf-8") }

  /// Sends the browser on to another page of the site, as after a form.
  static func goOn(to path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }
}
