internal import Crypto
internal import Dates
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// Everything that the pages show, as JSON for programs, with the same audiences.
struct APIRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    router.get("/api/v1/openapi.json") { request, _ in
      answer(try APIDescription.bytes(), to: request)
    }
    route(router, "/api/v1/summary") { showing, _, _ in showing.summary }
    route(router, "/api/v1/records") { showing, address, _ in
      let view = try APIView(address)
      return showing.records(view, page: view.page(in: showing.holdings))
    }
    route(router, "/api/v1/records/{id}") { showing, _, id in
      guard let entry = showing.holdings.entry(id) else { throw SiteProblem.notFound }
      return showing.record(entry)
    }
    route(router, "/api/v1/papers") { showing, address, _ in try showing.papers(address) }
    route(router, "/api/v1/papers/{id}") { showing, _, id in
      guard let card = showing.holdings.paper(id),
        let paper = try desk.register.paper(id, for: showing.visitor.audience)
      else {
        throw SiteProblem.notFound
      }
      return showing.paper(card, text: paper.text)
    }
    route(router, "/api/v1/papers/{id}/answers") { showing, address, id in
      guard let card = showing.holdings.paper(id) else { throw SiteProblem.notFound }
      let reply = try address["reply"].map { id in
        guard let reply = showing.holdings.paper(id) else { throw SiteProblem.notFound }
        return reply
      }
      return AnswerSheet(of: card, reply: reply, in: showing.holdings.register(ofPaper: id)).json
    }
    clerks(router, "/api/v1/inbox") { showing in try showing.inbox }
    clerks(router, "/api/v1/decisions") { showing in
      showing.decisions(try desk.register.decisions().values.flatMap(\.self))
    }
    clerks(router, "/api/v1/names") { showing in showing.names(try desk.ruled().names()) }
    route(router, "/api/v1/bodies") { showing, _, _ in showing.holdings.scoresJSON.value }
    route(router, "/api/v1/missing") { showing, _, _ in
      showing.holdings.missing.value.json
    }
  }

  private func route(
    _ router: Router<SiteContext>, _ path: RouterPath,
    _ json: @escaping @Sendable (Showing, FormWords, String) throws -> JSON
  ) {
    router.get(path) { request, context in
      let address = FormWords(request.uri.query ?? "")
      guard address.areDays("as-of") else { throw SiteProblem.badForm }
      let showing = try await desk.showing(request, context)
      let id = context.parameters.get("id").map { FormWords.decoded($0.utf8) } ?? ""
      return answer(Array(try json(showing, address, id).line.utf8), to: request)
    }
  }

  /// Adds what clerks alone are told.
  private func clerks(
    _ router: Router<SiteContext>, _ path: RouterPath,
    _ json: @escaping @Sendable (Showing) throws -> JSON
  ) {
    route(router, path) { showing, _, _ in
      guard showing.visitor.role != .anybody else { throw SiteProblem.logInFirst }
      guard showing.visitor.isClerk else { throw SiteProblem.notAllowed }
      return try json(showing)
    }
  }

  /// The bytes, or that they are those that the program holds already (RFC 9110, section 13.1.2).
  private func answer(_ bytes: [UInt8], to request: Request) -> Response {
    let tag =
      "\"\(SHA256.hash(data: bytes).prefix(12).map { String($0, radix: 16) }.joined(separator: "."))\""
    let held = request.headers[.ifNoneMatch]?.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    if let held, held.contains(tag) || held.contains("*") {
      return Response(
        status: .notModified, headers: [.eTag: tag, .cacheControl: "private, no-cache"])
    }
    var response = Response(bytes: bytes, type: "application/json", caching: "private, no-cache")
    response.headers[.eTag] = tag
    return response
  }
}

/// The document that describes the API, in OpenAPI 3.1.
enum APIDescription {
  /// Its bytes.
  ///
  /// - Throws: Where it did not come with the program.
  static func bytes() throws -> [UInt8] {
    guard let url = Bundle.module.url(forResource: "openapi", withExtension: "json") else {
      throw LookFault(file: "openapi.json", reason: "it did not come with the program")
    }
    return Array(try Data(contentsOf: url))
  }
}

/// A view that a program asks for: what is wrong in it is refused, not left out as on a page.
struct APIView {
  let view: View
  private let limit: Int
  private let start: Int

  /// Reads an address.
  ///
  /// - Throws: `SiteProblem.badForm` where a value is none that can be.
  init(_ address: FormWords) throws {
    view = View(address)
    limit = try Self.number(address, "limit", 1...200) ?? 50
    start = try Self.number(address, "cursor", 0...Int(Int32.max)) ?? 0
    let areKnown =
      address.all("kind").allSatisfy { RecordKind(rawValue: $0) != nil }
      && address.all("status").allSatisfy { Status(rawValue: $0) != nil }
      && address.all("sort").allSatisfy { View.Order(rawValue: $0) != nil }
      && address.all("late").allSatisfy { $0 == "yes" }
      && ["due-from", "due-until"].allSatisfy(address.areDays)
    guard areKnown else { throw SiteProblem.badForm }
  }

  /// A whole number within bounds; nil where the address has none.
  static func number(
    _ address: FormWords, _ name: String, _ bounds: ClosedRange<Int>
  ) throws -> Int? {
    guard let pair = address.pairs.first(where: { $0.name == name }) else { return nil }
    guard let number = Int(pair.value), bounds.contains(number), String(number) == pair.value else {
      throw SiteProblem.badForm
    }
    return number
  }

  /// The records of the page, how many there are on all, and where the next page begins.
  func page(in holdings: Holdings) -> APIPage {
    let (entries, total) = holdings.slice(of: view, from: start, count: limit)
    let end = start + entries.count
    return APIPage(entries: entries, total: total, next: end < total ? end : nil)
  }
}

/// A page of records.
struct APIPage {
  let entries: [Entry]
  let total: Int
  /// The cursor of the next page; nil on the last.
  let next: Int?
}

extension FormWords {
  /// Whether whatever stands under a name is a day; a blank is none.
  fileprivate func areDays(_ name: String) -> Bool {
    pairs.allSatisfy { pair in
      let text = pair.value
      return pair.name != name || CivilDate(text) != nil
    }
  }
}
