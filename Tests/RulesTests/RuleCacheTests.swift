import Foundation
import Rules
import TestSupport
import Testing

/// A cache may be old, torn or of other rules: what is read through it is always what the folder
/// holds.
@Suite struct RuleCacheTests {
  private let scratch: URL

  init() throws {
    scratch = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    try write("words: [tea, \"it's\"]\nmeans: >\n  Things\n  to drink.\n", to: "drinks.yaml")
    try write("- {from: 2024, until: ''}\n- 1\n", to: "inner/years.yaml")
  }

  private func write(_ text: String, to name: String) throws {
    let file = scratch.appending(path: "Rules/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func folder() throws -> RulesFolder {
    let rules = scratch.appending(path: "Rules").path
    return try RulesFolder(
      path: rules, cache: RuleCache(of: rules, in: scratch.appending(path: "cache").path))
  }

  /// The only file of the cache.
  private var kept: URL {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: scratch.appending(path: "cache").path)
      return scratch.appending(path: "cache/" + (try #require(names.first)))
    }
  }

  private func clean() { try? FileManager.default.removeItem(at: scratch) }

  @Test func `what comes from the cache is what was read, with its places`() throws {
    defer { clean() }
    _ = try folder()
    #expect(try !Data(contentsOf: kept).isEmpty)
    let drinks = try folder().file("drinks.yaml")
    #expect(try drinks.required("words").texts() == ["tea", "it's"])
    #expect(try drinks.required("means").text() == "Things to drink.\n")
    let years = try folder().file("inner/years.yaml").items()
    #expect(try years[0].pairs().map { try $0.key.text() } == ["from", "until"])
    #expect(try years[0].required("until").items().isEmpty)
    #expect(
      years[1].fault("no").description == """
        Rules/inner/years.yaml:2:3: no
        2 | - 1
              ^
        """)
  }

  @Test func `a file that changed, came or went is seen at once`() throws {
    defer { clean() }
    _ = try folder()
    try write("words: [coffee]\nmeans: >\n  Things\n  to drink.\n", to: "drinks.yaml")
    #expect(try folder().file("drinks.yaml").required("words").texts() == ["coffee"])
    try write("a: b\n", to: "inner/more.yaml")
    #expect(try folder().names(in: "inner") == ["inner/more.yaml", "inner/years.yaml"])
    try FileManager.default.removeItem(at: scratch.appending(path: "Rules/inner/years.yaml"))
    #expect(try folder().names(in: "inner") == ["inner/more.yaml"])
    #expect(try folder().file("inner/more.yaml").required("a").text() == "b")
  }

  @Test func `a torn cache is made anew`() throws {
    defer { clean() }
    _ = try folder()
    let whole = try Data(contentsOf: kept)
    var numbers = SeededNumbers(seed: 9)
    for _ in 0..<60 {
      var torn = whole
      let place = Int.random(in: whole.indices, using: &numbers)
      if Bool.random(using: &numbers) { torn.removeSubrange(place...) } else { torn[place] ^= 0x41 }
      try torn.write(to: kept)
      #expect(try folder().file("drinks.yaml").required("words").texts() == ["tea", "it's"])
      #expect(try Data(contentsOf: kept) == whole)
    }
  }

  @Test func `a faulty file is told as ever, and hides none of the others`() throws {
    defer { clean() }
    try write("a: [b\n", to: "broken.yaml")
    #expect(throws: RuleFault.self) { try folder().file("broken.yaml") }
    #expect(try folder().file("drinks.yaml").required("words").texts() == ["tea", "it's"])
  }

  @Test func `nothing is lost where the cache cannot be written`() throws {
    defer { clean() }
    try Data().write(to: scratch.appending(path: "cache"))
    #expect(try folder().file("drinks.yaml").required("words").texts() == ["tea", "it's"])
  }
}
