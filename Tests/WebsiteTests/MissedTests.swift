import Foundation
import Papers
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing
import Website

/// What the rules missed, what is personal, and names of bodies: the clerk's work on a paper.
@Suite struct MissedTests {
  private let test: SiteInTest

  init() throws {
    var letter = Filings.letter
    letter.audience = .everybody
    letter.paper.text += "\nDear Mrs Jane Orlop, born on 4 May 1981.\n"
    letter.paper.blocks[0].span.end = letter.paper.text.utf8.count
    test = try SiteInTest(holding: [letter, Filings.reply], rules: try SiteRules.plain())
    try test.register.set(PublicSide(isOpen: true))
  }

  private static let words = "words=the+cost+of+the+last+survey&kind=question"

  @Test func `words that are typed become a record, which stands in its place and can be undone`()
    async throws
  {
    let (answer, page, after) = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let key = try await clerk.formKey()
      let answer = try await clerk.post("/clerk/add", "csrf=\(key)&paper=d-1a&\(Self.words)")
      let page = try await clerk.page(answer["location"] ?? "")
      let number = answer["location"]?.firstMatch(of: /done=(\d+)/)?.1 ?? ""
      _ = try await clerk.post("/clerk/undo", "csrf=\(key)&number=\(number)&next=/papers/d-1a")
      return (answer, page, try await clerk.page("/records"))
    }
    #expect(answer.status == 303)
    #expect(answer["location"]?.hasPrefix("/papers/d-1a?done=") == true)
    #expect(page.contains("added as a question"))
    #expect(page.contains("the cost of the last survey<span class=\"hidden\">"))
    #expect(after.contains("2 records"))
  }

  @Test func `words that do not stand in the paper come back in the form with the reason`()
    async throws
  {
    let answer = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      return try await clerk.post(
        "/clerk/add",
        "csrf=\(try await clerk.formKey())&paper=d-1a&words=Words+of+nobody&kind=request")
    }
    #expect(answer.status == 422)
    #expect(answer.text.contains("does not stand in") && answer.text.contains(">Words of nobody<"))
  }

  @Test("nobody but clerks may", arguments: ["/clerk/add", "/clerk/redact", "/clerk/rule"])
  func refused(path: String) async throws {
    try test.register.add(
      Account(name: "Mo", role: .member, secret: try Password.hash("a long password")))
    let statuses = try await test.visit { visit in
      let form = "paper=d-1a&\(Self.words)"
      let member = try await visit.loggedIn(as: "Mo", "a+long+password")
      let clerk = try await visit.asClerk()
      return [
        try await visit.post(path, form).status,
        try await member.post(path, form + "&csrf=\(try await member.formKey())").status,
        try await clerk.post(path, form).status,
      ]
    }
    #expect(statuses == [403, 403, 403])
  }

  @Test func `what may be personal is pointed out to clerks alone, and redacted at once`()
    async throws
  {
    try test.register.decide([
      Decision(made: "2024-04-01", signed: "Ann", subject: "d-1a", act: .track)
    ])
    let pages = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let before = [try await clerk.page("/papers/d-1a"), try await visit.page("/papers/d-1a")]
      let answer = try await clerk.post(
        "/clerk/redact",
        "csrf=\(try await clerk.formKey())&paper=d-1a&words=Jane+Orlop&what=name"
          + "&words=4+May+1981&what=birth+date")
      #expect(answer.status == 303)
      return before + [
        try await clerk.page("/papers/d-1a"), try await visit.page("/papers/d-1a"),
      ]
    }
    #expect(pages[0].contains("<span class=\"personal\">Jane Orlop</span>"))
    #expect(pages[1].contains("Jane Orlop") && !pages[1].contains("class=\"personal"))
    #expect(pages[2].contains("Redacted") && pages[2].contains("birth date, a clerk"))
    #expect(pages[3].contains("Dear Mrs [name redacted], born on [birth date redacted]."))
  }

  @Test func `a rule is tried before it is kept, and why none can be made is said`() async throws {
    let pages = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let form = "csrf=\(try await clerk.formKey())&paper=d-1a&\(Self.words)"
      return [
        try await clerk.page("/clerk/rule?paper=d-1a&\(Self.words)"),
        try await clerk.post("/clerk/rule", form).text,
        try await clerk.post("/clerk/rule", form + "&telling=nonsense").text,
        try await clerk.post("/clerk/rule", form + "&keep=yes").text,
      ]
    }
    #expect(pages[0].contains("value=\"would also like to\""))
    #expect(pages[1].contains("1 record") && pages[1].contains("rule: drafted"))
    #expect(pages[1].contains("name=\"keep\""))
    #expect(pages[2].contains("no rule finds &lt;that&gt;") && !pages[2].contains("name=\"keep\""))
    #expect(pages[3].contains("Rules/requests/drafted.yaml"))
  }

  @Test func `what binds everybody is not for a clerk of one committee`() async throws {
    try test.register.add(
      Account(
        name: "Ann", role: .clerk, committees: ["Skelby Harbour Committee"],
        secret: try Password.hash("a long password")))
    let statuses = try await test.visit { visit in
      let clerk = try await visit.loggedIn(as: "Ann", "a+long+password")
      let key = "csrf=\(try await clerk.formKey())"
      return [
        try await clerk.post("/clerk/rule", "\(key)&paper=d-1a&\(Self.words)").status,
        try await clerk.post(
          "/clerk/bodies", "\(key)&name=Port+Authority&other=Ports+Authority"
        ).status,
        try await clerk.post("/clerk/add", "\(key)&paper=d-1a&\(Self.words)").status,
      ]
    }
    #expect(statuses == [403, 403, 303])
  }

  @Test func `names that look like one body are made one, and no others`() async throws {
    let (page, places) = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let key = "csrf=\(try await clerk.formKey())"
      let answers = [
        try await clerk.post("/clerk/bodies", "\(key)&name=Port+Authority&other=Ports+Authority"),
        try await clerk.post("/clerk/bodies", "\(key)&name=Port+Authority&other=Coast+Office"),
        try await clerk.post("/clerk/bodies", "\(key)&name=Port+Authority"),
      ]
      return (
        try await clerk.page("/clerk/bodies"),
        answers.map { $0["location"] ?? String($0.status) }
      )
    }
    #expect(page.contains("the Authority") && page.contains("short for a name, 2 papers"))
    #expect(
      places == [
        "/clerk/bodies?written=Rules%2Fbodies%2FPorts%20Authority.yaml", "400", "400",
      ])
  }
}
