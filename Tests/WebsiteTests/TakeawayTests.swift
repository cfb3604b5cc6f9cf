import Foundation
import Papers
import Records
import RegisterSupport
import Registry
import TestSupport
import Testing
import Website

/// What is taken away from the site: views, letters and packs.
@Suite struct TakeawayTests {
  private let test: SiteInTest

  init() throws {
    var letter = Filings.letter
    letter.paper.text += "\nRing 01632 960 983 for a plan."
    letter.findings.records[1].quote += " Ring 01632 960 983."
    test = try SiteInTest(
      holding: [letter, Filings.reply], on: "2024-06-01", rules: try SiteRules.plain())
  }

  @Test(
    "the view that is open is taken away",
    arguments: [
      ("csv", "text/csv; charset=utf-8", "r-cost"), ("json", "application/json", "r-cost"),
      ("ics", "text/calendar; charset=utf-8", "UID:r-cost@answerable"),
      ("atom", "application/atom+xml; charset=utf-8", "r-cost:unanswered"),
      (
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx: Register"
      ),
    ])
  func view(form: String, type: String, words: String) async throws {
    let answers = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      return [
        try await clerk.get("/records.\(form)?late=yes"), try await visit.get("/records.\(form)"),
      ]
    }
    #expect(answers[0].status == 200 && answers[0]["content-type"] == type)
    #expect(answers[0].text.contains(words) && !answers[0].text.contains("r-plan"))
    #expect(!answers[0].text.contains("960"), "what is personal stays here")
    #expect(answers[1].status == 401)
  }

  @Test func `a reader of feeds logs in with each request`() async throws {
    try test.register.add(
      Account(name: "Mo", role: .clerk, secret: try Password.hash("a long password")))
    let answer = try await test.visit { visit in
      let header = "Basic " + Data("Mo:a long password".utf8).base64EncodedString()
      return try await visit.get("/records.atom", headers: ["Authorization": header])
    }
    #expect(answer.status == 200 && answer.text.contains("<feed"))
  }

  @Test func `a letter is read, taken away, and held back once it went`() async throws {
    let pages = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let path = "/clerk/chasers/Port%20Authority"
      let before = [
        try await clerk.page("/clerk/chasers"), try await clerk.page(path),
        try await clerk.page(path + "?form=eml"),
      ]
      let sent = try await clerk.post(path, "csrf=\(try await clerk.formKey())")
      #expect(sent.status == 303)
      return before + [try await clerk.page(path)]
    }
    #expect(pages[0].contains("href=\"/clerk/chasers/Port%20Authority\""))
    #expect(pages[1].contains("the cost of the last survey") && !pages[1].contains("960"))
    #expect(pages[2].contains("Subject:"))
    #expect(pages[3].contains("a reminder went on 1 June 2024"))
    #expect(try test.register.chasersSent(until: "2024-06-01").map(\.records) == [["r-cost"]])
  }

  @Test func `a pack is looked at, issued, and taken away again as it was`() async throws {
    let (look, issued, again) = try await test.visit { visit in
      let clerk = try await visit.asClerk()
      let form = "csrf=\(try await clerk.formKey())&layout=tracker&body=Port+Authority&form=docx"
      let look = try await clerk.post("/clerk/packs", form)
      let shown = try await clerk.get(look["location"] ?? "")
      _ = try await clerk.post("/clerk/packs", form + "&issue=yes")
      return (
        shown, try await clerk.page("/clerk/packs"), try await clerk.get("/clerk/packs/1")
      )
    }
    #expect(look.status == 200 && look.text == "docx: Promises and asks: Port Authority")
    #expect(issued.contains("tracker; body Port Authority"))
    #expect(again.text == look.text)
    #expect(again["content-disposition"] == "attachment; filename=\"pack-1.docx\"")
  }

  @Test("there is no such pack", arguments: ["/clerk/packs/9", "/clerk/packs/pack?layout=none"])
  func none(path: String) async throws {
    let status = try await test.visit { try await $0.asClerk().get(path).status }
    #expect(status == 404 || status == 400)
  }
}
