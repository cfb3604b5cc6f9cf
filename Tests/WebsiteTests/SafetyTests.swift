import Foundation
import HummingbirdTesting
import RegisterSupport
import Registry
import TestSupport
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
      // On a machine so slow that the first wait is over at once, a later and longer one is not.
      while statuses.last != 429, statuses.count < 15 {
        statuses.append(try await visit.post("/login", "name=Ann&password=wrong").status)
      }
      return statuses
    }
    #expect(statuses.prefix(5) == [422, 422, 422, 422, 422] && statuses.last == 429)
  }

  @Test func `who is removed, or given another password, is out at once`() async throws {
    let test = try SiteInTest()
    for name in ["Ann", "Bea"] {
      try test.register.add(
        Account(name: name, role: .clerk, secret: try Password.hash("correct horse battery")))
    }
    let statuses = try await test.visit { visit in
      let ann = try await visit.loggedIn(as: "Ann", "correct%20horse%20battery")
      let bea = try await visit.loggedIn(as: "Bea", "correct%20horse%20battery")
      let before = [try await ann.get("/clerk").status, try await bea.get("/clerk").status]
      _ = try test.register.removeAccount("Ann")
      try test.register.add(
        Account(name: "Bea", role: .clerk, secret: try Password.hash("another password")))
      return before + [try await ann.get("/clerk").status, try await bea.get("/clerk").status]
    }
    #expect(statuses == [200, 200, 401, 401])
  }

  @Test(
    "A page beyond the last is an empty or the last one",
    arguments: ["/records", "/papers", "/clerk/log"])
  func farPage(path: String) async throws {
    let statuses = try await SiteInTest().visit { visit in
      let clerk = try await visit.asClerk()
      return [
        try await clerk.get(path + "?page=9223372036854775807").status,
        try await clerk.get(path + "?page=-9223372036854775808").status,
      ]
    }
    #expect(statuses == [200, 200])
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

  @Test(
    "a proxy is believed that is told to be, and from its address alone",
    arguments: [
      (nil, ["127.0.0.1"], 401), ("X-Remote-User", ["127.0.0.1", "::1"], 200),
      ("X-Remote-User", ["192.0.2.7"], 401),
    ] as [(String?, [String], Int)])
  func proxy(header: String?, addresses: [String], status: Int) async throws {
    let test = try SiteInTest { settings in
      settings.userHeader = header
      settings.trustedProxies = addresses
    }
    try test.register.add(Account(name: "Ann", role: .member))
    let answer = try await test.visit(through: .live) { visit in
      try await visit.get("/records", headers: ["X-Remote-User": "Ann"])
    }
    #expect(answer.status == status)
  }

  @Test func `a clerk whom a proxy names sends forms, and nobody sends them in that name`()
    async throws
  {
    let test = try SiteInTest { $0.userHeader = "X-Remote-User" }
    for name in ["Ann", "Ben"] { try test.register.add(Account(name: name, role: .clerk)) }
    let statuses = try await test.visit(through: .live) { visit in
      var keys: [String] = []
      for name in ["Ann", "Ben"] {
        keys.append(try await visit.formKey(headers: ["X-Remote-User": name]))
      }
      var statuses: [Int] = []
      for key in keys {
        statuses.append(
          try await visit.post(
            "/clerk/decide", "csrf=\(key)&subject=r-cost&act=track",
            headers: ["X-Remote-User": "Ann"]
          ).status)
      }
      return statuses
    }
    #expect(statuses == [303, 403])
  }

  @Test func `errors are reported so often and no oftener`() {
    let pace = Pace(most: 2, in: .seconds(60))
    #expect([pace.step(), pace.step(), pace.step()] == [true, true, false])
  }

  @Test func `a page that is kept for the public goes with what it shows`() async throws {
    var letter = Filings.letter
    letter.audience = .everybody
    let test = try SiteInTest(holding: [letter])
    try test.register.set(PublicSide(isOpen: true))
    let pages = try await test.visit { visit in
      var pages = [try await visit.page("/records")]
      try test.register.decide([
        Decision(made: "2024-04-01", signed: "Ann", subject: "r-cost", act: .track)
      ])
      pages.append(try await visit.page("/records"))
      pages.append(try await visit.asClerk().page("/records"))
      pages.append(try await visit.page("/records"))
      return pages
    }
    #expect(!pages[0].contains("/records/r-cost") && pages[1].contains("/records/r-cost"))
    #expect(pages[2].contains("/logout") && pages[3] == pages[1])
  }

  @Test func `a frozen public side stands still`() async throws {
    let test = try SiteInTest()
    try test.register.set(PublicSide(isOpen: true, frozenOn: "2024-03-10"))
    let page = try await test.visit { try await $0.page("/records?as-of=2024-04-30") }
    #expect(page.contains("Shown as it stood on 10 March 2024"))
  }
}
