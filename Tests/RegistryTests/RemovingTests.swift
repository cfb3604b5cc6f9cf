import Dates
import Foundation
import GRDB
import Records
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

@Suite struct RemovingTests {
  let folder: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    register = try Filings.register(in: folder)
    var hearing = Hearing(
      outcome: .declined, heardOn: "2024-03-18", source: "harbour/reply.txt", paper: "d-2b")
    hearing.words = "plan is enclosed"
    try register.decide([
      Decision(
        made: "2024-04-10", signed: "A. Clerk", subject: "r-cost", act: .hear(hearing),
        reason: "the enclosed plan says so"),
      Decision(made: "2024-04-10", signed: "A. Clerk", subject: "r-cost", act: .track),
    ])
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    let link = try #require(held.entry("r-plan")?.links.first?.id)
    try register.decide([
      Decision(made: "2024-04-11", signed: "A. Clerk", subject: link, act: .confirm)
    ])
    try register.keepDocket(under: "test", answeringBy: try Filings.clock())
  }

  private static let removal = Removal(
    paper: "d-2b", made: "2024-06-01", signed: "A. Clerk", reason: "a request for erasure")

  /// Whether words stand anywhere in the files of the register.
  private func holds(_ words: String) throws -> Bool {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("register.sqlite") }
    return files.contains { file in
      let bytes = FileManager.default.contents(atPath: folder.path + "/" + file) ?? Data()
      return bytes.range(of: Data(words.utf8)) != nil
    }
  }

  @Test func `no word of a removed paper is left in any file, and the register is sound`() throws {
    #expect(try holds("plan is enclosed"))
    try register.remove(Self.removal)
    for words in ["plan is enclosed", "enclos", "harbour/reply.txt"] {
      #expect(try !holds(words), "\(words)")
    }
    #expect(try register.papers().map(\.id) == ["d-1a"])
    #expect(try register.faults() == [])
  }

  @Test func `what was decided keeps its day and signature, and loses its words`() throws {
    try register.remove(Self.removal)
    let history = try register.history(of: ["r-cost"]).decisions
    #expect(history.map(\.act) == [.removed, .track])
    #expect(history.allSatisfy { $0.signed == "A. Clerk" && $0.reason == nil })
  }

  @Test func `the same bytes are refused later, with the reason`() throws {
    try register.remove(Self.removal)
    let error = #expect(throws: RegisterError.self) { try register.file(Filings.reply) }
    #expect(
      error?.description == """
        it was removed on 1 June 2024 by A. Clerk: a request for erasure; \
        what was removed cannot be loaded again
        """)
  }

  @Test func `a backup that is put back has the removal applied again`() throws {
    let copy = folder.path + "/copy.sqlite"
    try register.backUp(to: copy)
    try register.remove(Self.removal)
    let path = register.path
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
    try FileManager.default.moveItem(atPath: copy, toPath: path)
    let restored = try Register(openingAt: path)
    #expect(try restored.papers().map(\.id) == ["d-1a"])
    #expect(try restored.removals() == [Self.removal])
    #expect(try restored.faults() == [])
  }

  @Test func `what comes back of a removed paper by other ways is named`() throws {
    try register.remove(Self.removal)
    try register.database.write { database in
      try database.execute(
        sql: "INSERT INTO decidedLink VALUES ('l-1', 'r-plan', 'd-2b', 'its words')")
    }
    #expect(
      try register.faults()
        == ["paper d-2b was removed, and a row of decidedLink is still there"])
  }
}
