import Papers
import RegisterSupport
import Registry
import Synchronization
import TestSupport
import Testing

@testable import Website

/// What the site holds of the register, where laying it out takes longer than anybody should wait.
@Suite struct ShelfTests {
  private static let word = "xylophone"
  private static let key = Viewpoint(asOf: "2024-05-01", audience: .everybody)
  private static let redaction = Decision(
    made: "2024-04-20", signed: "Ann", subject: Filings.letter.id,
    act: .redact(Redaction(words: word, what: "matter")))

  let register: Register
  private let folder: ScratchFolder

  init() throws {
    var letter = Filings.letter
    letter.audience = .everybody
    letter.paper.title = "On the \(Self.word)"
    letter.paper.text += "\nOf the \(Self.word)."
    letter.paper.blocks[0].span.end = letter.paper.text.utf8.count
    folder = try ScratchFolder()
    register = try Filings.register(in: folder, holding: [letter, Filings.reply])
  }

  private func shelf(
    linking: @escaping @Sendable (Register) throws -> Void = { _ in }
  ) throws -> Shelf {
    try Shelf(
      register, judging: SiteJudging(clock: try Filings.clock(), link: linking), patience: .zero)
  }

  private func title(on shelf: Shelf) async throws -> String? {
    try await shelf.holdings(Self.key).paper(Filings.letter.id)?.title
  }

  @Test func `an older state is shown while a newer one is laid out`() async throws {
    let shelf = try shelf()
    #expect(try await title(on: shelf) == "On the \(Self.word)")
    try register.decide([
      Decision(made: "2024-04-20", signed: "Ann", subject: "r-plan", act: .complete)
    ])
    #expect(try await title(on: shelf) == "On the \(Self.word)")
  }

  /// The site is not told of it: another program may have redacted it.
  @Test func `no older state is shown once something is redacted, by whomever`() async throws {
    let shelf = try shelf()
    #expect(try await title(on: shelf) == "On the \(Self.word)")
    try register.decide([Self.redaction])
    #expect(try await title(on: shelf)?.contains(Self.word) == false)
  }

  @Test func `no older state is shown once a paper is removed, or is for fewer people`()
    async throws
  {
    let shelf = try shelf()
    #expect(try await title(on: shelf) != nil)
    var letter = Filings.letter
    letter.audience = .clerks
    _ = try register.file(letter)
    #expect(try await title(on: shelf) == nil)
    let reply = { try await shelf.holdings(Viewpoint(asOf: "2024-05-01")).paper(Filings.reply.id) }
    #expect(try await reply() != nil)
    try register.remove(
      Removal(paper: Filings.reply.id, made: "2024-04-20", signed: "Ann", reason: "asked for"))
    #expect(try await reply() == nil)
  }

  @Test func `a state during whose laying out something is redacted is laid out again`()
    async throws
  {
    let count = Mutex(0)
    let shelf = try shelf { register in
      let isFirst = count.withLock {
        $0 += 1
        return $0 == 1
      }
      if isFirst { try register.decide([Self.redaction]) }
    }
    #expect(try await title(on: shelf)?.contains(Self.word) == false)
    #expect(count.withLock { $0 } == 2)
  }
}
