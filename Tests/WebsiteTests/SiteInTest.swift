import Dates
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import RegisterSupport
import Registry
import TestSupport
import Testing
import Website

/// A site over a register of made-up papers, asked without a socket.
struct SiteInTest {
  let register: Register
  let site: Site
  private let folder: ScratchFolder

  /// The site on a day.
  init(
    holding filings: [Filing] = [Filings.letter, Filings.reply], on day: CivilDate = "2024-05-01",
    reading: SiteReading? = nil, rules: SiteRules? = nil,
    settings change: (inout SiteSettings) -> Void = { _ in }
  ) throws {
    folder = try ScratchFolder()
    register = try Filings.register(in: folder, holding: filings)
    var settings = SiteSettings { day }
    change(&settings)
    site = try Site(
      register,
      judging: SiteJudging(clock: try Filings.clock()) { register in
        try register.link(under: "test", by: Filings.link)
      }, reading: reading, rules: rules, templates: try Templates(), settings: settings)
  }

  /// Asks the site, in one visit.
  func visit<Value: Sendable>(
    through setup: TestingSetup = .router,
    _ visit: @escaping @Sendable (Visit) async throws -> Value
  ) async throws -> Value {
    let application = Application(router: site.router)
    return try await application.test(setup) { client in
      try await visit(Visit(client: client, site: site))
    }
  }
}

/// What one person asks of the site, with the cookie that it gave them.
struct Visit: Sendable {
  let client: any TestClientProtocol
  let site: Site
  var cookie: String?

  /// The same visit, logged in by the one-time link.
  func asClerk() async throws -> Visit {
    let answer = try await get(site.doorPath)
    return Visit(client: client, site: site, cookie: Self.cookie(of: answer))
  }

  /// The same visit, logged in by name and password.
  func loggedIn(as name: String, _ password: String) async throws -> Visit {
    let answer = try await post("/login", "name=\(name)&password=\(password)")
    return Visit(client: client, site: site, cookie: Self.cookie(of: answer))
  }

  /// The answer to a request for a page.
  func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await ask(path, .get, headers)
  }

  /// The answer to a form.
  func post(
    _ path: String, _ form: String, headers: [String: String] = [:]
  ) async throws -> Answer {
    try await ask(path, .post, headers, ByteBuffer(string: form))
  }

  /// A page's text.
  func page(_ path: String) async throws -> String { try await get(path).text }

  private func ask(
    _ path: String, _ method: HTTPRequest.Method, _ headers: [String: String],
    _ body: ByteBuffer? = nil
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
    if let cookie { fields[.cookie] = cookie }
    let answer = try await client.execute(uri: path, method: method, headers: fields, body: body)
    return Answer(
      status: answer.status.code, text: String(buffer: answer.body),
      headers: Dictionary(
        answer.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { $0 + $1 }))
  }

  /// What forms of this visit must send back.
  func formKey(headers: [String: String] = [:]) async throws -> String {
    let page = try await get("/", headers: headers).text
    let start = page.components(separatedBy: "name=\"csrf\" value=\"").dropFirst().first ?? ""
    return String(start.prefix { $0 != "\"" })
  }

  private static func cookie(of answer: Answer) -> String? {
    answer["set-cookie"].map { String($0.prefix { $0 != ";" }) }
  }
}

/// What the site answered.
struct Answer: Sendable {
  let status: Int
  let text: String
  fileprivate let headers: [String: String]

  /// A header, by its name in lower case.
  subscript(header: String) -> String? { headers[header] }
}
