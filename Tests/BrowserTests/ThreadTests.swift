import Foundation
import TestSupport
import Testing

/// A thread of a letter, a reply and what came after, followed in a real browser from day to day.
///
/// `THREAD=FOLDER DAYS=2022-04-20,2023-02-15 swift test --filter ThreadTests` follows papers of one's
/// own in the same way.
@Suite(.serialized, .enabled(if: Tools.areInstalled, "Chromium, its driver or axe is missing"))
struct ThreadTests {
  private static let folder =
    ProcessInfo.processInfo.environment["THREAD"] ?? Repository.root
    + "/Corpus/threads/taser-review"
  private static let days =
    ProcessInfo.processInfo.environment["DAYS"]?.split(separator: ",").map(String.init)
    ?? ["2025-06-30", "2025-07-10", "2026-02-01"]

  @Test func `what is late on a day is what the command line flags, and leads to its words`()
    async throws
  {
    let site = try await ServedCorpus(tracked: true, folders: [Self.folder])
    try await Browser.visit { browser in
      try await browser.open(site.door)
      for day in Self.days {
        let flagged = try site.printed(
          "flag", "--as-of", day, "--format", "jsonl"
        ).split(whereSeparator: \.isNewline).count
        try await browser.open(site.address + "/records?late=yes&as-of=\(day)")
        let shown = try await Self.number(browser, "#results .row")
        #expect(shown == flagged, "\(day)")
        #expect(try await browser.overhang <= 0)
        #expect(try await Tools.violations(in: browser) == "")
        try await Tools.keep(browser, "thread-late-\(day)")
        guard shown > 0 else { continue }
        try await browser.click("#results .row-words a")
        try await browser.wait(until: "location.pathname.startsWith('/records/r-')")
        #expect(try await browser.place.hasSuffix("as-of=\(day)"))
        try await browser.click(".source footer a")
        try await browser.wait(until: "document.querySelector(':target')")
      }
    }
  }

  @Test func `a letter and its replies stand side by side, each answer linked to its words`()
    async throws
  {
    let site = try await ServedCorpus(tracked: true, folders: [Self.folder])
    let day = Self.days.last ?? ""
    try await Browser.visit { browser in
      try await browser.open(site.door)
      try await browser.open(site.address + "/papers?as-of=\(day)")
      let sheets =
        try await browser.run(
          "return [...document.querySelectorAll('main a[href*=\"/answers\"]')].map((a) => a.href)")
        as? [String] ?? []
      #expect(!sheets.isEmpty)
      var said = 0
      for sheet in sheets {
        try await browser.open(sheet)
        #expect(try await browser.overhang <= 0)
        #expect(try await Tools.violations(in: browser) == "")
        let asks = try await Self.number(browser, ".sheet-line")
        #expect(asks > 0)
        said += try await Self.number(browser, ".sheet-line a[href*='/papers/d-'][href*='#l-']")
        try await Tools.keep(browser, "thread-sheet-\(sheets.firstIndex(of: sheet) ?? 0)")
      }
      #expect(said > 0)
    }
  }

  private static func number(_ browser: Browser, _ selector: String) async throws -> Int {
    try await browser.run("return document.querySelectorAll(arguments[0]).length", [selector])
      as? Int ?? 0
  }
}
