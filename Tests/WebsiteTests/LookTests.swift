import Foundation
import Testing

@testable import Website

/// The folder of pages, words and style.
@Suite struct LookTests {
  private static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
      + "/../../Sources/Website/Look"
  }

  private static func texts(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
      .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }

  @Test func `every word of the interface is used, and every one that is used is there`() throws {
    let words = try Templates().words
    let places =
      try Self.texts(in: Self.folder + "/templates", ending: ".mustache")
      + Self.texts(in: Self.folder + "/..", ending: ".swift")
    let text = places.joined()
    // Names that the program puts together from a group and a member of a closed list.
    let composed = [
      "kind", "status", "status-name", "meaning", "outcome", "verdict", "strength", "order", "role",
      "problem", "navigation", "date-source", "thread", "paper", "record", "body", "front", "day",
      "count", "takeaway", "due", "inbox",
    ]
    let unused = words.names.filter { name in
      !text.contains("[[\(name)]]") && !text.contains("\"\(name)\"")
        && !composed.contains(String(name.prefix { $0 != "." }))
    }
    #expect(unused.isEmpty)
    let named = text.matches(of: /words(?:\.filled\(|\[)\s*"([a-z-]+\.[a-z-]+)"/).map {
      String($0.1)
    }
    #expect(named.filter { !words.names.contains($0) }.isEmpty)
  }

  @Test func `only what was made as markup is shown unescaped`() throws {
    for text in try Self.texts(in: Self.folder + "/templates", ending: ".mustache") {
      let raw = text.matches(of: /\{\{\{([^}]*)\}\}\}/).map { String($0.1) }
      #expect(raw.allSatisfy { $0.hasSuffix("Markup") })
      #expect(!text.contains("{{&"))
    }
  }

  @Test func `nothing is loaded from elsewhere`() throws {
    for ending in [".mustache", ".css", ".js", ".svg"] {
      for text in try Self.texts(in: Self.folder, ending: ending) {
        #expect(!text.contains("https://") && !text.contains("//cdn"))
      }
    }
  }

  @Test func `escapes what HTML gives a meaning`() {
    #expect(SafeHTML.escaped("<a href='x'>&\"é") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;é")
    #expect(
      Highlight.markup("Dredging <b> plan", of: "dredg b") == "<mark>Dredging</mark> &lt;b&gt; plan"
    )
  }
}
