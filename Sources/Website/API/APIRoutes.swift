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
      Response(APIAnswer(bytes: try APIDescription.bytes()).tagged, to: request)
    }
    route(router, "/api/v1/summary") { showing, _, _ in showing.summary }
    route(router, "/api/v1/records") { showing, address, _ in
      let view = try APIView(address)
      return showing.records(view.page(in: showing.holdings))
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
    route(router, "/api/v1/bodies") { showing, _, _ in showing.holdings.scoresJSON.value }
    route(router, "/api/v1/missing") { showing, _, _ in
      showing.holdings.missing.value.json
    }
  }

  private func route(
    _ router: Router<SiteContext>, _ path: RouterPath,
    _ json: @escaping @Sendable (Showing, FormWords, String) throws -> JSON
  ) {
    desk.addAPI(to: router, path) { showing, address, id in
      APIAnswer(try json(showing, address, id))
    }
  }
}

/// What the API gives to a request that can be answered.
struct APIAnswer {
  var bytes: [UInt8]
  var type = "application/json"
  /// The name of the file that it is; nil of what is no file.
  var file: String?
}

extension APIAnswer {
  init(_ json: JSON) { self.init(bytes: Array(json.line.utf8)) }
}

extension SiteDesk {
  /// Adds an address of the API that is asked with an address's words and the id in its path.
  func addAPI(
    to router: Router<SiteContext>, _ path: RouterPath,
    _ give: @escaping @Sendable (Showing, FormWords, String) async throws -> APIAnswer
  ) {
    router.get(path) { request, context in
      let address = FormWords(request.uri.query ?? "")
      guard address.areDays("as-of") else { throw SiteProblem.badForm }
      let showing = try await showing(request, context)
      if let kept = kept(request, showing) { return Response(kept, to: request) }
      let id = context.parameters.get("id").map { FormWords.decoded($0.utf8) } ?? ""
      return keeping(try await give(showing, address, id).tagged, request, showing)
    }
  }
}

extension APIAnswer {
  /// The answer with its head, which names this state of it.
  var tagged: KeptAnswers.Answer {
    let digest = SHA256.hash(data: bytes).prefix(12).map { String($0, radix: 16) }
    var headers: HTTPFields = [
      .contentType: type, .cacheControl: "private, no-cache",
      .eTag: "\"\(digest.joined(separator: "."))\"",
    ]
    if let file { headers[.contentDisposition] = "attachment; filename=\"\(file)\"" }
    return KeptAnswers.Answer(headers: headers, body: ByteBuffer(bytes: bytes))
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

extension FormWords {
  /// Whether whatever stands under a name is a day; a blank is none.
  func areDays(_ name: String) -> Bool { areAll(name) { CivilDate($0) != nil } }

  /// Whether whatever stands under a name is one of what can be; a blank is not passed over.
  func areAll(_ name: String, _ canBe: (String) -> Bool) -> Bool {
    pairs.allSatisfy { $0.name != name || canBe($0.value) }
  }
}
