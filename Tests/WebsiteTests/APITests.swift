import Foundation
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing

@testable import Website

/// The API for programs.
@Suite struct APITests {
  private struct Description: Decodable {
    var paths: [String: [String: Operation]]
    struct Operation: Decodable {
      var responses: [String: Reply]
    }
    struct Reply: Decodable {
      var description: String
      var content: [String: Anything]?
    }
    struct Anything: Decodable {
      init(from decoder: any Decoder) throws {}
    }
  }

  private static var description: Description {
    get throws {
      try JSONDecoder().decode(Description.self, from: Data(try APIDescription.bytes()))
    }
  }

  /// A path with an id that there is.
  private static func filled(_ path: String) -> String {
    let ids = [
      "/papers/": "d-1a", "/letters/": "Port%20Authority", "/packs/": "1", "/records/": "r-plan",
    ]
    let id = ids.first { path.contains($0.key) }?.value ?? ""
    return path.replacing("{id}", with: id)
  }

  /// A site with something of every sort to be told.
  private static func site() throws -> SiteInTest {
    let test = try SiteInTest(rules: try SiteRules.plain())
    try test.register.decide([
      Decision(made: "2024-04-01", signed: "Ann", subject: "d-1a", act: .track),
      Decision(made: "2024-04-01", signed: "Ann", subject: "d-2b", act: .track),
    ])
    for words in ["One is wrong.", "Another is."] {
      try test.register.report(words, on: "/", day: "2024-04-02")
      _ = try test.register.issue(
        IssuedPack(
          issued: "2024-04-02", signed: "Ann", asOf: "2024-04-02", view: words, form: "html",
          papers: []), contents: Array("<p>\(words)</p>".utf8))
    }
    return test
  }

  @Test func `every path that is described is served, in a form that is described`() async throws {
    let description = try Self.description
    let answers = try await Self.site().visit { visit in
      let clerk = try await visit.asClerk()
      var answers: [String: Answer] = [:]
      for path in description.paths.keys { answers[path] = try await clerk.get(Self.filled(path)) }
      return answers
    }
    for (path, answer) in answers {
      #expect(answer.status == 200, "\(path)")
      let type = answer["content-type"].map { String($0.prefix { $0 != ";" }) } ?? ""
      let types = description.paths[path]?["get"]?.responses["200"]?.content?.keys.sorted() ?? []
      #expect(types.contains(type), "\(path)")
      if type == "application/json" {
        let json = try? JSONSerialization.jsonObject(with: Data(answer.text.utf8))
        #expect(json != nil, "\(path)")
      }
    }
  }

