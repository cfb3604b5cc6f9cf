import Foundation
import RegisterSupport
import Registry
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
    }
  }

  private static var paths: [String] {
    get throws {
      let bytes = try APIDescription.bytes()
      return try JSONDecoder().decode(Description.self, from: Data(bytes)).paths.keys.sorted()
    }
  }

  @Test func `every path that is described is served, as JSON`() async throws {
    let paths = try Self.paths
    let answers = try await SiteInTest(rules: try SiteRules.plain()).visit { visit in
      let clerk = try await visit.asClerk()
      var answers: [String: Answer] = [:]
      for path in paths {
        let id = path.contains("papers") ? "d-1a" : "r-plan"
        answers[path] = try await clerk.get(path.replacing("{id}", with: id))
      }
      return answers
    }
    for (path, answer) in answers {
      #expect(answer.status == 200, "\(path)")
      #expect(answer["content-type"] == "application/json", "\(path)")
      #expect((try? JSONSerialization.jsonObject(with: Data(answer.text.utf8))) != nil, "\(path)")
    }
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
      ("/api/v1/records?cursor=x", 400), ("/api/v1/records?due-from=soon", 400),
      ("/api/v1/records?as-of=2024-02-30", 400),
      ("/api/v1/summary?as-of=", 400), ("/api/v1/records/r-none", 404),
      ("/api/v1/papers/d-none", 404), ("/api/v1/none", 404),
    ] as [(String, Int)])
  func problems(path: String, status: Int) async throws {
    let answer = try await SiteInTest().visit { try await $0.asClerk().get(path) }
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

  @Test("what is for clerks is told to nobody else", arguments: ["inbox", "decisions", "names"])
  func clerksOnly(name: String) async throws {
    let test = try SiteInTest(rules: try SiteRules.plain())
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
