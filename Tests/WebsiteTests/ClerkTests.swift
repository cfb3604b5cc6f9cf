import Foundation
import RegisterSupport
import Registry
import TestSupport
import Testing
import Website

/// The clerk's side: what waits, deciding, undoing, and who may.
@Suite struct ClerkTests {
  private static let filings = [Filings.letter, Filings.reply, Filings.minutes]

  @Test func `the inbox begins with what keeps a whole paper out of the count`() async throws {
    let page = try await SiteInTest(holding: Self.filings).visit {
      try await $0.asClerk().page("/clerk")
    }
    #expect(
      page.contains("A paper without a date") && page.contains("name=\"subject\" value=\"d-3c\""))
  }

  @Test func `one decision tracks a record, leads to the next and can be undone`() async throws {
    let test = try SiteInTest()
    let (place, undone) = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let key = try await clerk.formKey()
      let answer = try await clerk.post(
        "/clerk/decide", "csrf=\(key)&subject=r-cost&act=track&next-item=r-plan")
      #expect(try await clerk.page("/records/r-cost").contains("found, not yet tracked") == false)
      let number = answer["location"]?.components(separatedBy: "done=").last ?? ""
      let undo = try await clerk.post("/clerk/undo", "csrf=\(key)&number=\(number)")
      return (answer["location"], undo.status)
    }
    #expect(place?.hasPrefix("/clerk?at=r-plan&done=") == true)
    #expect(undone == 303)
    #expect(try test.register.decisions()["r-cost"]?.count == 2)
  }

  @Test func `who decides sees what came of it, also where laying the register out takes long`()
    async throws
  {
    let test = try SiteInTest { $0.patience = .zero }
    let waiting = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let key = try await clerk.formKey()
      var waiting = [try await clerk.page("/clerk")]
      for id in ["r-cost", "r-plan"] {
        _ = try await clerk.post("/clerk/decide", "csrf=\(key)&subject=\(id)&act=track")
        waiting.append(try await clerk.page("/clerk"))
      }
      return waiting.map { $0.firstMatch(of: /(\d+) things? waits?/)?.1 ?? "0" }
    }
    #expect(waiting == ["2", "1", "0"])
  }

  @Test func `the log has pages, the latest decisions first`() async throws {
    let test = try SiteInTest()
    try test.register.decide(
      (1...51).map { number in
        Decision(
          made: "2024-04-01", signed: "Ann", subject: "d-1a",
          act: .redact(Redaction(words: "word \(number)", what: "words")),
          reason: "No. \(number).")
      })
    let pages = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      return [
        try await clerk.page("/clerk/log"), try await clerk.page("/clerk/log?page=2"),
      ]
    }
    #expect(pages[0].contains("No. 51.") && !pages[0].contains("No. 1."))
    #expect(pages[0].contains("href=\"/clerk/log?page=2\""))
    #expect(pages[1].contains("No. 1.") && !pages[1].contains("No. 2."))
  }

  @Test func `an amendment keeps to the words of the paper`() async throws {
    let test = try SiteInTest()
    let (statuses, page) = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let form = "csrf=\(try await clerk.formKey())&subject=r-cost&act=amend&due=2024-04-30"
      let good = try await clerk.post("/clerk/decide", form + "&quote=know+the+cost")
      let bad = try await clerk.post("/clerk/decide", form + "&quote=words+of+nobody")
      return ([good.status, bad.status], try await clerk.page("/records/r-cost"))
    }
    #expect(statuses == [303, 400])
    #expect(page.contains("<mark>know the cost</mark>") && page.contains("30 April 2024"))
  }

  @Test(
    "only clerks decide, load and look at the log",
    arguments: ["/clerk", "/clerk/log", "/clerk/load", "/clerk/people", "/clerk/reports"])
  func members(path: String) async throws {
    let test = try SiteInTest()
    try test.register.add(
      Account(name: "Mo", role: .member, secret: try Password.hash("a long password")))
    let statuses = try await test.visit { visit in
      let member = try await visit.loggedIn(as: "Mo", "a+long+password")
      return [try await visit.get(path).status, try await member.get(path).status]
    }
    #expect(statuses == [401, 403])
  }

  @Test func `a clerk of one committee decides about that one alone`() async throws {
    let test = try SiteInTest()
    for (name, committee) in [("Ann", "Skelby Harbour Committee"), ("Ben", "Another Committee")] {
      try test.register.add(
        Account(
          name: name, role: .clerk, committees: [committee],
          secret: try Password.hash("a long password")))
    }
    let statuses = try await test.visit { visit in
      var statuses: [Int] = []
      for name in ["Ann", "Ben"] {
        let clerk = try await visit.loggedIn(as: name, "a+long+password")
        let form = "csrf=\(try await clerk.formKey())&subject=r-cost&act=track"
        statuses.append(try await clerk.post("/clerk/decide", form).status)
      }
      return statuses
    }
    #expect(statuses == [303, 403])
  }

  @Test func `an administrator opens the site to the public and freezes it`() async throws {
    let test = try SiteInTest()
    try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let key = try await clerk.formKey()
      _ = try await clerk.post("/clerk/public", "csrf=\(key)&open=yes&frozen-on=2024-04-01")
    }
    #expect(try test.register.publicSide() == PublicSide(isOpen: true, frozenOn: "2024-04-01"))
  }

  @Test func `a reported error reaches the clerks, as text`() async throws {
    let page = try await SiteInTest().visit { visit in
      let clerk = try await visit.asClerk()
      _ = try await clerk.post(
        "/report-error", "page=%2Frecords%2Fr-plan&words=%3Cb%3EWrong+date%3C%2Fb%3E")
      return try await clerk.page("/clerk/reports")
    }
    #expect(page.contains("&lt;b&gt;Wrong date") && page.contains("href=\"/records/r-plan\""))
  }

  @Test func `the log tells who decided what, with what was undone`() async throws {
    let test = try SiteInTest()
    try test.register.decide([
      Decision(made: "2024-04-02", signed: "Ann", subject: "r-plan", act: .track),
      Decision(made: "2024-04-02", signed: "Ann", subject: "d-gone", act: .track),
    ])
    try test.register.undo(1, on: "2024-04-03", by: "Ben")
    let page = try await test.visit { try await $0.asClerk().page("/clerk/log") }
    #expect(page.contains("<s>tracked</s>") && page.contains("Ben") && page.contains("d-gone"))
  }
}
