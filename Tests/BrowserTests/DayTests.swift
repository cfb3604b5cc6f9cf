import Foundation
import TestSupport
import Testing

/// A member's and a clerk's day at the site, in a real browser.
///
/// Pictures are kept in `.build/screenshots`. Chromium, its driver and axe are installed by
/// `make test`.
@Suite(.serialized, .enabled(if: Tools.areInstalled, "Chromium, its driver or axe is missing"))
struct DayTests {
  @Test func `a member logs in, searches, follows an answer to its words, and sends a view on`()
    async throws
  {
    let site = try await ServedCorpus(tracked: true)
    try site.addMember("Mo", password: "a long password")
    try await Browser.visit { browser in
      try await browser.open(site.address + "/records")
      #expect(try await browser.text.contains("Log in to see this"))
      try await browser.click("main a.button")
      try await browser.type("Mo", into: "#name")
      try await browser.type("a long password", into: "#password")
      try await browser.click("main button")
      try await browser.wait(until: "location.pathname == '/records'")

      try await browser.type("campaign", into: "#q")
      try await browser.wait(until: "location.search.includes('q=campaign')")
      try await browser.wait(until: "document.querySelectorAll('#results mark').length > 1")
      try await Tools.keep(browser, "member-register")
      let view = try await browser.place
      try await browser.click("#results .row-words a")
      try await browser.wait(until: "location.pathname.startsWith('/records/')")
      #expect(try await browser.text.contains("By when, and how that is known"))
      try await Tools.keep(browser, "member-record")
      try await browser.click(".source footer a")
      try await browser.wait(until: "location.hash.startsWith('#r-')")
      #expect(
        try await browser.run("return document.querySelector(':target') != null") as? Bool == true)
      try await Tools.keep(browser, "member-paper")

      try await browser.open(site.address + view)
      #expect(
        try await browser.run("return document.getElementById('q').value") as? String
          == "campaign")
      try await browser.open(site.address + "/clerk")
      #expect(try await browser.text.contains("You may not do this"))
    }
  }

  @Test func `a clerk works the inbox by keys, undoes, and loads a paper`() async throws {
    let site = try await ServedCorpus(tracked: false)
    try await Browser.visit { browser in
      try await browser.open(site.door)
      try await browser.open(site.address + "/clerk")
      #expect(try await browser.text.contains("A paper without a date"))
      try await Tools.keep(browser, "clerk-inbox")
      _ = try await browser.run("document.getElementById('value').value = '2025-05-06'")
      try await browser.click("form.inline button")
      try await browser.wait(until: "location.search.includes('done=')")
      while try await browser.run("return document.querySelector('[value=track]') == null") as? Bool
        == true
      {
        let before = try await browser.place
        try await browser.press("s")
        try await browser.wait(until: "location.pathname + location.search != '\(before)'")
      }
      let before = try await Self.waiting(in: browser)
      try await Tools.keep(browser, "clerk-found")
      let place = try await browser.place
      try await browser.press("t")
      try await browser.wait(
        until: """
          location.pathname + location.search != '\(place)'
            && document.querySelector('.notice-good')
          """)
      #expect(try await Self.waiting(in: browser) == before.map { $0 - 1 })
      try await browser.press("u")
      try await browser.wait(until: "!location.search.includes('done=')")
      #expect(before != nil)
      #expect(try await Self.waiting(in: browser) == before)

      let letter = try site.write(
        "4 June 2025\n\nDear all,\nPlease send us the tide tables.\n", to: "t.txt")
      try await browser.open(site.address + "/clerk/load")
      try await browser.type(letter, into: "#files")
      try await browser.click("#load button")
      try await browser.wait(until: "document.querySelector('#load-list a[href^=\"/papers/d-\"]')")
      try await Tools.keep(browser, "clerk-load")
    }
  }

  /// How many things wait, as the inbox says.
  private static func waiting(in browser: Browser) async throws -> Int? {
    try await browser.text.firstMatch(of: /(\d+) things wait/).flatMap { Int($0.1) }
  }

  @Test func `a clerk adds what the rules missed, makes a rule of it, and redacts a name`()
    async throws
  {
    let site = try await ServedCorpus(tracked: true, threads: ["harbour-dredging"])
    let sentence = "We remain keen to have sight of the tide tables by 30 June 2025"
    let letter = try site.write(
      """
      Marsh End Parish Council
      4 June 2025

      To: Lantern Estuary Harbour Trust

      Dear Mrs Jane Orlop,

      \(sentence).

      Yours faithfully
      Clerk to the Parish Council
      """, to: "tides.txt")
    try await Browser.visit { browser in
      try await browser.open(site.door)
      try await browser.open(site.address + "/records?q=tide+tables")
      #expect(try await browser.text.contains("Nothing fits"))
      // What is loaded from the command line is there at the next look.
      try site.load(letter)
      try await browser.open(site.address + "/papers")
      try await browser.click("a[href^='/papers/d-']")
      try await browser.wait(until: "document.getElementById('paper-text')")
      #expect(try await browser.text.contains("This may be about a person"))
      try await browser.press("h")
      try await browser.wait(until: "document.getElementById('redacted')")
      #expect(try await browser.text.contains("Jane Orlop"))

      _ = try await browser.run(
        """
        const text = document.evaluate("//p[contains(., 'remain keen')]/text()", document, null,
          XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, arguments[0].length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        """, [sentence])
      #expect(
        try await browser.run("return document.getElementById('missed-words').value") as? String
          == sentence)
      try await Tools.keep(browser, "clerk-missed")
      try await browser.click("[formaction='/clerk/rule']")
      try await browser.wait(until: "document.getElementById('gains')")
      #expect(try await browser.text.contains("It would find: 1 record"))
      try await Tools.keep(browser, "clerk-rule")
      try await browser.click("form:has([name=keep]) button")
      try await browser.wait(until: "document.querySelector('.notice-good')")
      try await browser.open(site.address + "/records?q=tide+tables")
      try await browser.wait(until: "document.querySelector('#results mark')")
      #expect(try await browser.text.contains("due 30 June 2025"))
    }
  }

  @Test(
    "axe finds nothing, and nothing is wider than the window",
    arguments: [(320, true), (1280, false)])
  func axe(width: Int, isDark: Bool) async throws {
    let site = try await ServedCorpus(tracked: false)
    try await Browser.visit(width: width, isDark: isDark) { browser in
      try await browser.open(site.door)
      let paper = try await Self.first(of: browser, site, "/papers", "a[href^='/papers/d-']")
      let record = try await Self.first(of: browser, site, "/records", "a[href^='/records/r-']")
      let body = try await Self.first(of: browser, site, "/bodies", "a[href^='/bodies/']")
      let found = try await Self.first(of: browser, site, "/clerk", "a[href^='/clerk?at=r-']")
      let chaser = try await Self.first(
        of: browser, site, "/clerk/chasers", "a[href^='/clerk/chasers/']")
      let id = paper.dropFirst("/papers/".count)
      let pages = [
        "/", "/records", "/records?late=yes&q=the", record, "/papers", paper, paper + "/answers",
        "/bodies", body, "/missing", "/help", "/login", "/clerk", found, "/clerk/load",
        "/clerk/log", "/clerk/people", "/clerk/reports", "/clerk/bodies", "/clerk/chasers", chaser,
        "/clerk/packs", "/clerk/rule?paper=\(id)&words=the", "/report-error?page=/", "/nowhere",
        "/records?as-of=2024-10-01",
      ]
      for page in pages {
        try await browser.open(site.address + page)
        _ = try await browser.run(
          "for (const part of document.querySelectorAll('details')) part.open = true")
        #expect(try await browser.overhang <= 0, "\(page) is too wide")
        #expect(try await Tools.violations(in: browser) == "", "\(page)")
      }
      try await browser.open(site.address + "/")
      try await Tools.keep(browser, "front-\(width)\(isDark ? "-dark" : "")")
    }
  }

  /// The first address on a page that a selector finds.
  private static func first(
    of browser: Browser, _ site: ServedCorpus, _ page: String, _ selector: String
  ) async throws -> String {
    try await browser.open(site.address + page)
    let script = "return document.querySelector(arguments[0])?.getAttribute('href') ?? '/nowhere'"
    return try await browser.run(script, [selector]) as? String ?? "/nowhere"
  }
}

/// What only these tests need.
enum Tools {
  private static let axe = Repository.root + "/.build/tools/axe.min.js"

  /// Whether all of it is there.
  static var areInstalled: Bool {
    ["/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/bin/curl", axe].allSatisfy {
      FileManager.default.fileExists(atPath: $0)
    }
  }

  /// What axe finds wrong with a page, one a line.
  static func violations(in browser: Browser) async throws -> String {
    _ = try await browser.run(try String(contentsOfFile: axe, encoding: .utf8))
    let found = try await browser.runAndWait(
      """
      const done = arguments[0];
      axe.run(document).then((result) => done(result.violations.map((violation) =>
        violation.id + ": " + violation.nodes.map((node) => node.target.join(" ")).join(", ")
      ).join("\\n")), (error) => done(String(error)));
      """)
    return found as? String ?? "axe did not answer"
  }

  /// Keeps a picture of the page.
  static func keep(_ browser: Browser, _ name: String) async throws {
    let folder = Repository.root + "/.build/screenshots"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try await browser.picture().write(to: URL(fileURLWithPath: "\(folder)/\(name).png"))
  }
}
