import Foundation
import Records
import RegisterSupport
import Registry
import Testing

/// What members see, page by page.
@Suite struct MemberPagesTests {
  private static let paths = [
    "/", "/records", "/records/r-plan", "/papers", "/papers/d-1a", "/papers/d-1a/answers",
    "/bodies", "/bodies/Port%20Authority", "/missing", "/help",
  ]

  @Test("is whole, with one heading of the first level and a way to skip", arguments: paths)
  func whole(path: String) async throws {
    let page = try await SiteInTest().visit { try await $0.asClerk().page(path) }
    #expect(page.components(separatedBy: "<h1").count == 2)
    #expect(page.contains("href=\"#main\"") && page.contains("</html>"))
    #expect(!page.contains("{{") && !page.contains("[["))
    #expect(!page.contains("style=") && !page.contains("<script>"))
  }

  @Test func `the front page counts what is late and leads to it`() async throws {
    let page = try await SiteInTest().visit { try await $0.asClerk().page("/") }
    #expect(page.contains("/records?status=unanswered"))
    #expect(page.contains("Port Authority"))
  }

  @Test func `a record shows its words, its due day with the working, and its answer`() async throws
  {
    let page = try await SiteInTest().visit { try await $0.asClerk().page("/records/r-plan") }
    #expect(page.contains("<mark>Please send us the dredging plan within a fortnight.</mark>"))
    #expect(page.contains("18 March 2024") && page.contains("a fortnight is 14 days"))
    #expect(page.contains("The dredging plan is enclosed."))
    #expect(page.contains("same matter: dredging plan"))
  }

  @Test func `a paper has its records marked in place, with how each stands in words`() async throws
  {
    let page = try await SiteInTest().visit { try await $0.asClerk().page("/papers/d-1a") }
    #expect(page.contains("id=\"r-plan\""))
    #expect(page.contains("class=\"mark mark-done\" href=\"/records/r-plan\""))
    #expect(page.contains("class=\"mark mark-late\" href=\"/records/r-cost\""))
  }

  @Test(
    "the register shows what fits the filters in its address",
    arguments: [
      ("", ["r-plan", "r-cost"]), ("?q=dredg", ["r-plan"]), ("?q=survey+cost", ["r-cost"]),
      ("?status=answered", ["r-plan"]), ("?late=yes", ["r-cost"]), ("?kind=question", []),
      ("?body=Port+Authority&status=unanswered", ["r-cost"]), ("?q=nonsense", []),
      ("?due-until=2024-03-20", ["r-plan"]), ("?as-of=2024-03-10&late=yes", []),
    ] as [(String, [String])])
  func filters(query: String, ids: [String]) async throws {
    let page = try await SiteInTest().visit { try await $0.asClerk().page("/records\(query)") }
    for id in ["r-plan", "r-cost"] {
      #expect(page.contains("href=\"/records/\(id)") == ids.contains(id))
    }
  }

  @Test func `links keep the day that was chosen`() async throws {
    let page = try await SiteInTest().visit {
      try await $0.asClerk().page("/records?as-of=2024-03-10")
    }
    #expect(page.contains("Shown as it stood on 10 March 2024"))
    #expect(page.contains("href=\"/records/r-plan?as-of=2024-03-10\""))
  }

  @Test func `words of a paper and of a search are never markup`() async throws {
    var letter = Filings.letter
    letter.findings.records[0].quote = "<script>alert(1)</script> \"&'"
    let filings = [letter]
    let page = try await SiteInTest(holding: filings).visit {
      try await $0.asClerk().page("/records?q=%3Cscript%3E&body=%22%3E%3Cb%3E")
        + $0.asClerk().page("/records?q=alert")
    }
    #expect(!page.contains("<script>alert") && !page.contains("<b>"))
  }

  @Test func `the answer sheet says who answered what`() async throws {
    let page = try await SiteInTest().visit {
      try await $0.asClerk().page("/papers/d-1a/answers?reply=d-2b")
    }
    #expect(page.contains("not addressed") && page.contains("The dredging plan is enclosed."))
  }

  @Test("a view can be taken away", arguments: ["/records.csv?late=yes", "/records.json?late=yes"])
  func takeaway(path: String) async throws {
    let answer = try await SiteInTest().visit { try await $0.asClerk().get(path) }
    #expect(answer["content-disposition"]?.hasPrefix("attachment") == true)
    let text = answer.text
    #expect(text.contains("r-cost") && !text.contains("r-plan"))
  }

  @Test(
    "what is not there is not found", arguments: ["/records/r-none", "/papers/d-none", "/nowhere"])
  func missing(path: String) async throws {
    let answer = try await SiteInTest().visit { try await $0.asClerk().get(path) }
    #expect(answer.status == 404)
    #expect(answer.text.contains("Page not found"))
  }
}