  @Test(
    "a list gives at its cursors, one at a time, what it gives at once",
    arguments: [
      ("records", "records"), ("papers", "documents"), ("inbox", "items"),
      ("decisions", "decisions"), ("names", "names"), ("alike", "alike"), ("reports", "reports"),
      ("letters", "letters"), ("packs", "packs"),
    ])
  func cursors(path: String, name: String) async throws {
    let (all, single) = try await Self.site().visit { visit in
      let clerk = try await visit.asClerk()
      func list(_ query: String) async throws -> [String: Any] {
        let page = try await clerk.page("/api/v1/\(path)?" + query)
        return try JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any] ?? [:]
      }
      func words(_ list: [String: Any]) throws -> [String] {
        try (list[name] as? [Any] ?? []).map { item in
          let words = try JSONSerialization.data(withJSONObject: item, options: .sortedKeys)
          return String(decoding: words, as: UTF8.self)
        }
      }
      let all = try words(try await list("limit=200"))
      var single: [String] = []
      var next: String? = "0"
      while let cursor = next {
        let page = try await list("limit=1&cursor=\(cursor)")
        #expect(page["total"] as? Int == all.count)
        single += try words(page)
        next = page["next"] as? String
      }
      return (all, single)
    }
    #expect(all.count > 0)
    #expect(single == all)
  }

  @Test func `a letter is told with its text, and given as a file`() async throws {
    let (letter, file) = try await Self.site().visit { visit in
      let clerk = try await visit.asClerk()
      return (
        try await clerk.page("/api/v1/letters/Port%20Authority"),
        try await clerk.get("/api/v1/letters/Port%20Authority/file?form=html")
      )
    }
    #expect(letter.contains("Dear Sir or Madam") && letter.contains("\"id\": \"r-cost\""))
    #expect(file["content-disposition"] == "attachment; filename=\"letter.html\"")
  }

  @Test func `a pack is given as it was issued`() async throws {
    let answer = try await Self.site().visit { try await $0.asClerk().get("/api/v1/packs/2") }
    #expect(answer.text == "<p>Another is.</p>")
    #expect(answer["content-disposition"] == "attachment; filename=\"pack-2.html\"")
  }

  @Test func `a list goes on at its cursor until all are given`() async throws {
    let pages = try await SiteInTest().visit { visit in
      let clerk = try await visit.asClerk()
      return [
        try await clerk.page("/api/v1/records?limit=1"),
        try await clerk.page("/api/v1/records?limit=1&cursor=1"),
      ]
    }
    #expect(pages[0].contains("\"next\": \"1\"") && pages[0].contains("\"total\": 2"))
    #expect(pages[1].contains("\"next\": null"))
    #expect(pages[0].contains("r-cost") != pages[1].contains("r-cost"))
  }

  @Test func `what has not changed is not sent again`() async throws {
    let (first, second) = try await SiteInTest().visit { visit in
      let clerk = try await visit.asClerk()
      let first = try await clerk.get("/api/v1/records")
      let tag = first["etag"] ?? ""
      return (first, try await clerk.get("/api/v1/records", headers: ["If-None-Match": tag]))
    }
    #expect(first["etag"] != nil)
    #expect(second.status == 304 && second.text.isEmpty)
  }

  @Test(
    "what cannot be is a problem as RFC 9457 has it",
    arguments: [
      ("/api/v1/records?limit=0", 400), ("/api/v1/records?kind=wish", 400),
      ("/api/v1/records?cursor=x", 400), ("/api/v1/records?late=", 400),
      ("/api/v1/records?kind=", 400), ("/api/v1/inbox?limit=0", 400),
      ("/api/v1/letters/Port%20Authority/file?form=pdf", 400), ("/api/v1/pack?layout=none", 400),
      ("/api/v1/letters/Nobody", 404), ("/api/v1/letters/Nobody/file", 404),
      ("/api/v1/packs/9", 404), ("/api/v1/packs/x", 404), ("/api/v1/records?due-from=soon", 400),
      ("/api/v1/records?as-of=2024-02-30", 400),
      ("/api/v1/summary?as-of=", 400), ("/api/v1/records/r-none", 404),
      ("/api/v1/papers/d-none", 404), ("/api/v1/none", 404),
    ] as [(String, Int)])
  func problems(path: String, status: Int) async throws {
    let answer = try await Self.site().visit { try await $0.asClerk().get(path) }
    #expect(answer.status == status)
    #expect(answer["content-type"] == "application/problem+json")
    #expect(answer.text.contains("\"status\": \(status)"))
  }

  @Test func `a program logs in with each request, and nobody with a wrong password`() async throws
  {
    let test = try SiteInTest()
    try test.register.add(
      Account(name: "night run", role: .clerk, secret: try Password.hash("a long password")))
    let statuses = try await test.visit { visit in
      var statuses: [Int] = []
      for words in ["night run:a long password", "night run:another", "nobody:a long password"] {
        let header = "Basic " + Data(words.utf8).base64EncodedString()
        statuses.append(
          try await visit.get("/api/v1/records", headers: ["Authorization": header]).status)
      }
      return statuses + [try await visit.get("/api/v1/records").status]
    }
    #expect(statuses == [200, 401, 401, 401])
  }

  @Test(
    "what is for clerks is told to nobody else",
    arguments: [
      "inbox", "decisions", "names", "alike", "reports", "letters", "letters/Port%20Authority",
      "letters/Port%20Authority/file", "packs", "packs/1", "pack",
    ])
  func clerksOnly(name: String) async throws {
    let test = try Self.site()
    try test.register.add(
      Account(name: "Mo", role: .member, secret: try Password.hash("a long password")))
    try test.register.set(PublicSide(isOpen: true))
    let statuses = try await test.visit { visit in
      let member = try await visit.loggedIn(as: "Mo", "a+long+password")
      return [
        try await visit.get("/api/v1/\(name)").status,
        try await member.get("/api/v1/\(name)").status,
      ]
    }
    #expect(statuses == [401, 403])
  }

  @Test func `only reading is offered`() async throws {
    let answer = try await SiteInTest().visit { try await $0.asClerk().post("/api/v1/records", "") }
    #expect(answer.status == 405 && answer["allow"] == "GET, HEAD")
  }
}
