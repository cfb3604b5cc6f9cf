import Dates
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

/// The order of loading: the same papers and decisions give the same register.
@Suite struct OrderTests {
  @Test(
    "Any order of the same papers gives the same register", arguments: [12, 13, 15] as [UInt64])
  func shuffled(_ seed: UInt64) throws {
    let random = RandomFilings(20, seed: seed)
    var numbers = SeededNumbers(seed: seed)
    let first = try view(of: random.filings, random)
    #expect(
      first.contains { $0.contains("QP/0") || $0.contains("R/0") },
      "some of them are tracked, and have references")
    for _ in 0..<3 {
      let shuffled = try view(of: random.filings.shuffled(using: &numbers), random)
      #expect(shuffled == first)
    }
  }

  /// All that the register says, in words.
  private func view(of filings: [Filing], _ random: RandomFilings) throws -> [String] {
    let folder = try ScratchFolder()
    let register = try Register(creatingAt: folder.path + "/register.sqlite")
    for filing in filings { _ = try register.file(filing) }
    try register.joinCopies()
    try register.link(under: "random") { _ in random.linking }
    try register.decide(random.decisions)
    try register.giveReferences { record, _ in
      ReferenceForm(before: record.committee == nil ? "R/" : "QP/", after: "", digits: 3)
    }
    let clock = try Filings.clock()
    try register.keepDocket(under: "random", answeringBy: clock)
    let view = Viewpoint(asOf: "2024-01-31")
    let whole = try register.on(view, answeringBy: clock)
    let listed = try register.list(Selection(), from: view, answeringBy: clock)
    return whole.papers.map { "\($0)" } + whole.entries.map { "\($0)" }
      + whole.suggestions.map { "\($0)" } + whole.unattached.map { "\($0)" }
      + listed.entries.map(\.id)
  }
}
