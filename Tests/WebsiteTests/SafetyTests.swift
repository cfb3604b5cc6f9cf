import Foundation
import RegisterSupport
import Registry
import Testing

@testable import Website

/// Who gets in, and what keeps pages and forms from being turned against people.
@Suite struct SafetyTests {
  @Test func `the public sees nothing until it is opened to them`() async throws {
    let test = try SiteInTest()
    let closed = try await test.visit { try await $0.get("/records") }
    #expect(closed.status == 401)
    try test.register.set(PublicSide(isOpen: true))
    let open = try await test.visit { try await $0.get("/records") }
    #expect(open.status == 200)
    #expect(!open.text.contains("r-plan"))
  }

  @Test func `the one-time link opens once`() async throws {
    let test = try SiteInTest()
    let statuses = try await test.visit { visit in
      let first = try await visit.get(visit.site.doorPath)
      let second = try await visit.get(visit.site.doorPath)
      return (first.status, second.status)
    }
    #expect(statuses.0 == 303 && statuses.1 == 404)
  }

  @Test func `a cookie is out of scripts' reach and stays on our pages`() async throws {
    let answer = try await SiteInTest().visit { try await $0.get($0.site.doorPath) }
    let cookie = answer["set-cookie"] ?? ""
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
  }

  @Test func `a password is checked, and its hash is not the password`() throws {
    let hash = try Password.hash("correct horse battery")
    #expect(Password.matches("correct horse battery", hash))
    #expect(!Password.matches("correct horse batterz", hash))
    #expect(!Password.matches("", Password.nobodys))
    #expect(hash != (try Password.hash("correct horse battery")))
  }

  @Test func `attempts are slowed down after five failures`() async throws {
    let test = try SiteInTest()
    try test.register.add(
      Account(name: "Ann", role: .clerk, secret: try Password.hash("correct horse battery")))
    let statuses = try await test.visit { visit in
      var statuses: [Int] = []
      for _ in 0..<6 {
        statuses.append(try await visit.post("/login", "name=Ann&password=wrong").status)
      }
      return statuses
    }
    #expect(statuses == [422, 422, 422, 422, 422, 429])
  }

  @Test func `logging in leads on, and never to another site`() async throws {
    let test = try SiteInTest()
    try test.register.add(
      Account(name: "Ann", role: .clerk, secret: try Password.hash("correct horse battery")))
    let form = "name=Ann&password=correct+horse+battery&next="
    let places = try await test.visit { visit in
      let ours = try await visit.post("/login", form + "%2Frecords")
      let theirs = try await visit.post("/login", form + "%2F%2Fevil.example")
      return (ours["location"], theirs["location"])
    }
    #expect(places.0 == "/records" && places.1 == "/")
  }

  @Test func `a form that another site sends is refused`() async throws {
    let statuses = try await SiteInTest().visit { visit in
      let clerk = try await visit.asClerk()
      let keyless = try await clerk.post("/logout", "csrf=guess")
      let foreign = try await clerk.post(
        "/logout", "csrf=\(try await clerk.formKey())",
        headers: ["Sec-Fetch-Site": "cross-site"])
      let ours = try await clerk.post("/logout", "csrf=\(try await clerk.formKey())")
      return [keyless.status, foreign.status, ours.status]
    }
    #expect(statuses == [403, 403, 303])
  }

  @Test("has a strict policy for what a page may load", arguments: ["/", "/login", "/healthz"])
  func policy(path: String) async throws {
    let answer = try await SiteInTest().visit { try await $0.get(path) }
    #expect(answer["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
    #expect(answer["content-security-policy"]?.contains("unsafe") == false)
    #expect(answer["x-content-type-options"] == "nosniff")
  }

  @Test func `a trusted proxy says who it is, and nobody else can`() async throws {
    let known: @Sendable (Visit) async throws -> Int = { visit in
      try await visit.get("/records", headers: ["X-Remote-User": "Ann"]).status
    }
    let plain = try SiteInTest()
    let proxied = try SiteInTest { $0.userHeader = "X-Remote-User" }
    for test in [plain, proxied] { try test.register.add(Account(name: "Ann", role: .member)) }
    #expect(try await plain.visit(known) == 401)
    #expect(try await proxied.visit(known) == 200)
  }

  @Test func `a frozen public side stands still`() async throws {
    let test = try SiteInTest()
    try test.register.set(PublicSide(isOpen: true, frozenOn: "2024-03-10"))
    let page = try await test.visit { try await $0.page("/records?as-of=2024-04-30") }
    #expect(page.contains("Shown as it stood on 10 March 2024"))
  }
}
